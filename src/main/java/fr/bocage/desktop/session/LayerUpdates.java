package fr.bocage.desktop.session;

import fr.bocage.desktop.session.FileAdding.Found;
import fr.bocage.feature.FeatureTable;
import fr.bocage.geo.Crs;
import fr.bocage.geo.CrsCatalogue;
import fr.bocage.job.Job;
import fr.bocage.job.Jobs;
import fr.bocage.job.Progress;
import fr.bocage.map.Change;
import fr.bocage.map.Edit;
import fr.bocage.map.LayerFiles;
import fr.bocage.map.LayerReader;
import fr.bocage.map.LayerRecord;
import fr.bocage.map.LayerSource;
import fr.bocage.map.LoadedLayer;
import fr.bocage.map.ProjectState;
import fr.bocage.map.RetiedAnnotations;
import fr.bocage.problem.Message;
import fr.bocage.problem.ProblemException;
import fr.bocage.problem.Severity;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Gives layers newer data, and sees to it that the annotations tied to their features follow.
 * JavaFX thread only.
 */
final class LayerUpdates {
  private final Jobs jobs;
  private final CrsCatalogue catalogue;
  private final LayerReader reader;
  private final FileAdding adding;
  private final ProjectSession session;

  LayerUpdates(SessionServices services, ProjectSession session) {
    jobs = services.jobs();
    catalogue = services.catalogue();
    reader = services.reader();
    adding = new FileAdding(services.reader(), services.trusted());
    this.session = session;
  }

  /** A layer with its new data, and what that means for the annotations. */
  private record Update(LayerSource source, LoadedLayer data, RetiedAnnotations retied) {}

  /** Has a layer read another file from now on: an edit. */
  void replace(LayerRecord layer, Path file, Path project) {
    ProjectState state = session.state().get();
    Crs display = session.document().get().crs();
    start(
        layer,
        progress -> {
          Found found = like(layer, adding.read(file, display, progress));
          LayerSource source = LayerFiles.source(found.file(), found.layerName(), project);
          return update(state, layer, source, found.data());
        },
        update -> take(layer, update, "layer.replace"));
  }

  /** Of a file's layers the one of the same name, else the first. */
  private static Found like(LayerRecord layer, List<Found> found) throws ProblemException {
    if (found.isEmpty()) {
      throw ProblemException.of(LayerUpdates.class, "no-layers");
    }
    return found.stream()
        .filter(one -> one.layerName().equals(layer.source().layerName()))
        .findFirst()
        .orElse(found.get(0));
  }

  /** Reads a layer's file anew. */
  void reload(LayerRecord layer, Path project) {
    ProjectState state = session.state().get();
    Crs display = session.document().get().crs();
    start(
        layer,
        progress -> {
          LoadedLayer data = reader.dataOf(project).read(layer, display, progress);
          return update(state, layer, layer.source(), data);
        },
        update -> take(layer, update, "layer.reload"));
  }

  /** The file may have changed since annotations were tied to it. */
  void follow(LayerRecord layer, LoadedLayer data) {
    ProjectState state = session.state().get();
    boolean whole =
        data.problems().stream().noneMatch(problem -> problem.severity() == Severity.ERROR);
    if (whole) { // of half a file, nobody can say what is gone
      start(
          layer,
          progress -> update(state, layer, layer.source(), data),
          update -> retie(layer, update.retied()));
    }
  }

  private Update update(
      ProjectState state, LayerRecord layer, LayerSource source, LoadedLayer data) {
    FeatureTable table = data.table();
    return new Update(
        source,
        data,
        RetiedAnnotations.of(state.annotations(), layer.source(), source, table, catalogue));
  }

  @FunctionalInterface
  private interface Work {
    Update with(Progress progress) throws ProblemException;
  }

  private void start(LayerRecord layer, Work work, Consumer<Update> then) {
    Job<Update> job = jobs.start(layer.name(), work::with);
    ShownJob.show(session, layer.name(), job, then);
  }

  private void take(LayerRecord layer, Update update, String name) {
    List<LayerRecord> layers = session.state().get().layers();
    int position = layers.indexOf(layer);
    if (position < 0) {
      return; // removed or changed while it was read
    }
    List<Change> changes = new ArrayList<>();
    if (!update.source().equals(layer.source())) {
      changes.add(new Change.OfLayer(position, layer, layer.withSource(update.source())));
    }
    changes.addAll(current(update.retied().changes()));
    session.add(edit(name, changes), layer.id(), update.source(), update.data());
    session.tell(layer.name(), update.data().problems(), layer.id());
    tell(layer, update.retied());
  }

  private void retie(LayerRecord layer, RetiedAnnotations retied) {
    List<Change> changes = current(retied.changes());
    if (!changes.isEmpty()) {
      session.edit(edit("annotation.follow", changes));
      tell(layer, retied);
    }
  }

  private static Edit edit(String name, List<Change> changes) {
    return new Edit(name, Instant.now(), changes);
  }

  /** Those of annotations that nobody has edited while the data was read. */
  private List<Change> current(List<Change> changes) {
    return changes.stream()
        .filter(
            change ->
                change instanceof Change.OfAnnotation one
                    && session.annotation(one.id()).filter(one.before()::equals).isPresent())
        .toList();
  }

  private void tell(LayerRecord layer, RetiedAnnotations retied) {
    if (retied.changes().isEmpty()) {
      return;
    }
    boolean lost = retied.orphaned() > 0;
    session
        .notices()
        .add(
            new Notice(
                lost ? Severity.WARNING : Severity.INFO,
                layer.name(),
                Message.of(
                    LayerUpdates.class,
                    lost ? "ties-lost" : "ties-kept",
                    retied.attached(),
                    retied.moved(),
                    retied.orphaned())));
  }
}
