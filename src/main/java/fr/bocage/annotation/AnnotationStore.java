package fr.bocage.annotation;

import fr.bocage.geopackage.FeatureTableSchema;
import fr.bocage.geopackage.GeoPackageException;
import fr.bocage.geopackage.GeoPackageFile;
import fr.bocage.geopackage.GeometryBlob;
import fr.bocage.geopackage.Moments;
import fr.bocage.geopackage.Rows;
import fr.bocage.problem.Problem;
import fr.bocage.problem.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Annotations as rows of the feature table {@code annotation} of a GeoPackage, in WGS 84, which
 * QGIS and GDAL open and edit as it is. What such a program leaves out (an id, a colour, a date) is
 * filled in when it is read.
 *
 * <p>As its file, not safe for two threads at a time. Writing happens within the caller's
 * transaction.
 */
public final class AnnotationStore {
  /** The order that annotations are kept in: the oldest first. */
  public static final Comparator<MapAnnotation> OLDEST_FIRST =
      Comparator.comparing(MapAnnotation::created).thenComparing(MapAnnotation::id);

  private static final String TABLE = "annotation";
  private static final int WGS84 = 4326;
  private static final FeatureTableSchema SCHEMA =
      new FeatureTableSchema(
          TABLE,
          "fid",
          "geom",
          List.of(
              "uuid TEXT UNIQUE",
              "kind TEXT",
              "title TEXT",
              "note TEXT",
              "colour TEXT",
              "author TEXT",
              "created DATETIME",
              "changed DATETIME",
              "version INTEGER"),
          "Annotations",
          "Marks made in Bocage",
          WGS84);
  private static final String COLUMNS =
      "fid, geom, uuid, kind, title, note, colour, author, created, changed, version";

  private final GeoPackageFile file;

  /** Rows that another program made without an id, by the id that we gave them. */
  private final Map<UUID, Long> adopted = new HashMap<>();

  public AnnotationStore(GeoPackageFile file) {
    this.file = file;
  }

  /** Whether the file has a table of annotations, or another table of that name. */
  public boolean exists() throws GeoPackageException {
    return file.hasTable(TABLE);
  }

  /** Whether the table of that name has the columns that annotations need. */
  public boolean fits() throws GeoPackageException {
    try (Rows rows = file.query("SELECT " + COLUMNS + " FROM annotation LIMIT 0")) {
      return true;
    } catch (GeoPackageException e) {
      if (e.kind() == GeoPackageException.Kind.OTHER) {
        return false; // no such column
      }
      throw e;
    }
  }

  /** Makes the table with its spatial index. */
  public void create() throws GeoPackageException {
    SCHEMA.create(file);
  }

  /**
   * All annotations, the oldest first.
   *
   * @param problems gets what could not be read; it stays in the file
   */
  public List<MapAnnotation> readAll(List<Problem> problems) throws GeoPackageException {
    List<MapAnnotation> annotations = new ArrayList<>();
    long unreadable = 0;
    try (Rows rows = file.query("SELECT " + COLUMNS + " FROM annotation")) {
      while (rows.next()) {
        try {
          annotations.add(AnnotationRow.read(rows, id(rows)));
        } catch (GeoPackageException e) {
          unreadable++;
        }
      }
    } catch (GeoPackageException e) {
      if (e.kind() != GeoPackageException.Kind.DAMAGED) {
        throw e;
      }
      problems.add(Problem.of(AnnotationStore.class, "annotations-cut-off", Severity.ERROR, 1));
    }
    if (unreadable > 0) {
      problems.add(
          Problem.of(AnnotationStore.class, "annotation-unreadable", Severity.ERROR, unreadable));
    }
    annotations.sort(OLDEST_FIRST);
    return annotations;
  }

  private UUID id(Rows rows) throws GeoPackageException {
    try {
      return UUID.fromString(String.valueOf(rows.text(2)));
    } catch (IllegalArgumentException e) {
      UUID given = UUID.randomUUID();
      adopted.put(given, rows.integer(0));
      return given;
    }
  }

  /** Keeps an annotation: in the row of its id where there is one, else in a new row. */
  public void put(MapAnnotation annotation) throws GeoPackageException {
    giveId(annotation.id());
    Object[] values = {
      GeometryBlob.encode(annotation.geometry(), WGS84),
      AnnotationRow.word(annotation.kind()),
      annotation.title(),
      annotation.note(),
      annotation.colour(),
      annotation.author(),
      Moments.text(annotation.created()),
      Moments.text(annotation.changed()),
      annotation.version(),
      annotation.id().toString()
    };
    int updated =
        file.execute(
            "UPDATE annotation SET geom = ?, kind = ?, title = ?, note = ?, colour = ?,"
                + " author = ?, created = ?, changed = ?, version = ? WHERE uuid = ?",
            values);
    if (updated == 0) {
      file.execute(
          "INSERT INTO annotation (geom, kind, title, note, colour, author, created, changed,"
              + " version, uuid) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
          values);
    }
  }

  /** Deletes the annotation of that id; nothing happens without one. */
  public void delete(UUID id) throws GeoPackageException {
    giveId(id);
    file.execute("DELETE FROM annotation WHERE uuid = ?", id.toString());
  }

  /** The id may be one that this store gave to a row of another program: then the row gets it. */
  private void giveId(UUID id) throws GeoPackageException {
    Long row = adopted.get(id); // stays adopted: the transaction may yet be rolled back
    if (row != null) {
      file.execute("UPDATE annotation SET uuid = ? WHERE fid = ?", id.toString(), row);
    }
  }

  /** Brings the table's entry in the GeoPackage's contents up to date. */
  public void noteChange() throws GeoPackageException {
    SCHEMA.noteChange(file);
  }
}
