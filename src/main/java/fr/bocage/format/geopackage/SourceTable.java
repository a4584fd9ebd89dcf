package fr.bocage.format.geopackage;

import fr.bocage.geopackage.GeoPackageException;
import fr.bocage.geopackage.GeoPackageFile;
import fr.bocage.geopackage.Identifiers;
import fr.bocage.geopackage.Rows;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A table or view to read.
 *
 * @param name as SQLite has it
 * @param isView whether its rows are computed
 * @param key name of its integer primary key, which is no field but the rows' order; null when it
 *     has none
 * @param geometry name of its geometry column; null when it has none
 * @param srsId id of its coordinate system; null when nothing tells it
 * @param columns the fields
 * @param fgf whether its geometries are in FDO's form
 */
record SourceTable(
    String name,
    boolean isView,
    String key,
    String geometry,
    Long srsId,
    List<SourceColumn> columns,
    boolean fgf) {

  /** With those that SQLite computes, without those that virtual tables hide. */
  private static final String COLUMNS =
      "SELECT name, type, pk FROM pragma_table_xinfo(?) WHERE hidden <> 1";

  /** A field: its name and what its declared type makes of it. */
  record SourceColumn(String name, ColumnKind kind) {}

  /**
   * Looks at a table's columns.
   *
   * @param geometry name of the geometry column as the file lists it; null when it lists none
   * @param isAttributes whether the file lists the table as one without geometry
   */
  static SourceTable of(
      GeoPackageFile file,
      String name,
      boolean isView,
      String geometry,
      Long srsId,
      boolean isAttributes)
      throws GeoPackageException {
    List<SourceColumn> columns = new ArrayList<>();
    Set<String> json = jsonColumns(file, name);
    String found = null;
    String key = null;
    int keys = 0;
    try (Rows rows = file.query(COLUMNS, name)) {
      while (rows.next()) {
        String column = rows.text(0);
        String declared = rows.text(1);
        boolean isListed = geometry != null && geometry.equalsIgnoreCase(column);
        boolean isGuess = geometry == null && !isAttributes && ColumnKind.isGeometry(declared);
        if (rows.integer(2) > 0) {
          keys++;
          key = "INTEGER".equalsIgnoreCase(declared) ? column : null;
        }
        if (found == null && (isListed || isGuess)) {
          found = column;
        } else {
          boolean isJson = json.contains(column);
          columns.add(new SourceColumn(column, isJson ? ColumnKind.JSON : ColumnKind.of(declared)));
        }
      }
    }
    String onlyKey = keys == 1 ? key : null;
    columns.removeIf(column -> column.name().equals(onlyKey));
    return new SourceTable(name, isView, onlyKey, found, srsId, List.copyOf(columns), false);
  }

  /** The columns that the schema extension gives the media type of JSON. */
  private static Set<String> jsonColumns(GeoPackageFile file, String table)
      throws GeoPackageException {
    Set<String> names = new HashSet<>();
    if (file.hasTable("gpkg_data_columns")) {
      String sql =
          "SELECT column_name FROM gpkg_data_columns"
              + " WHERE table_name = ? COLLATE NOCASE AND mime_type = 'application/json'";
      try (Rows rows = file.query(sql, table)) {
        while (rows.next()) {
          names.add(rows.text(0));
        }
      } catch (GeoPackageException e) {
        if (e.kind() == GeoPackageException.Kind.INTERRUPTED) {
          throw e;
        }
        return Set.of(); // a damaged list costs no layer
      }
    }
    return names;
  }

  /** The same table with geometries in FDO's form. */
  SourceTable withFgf() {
    return new SourceTable(name, isView, key, geometry, srsId, columns, true);
  }

  /** The query for its rows: key (or null), geometry (or null), then the fields. */
  String select() {
    StringBuilder sql = new StringBuilder("SELECT ");
    sql.append(key == null ? "NULL" : Identifiers.quote(key)).append(", ");
    sql.append(geometry == null ? "NULL" : Identifiers.quote(geometry));
    for (SourceColumn column : columns) {
      sql.append(", ");
      // The bytes of what is not shown are not fetched.
      sql.append(column.kind() == ColumnKind.BLOB ? "NULL" : Identifiers.quote(column.name()));
    }
    return sql.append(" FROM ").append(Identifiers.quote(name)).toString();
  }

  /** The same for the rows behind a key, in the order of keys. */
  String selectBehind() {
    String quoted = Identifiers.quote(key);
    return select() + " WHERE " + quoted + " > ? ORDER BY " + quoted;
  }
}
