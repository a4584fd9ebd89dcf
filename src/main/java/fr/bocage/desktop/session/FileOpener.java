package fr.bocage.desktop.session;

import fr.bocage.desktop.session.FileAdding.Found;
import fr.bocage.geo.Crs;
import fr.bocage.job.Job;
import fr.bocage.job.Jobs;
import fr.bocage.map.Change;
import fr.bocage.map.Edit;
import fr.bocage.map.LayerFiles;
import fr.bocage.map.LayerRecord;
import fr.bocage.map.LayerSource;
import fr.bocage.map.LoadedLayer;
import fr.bocage.map.ProjectRecognition;
import fr.bocage.map.ProjectState;
import fr.bocage.problem.Message;
import fr.bocage.problem.Severity;
import fr.bocage.style.StyleFactory;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.geotools.api.style.Style;
import org.locationtech.jts.geom.Envelope;

/** Turns files that a user opens into layers of the project. JavaFX thread only. */
final class FileOpener {
  private static final String PROJECT_ENDING = ".gpkg";

  private final Jobs jobs;
  private final StyleFactory styles;
  private final FileSearch search;
  private final FileAdding adding;
  private final ProjectSession session;
  private final List<Path> postponed = new ArrayList<>();
  private int underWay;

  FileOpener(SessionServices services, ProjectSession session) {
    jobs = services.jobs();
    styles = services.styles();
    search = new FileSearch(services.formats());
    adding = new FileAdding(services.reader(), services.trusted());
    this.session = session;
  }

  /** Layers added by one gesture: they are ordered among themselves, above all others. */
  private static final class Batch {
    private final Map<UUID, Found> added = new HashMap<>();
    private final Envelope extent = new Envelope();
    private final boolean onEmptyMap;
    private int remaining;

    Batch(boolean onEmptyMap, int files) {
      this.onEmptyMap = onEmptyMap;
      remaining = files;
    }
  }

  boolean isBusy() {
    return underWay > 0;
  }

  void open(List<Path> paths) {
    if (paths.size() == 1 && isGeoPackage(paths.get(0))) {
      openGeoPackage(paths.get(0));
    } else {
      openData(paths);
    }
  }

  private void openData(List<Path> paths) {
    if (session.projectFile().isEmpty()) {
      postponed.addAll(paths);
    } else {
      start("folder", () -> search.find(paths), this::openFiles, String.valueOf(paths.get(0)));
    }
  }

  private static boolean isGeoPackage(Path path) {
    return path.toString().toLowerCase(Locale.ROOT).endsWith(PROJECT_ENDING);
  }

  /** Opens a project as such, and another program's GeoPackage as layers. */
  private void openGeoPackage(Path file) {
    start(
        "project",
        () -> ProjectRecognition.isProject(file),
        isProject -> {
          if (isProject) {
            session.remember(file);
            session.openProject(file);
          } else {
            openData(List.of(file));
          }
        },
        String.valueOf(file));
  }

  /** A project is there now for what was opened too early. */
  void projectIsOpen() {
    if (!postponed.isEmpty()) {
      List<Path> paths = List.copyOf(postponed);
      postponed.clear();
      open(paths);
    }
  }

  private void openFiles(FileSearch.Found choice) {
    choice.named().forEach(session::remember);
    List<Path> files = choice.files();
    if (files.isEmpty()) {
      warn("nothing-to-open");
      return;
    }
    if (!choice.complete()) {
      warn("folder-too-large", files.size());
    }
    Batch batch = new Batch(session.document().get().extent().isNull(), files.size());
    Crs display = decidedCrs();
    Path project = session.projectFile().orElseThrow();
    for (Path file : files) {
      String name = String.valueOf(file.getFileName());
      Job<List<Found>> job = jobs.start(name, p -> adding.read(file, display, p));
      session.loading().add(job);
      underWay++;
      job.result()
          .whenComplete(
              (found, error) ->
                  Platform.runLater(
                      () -> {
                        session.loading().remove(job);
                        underWay--;
                        batch.remaining--;
                        if (found != null) {
                          add(found, batch, project);
                        } else if (!(error instanceof CancellationException)) {
                          session.notices().add(Failures.notice(name, error));
                        }
                        lookAtNew(batch);
                      }));
    }
  }

