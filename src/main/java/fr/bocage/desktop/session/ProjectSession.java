package fr.bocage.desktop.session;

import fr.bocage.annotation.MapAnnotation;
import fr.bocage.geo.Crs;
import fr.bocage.geo.CrsCatalogue;
import fr.bocage.geo.Reprojection;
import fr.bocage.geo.Viewport;
import fr.bocage.job.Job;
import fr.bocage.job.Jobs;
import fr.bocage.map.Change;
import fr.bocage.map.Edit;
import fr.bocage.map.LayerRecord;
import fr.bocage.map.LayerSource;
import fr.bocage.map.LoadedLayer;
import fr.bocage.map.MapDocument;
import fr.bocage.map.Project;
import fr.bocage.map.ProjectState;
import fr.bocage.map.SaveStatus;
import fr.bocage.map.SavedView;
import fr.bocage.problem.Message;
import fr.bocage.problem.Problem;
import fr.bocage.problem.Severity;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Duration;
import org.locationtech.jts.geom.Envelope;

/**
 * The session over a project file: edits go to {@link Project}, data comes through jobs, and both
 * together make the document. JavaFX thread only.
 */
public final class ProjectSession implements MapSession {
  /** Layers that come in within this time are painted together. */
  private static final Duration PUBLISH_DELAY = Duration.millis(40);

  /** Where one has looked for this long is worth going back to. */
  private static final Duration REST = Duration.millis(500);

  private static final double FIT_MARGIN_SHARE = 0.03;
  private static final ProjectState NOTHING_KEPT = new ProjectState(List.of(), List.of(), Map.of());

  private final Jobs jobs;
  private final CrsCatalogue catalogue;
  private final LayerTables tables;
  private final FileOpener opener;
  private final UserProjects projects;
  private final RecentFiles recentFiles;
  private final ExecutorService closing;
  private final LayerReading reading;
  private final DocumentBuilder documents = new DocumentBuilder();
  private final ViewHistory history = new ViewHistory();
  private final PauseTransition publishing = new PauseTransition(PUBLISH_DELAY);
  private final PauseTransition resting = new PauseTransition(REST);
  private final ReadOnlyObjectWrapper<MapDocument> document = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<ProjectState> state =
      new ReadOnlyObjectWrapper<>(NOTHING_KEPT);
  private final ReadOnlyObjectWrapper<SaveState> saveState =
      new ReadOnlyObjectWrapper<>(SaveState.SAVED);
  private final ReadOnlyObjectWrapper<Edit> undoable = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Edit> redoable = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Viewport> viewport = new ReadOnlyObjectWrapper<>();
  private final ObjectProperty<Selection> selection =
      new SimpleObjectProperty<>(new Selection.Nothing());
  private final ObservableList<Job<?>> loading = FXCollections.observableArrayList();
  private final ObservableList<Notice> notices = FXCollections.observableArrayList();
  private Project project;
  private ProjectOpening opening;
  private Crs wantedCrs;
  private Reprojection fromDegrees;
  private LayerRecord preview;
  private SavedView savedView;
  private boolean fitWhenLoaded;
  private int widthPixels;
  private int heightPixels;
  private Notice notSaved;

  public ProjectSession(SessionServices services) {
    jobs = services.jobs();
    catalogue = services.catalogue();
    reading = services.reading();
    projects = services.projects();
    closing = jobs.newSequence("bocage-closing");
    recentFiles = new RecentFiles(services.userData(), closing);
    tables = new LayerTables(jobs, reading, new TableListener());
    opener = new FileOpener(services, this);
    wantedCrs = catalogue.lambert93();
    publishing.setOnFinished(event -> publish());
    resting.setOnFinished(event -> rest());
    publish();
  }

  // Opening.

  @Override
  public void openProject(Path file) {
    adopt(ProjectOpening.begin(file, jobs, catalogue, reading));
  }

