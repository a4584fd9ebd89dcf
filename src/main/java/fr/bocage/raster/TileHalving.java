package fr.bocage.raster;

/**
 * Works out a tile from the finer ones below it: each pixel is the average of the four it stands
 * for, of colours with their opacity, of values without those that are missing. One thread.
 */
final class TileHalving {
  private final int width;
  private final int height;
  private final byte[] counts;

  /** Alpha, red, green and blue of each pixel, 16 bits for each. */
  private long[] sums;

  private float[] values;

  TileHalving(int width, int height) {
    this.width = width;
    this.height = height;
    counts = new byte[width * height];
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  /**
   * Adds a finer tile.
   *
   * @param left where it begins, in pixels of the finer level from the left edge of the new tile
   * @param top likewise from its upper edge
   */
  void add(RasterTile tile, long left, long top) {
    if (tile instanceof RasterTile.Colours colours && !tile.isEmpty()) {
      addColours(colours, left, top);
    } else if (tile instanceof RasterTile.Values measured) {
      addValues(measured, left, top);
    }
  }

  private void addColours(RasterTile.Colours tile, long left, long top) {
    if (sums == null) {
      sums = new long[width * height];
    }
    for (int y = firstInside(top); y < endInside(tile.height(), top, height); y++) {
      int base = (int) (y + top >> 1) * width;
      for (int x = firstInside(left); x < endInside(tile.width(), left, width); x++) {
        int target = base + (int) (x + left >> 1);
        sums[target] += spread(tile.argb()[y * tile.width() + x]);
        counts[target]++;
      }
    }
  }

  private static long spread(int pixel) {
    long ag = pixel >>> 8 & 0xff00ff;
    long rb = pixel & 0xff00ff;
    return (ag & 0xff0000) << 32 | (rb & 0xff0000) << 16 | (ag & 0xff) << 16 | rb & 0xff;
  }

  private void addValues(RasterTile.Values tile, long left, long top) {
    if (values == null) {
      values = new float[width * height];
    }
    for (int y = firstInside(top); y < endInside(tile.height(), top, height); y++) {
      int base = (int) (y + top >> 1) * width;
      for (int x = firstInside(left); x < endInside(tile.width(), left, width); x++) {
        float value = tile.values()[y * tile.width() + x];
        if (!Float.isNaN(value)) {
          int at = base + (int) (x + left >> 1);
          values[at] += value / 4; // a quarter each, so that no sum runs over
          counts[at]++;
        }
      }
    }
  }

  /** First of a finer tile's pixels that lies in the new tile. */
  private static int firstInside(long start) {
    return (int) Math.max(0, -start);
  }

  private static int endInside(int length, long start, int room) {
    return (int) Math.min(length, 2L * room - start);
  }

  RasterTile tile() {
    if (sums != null) {
      return new RasterTile.Colours(width, height, colours());
    }
    if (values == null) {
      return RasterTile.EMPTY;
    }
    for (int i = 0; i < values.length; i++) {
      values[i] = counts[i] == 0 ? Float.NaN : values[i] * (4f / counts[i]);
    }
    return new RasterTile.Values(width, height, values);
  }

  /** A pixel at an odd edge stands for two or one only. */
  private int[] colours() {
    int[] argb = new int[width * height];
    for (int i = 0; i < argb.length; i++) {
      int count = Math.max(1, counts[i]);
      int pixel = 0;
      for (int shift = 48; shift >= 0; shift -= 16) {
        int sum = (int) (sums[i] >>> shift) & 0xffff;
        pixel = pixel << 8 | (sum + count / 2) / count;
      }
      argb[i] = pixel;
    }
    return argb;
  }
}
