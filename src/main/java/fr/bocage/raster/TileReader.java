package fr.bocage.raster;

import java.io.IOException;

/** Decodes tiles of one file. Safe on any thread; slow, so on jobs' threads only. */
@FunctionalInterface
public interface TileReader {
  /**
   * Decodes a tile.
   *
   * @param level which of the levels that the file itself has, 0 the finest
   * @return {@link RasterTile#EMPTY} where the file has none
   * @throws IOException when it cannot be read or is broken; a decoder's own unchecked exceptions
   *     mean the same
   */
  RasterTile read(int level, long column, long row) throws IOException;
}