  /** Takes over a project that is being opened already. */
  public void adopt(ProjectOpening begun) {
    if (opening != null) {
      opening.job().cancel();
    }
    opening = begun;
    loading.add(begun.job());
    begun
        .job()
        .result()
        .whenComplete(
            (opened, error) ->
                Platform.runLater(
                    () -> {
                      loading.remove(begun.job());
                      if (opened != null) {
                        take(begun, opened);
                      } else {
                        notOpened(begun, error);
                      }
                    }));
  }

  private void notOpened(ProjectOpening begun, Throwable error) {
    if (opening != begun) {
      return;
    }
    opening = null;
    if (!begun.job().isCancelled()) {
      notices.add(Failures.notice(String.valueOf(begun.file().getFileName()), error));
    }
    if (project == null && !begun.file().equals(projects.untitled())) {
      openProject(projects.untitled());
    }
  }

  private void take(ProjectOpening begun, ProjectOpening.Opened opened) {
    if (opening != begun) {
      closing.execute(opened.project()::close); // another one was asked for meanwhile
      return;
    }
    opening = null;
    closeProject();
    project = opened.project();
    projects.remember(project.file());
    wantedCrs = opened.display();
    fromDegrees = opened.fromDegrees();
    savedView = project.view().orElse(null);
    fitWhenLoaded = savedView == null;
    viewport.set(null);
    Project taken = project;
    project.onChange(now -> Platform.runLater(this::follow));
    project.onSaveStatus(status -> Platform.runLater(() -> showSaveStatus(taken)));
    tell(String.valueOf(project.file().getFileName()), project.problems());
    showSaveStatus(project);
    state.set(project.state());
    for (LayerRecord layer : project.state().layers()) {
      tables.await(layer, wantedCrs, opened.layers().get(layer.id()));
    }
    showUndo();
    publish();
    lookFirst();
    opener.projectIsOpen();
  }

  private void closeProject() {
    selection.set(new Selection.Nothing());
    history.clear();
    resting.stop();
    tables.clear();
    preview = null;
    if (project != null) {
      closing.execute(project::close);
      project = null;
    }
  }

  @Override
  public void open(List<Path> paths) {
    opener.open(paths);
  }

  @Override
  public void openSample() {
    jobs.start("sample", progress -> projects.sampleCopy())
        .result()
        .whenComplete(
            (file, error) ->
                Platform.runLater(
                    () -> {
                      if (file != null) {
                        openProject(file);
                      } else {
                        notices.add(Failures.notice("normandie.gpkg", error));
                      }
                    }));
  }

  @Override
  public ObservableList<Path> recent() {
    return recentFiles.paths();
  }

  void remember(Path path) {
    recentFiles.add(path);
  }

  /** The file of the open project; empty while there is none. */
  Optional<Path> projectFile() {
    return Optional.ofNullable(project).map(Project::file);
  }

  /** Lets go of the project once everything is on the disk. Waits for that. */
  public void close() {
    rest();
    tables.clear();
    if (project != null) {
      project.close();
      project = null;
    }
  }

  // Changing.

  @Override
  public void edit(Edit edit) {
    if (project == null) {
      notices.add(
          new Notice(Severity.ERROR, "Bocage", Message.of(ProjectSession.class, "no-project")));
      return;
    }
    project.apply(edit);
    follow();
  }

  /** Adds a layer whose data was read already. */
  void add(Edit edit, UUID layer, LayerSource source, LoadedLayer data) {
    tables.put(layer, source, data);
    edit(edit);
  }

  @Override
  public void preview(LayerRecord layer) {
    preview = layer;
    publish();
  }

  @Override
  public void undo() {
    if (project != null && undoable.get() != null) {
      project.undo();
      follow();
    }
  }

  @Override
  public void redo() {
    if (project != null && redoable.get() != null) {
      project.redo();
      follow();
    }
  }

  private void showSaveStatus(Project of) {
    if (of != project) {
      return;
    }
    SaveStatus status = of.saveStatus();
    notices.remove(notSaved);
    notSaved = null;
    if (status.kind() == SaveStatus.Kind.UNSAVED) {
      String subject = String.valueOf(of.file().getFileName());
      notSaved = new Notice(Severity.ERROR, subject, status.reason());
      notices.add(notSaved);
    }
    saveState.set(
        switch (status.kind()) {
          case SAVED -> SaveState.SAVED;
          case SAVING -> SaveState.SAVING;
          case UNSAVED -> SaveState.FAILED;
        });
  }

