package fr.bocage.map;

import fr.bocage.annotation.AnnotationGroup;
import fr.bocage.annotation.AnnotationStore;
import fr.bocage.annotation.MapAnnotation;
import fr.bocage.annotation.Photo;
import fr.bocage.annotation.Version;
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
    ProjectState state = readState(file, annotations, problems);
    List<SavedView> views = new ArrayList<>();
    forEach(
        file,
        "SELECT center_x, center_y, resolution FROM bocage_view",
        rows -> views.add(new SavedView(rows.real(0), rows.real(1), rows.real(2))),
        "project-view-lost",
        problems);
    views.removeIf(view -> !isUsable(view));
    return new ProjectContents(
        state,
        views.isEmpty() ? null : views.get(0),
        readHistory(file, problems),
        List.copyOf(problems));
  }

  /** The state alone, without view and history. */
  static ProjectState readState(
      GeoPackageFile file, AnnotationStore annotations, List<Problem> problems)
      throws GeoPackageException {
    List<LayerRecord> layers = readLayers(file, problems);
    List<MapAnnotation> marks = annotations.readAll(problems);
    Map<String, String> settings = new HashMap<>();
    forEach(
        file,
        "SELECT key, value FROM bocage_settings WHERE value IS NOT NULL",
        rows -> settings.put(rows.text(0), rows.text(1)),
        "project-settings-lost",
        problems);
    List<AnnotationGroup> groups = readGroups(file, problems);
    marks.sort(PaintingOrder.of(groups));
    return new ProjectState(
        layers,
        marks,
        settings,
        groups,
        readBookmarks(file, problems),
        readDeleted(file, problems));
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
    } catch (IllegalArgumentException e) { // an id that is none, a text that is missing
      problems.add(Problem.of(Project.class, problem, Severity.ERROR, 1));
    }
  }

  private static List<LayerRecord> readLayers(GeoPackageFile file, List<Problem> problems)
      throws GeoPackageException {
    List<LayerRecord> layers = new ArrayList<>();
    int[] unreadable = {0};
    forEach(
        file,
        "SELECT id, name, location, layer_name, declared_crs, visible, opacity, sld, "
            + (ProjectTables.layersTellText(file) ? "axes_swapped, declared_encoding" : "0, NULL")
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
        new LayerSource(
            required(rows, 2), required(rows, 3), rows.text(4), rows.integer(8) != 0, rows.text(9)),
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

  private static List<AnnotationGroup> readGroups(GeoPackageFile file, List<Problem> problems)
      throws GeoPackageException {
    List<AnnotationGroup> groups = new ArrayList<>();
    forEachIfThere(
        file,
        "bocage_groups",
        "SELECT id, name, shown, position FROM bocage_groups ORDER BY position, fid",
        rows ->
            groups.add(
                new AnnotationGroup(
                    UUID.fromString(required(rows, 0)),
                    required(rows, 1),
                    rows.integer(2) != 0,
                    (int) rows.integer(3))),
        "project-groups-lost",
        problems);
    return groups;
  }

  private static List<Bookmark> readBookmarks(GeoPackageFile file, List<Problem> problems)
      throws GeoPackageException {
    List<Bookmark> bookmarks = new ArrayList<>();
    forEachIfThere(
        file,
        "bocage_bookmarks",
        "SELECT id, name, center_x, center_y, resolution, position FROM bocage_bookmarks"
            + " ORDER BY position, fid",
        rows ->
            bookmarks.add(
                new Bookmark(
                    UUID.fromString(required(rows, 0)),
                    required(rows, 1),
                    new SavedView(rows.real(2), rows.real(3), rows.real(4)),
                    (int) rows.integer(5))),
        "project-bookmarks-lost",
        problems);
    bookmarks.removeIf(bookmark -> !isUsable(bookmark.view()));
    return bookmarks;
  }

  private static Map<UUID, Version> readDeleted(GeoPackageFile file, List<Problem> problems)
      throws GeoPackageException {
    Map<UUID, Version> deleted = new HashMap<>();
    forEachIfThere(
        file,
        "bocage_deleted",
        "SELECT uuid, revision FROM bocage_deleted",
        rows ->
            deleted.put(
                UUID.fromString(required(rows, 0)), Version.parse(rows.text(1), Version.NONE)),
        "project-deletions-lost",
        problems);
    return deleted;
  }

  /** What came with Bocage 0.2 is not in older files. */
  private static void forEachIfThere(
      GeoPackageFile file,
      String table,
      String sql,
      Reader reader,
      String problem,
      List<Problem> problems)
      throws GeoPackageException {
    if (file.hasTable(table)) {
      forEach(file, sql, reader, problem, problems);
    }
  }

  private static Map<String, Photo> readPhotos(GeoPackageFile file, List<Problem> problems)
      throws GeoPackageException {
    Map<String, Photo> photos = new HashMap<>();
    forEachIfThere(
        file,
        "bocage_photos",
        "SELECT key, jpeg FROM bocage_photos",
        rows -> photos.put(required(rows, 0), new Photo(rows.blob(1), "")),
        "project-history-lost",
        problems);
    return photos;
  }

  private static EditHistory readHistory(GeoPackageFile file, List<Problem> problems)
      throws GeoPackageException {
    List<HistoryStep> steps = new ArrayList<>();
    int[] done = {0};
    Map<String, Photo> photos = readPhotos(file, problems);
    String who = ProjectTables.historyTells("who", file) ? "who" : "NULL";
    String subject =
        ProjectTables.historyTells("subject", file)
            ? "subject_kind, subject, subject_count"
            : "NULL, NULL, NULL";
    forEach(
        file,
        "SELECT seq, name, at, edit_json, undone, "
            + who
            + ", "
            + subject
            + " FROM bocage_history ORDER BY seq DESC LIMIT "
            + STEPS_READ,
        rows -> {
          steps.add(step(rows, photos));
          done[0] += rows.integer(4) == 0 ? 1 : 0;
        },
        "project-history-lost",
        problems);
    Collections.reverse(steps);
    return new EditHistory(steps, done[0]);
  }

  private static HistoryStep step(Rows rows, Map<String, Photo> photos) throws GeoPackageException {
    Instant at = Moments.parse(rows.text(2), Instant.EPOCH);
    String who = rows.text(5) == null ? "" : rows.text(5);
    EditSubject subject =
        rows.text(6) == null || rows.text(7) == null
            ? EditSubject.NONE
            : new EditSubject(rows.text(6), rows.text(7), (int) rows.integer(8));
    return new HistoryStep(
        rows.integer(0), rows.text(1), at, who, subject, rows.text(3), photos::get);
  }
}
