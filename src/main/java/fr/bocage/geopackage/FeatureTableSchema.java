package fr.bocage.geopackage;

import fr.bocage.feature.FeatureTable;
import java.util.List;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Envelope;

/**
 * A feature table of a GeoPackage (clause 2.1.6) with its R-tree (annex F.3, the triggers of
 * version 1.3): makes both, and keeps the table's entry in gpkg_contents up.
 *
 * @param table its name
 * @param primaryKey name of its integer primary key
 * @param geometryColumn name of its geometry column
 * @param columns the other columns as SQL: name, type, constraints
 * @param identifier what people call it
 * @param description what is in it
 * @param srsId an id of gpkg_spatial_ref_sys
 * @param geometryType what all of its geometries are: {@code GEOMETRY}, {@code MULTIPOLYGON}
 * @param heights whether they have heights
 * @param measures whether they have measures
 */
public record FeatureTableSchema(
    String table,
    String primaryKey,
    String geometryColumn,
    List<String> columns,
    String identifier,
    String description,
    int srsId,
    String geometryType,
    Ordinate heights,
    Ordinate measures) {
  /**
   * Whether the table's geometries have one more ordinate; in the order of the format's numbers.
   */
  public enum Ordinate {
    NONE,
    ALL,
    SOME
  }

  /** A moment as SQL: UTC, with the Z, to the millisecond. */
  private static final String NOW = "strftime('%Y-%m-%dT%H:%M:%fZ','now')";

  private static final String RTREE_DEFINITION =
      "http://www.geopackage.org/spec130/#extension_rtree";

  public FeatureTableSchema {
    columns = List.copyOf(columns);
  }

  /** A table of geometries of any type. */
  public FeatureTableSchema(
      String table,
      String primaryKey,
      String geometryColumn,
      List<String> columns,
      String identifier,
      String description,
      int srsId) {
    this(
        table,
        primaryKey,
        geometryColumn,
        columns,
        identifier,
        description,
        srsId,
        "GEOMETRY",
        Ordinate.NONE,
        Ordinate.NONE);
  }

  /** Makes the table, registers it, and indexes its geometry, within the caller's transaction. */
  public void create(GeoPackageFile file) throws GeoPackageException {
    createTable(file);
    createIndex(file);
    createTriggers(file);
  }

  /** Makes the table and registers it; to be filled before it is {@linkplain #index indexed}. */
  public void createTable(GeoPackageFile file) throws GeoPackageException {
    GeoPackageSchema.createGeometryColumns(file);
    for (SpatialReference reference : SpatialReference.ALL) {
      reference.insert(file); // a foreign GeoPackage may lack ours
    }
    file.execute(
        "CREATE TABLE %s (%s INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, %s %s%s)"
            .formatted(
                Identifiers.quote(table),
                Identifiers.quote(primaryKey),
                Identifiers.quote(geometryColumn),
                geometryType,
                columns.stream().map(column -> ", " + column).collect(Collectors.joining())));
    file.execute(
        "INSERT INTO gpkg_contents (table_name, data_type, identifier, description, srs_id)"
            + " VALUES (?, 'features', ?, ?, ?)",
        table,
        identifier,
        description,
        srsId);
    file.execute(
        "INSERT INTO gpkg_geometry_columns VALUES (?, ?, ?, ?, ?, ?)",
        table,
        geometryColumn,
        geometryType,
        srsId,
        heights.ordinal(),
        measures.ordinal());
  }

  /**
   * Indexes a table that has just been filled, and notes its extent.
   *
   * @param features the table's rows, whose keys are 1, 2, …
   * @param afterRow called after each row
   */
  public void index(GeoPackageFile file, FeatureTable features, Runnable afterRow)
      throws GeoPackageException {
    createIndex(file);
    Envelope extent = features.geometry().extent();
    double[] box = new double[4];
    try (RepeatedStatement insert = file.repeated(fill("INSERT INTO <r> VALUES (?, ?, ?, ?, ?)"))) {
      for (int row : features.index().search(extent)) { // near ones together make a better tree
        features.geometry().envelope(row, box);
        insert.run(row + 1, box[0], box[2], box[1], box[3]);
        afterRow.run();
      }
    }
    createTriggers(file);
    if (!extent.isNull()) {
      file.execute(
          "UPDATE gpkg_contents SET min_x = ?, min_y = ?, max_x = ?, max_y = ?"
              + " WHERE table_name = ?",
          extent.getMinX(),
          extent.getMinY(),
          extent.getMaxX(),
          extent.getMaxY(),
          table);
    }
  }

  private void createIndex(GeoPackageFile file) throws GeoPackageException {
    GeoPackageSchema.createExtensions(file);
    file.execute(
        "INSERT INTO gpkg_extensions VALUES (?, ?, 'gpkg_rtree_index', ?, 'write-only')",
        table,
        geometryColumn,
        RTREE_DEFINITION);
    file.execute(fill("CREATE VIRTUAL TABLE <r> USING rtree(id, minx, maxx, miny, maxy)"));
  }

  /** What fills the empty R-tree of a table with all of its rows, as SQL. */
  static String fillIndex(String table, String geometryColumn, String primaryKey) {
    return """
        INSERT INTO <r> SELECT <i>, ST_MinX(<c>), ST_MaxX(<c>), ST_MinY(<c>), ST_MaxY(<c>)
        FROM <t> WHERE <c> NOTNULL AND NOT ST_IsEmpty(<c>)"""
        .replace("<r>", Identifiers.quote("rtree_" + table + "_" + geometryColumn))
        .replace("<t>", Identifiers.quote(table))
        .replace("<c>", Identifiers.quote(geometryColumn))
        .replace("<i>", Identifiers.quote(primaryKey));
  }

  private void createTriggers(GeoPackageFile file) throws GeoPackageException {
    String replace =
        "INSERT OR REPLACE INTO <r> VALUES (NEW.<i>, ST_MinX(NEW.<c>), ST_MaxX(NEW.<c>),"
            + " ST_MinY(NEW.<c>), ST_MaxY(NEW.<c>))";
    String filled = "(NEW.<c> NOTNULL AND NOT ST_IsEmpty(NEW.<c>))";
    String emptied = "(NEW.<c> ISNULL OR ST_IsEmpty(NEW.<c>))";
    String drop = "DELETE FROM <r> WHERE id = OLD.<i>";
    String dropBoth = "DELETE FROM <r> WHERE id IN (OLD.<i>, NEW.<i>)";
    trigger(file, "insert", "INSERT", filled, replace);
    trigger(file, "update1", "UPDATE OF <c>", "OLD.<i> = NEW.<i> AND " + filled, replace);
    trigger(file, "update2", "UPDATE OF <c>", "OLD.<i> = NEW.<i> AND " + emptied, drop);
    trigger(file, "update3", "UPDATE", "OLD.<i> != NEW.<i> AND " + filled, drop + "; " + replace);
    trigger(file, "update4", "UPDATE", "OLD.<i> != NEW.<i> AND " + emptied, dropBoth);
    trigger(file, "delete", "DELETE", "OLD.<c> NOT NULL", drop);
  }

  private void trigger(GeoPackageFile file, String name, String event, String when, String action)
      throws GeoPackageException {
    String sql =
        "CREATE TRIGGER %s AFTER %s ON %s WHEN %s BEGIN %s; END"
            .formatted(
                Identifiers.quote(rtree() + "_" + name),
                event,
                Identifiers.quote(table),
                when,
                action);
    file.execute(fill(sql));
  }

  private String fill(String sql) {
    return sql.replace("<r>", Identifiers.quote(rtree()))
        .replace("<c>", Identifiers.quote(geometryColumn))
        .replace("<i>", Identifiers.quote(primaryKey));
  }

  private String rtree() {
    return "rtree_" + table + "_" + geometryColumn;
  }

  /** Adds the columns that an older form of the table lacks, within the caller's transaction. */
  public void addMissingColumns(GeoPackageFile file) throws GeoPackageException {
    String all = "SELECT * FROM " + Identifiers.quote(table) + " LIMIT 0";
    List<String> present;
    try (Rows rows = file.query(all)) {
      present = rows.columnNames();
    }
    for (String column : columns) {
      if (present.stream().noneMatch(column.substring(0, column.indexOf(' '))::equalsIgnoreCase)) {
        file.execute("ALTER TABLE %s ADD COLUMN %s".formatted(Identifiers.quote(table), column));
      }
    }
  }

  /**
   * Notes in gpkg_contents that the table's rows have changed just now, and widens what they are
   * said to cover: looking at all of them would take longer with each row.
   *
   * @param added what the new and changed rows cover; may be null-valued
   */
  public void noteChange(GeoPackageFile file, Envelope added) throws GeoPackageException {
    file.execute("UPDATE gpkg_contents SET last_change = " + NOW + " WHERE table_name = ?", table);
    if (!added.isNull()) {
      file.execute(
          """
          UPDATE gpkg_contents
          SET min_x = min(ifnull(min_x, ?1), ?1), min_y = min(ifnull(min_y, ?2), ?2),
            max_x = max(ifnull(max_x, ?3), ?3), max_y = max(ifnull(max_y, ?4), ?4)
          WHERE table_name = ?5""",
          added.getMinX(),
          added.getMinY(),
          added.getMaxX(),
          added.getMaxY(),
          table);
    }
  }

  /**
   * Notes in gpkg_contents that the table's rows have changed just now, and what they cover. The
   * extent comes from the R-tree, which rounds outwards to single precision.
   */
  public void noteChange(GeoPackageFile file) throws GeoPackageException {
    file.execute(
        fill(
            """
            UPDATE gpkg_contents
            SET last_change = %s,
              (min_x, min_y, max_x, max_y)
                = (SELECT min(minx), min(miny), max(maxx), max(maxy) FROM <r>)
            WHERE table_name = ?"""
                .formatted(NOW)),
        table);
  }
}
