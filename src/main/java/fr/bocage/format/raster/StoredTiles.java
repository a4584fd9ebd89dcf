package fr.bocage.format.raster;

import fr.bocage.geopackage.GeoPackageException;
import fr.bocage.geopackage.GeoPackageFile;
import fr.bocage.geopackage.Identifiers;
import fr.bocage.geopackage.Rows;
import fr.bocage.raster.RasterTile;
import fr.bocage.raster.TileReader;
import java.io.IOException;
import java.util.List;

/**
 * Tiles in a SQLite table of {@code zoom_level}, {@code tile_column}, {@code tile_row} and {@code
 * tile_data}, as GeoPackages and MBTiles have them. The file is opened for each tile (a
 * millisecond), so that it never stays locked. Safe on any thread.
 */
public final class StoredTiles implements TileReader {
  /** What tiles are commonly made in, twice over. */
  private static final int MOST_SIDE = 4096;

  private final TileFile file;
  private final String one;
  private final String any;
  private final List<Zoom> zooms;

  /**
   * One zoom level.
   *
   * @param number as the table has it
   * @param tileWidth pixels
   * @param tileHeight pixels
   * @param lastRow number of the upmost row where rows are counted from below; -1 where they are
   *     counted from above
   */
  public record Zoom(long number, int tileWidth, int tileHeight, long lastRow) {}

  /**
   * @param zooms in the order of the pyramid's levels
   */
  public StoredTiles(TileFile file, String table, List<Zoom> zooms) {
    this.file = file;
    this.zooms = List.copyOf(zooms);
    String from = " FROM " + Identifiers.quote(table) + " WHERE zoom_level = ?";
    one = "SELECT tile_data" + from + " AND tile_column = ? AND tile_row = ?";
    any =
        "SELECT 1" + from + " AND tile_column BETWEEN ? AND ? AND tile_row BETWEEN ? AND ? LIMIT 1";
  }

  @Override
  public RasterTile read(int level, long column, long row) throws IOException {
    Zoom zoom = zooms.get(level);
    long stored = zoom.lastRow() < 0 ? row : zoom.lastRow() - row;
    byte[] bytes = bytes(zoom.number(), column, stored);
    return bytes == null
        ? RasterTile.EMPTY
        : PictureDecoder.tile(bytes, zoom.tileWidth(), zoom.tileHeight(), MOST_SIDE);
  }

  @Override
  public boolean mayHave(int level, long left, long top, long right, long bottom) {
    Zoom zoom = zooms.get(level);
    long first = zoom.lastRow() < 0 ? top : zoom.lastRow() - bottom;
    long last = zoom.lastRow() < 0 ? bottom : zoom.lastRow() - top;
    try (GeoPackageFile opened = GeoPackageFile.openReadOnly(file.path());
        Rows rows = opened.query(any, zoom.number(), left, right, first, last)) {
      return rows.next();
    } catch (GeoPackageException e) {
      return true; // reading the tiles tells why they cannot be read
    }
  }

  /** A tile as it is stored; null where there is none. */
  private byte[] bytes(long zoom, long column, long row) throws IOException {
    try (GeoPackageFile opened = GeoPackageFile.openReadOnly(file.path());
        Rows rows = opened.query(one, zoom, column, row)) {
      return rows.next() ? rows.blob(0) : null;
    } catch (GeoPackageException e) {
      throw new IOException(e.getMessage(), e);
    }
  }
}
