package fr.bocage.map;

import fr.bocage.annotation.AnnotationStore;
import fr.bocage.annotation.MapAnnotation;
import fr.bocage.geopackage.GeoPackageException;
import fr.bocage.geopackage.GeoPackageFile;
import fr.bocage.geopackage.Moments;
import fr.bocage.geopackage.Rows;
import fr.bocage.problem.Problem;
import fr.bocage.problem.Severity;
import fr.bocage.style.Sld;
import fr.bocage.style.SldException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a project's file holds, as far as it is whole.
 *
 * @param state layers, annotations, settings
 * @param view where the map was last looked at; null when it never was
 * @param history the newest steps
 * @param problems what could not be read
 */
record ProjectContents(
    ProjectState state, SavedView view, EditHistory history, List<Problem> problems) {
  /** More than anybody undoes in one sitting; older steps stay in the file. */
  private static final int STEPS_READ = 5000;

  /** Reads one table's rows. */
  @FunctionalInterface
  private interface Reader {
    void read(Rows rows) throws GeoPackageException;
  }

  static ProjectContents read(GeoPackageFile file, AnnotationStore annotations)
      throws GeoPackageException {
    List<Problem> problems = new ArrayList<>();
    List<LayerRecord> layers = readLayers(file, problems);
    List<MapAnnotation> marks = annotations.readAll(problems);
    Map<String, String> settings = new HashMap<>();
    forEach(
        file,
        "SELECT key, value FROM bocage_settings WHERE value IS NOT NULL",
        rows -> settings.put(rows.text(0), rows.text(1)),
        "project-settings-lost",
        problems);
    List<SavedView> views = new ArrayList<>();
    forEach(
        file,
        "SELECT center_x, center_y, resolution FROM bocage_view",
        rows -> views.add(new SavedView(rows.real(0), rows.real(1), rows.real(2))),
        "project-view-lost",
        problems);
    views.removeIf(view -> !isUsable(view));
    return new ProjectContents(
        new ProjectState(layers, marks, settings),
        views.isEmpty() ? null : views.get(0),
        readHistory(file, problems),
        List.copyOf(problems));
  }

  /** The same with one problem more, first. */
  ProjectContents with(Problem problem) {
    List<Problem> more = new ArrayList<>(List.of(problem));
    more.addAll(problems);
    return new ProjectContents(state, view, history, List.copyOf(more));
  }

  private static boolean isUsable(SavedView view) {
    return view.resolution() > 0
        && Double.isFinite(view.resolution())
        && Double.isFinite(view.centerX())
        && Double.isFinite(view.centerY());
  }

  private static void forEach(
      GeoPackageFile file, String sql, Reader reader, String problem, List<Problem> problems)
      throws GeoPackageException {
    try (Rows rows = file.query(sql)) {
      while (rows.next()) {
        reader.read(rows);
      }
    } catch (GeoPackageException e) {
      if (e.kind() != GeoPackageException.Kind.DAMAGED
          && e.kind() != GeoPackageException.Kind.OTHER) { // a column is missing
        throw e;
      }
      problems.add(Problem.of(Project.class, problem, Severity.ERROR, 1));
    }
  }

  private static List<LayerRecord> readLayers(GeoPackageFile file, List<Problem> problems)
      throws GeoPackageException {
    List<LayerRecord> layers = new ArrayList<>();
    int[] unreadable = {0};
    forEach(
        file,
        "SELECT id, name, location, layer_name, declared_crs, visible, opacity, sld"
            + " FROM bocage_layers ORDER BY position, fid",
        rows -> {
          try {
            layers.add(layer(rows));
          } catch (SldException | IllegalArgumentException e) {
            unreadable[0]++;
          }
        },
        "project-layers-lost",
        problems);
    if (unreadable[0] > 0) {
      problems.add(
          Problem.of(Project.class, "project-layers-unreadable", Severity.ERROR, unreadable[0]));
    }
    return layers;
  }

  private static LayerRecord layer(Rows rows) throws GeoPackageException, SldException {
    return new LayerRecord(
        UUID.fromString(required(rows, 0)),
        required(rows, 1),
        new LayerSource(required(rows, 2), required(rows, 3), rows.text(4)),
        Sld.read(required(rows, 7)),
        rows.real(6),
        rows.integer(5) != 0);
  }

  private static String required(Rows rows, int column) throws GeoPackageException {
    String text = rows.text(column);
    if (text == null) {
      throw new IllegalArgumentException("expected text in column " + column);
    }
    return text;
  }

  private static EditHistory readHistory(GeoPackageFile file, List<Problem> problems)
      throws GeoPackageException {
    List<HistoryStep> steps = new ArrayList<>();
    int[] done = {0};
    forEach(
        file,
        "SELECT seq, name, at, edit_json, undone FROM bocage_history ORDER BY seq DESC LIMIT "
            + STEPS_READ,
        rows -> {
          Instant at = Moments.parse(rows.text(2), Instant.EPOCH);
          steps.add(new HistoryStep(rows.integer(0), rows.text(1), at, rows.text(3)));
          done[0] += rows.integer(4) == 0 ? 1 : 0;
        },
        "project-history-lost",
        problems);
    Collections.reverse(steps);
    return new EditHistory(steps, done[0]);
  }
}