  private void warn(String key, Object... arguments) {
    Message words = Message.of(FileOpener.class, key, arguments);
    session.notices().add(new Notice(Severity.WARNING, "Bocage", words));
  }

  /** The map's CRS; null as long as the first layer may choose it. */
  private Crs decidedCrs() {
    ProjectState state = session.state().get();
    boolean decided =
        state.settings().containsKey(ProjectState.DISPLAY_CRS) || !state.layers().isEmpty();
    return decided ? session.document().get().crs() : null;
  }

  private <T> void start(String name, Callable<T> work, Consumer<T> then, String subject) {
    jobs.start(name, progress -> work.call())
        .result()
        .whenComplete(
            (value, error) ->
                Platform.runLater(
                    () -> {
                      if (error == null) {
                        then.accept(value);
                      } else {
                        session.notices().add(Failures.notice(subject, error));
                      }
                    }));
  }

  private void add(List<Found> found, Batch batch, Path project) {
    if (!session.projectFile().map(project::equals).orElse(false)) {
      return; // another project was opened meanwhile
    }
    for (Found one : found) {
      List<LayerRecord> layers = session.state().get().layers();
      UUID id = UUID.randomUUID();
      LayerSource source = LayerFiles.source(one.file(), one.layerName(), project);
      LayerRecord record =
          new LayerRecord(
              id, one.layerName(), source, defaultStyle(one.data(), layers.size()), 1, true);
      List<Change> changes = new ArrayList<>();
      ProjectState state = session.state().get();
      if (!state.settings().containsKey(ProjectState.DISPLAY_CRS)) {
        String code = one.data().table().crs().code();
        changes.add(new Change.OfSetting(ProjectState.DISPLAY_CRS, null, code));
      }
      attribution(state, one.data()).ifPresent(changes::add);
      changes.add(new Change.OfLayer(position(layers, one, batch), null, record));
      batch.added.put(id, one);
      session.add(new Edit("layer.add", Instant.now(), changes), id, source, one.data());
      session.tell(one.layerName(), one.data().problems(), id);
      batch.extent.expandToInclude(one.data().table().geometry().extent());
    }
  }

  /** What a file says of whose it is belongs to the map that shows it. */
  private static Optional<Change> attribution(ProjectState state, LoadedLayer data) {
    String said = data.raster().map(raster -> raster.source().attribution()).orElse("");
    String before = state.settings().get(ProjectState.ATTRIBUTION);
    String known = before == null ? "" : before;
    if (said.isBlank() || known.contains(said)) {
      return Optional.empty();
    }
    String after = known.isBlank() ? said : known + " — " + said;
    return Optional.of(new Change.OfSetting(ProjectState.ATTRIBUTION, before, after));
  }

  private Style defaultStyle(LoadedLayer data, int ordinal) {
    return data.raster()
        .map(raster -> styles.defaultFor(raster.source()))
        .orElseGet(() -> styles.defaultFor(data.source(), ordinal));
  }

  /** Below the first layer of the same batch that belongs above it, else on top. */
  private static int position(List<LayerRecord> layers, Found found, Batch batch) {
    for (int i = 0; i < layers.size(); i++) {
      Found other = batch.added.get(layers.get(i).id());
      if (other != null && Found.FROM_BELOW.compare(other, found) > 0) {
        return i;
      }
    }
    return layers.size();
  }

  /** Shows the new layers on a map that was empty, or when they are out of sight. */
  private void lookAtNew(Batch batch) {
    if (batch.extent.isNull() || session.viewport().get() == null) {
      return;
    }
    if (batch.onEmptyMap) {
      session.lookAtAll();
    } else if (batch.remaining == 0
        && !session.viewport().get().extent().intersects(batch.extent)) {
      session.lookAt(batch.extent);
    }
  }
}