  /** The project's state may have changed: shows what it is now. */
  private void follow() {
    if (project == null || project.state() == state.get()) {
      return;
    }
    preview = null;
    state.set(project.state());
    showUndo();
    Crs display = ProjectOpening.displayCrs(state.get(), catalogue);
    if (!display.equals(wantedCrs)) {
      wantedCrs = display;
      findWayFromDegrees(display);
    }
    tables.follow(state.get().layers(), project.file(), wantedCrs);
    dropStaleSelection();
    publish();
  }

  private void showUndo() {
    undoable.set(project.undoable().orElse(null));
    redoable.set(project.redoable().orElse(null));
  }

  private void findWayFromDegrees(Crs display) {
    fromDegrees = null;
    jobs.start("degrees", p -> catalogue.reprojection(catalogue.wgs84(), display).orElse(null))
        .result()
        .thenAccept(
            way ->
                Platform.runLater(
                    () -> {
                      if (display.equals(wantedCrs)) {
                        fromDegrees = way;
                        publish();
                      }
                    }));
  }

  private void dropStaleSelection() {
    boolean stale =
        selection.get() instanceof Selection.OfAnnotation one && annotation(one.id()).isEmpty();
    if (selection.get() instanceof Selection.OfFeatures found) {
      stale = found.features().stream().anyMatch(feature -> layer(feature.layer().id()).isEmpty());
    }
    if (stale) {
      selection.set(new Selection.Nothing());
    }
  }

  private Optional<LayerRecord> layer(UUID id) {
    return state.get().layers().stream().filter(layer -> layer.id().equals(id)).findFirst();
  }

  @Override
  public void setDisplayCrs(Crs crs) {
    String before = state.get().settings().get(ProjectState.DISPLAY_CRS);
    edit(Edit.of("map.crs", new Change.OfSetting(ProjectState.DISPLAY_CRS, before, crs.code())));
  }

  @Override
  public void declareCrs(UUID id, Crs crs) {
    List<LayerRecord> layers = state.get().layers();
    layer(id)
        .ifPresent(
            layer -> {
              LayerSource source = layer.source();
              LayerRecord after =
                  layer.withSource(
                      new LayerSource(source.location(), source.layerName(), crs.code()));
              edit(Edit.of("layer.crs", new Change.OfLayer(layers.indexOf(layer), layer, after)));
            });
  }

  // What is painted.

  private final class TableListener implements LayerTables.Listener {
    @Override
    public void began(Job<?> job) {
      loading.add(job);
    }

    @Override
    public void ended(Job<?> job) {
      loading.remove(job);
    }

    @Override
    public void loaded(LayerRecord layer, LoadedLayer data) {
      tell(layer.name(), data.problems());
      publishSoon();
    }

    @Override
    public void failed(LayerRecord layer, Throwable error) {
      if (error != null) {
        notices.add(Failures.notice(layer.name(), error));
      }
      publishSoon();
    }
  }

  /** Tells what a file does wrong, where something is missing or may be wrong. */
  void tell(String subject, List<Problem> problems) {
    for (Problem problem : problems) {
      if (problem.severity() != Severity.INFO) {
        notices.add(new Notice(problem.severity(), subject, problem.message()));
      }
    }
  }

  private void publishSoon() {
    if (tables.isBusy()) {
      publishing.play(); // does nothing while it runs already
    } else {
      publishing.stop();
      publish();
    }
  }

