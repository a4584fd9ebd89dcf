package fr.bocage.format.mbtiles;

import fr.bocage.geopackage.GeoPackageException;
import fr.bocage.geopackage.GeoPackageFile;
import java.nio.file.Path;

/** Writes small MBTiles, honest or not. */
public final class MbTilesFixture {
  private final Path path;

  private MbTilesFixture(Path path) {
    this.path = path;
  }

  /** A file with its two tables, both empty. */
  public static MbTilesFixture at(Path path) throws GeoPackageException {
    GeoPackageFile.create(path).close();
    return new MbTilesFixture(path)
        .write("CREATE TABLE metadata (name TEXT, value TEXT)")
        .write(
            "CREATE TABLE tiles (zoom_level INTEGER, tile_column INTEGER, tile_row INTEGER,"
                + " tile_data BLOB)");
  }

  public MbTilesFixture metadata(String name, String value) throws GeoPackageException {
    return write("INSERT INTO metadata VALUES (?, ?)", name, value);
  }

  /**
   * @param row counted from below
   */
  public MbTilesFixture tile(int zoom, int column, int row, byte[] data)
      throws GeoPackageException {
    return write("INSERT INTO tiles VALUES (?, ?, ?, ?)", zoom, column, row, data);
  }

  public MbTilesFixture write(String sql, Object... arguments) throws GeoPackageException {
    try (GeoPackageFile file = GeoPackageFile.openWritable(path)) {
      file.execute(sql, arguments);
    }
    return this;
  }
}
