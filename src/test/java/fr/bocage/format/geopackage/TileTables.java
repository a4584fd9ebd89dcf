package fr.bocage.format.geopackage;

import fr.bocage.format.raster.Pictures;
import fr.bocage.geopackage.GeoPackageException;
import fr.bocage.geopackage.GeoPackageFile;
import java.io.IOException;
import java.nio.file.Path;

/** A GeoPackage with a table of tiles. */
public final class TileTables {
  private TileTables() {}

  /** The table {@code ortho}: three of two by two tiles of 16 pixels of 10 m, and one of 20 m. */
  public static void write(Path path) throws GeoPackageException, IOException {
    GeoPackageFile.create(path).close();
    execute(
        path,
        "CREATE TABLE gpkg_tile_matrix_set (table_name TEXT, srs_id INTEGER, min_x REAL, min_y REAL,"
            + " max_x REAL, max_y REAL)");
    execute(
        path,
        "CREATE TABLE gpkg_tile_matrix (table_name TEXT, zoom_level INTEGER, matrix_width INTEGER,"
            + " matrix_height INTEGER, tile_width INTEGER, tile_height INTEGER, pixel_x_size REAL,"
            + " pixel_y_size REAL)");
    execute(
        path,
        "CREATE TABLE ortho (id INTEGER PRIMARY KEY, zoom_level INTEGER, tile_column INTEGER,"
            + " tile_row INTEGER, tile_data BLOB)");
    execute(
        path,
        "INSERT INTO gpkg_contents (table_name, data_type, srs_id, min_x, min_y, max_x, max_y)"
            + " VALUES ('ortho', 'tiles', 4326, 0, 0, 200, 320)");
    execute(path, "INSERT INTO gpkg_tile_matrix_set VALUES ('ortho', 4326, 0, 0, 320, 320)");
    execute(path, "INSERT INTO gpkg_tile_matrix VALUES ('ortho', 0, 1, 1, 16, 16, 20, 20)");
    execute(path, "INSERT INTO gpkg_tile_matrix VALUES ('ortho', 1, 2, 2, 16, 16, 10, 10)");
    execute(
        path,
        "INSERT INTO gpkg_tile_matrix VALUES ('ortho', 2, 4, 4, 16, 16, 5, 5)"); // has no tiles
    tile(path, 0, 0, 0, 0xff000001);
    tile(path, 1, 0, 0, 0xff000002);
    tile(path, 1, 1, 0, 0xff000003);
    tile(path, 1, 1, 1, 0xff000004);
  }

  static void execute(Path path, String sql, Object... arguments) throws GeoPackageException {
    try (GeoPackageFile file = GeoPackageFile.openWritable(path)) {
      file.execute(sql, arguments);
    }
  }

  private static void tile(Path path, int zoom, int column, int row, int argb)
      throws GeoPackageException, IOException {
    execute(
        path,
        "INSERT INTO ortho (zoom_level, tile_column, tile_row, tile_data) VALUES (?, ?, ?, ?)",
        zoom,
        column,
        row,
        Pictures.png(16, argb));
  }
}
