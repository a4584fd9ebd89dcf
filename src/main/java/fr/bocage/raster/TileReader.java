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

  /**
   * Whether there may be any tile in a rectangle of them, so that nobody asks for each of a million
   * that are not there.
   *
   * @param level which of the levels that the file itself has
   * @param right the last column
   * @param bottom the last row
   */
  default boolean mayHave(int level, long left, long top, long right, long bottom) {
    return true;
  }
}
