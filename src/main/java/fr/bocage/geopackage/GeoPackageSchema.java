package fr.bocage.geopackage;

/** The tables that every GeoPackage has (clauses 1.1.2, 1.1.3, 2.1.5 and 2.3). */
final class GeoPackageSchema {
  /** A column that is a moment: UTC, with the Z, to the millisecond. */
  private static final String NOW = "strftime('%Y-%m-%dT%H:%M:%fZ','now')";

  private GeoPackageSchema() {}

  /** Makes them in an empty file, within the caller's transaction. */
  static void create(GeoPackageFile file) throws GeoPackageException {
    file.execute("PRAGMA application_id = " + GeoPackageFile.APPLICATION_ID);
    file.execute("PRAGMA user_version = " + GeoPackageFile.VERSION);
    file.execute(
        """
        CREATE TABLE gpkg_spatial_ref_sys (
          srs_name TEXT NOT NULL,
          srs_id INTEGER PRIMARY KEY NOT NULL,
          organization TEXT NOT NULL,
          organization_coordsys_id INTEGER NOT NULL,
          definition TEXT NOT NULL,
          description TEXT)""");
    for (SpatialReference reference : SpatialReference.ALL) {
      reference.insert(file);
    }
    file.execute(
        """
        CREATE TABLE gpkg_contents (
          table_name TEXT NOT NULL PRIMARY KEY,
          data_type TEXT NOT NULL,
          identifier TEXT UNIQUE,
          description TEXT DEFAULT '',
          last_change DATETIME NOT NULL DEFAULT (%s),
          min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE,
          srs_id INTEGER,
          CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id)
            REFERENCES gpkg_spatial_ref_sys(srs_id))"""
            .formatted(NOW));
    createGeometryColumns(file);
    createExtensions(file);
  }

  /** The list of feature tables' geometries, where it is not there yet. */
  static void createGeometryColumns(GeoPackageFile file) throws GeoPackageException {
    file.execute(
        """
        CREATE TABLE IF NOT EXISTS gpkg_geometry_columns (
          table_name TEXT NOT NULL,
          column_name TEXT NOT NULL,
          geometry_type_name TEXT NOT NULL,
          srs_id INTEGER NOT NULL,
          z TINYINT NOT NULL,
          m TINYINT NOT NULL,
          CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
          CONSTRAINT uk_gc_table_name UNIQUE (table_name),
          CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
          CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id))""");
  }

  /** The list of extensions, where it is not there yet. */
  static void createExtensions(GeoPackageFile file) throws GeoPackageException {
    file.execute(
        """
        CREATE TABLE IF NOT EXISTS gpkg_extensions (
          table_name TEXT,
          column_name TEXT,
          extension_name TEXT NOT NULL,
          definition TEXT NOT NULL,
          scope TEXT NOT NULL,
          CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name))""");
  }
}