  private void publish() {
    MapDocument before = document.get();
    boolean moves = before != null && !before.crs().equals(wantedCrs);
    if (moves && (tables.isBusy() || fromDegrees == null)) {
      return; // shows the map in its old CRS until all of it is there in the new one
    }
    MapDocument now = documents.build(state.get(), wantedCrs, fromDegrees, tables::data, preview);
    if (moves && viewport.get() != null) {
      document.set(now);
      selection.set(new Selection.Nothing());
      history.clear();
      Envelope all = now.extent();
      viewport.set(
          catalogue
              .reprojection(before.crs(), wantedCrs)
              .map(way -> MovedView.of(viewport.get(), way))
              .orElseGet(() -> fitting(all)));
      rest();
      return;
    }
    document.set(now);
    if (fitWhenLoaded && !now.extent().isNull()) {
      lookAtAll();
      fitWhenLoaded = tables.isBusy() || opener.isBusy();
    }
  }

  @Override
  public ReadOnlyObjectProperty<MapDocument> document() {
    return document.getReadOnlyProperty();
  }

  @Override
  public ReadOnlyObjectProperty<ProjectState> state() {
    return state.getReadOnlyProperty();
  }

  @Override
  public Optional<LoadedLayer> loaded(UUID layer) {
    return Optional.ofNullable(tables.data(layer));
  }

  @Override
  public Optional<MapAnnotation> annotation(UUID id) {
    return state.get().annotations().stream().filter(one -> one.id().equals(id)).findFirst();
  }

  @Override
  public ReadOnlyObjectProperty<SaveState> saveState() {
    return saveState.getReadOnlyProperty();
  }

  @Override
  public ObservableList<Job<?>> loading() {
    return loading;
  }

  @Override
  public ObservableList<Notice> notices() {
    return notices;
  }

  @Override
  public ReadOnlyObjectProperty<Edit> undoable() {
    return undoable.getReadOnlyProperty();
  }

  @Override
  public ReadOnlyObjectProperty<Edit> redoable() {
    return redoable.getReadOnlyProperty();
  }

  // Looking.

  @Override
  public ReadOnlyObjectProperty<Viewport> viewport() {
    return viewport.getReadOnlyProperty();
  }

  @Override
  public void resize(int newWidthPixels, int newHeightPixels) {
    boolean same = newWidthPixels == widthPixels && newHeightPixels == heightPixels;
    widthPixels = newWidthPixels;
    heightPixels = newHeightPixels;
    if (viewport.get() == null) {
      lookFirst();
    } else if (!same) {
      viewport.set(viewport.get().resized(widthPixels, heightPixels));
    }
  }

  private void lookFirst() {
    if (widthPixels == 0) {
      return; // the window is not laid out yet
    }
    if (savedView != null) {
      look(
          new Viewport(
              savedView.centerX(),
              savedView.centerY(),
              savedView.resolution(),
              widthPixels,
              heightPixels));
    } else {
      lookAtAll();
    }
  }

  @Override
  public void look(Viewport next) {
    viewport.set(next);
    resting.playFromStart();
  }

  private void rest() {
    Viewport view = viewport.get();
    if (view != null) {
      history.visit(view);
      if (project != null && !fitWhenLoaded) {
        project.saveView(new SavedView(view.centerX(), view.centerY(), view.resolution()));
      }
    }
  }

  @Override
  public void lookAt(Envelope extent) {
    if (widthPixels > 0 && !extent.isNull()) {
      look(fitting(extent));
    }
  }

  @Override
  public void lookAtAll() {
    Envelope all = document.get().extent();
    lookAt(all.isNull() ? HomeExtent.of(document.get().crs(), catalogue) : all);
  }

  private Viewport fitting(Envelope extent) {
    int margin = (int) (Math.min(widthPixels, heightPixels) * FIT_MARGIN_SHARE);
    return Viewport.fitting(extent, widthPixels, heightPixels, margin);
  }

  @Override
  public void back() {
    rest();
    history.back().ifPresent(this::lookAgain);
  }

  @Override
  public void forward() {
    history.forward().ifPresent(this::lookAgain);
  }

  /** Looks where one looked before, which is not a new place to remember. */
  private void lookAgain(Viewport view) {
    resting.stop();
    viewport.set(view.resized(widthPixels, heightPixels));
    resting.playFromStart();
  }

  @Override
  public ObjectProperty<Selection> selection() {
    return selection;
  }
}
