package fr.bocage.format.raster;

import fr.bocage.raster.RasterLevel;
import fr.bocage.raster.RasterTile;
import fr.bocage.raster.TileReader;
import java.util.Arrays;

/**
 * A raster that is held in memory whole, because its format can only be read from its beginning to
 * its end. Immutable once made, and safe on any thread.
 */
public final class HeldPixels implements TileReader {
  /** 128 MB: what is larger is thinned out when it is read. */
  public static final long MOST_PIXELS = 1L << 25;

  private static final int TILE = 512;

  private final RasterLevel level;
  private final float[][] values;
  private final int[][] argb;

  private HeldPixels(int width, int height, float[][] values, int[][] argb) {
    level = new RasterLevel(width, height, Math.min(TILE, width), Math.min(TILE, height), 1, 1);
    this.values = values;
    this.argb = argb;
  }

  /**
   * Measurements, row by row.
   *
   * @param rows null for a row without any
   */
  public static HeldPixels values(int width, float[][] rows) {
    return new HeldPixels(width, rows.length, rows, null);
  }

  /** Premultiplied colours, row by row. */
  public static HeldPixels colours(int width, int[][] rows) {
    return new HeldPixels(width, rows.length, null, rows);
  }

  /** Its only level. */
  public RasterLevel level() {
    return level;
  }

  @Override
  public RasterTile read(int index, long column, long row) {
    int left = (int) (column * level.tileWidth());
    int top = (int) (row * level.tileHeight());
    int width = level.widthOf(column);
    int height = level.heightOf(row);
    if (argb != null) {
      int[] part = new int[width * height];
      for (int y = 0; y < height; y++) {
        System.arraycopy(argb[top + y], left, part, y * width, width);
      }
      return new RasterTile.Colours(width, height, part);
    }
    float[] part = new float[width * height];
    for (int y = 0; y < height; y++) {
      if (values[top + y] == null) {
        Arrays.fill(part, y * width, (y + 1) * width, Float.NaN);
      } else {
        System.arraycopy(values[top + y], left, part, y * width, width);
      }
    }
    return new RasterTile.Values(width, height, part);
  }
}
