package fr.bocage.format.geotiff;

import fr.bocage.raster.RasterLevel;
import java.io.IOException;

/**
 * One resolution of a picture in a file.
 *
 * @param directory what its directory says
 * @param mask says which pixels show anything; null without one
 * @param unitWidth pixels that are decoded at one go: a tile's, or whole rows
 * @param unitHeight rows that are decoded at one go
 * @param level its tiles: units, or units cut into equal parts where those are too large to be
 *     handy
 */
record TiffLevel(
    TiffDirectory directory, TiffDirectory mask, int unitWidth, int unitHeight, RasterLevel level) {
  private static final int LARGEST_TILE = 1024;
  private static final int CUT_TILE = 512;
  private static final int MOST_ROWS = 256;

  /** Rows that are decoded together take about this much. */
  private static final long UNIT_BYTES = 6L << 20;

  /**
   * @param finest the finest level of the file
   */
  static TiffLevel of(TiffDirectory directory, TiffDirectory mask, TiffDirectory finest)
      throws IOException {
    int width = directory.blockWidth();
    int height = directory.isTiled() ? directory.blockHeight() : rowsTogether(directory);
    boolean handy = width <= LARGEST_TILE && height <= LARGEST_TILE;
    RasterLevel level =
        new RasterLevel(
            directory.width(),
            directory.height(),
            handy ? width : directory.isTiled() ? part(width) : Math.min(CUT_TILE, width),
            handy ? height : part(height),
            (double) finest.width() / directory.width(),
            (double) finest.height() / directory.height());
    return new TiffLevel(directory, mask, width, height, level);
  }

  /**
   * Rows of strips that are decoded together: of low strips as many as fit; a high one as a whole,
   * unless nothing is compressed and so every row has its place.
   */
  private static int rowsTogether(TiffDirectory directory) throws IOException {
    long rowBytes =
        directory.width() * directory.bands() * Math.max(8, directory.bitsPerSample()) / 8;
    int fitting = (int) Math.max(1, Math.min(MOST_ROWS, UNIT_BYTES / rowBytes));
    int strip = directory.blockHeight();
    boolean everyRow = directory.compression() == TiffDirectory.UNCOMPRESSED;
    int rows = everyRow && strip > fitting ? fitting : Math.max(1, fitting / strip) * strip;
    return Math.min(directory.height(), rows);
  }

  /** The largest equal part that is handy. */
  private static int part(int length) {
    int parts = (length + CUT_TILE - 1) / CUT_TILE;
    while (length % parts != 0) {
      parts++;
    }
    return length / parts;
  }

  /** Whether each tile is decoded by itself. */
  boolean isReadByTile() {
    return level.tileWidth() == unitWidth && level.tileHeight() == unitHeight;
  }
}
