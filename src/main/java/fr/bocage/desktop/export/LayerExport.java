package fr.bocage.desktop.export;

import fr.bocage.desktop.session.MapSession;
import fr.bocage.desktop.session.Notice;
import fr.bocage.desktop.session.Selection;
import fr.bocage.desktop.session.ShownJob;
import fr.bocage.feature.FeatureTable;
import fr.bocage.feature.RowChoice;
import fr.bocage.format.FeatureWriter;
import fr.bocage.format.FeatureWriters;
import fr.bocage.format.WriteRequest;
import fr.bocage.geo.Crs;
import fr.bocage.job.Job;
import fr.bocage.job.Jobs;
import fr.bocage.map.LayerRecord;
import fr.bocage.problem.Message;
import fr.bocage.problem.Problem;
import fr.bocage.problem.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/**
 * Writes layers in the background: progress and cancel stand where those of opening files do, and
 * what was written or lost is told as notices.
 */
public final class LayerExport {
  private final MapSession session;
  private final FeatureWriters writers;
  private final Jobs jobs;

  public LayerExport(MapSession session, FeatureWriters writers, Jobs jobs) {
    this.session = session;
    this.writers = writers;
    this.jobs = jobs;
  }

  /** The formats, in the order in which people are offered them. */
  List<FeatureWriter> formats() {
    return writers.all();
  }

  /** Rows of the layer that are selected on the map, each once. */
  int[] selectedRows(UUID layer) {
    return session.selection().get() instanceof Selection.OfFeatures found
        ? found.features().stream()
            .filter(feature -> feature.layer().id().equals(layer))
            .mapToInt(feature -> feature.row())
            .distinct()
            .sorted()
            .toArray()
        : new int[0];
  }

  /**
   * Starts writing a layer as its file has it.
   *
   * @param rows null for all
   * @param crs null for the layer's own
   * @param file what the user has chosen; the open project is refused
   */
  void start(
      LayerRecord layer, FeatureTable data, int[] rows, FeatureWriter writer, Crs crs, Path file) {
    String name = String.valueOf(file.getFileName());
    if (isProject(file)) {
      tell(Severity.ERROR, name, "export-over-project");
      return;
    }
    boolean replace = Files.exists(file);
    Job<Written> job =
        jobs.start(
            name,
            progress -> {
              FeatureTable chosen = rows == null ? data : RowChoice.of(data, rows);
              FeatureTable named = chosen.named(layer.name());
              WriteRequest request = new WriteRequest(List.of(named), writer, crs, file, replace);
              return new Written(named.rowCount(), writers.write(request, progress));
            });
    ShownJob.show(session, name, job, written -> tell(name, written));
  }

  /**
   * What was written.
   *
   * @param features how many
   * @param losses what is not in the file as it was in the layer
   */
  private record Written(long features, List<Problem> losses) {}

  private boolean isProject(Path file) {
    try {
      Path project = session.projectFile().orElse(null);
      return project != null && Files.exists(file) && Files.isSameFile(project, file);
    } catch (IOException e) {
      return false; // writing will say what is wrong with the place
    }
  }

  private void tell(String name, Written written) {
    for (Problem loss : written.losses()) {
      session.notices().add(new Notice(loss.severity(), name, loss.message()));
    }
    tell(Severity.INFO, name, "export-done", written.features());
  }

  private void tell(Severity severity, String subject, String key, Object... arguments) {
    Message words = Message.of(LayerExport.class, key, arguments);
    session.notices().add(new Notice(severity, subject, words));
  }
}
