package fr.bocage.annotation;

import fr.bocage.geopackage.FeatureTableSchema;
import fr.bocage.geopackage.GeoPackageException;
import fr.bocage.geopackage.GeoPackageFile;
import fr.bocage.geopackage.GeometryBlob;
import fr.bocage.geopackage.Rows;
import fr.bocage.problem.Problem;
import fr.bocage.problem.Severity;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * Annotations as rows of the feature table {@code annotation} of a GeoPackage, in WGS 84, which
 * QGIS and GDAL open and edit as it is. What such a program leaves out (an id, a colour, a date) is
 * filled in when it is read, and so is what Bocage 0.1 did not know yet.
 *
 * <p>As its file, not safe for two threads at a time. Writing happens within the caller's
 * transaction.
 */
public final class AnnotationStore {
  /** The oldest first. */
  public static final Comparator<MapAnnotation> OLDEST_FIRST =
      Comparator.comparing(MapAnnotation::created).thenComparing(MapAnnotation::id);

  /** Name of the table. */
  public static final String TABLE = "annotation";

  private static final int WGS84 = 4326;

  /** A thumbnail of 320 pixels has 40 KB; what is far larger is not ours and stays in the file. */
  private static final int MAX_PHOTO_BYTES = 4 << 20;

  private static final FeatureTableSchema SCHEMA =
      new FeatureTableSchema(
          TABLE, "fid", "geom", columnDefinitions(), "Annotations", "Marks made in Bocage", WGS84);

  /** What a table must have to be ours, of whichever version of Bocage. */
  private static final String LEAST_COLUMNS =
      "fid, geom, uuid, kind, title, note, colour, author, created, changed, version";

  private static final String UPDATE = update();
  private static final String INSERT = insert();

  private final GeoPackageFile file;

  /** Ids that we gave to rows that another program made without one, and those rows. */
  private final Map<Long, UUID> adopted = new HashMap<>();

  private final Map<UUID, Long> adoptedRows = new HashMap<>();

  private boolean upgraded;

  public AnnotationStore(GeoPackageFile file) {
    this.file = file;
  }

  private static List<String> columnDefinitions() {
    List<String> definitions = new ArrayList<>();
    AnnotationAttributes.COLUMNS.forEach(
        (name, type) ->
            definitions.add(name + " " + type + (name.equals("uuid") ? " UNIQUE" : "")));
    definitions.add("photo BLOB");
    return definitions;
  }

  private static String update() {
    return "UPDATE annotation SET geom = ?, photo = ?, "
        + AnnotationAttributes.COLUMNS.keySet().stream()
            .map(name -> name + " = ?")
            .collect(Collectors.joining(", "))
        + " WHERE uuid = ?";
  }

  private static String insert() {
    return "INSERT INTO annotation (geom, photo, "
        + String.join(", ", AnnotationAttributes.COLUMNS.keySet())
        + ") VALUES (?, ?"
        + ", ?".repeat(AnnotationAttributes.COLUMNS.size())
        + ")";
  }

  /** Whether the file has a table of annotations, or another table of that name. */
  public boolean exists() throws GeoPackageException {
    return file.hasTable(TABLE);
  }

  /** Whether the table of that name has the columns that annotations need. */
  public boolean fits() throws GeoPackageException {
    try (Rows rows = file.query("SELECT " + LEAST_COLUMNS + " FROM annotation LIMIT 0")) {
      return true;
    } catch (GeoPackageException e) {
      if (e.kind() == GeoPackageException.Kind.OTHER) {
        return false; // no such column
      }
      throw e;
    }
  }

  /** Makes the table with its spatial index, and the style that other programs draw it in. */
  public void create() throws GeoPackageException {
    SCHEMA.create(file);
    AnnotationStyle.write(file);
  }

  /** Adds the columns that a table of an earlier Bocage lacks. */
  private void upgrade() throws GeoPackageException {
    if (!upgraded) {
      SCHEMA.addMissingColumns(file);
      upgraded = true; // once rolled back, the next write fails and says so
    }
  }

  /**
   * All annotations, the oldest first.
   *
   * @param problems gets what could not be read; it stays in the file
   */
  public List<MapAnnotation> readAll(List<Problem> problems) throws GeoPackageException {
    List<MapAnnotation> annotations = new ArrayList<>();
    long unreadable = 0;
    try (Rows rows = file.query("SELECT * FROM annotation")) {
      List<String> columns = rows.columnNames();
      while (rows.next()) {
        try {
          annotations.add(read(rows, columns));
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

  private MapAnnotation read(Rows rows, List<String> columns) throws GeoPackageException {
    Map<String, Object> values = new HashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      values.put(columns.get(i), rows.value(i));
    }
    byte[] blob = values.get("geom") instanceof byte[] bytes ? bytes : null;
    Geometry geometry = GeometryBlob.decode(blob);
    UUID otherwise = null;
    if (new RowText(values).id("uuid") == null) {
      long fid = rows.integer(columns.indexOf("fid"));
      otherwise = adopted.computeIfAbsent(fid, row -> idOf(row, blob, values));
      adoptedRows.put(otherwise, fid);
    }
    return AnnotationAttributes.read(values, geometry, photo(values), otherwise);
  }

  /** The same whenever the same row is read, also out of a copy of the file. */
  private static UUID idOf(long fid, byte[] geometry, Map<String, Object> values) {
    String content = fid + Digest.of(geometry) + values.get("title");
    return UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8));
  }

  private static Photo photo(Map<String, Object> values) {
    return values.get("photo") instanceof byte[] jpeg && jpeg.length <= MAX_PHOTO_BYTES
        ? new Photo(jpeg, new RowText(values).text("photo_name", ""))
        : null;
  }

  /** Keeps an annotation: in the row of its id where there is one, else in a new row. */
  public void put(MapAnnotation annotation) throws GeoPackageException {
    upgrade();
    giveId(annotation.id());
    List<Object> values = new ArrayList<>();
    values.add(GeometryBlob.encode(annotation.geometry(), WGS84));
    values.add(annotation.photo() == null ? null : annotation.photo().jpeg());
    for (Object value : AnnotationAttributes.of(annotation).values()) {
      values.add(value instanceof Boolean flag ? (Object) (flag ? 1 : 0) : value);
    }
    List<Object> withId = new ArrayList<>(values);
    withId.add(annotation.id().toString());
    if (file.execute(UPDATE, withId.toArray()) == 0) {
      file.execute(INSERT, values.toArray());
    }
  }

  /** Deletes the annotation of that id; nothing happens without one. */
  public void delete(UUID id) throws GeoPackageException {
    giveId(id);
    file.execute("DELETE FROM annotation WHERE uuid = ?", id.toString());
  }

  /** The id may be one that this store gave to a row of another program: then the row gets it. */
  private void giveId(UUID id) throws GeoPackageException {
    Long row = adoptedRows.get(id); // stays adopted: the transaction may yet be rolled back
    if (row != null) {
      file.execute("UPDATE annotation SET uuid = ? WHERE fid = ?", id.toString(), row);
    }
  }

  /**
   * Notes in the GeoPackage's contents that the table has changed.
   *
   * @param added what the new rows cover
   */
  public void noteChange(Envelope added) throws GeoPackageException {
    SCHEMA.noteChange(file, added);
  }

  /** Notes exactly what the table covers, which takes longer the more rows it has. */
  public void noteExtent() throws GeoPackageException {
    SCHEMA.noteChange(file);
  }
}
