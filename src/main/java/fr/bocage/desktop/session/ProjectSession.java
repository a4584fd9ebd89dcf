package fr.bocage.desktop.session;

import fr.bocage.annotation.MapAnnotation;
import fr.bocage.format.TextCharsets;
import fr.bocage.geo.Crs;
import fr.bocage.geo.CrsCatalogue;
import fr.bocage.geo.Viewport;
import fr.bocage.job.Job;
import fr.bocage.job.Jobs;
import fr.bocage.map.Change;
import fr.bocage.map.Edit;
import fr.bocage.map.HistoryEntry;
import fr.bocage.map.LayerReader;
import fr.bocage.map.LayerRecord;
import fr.bocage.map.LayerSource;
import fr.bocage.map.LoadedLayer;
import fr.bocage.map.MapDocument;
import fr.bocage.map.MergeReport;
import fr.bocage.map.ProjectState;
import fr.bocage.problem.Message;
import fr.bocage.problem.Problem;
import fr.bocage.problem.Severity;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * The session over a project file: {@link OpenProject} keeps what is done, {@link LiveDocument}
 * brings in the data and makes the document, {@link ViewTracker} knows where one looks, {@link
 * FileOpener} makes layers of files. JavaFX thread only.
 */
public final class ProjectSession implements MapSession {
  private final Jobs jobs;
  private final CrsCatalogue catalogue;
  private final LayerReader reader;
  private final UserProjects projects;
  private final RecentFiles recentFiles;
  private final ExecutorService closing;
  private final ObjectProperty<Selection> selection =
      new SimpleObjectProperty<>(new Selection.Nothing());
  private final ObservableList<Job<?>> loading = FXCollections.observableArrayList();
  private final ObservableList<Notice> notices = FXCollections.observableArrayList();
  private final OpenProject project;
  private final LiveDocument live;
  private final ViewTracker view;
  private final FileOpener opener;
  private final SessionServices services;
  private ProjectOpening opening;

  public ProjectSession(SessionServices services) {
    this.services = services;
    jobs = services.jobs();
    catalogue = services.catalogue();
    reader = services.reader();
    projects = services.projects();
    closing = jobs.newSequence("bocage-closing");
    recentFiles = new RecentFiles(services.userData(), closing);
    project = new OpenProject(closing, notices, this::follow);
    live = new LiveDocument(jobs, catalogue, reader, project.state()::get, new DocumentListener());
    view = new ViewTracker(catalogue, live.document()::get, project::keep);
    opener = new FileOpener(services, this);
  }

  // Opening.

  @Override
  public void openProject(Path file) {
    adopt(ProjectOpening.begin(file, jobs, catalogue, reader));
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
    if (!project.isThere() && !begun.file().equals(projects.untitled())) {
      openProject(projects.untitled());
    }
  }

