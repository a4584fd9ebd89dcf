package fr.bocage.desktop.doctor;

import fr.bocage.desktop.export.FileTarget;
import fr.bocage.desktop.session.MapSession;
import fr.bocage.desktop.session.Notice;
import fr.bocage.desktop.session.ShownJob;
import fr.bocage.desktop.words.Texts;
import fr.bocage.feature.FeatureTable;
import fr.bocage.format.FeatureWriter;
import fr.bocage.format.FeatureWriters;
import fr.bocage.format.WriteRequest;
import fr.bocage.format.doctor.GeometryCheck;
import fr.bocage.format.doctor.InvalidGeometry;
import fr.bocage.job.Job;
import fr.bocage.job.Jobs;
import fr.bocage.map.LayerRecord;
import fr.bocage.problem.Message;
import fr.bocage.problem.Severity;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Checks a layer's polygons in the background, lists the invalid ones, and repairs them into a
 * copy: a file that the user names, opened as a new layer. JavaFX thread only.
 */
public final class PolygonCheck {
  private final MapSession session;
  private final FeatureWriters writers;
  private final Jobs jobs;
  private final Texts texts;
  private final FileTarget target;
  private final Consumer<RowsCard> show;
  private final Runnable closed;

  /**
   * @param target asks where the repaired copy is to be
   * @param show puts the list of invalid polygons into the window
   * @param closed takes it away
   */
  public PolygonCheck(
      MapSession session,
      FeatureWriters writers,
      Jobs jobs,
      Texts texts,
      FileTarget target,
      Consumer<RowsCard> show,
      Runnable closed) {
    this.session = session;
    this.writers = writers;
    this.jobs = jobs;
    this.texts = texts;
    this.target = target;
    this.show = show;
    this.closed = closed;
  }

  /** Starts checking; progress stands where that of opening files does. */
  public void start(LayerRecord layer) {
    session
        .loaded(layer.id())
        .ifPresent(
            data ->
                ShownJob.show(
                    session,
                    texts.get("check.running", layer.name()),
                    jobs.start(
                        texts.get("check.running", layer.name()),
                        progress -> GeometryCheck.invalid(data.source(), jobs, progress)),
                    invalid -> tell(layer, data.source(), invalid)));
  }

  private void tell(LayerRecord layer, FeatureTable data, List<InvalidGeometry> invalid) {
    if (invalid.isEmpty()) {
      notice(Severity.INFO, layer.name(), "polygons-valid", data.rowCount());
      return;
    }
    Map<Integer, String> words = new HashMap<>();
    for (InvalidGeometry one : invalid) {
      words.put(one.row(), texts.get("check.row", one.row() + 1, texts.get(reason(one))));
    }
    RowsCard card =
        new RowsCard(
            texts.get("check.found", invalid.size(), layer.name()),
            layer.id(),
            invalid.stream().map(InvalidGeometry::row).toList(),
            words::get,
            session,
            texts,
            closed);
    Button repair = new Button(texts.get("check.repair"), new FontIcon(Feather.TOOL));
    repair.setId("check-repair");
    repair.setOnAction(event -> repair(layer, data, invalid));
    card.add(repair);
    show.accept(card);
    card.begin();
  }

  private static String reason(InvalidGeometry invalid) {
    return "check.reason." + invalid.reason().code();
  }

  private void repair(LayerRecord layer, FeatureTable data, List<InvalidGeometry> invalid) {
    String name = texts.get("check.copy", layer.name());
    FeatureWriter writer = writer();
    target.choose(name, writer).ifPresent(file -> write(data, invalid, name, writer, file));
  }

  /** A GeoPackage keeps everything; any other format where a program comes without it. */
  private FeatureWriter writer() {
    return writers.all().stream()
        .filter(writer -> writer.id().equals("geopackage"))
        .findFirst()
        .orElseGet(() -> writers.all().get(0));
  }

  private void write(
      FeatureTable data,
      List<InvalidGeometry> invalid,
      String name,
      FeatureWriter writer,
      Path file) {
    String subject = String.valueOf(file.getFileName());
    if (isInUse(file)) {
      notice(Severity.ERROR, subject, "copy-over-source");
      return;
    }
    boolean replace = Files.exists(file);
    Job<Path> job =
        jobs.start(
            subject,
            progress -> {
              FeatureTable copy = GeometryCheck.repaired(data, invalid, progress).named(name);
              writers.write(new WriteRequest(List.of(copy), writer, null, file, replace), progress);
              return file;
            });
    ShownJob.show(
        session,
        subject,
        job,
        written -> {
          closed.run();
          notice(Severity.INFO, subject, "polygons-repaired", invalid.size());
          session.open(List.of(written));
        });
  }

  /** Whether a file is the project itself or what one of its layers is read from. */
  private boolean isInUse(Path file) {
    Path project = session.projectFile().orElse(null);
    if (project == null) {
      return false;
    }
    Path absolute = file.toAbsolutePath().normalize();
    return absolute.equals(project.toAbsolutePath().normalize())
        || session.state().get().layers().stream()
            .map(layer -> layer.source().location())
            .filter(location -> !location.startsWith("sample:"))
            .map(location -> project.toAbsolutePath().resolveSibling(location).normalize())
            .anyMatch(absolute::equals);
  }

  private void notice(Severity severity, String subject, String key, Object... arguments) {
    session
        .notices()
        .add(new Notice(severity, subject, Message.of(PolygonCheck.class, key, arguments)));
  }
}