  private void take(ProjectOpening begun, ProjectOpening.Opened opened) {
    if (opening != begun) {
      closing.execute(opened.project()::close); // another one was asked for meanwhile
      return;
    }
    opening = null;
    selection.set(new Selection.Nothing());
    view.forget();
    live.clear();
    project.take(opened.project());
    Path file = opened.project().file();
    projects.remember(file);
    view.begin(opened.project().view().orElse(null));
    tell(String.valueOf(file.getFileName()), opened.project().problems(), null);
    live.begin(opened);
    view.lookFirst();
    opener.projectIsOpen();
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

  @Override
  public Optional<Path> projectFile() {
    return project.file();
  }

  /** Lets go of the project once everything is on the disk. Waits for that. */
  public void close() {
    view.rest();
    live.clear();
    project.close();
  }

  // Changing.

  @Override
  public void edit(Edit edit) {
    if (project.isThere()) {
      view.stay();
      project.apply(edit);
    } else {
      notices.add(
          new Notice(Severity.ERROR, "Bocage", Message.of(ProjectSession.class, "no-project")));
    }
  }

  @Override
  public void amend(Edit edit) {
    project.amend(edit);
  }

  @Override
  public void withdraw() {
    project.withdraw();
  }

  /**
   * Takes a layer's data that was read already.
   *
   * @param edit what that changes in the project; may hold no change
   */
  void add(Edit edit, UUID layer, LayerSource source, LoadedLayer data) {
    live.put(layer, source, data);
    if (edit.changes().isEmpty()) {
      follow();
    } else {
      edit(edit);
    }
  }

  @Override
  public void preview(LayerRecord layer) {
    live.preview(layer);
  }

  @Override
  public void undo() {
    project.undo();
  }

  @Override
  public void redo() {
    project.redo();
  }

  @Override
  public List<HistoryEntry> history() {
    return project.history();
  }

  @Override
  public void goTo(int done) {
    project.goTo(done);
  }

  private void follow() {
    dropStaleSelection();
    live.follow(project.file().orElseThrow());
  }

  private void dropStaleSelection() {
    Selection selected = selection.get();
    List<UUID> there =
        selected.annotations().stream().filter(id -> annotation(id).isPresent()).toList();
    if (there.size() < selected.annotations().size()) {
      selection.set(Selection.ofAnnotations(there));
    }
    if (selected instanceof Selection.OfFeatures found
        && found.features().stream().anyMatch(feature -> layer(feature.layer().id()).isEmpty())) {
      selection.set(new Selection.Nothing());
    }
  }

  private Optional<LayerRecord> layer(UUID id) {
    return state().get().layer(id);
  }

  @Override
  public void setDisplayCrs(Crs crs) {
    String before = state().get().settings().get(ProjectState.DISPLAY_CRS);
    edit(Edit.of("map.crs", new Change.OfSetting(ProjectState.DISPLAY_CRS, before, crs.code())));
  }

  @Override
  public void declareCrs(UUID id, Crs crs, boolean axesSwapped) {
    declare(id, "layer.crs", source -> source.withCrs(crs.code(), axesSwapped));
  }

  @Override
  public void declareEncoding(UUID id, Charset encoding) {
    String name = encoding == null ? null : encoding.name();
    declare(id, "layer.encoding", source -> source.withEncoding(name));
  }

  @Override
  public void declareNothing(UUID id) {
    declare(id, "layer.as-told", source -> source.withCrs(null, false).withEncoding(null));
  }

  private void declare(UUID id, String name, UnaryOperator<LayerSource> declaration) {
    List<LayerRecord> layers = state().get().layers();
    layer(id)
        .ifPresent(
            layer -> {
              LayerRecord after = layer.withSource(declaration.apply(layer.source()));
              if (!after.source().equals(layer.source())) {
                edit(Edit.of(name, new Change.OfLayer(layers.indexOf(layer), layer, after)));
              }
            });
  }

  @Override
  public void replaceData(UUID id, Path file) {
    project
        .file()
        .ifPresent(into -> layer(id).ifPresent(one -> updates().replace(one, file, into)));
  }

  @Override
  public void reloadData(UUID id) {
    project.file().ifPresent(of -> layer(id).ifPresent(one -> updates().reload(one, of)));
  }

  /** Made when needed: the window starts faster without. */
  private LayerUpdates updates() {
    return new LayerUpdates(services, this);
  }

  @Override
  public void mergeAnnotations(List<Path> files, Consumer<MergeReport> done) {
    if (project.isThere()) {
      new AnnotationExchange(services, this).merge(files, project::merge, done);
    }
  }

  @Override
  public void exportAnnotations(Path file) {
    new AnnotationExchange(services, this).export(state().get().annotations(), file);
  }

  @Override
  public CompletableFuture<Optional<MadeOn>> featureBelow(Coordinate place) {
    return new TieEdits(services, this).featureBelow(place);
  }

  @Override
  public void tie(Collection<UUID> annotations) {
    new TieEdits(services, this).tie(annotations);
  }

  @Override
  public void untie(Collection<UUID> annotations) {
    new TieEdits(services, this).untie(annotations);
  }

  // What is painted.

  private final class DocumentListener implements LiveDocument.Listener {
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
      tell(layer.name(), data.problems(), layer.id());
      if (state().get().annotations().stream().anyMatch(mark -> mark.tie() != null)) {
        updates().follow(layer, data);
      }
    }

    @Override
    public void failed(LayerRecord layer, Throwable error) {
      if (error != null) {
        notices.add(Failures.notice(layer.name(), error));
      }
    }

    @Override
    public void published(MapDocument now) {
      view.follow(now, !live.isLoading() && !opener.isBusy());
    }

    @Override
    public void moved(MapDocument before, MapDocument now) {
      selection.set(new Selection.Nothing());
      if (viewport().get() == null) {
        return;
      }
      if (before.extent().isNull()) { // what came first decided the CRS: there was nothing to see
        view.lookAtAll();
      } else {
        view.move(catalogue.reprojection(before.crs(), now.crs()).orElse(null));
      }
    }
  }

  /**
   * Tells what a file does wrong, where something is missing or may be wrong.
   *
   * @param layer id of the file's layer; null for a project
   */
  void tell(String subject, List<Problem> problems, UUID layer) {
    for (Problem problem : problems) {
      Notice notice = new Notice(problem.severity(), subject, problem.message(), layer);
      // A layer that is carried to another display CRS has its problems told again.
      if (problem.severity() != Severity.INFO && !notices.contains(notice)) {
        notices.add(notice);
      }
    }
  }

  @Override
  public ReadOnlyObjectProperty<MapDocument> document() {
    return live.document();
  }

  @Override
  public ReadOnlyObjectProperty<ProjectState> state() {
    return project.state();
  }

  @Override
  public Optional<LoadedLayer> loaded(UUID layer) {
    return Optional.ofNullable(live.data(layer));
  }

  @Override
  public Optional<Job<LoadedLayer>> readRaw(UUID id) {
    return project.file().flatMap(file -> layer(id).map(one -> readRaw(file, one)));
  }

  private Job<LoadedLayer> readRaw(Path file, LayerRecord layer) {
    LayerRecord raw = layer.withSource(layer.source().withEncoding(TextCharsets.RAW.name()));
    return jobs.start(layer.name(), progress -> reader.dataOf(file).read(raw, progress));
  }

  @Override
  public Optional<MapAnnotation> annotation(UUID id) {
    return state().get().annotation(id);
  }

  @Override
  public ReadOnlyObjectProperty<SaveState> saveState() {
    return project.saveState();
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
    return project.undoable();
  }

  @Override
  public ReadOnlyObjectProperty<Edit> redoable() {
    return project.redoable();
  }

  // Looking.

  @Override
  public ReadOnlyObjectProperty<Viewport> viewport() {
    return view.viewport();
  }

  @Override
  public void resize(int widthPixels, int heightPixels) {
    view.resize(widthPixels, heightPixels);
  }

  @Override
  public void look(Viewport next) {
    view.look(next);
  }

  @Override
  public void lookAt(Envelope extent) {
    view.lookAt(extent);
  }

  @Override
  public void lookAtAll() {
    view.lookAtAll();
  }

  @Override
  public void back() {
    view.back();
  }

  @Override
  public void forward() {
    view.forward();
  }

  @Override
  public ObjectProperty<Selection> selection() {
    return selection;
  }
}
