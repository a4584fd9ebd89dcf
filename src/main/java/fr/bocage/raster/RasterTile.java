package fr.bocage.raster;

/** A rectangle of decoded pixels, row by row. Immutable: arrays are for reading. */
public sealed interface RasterTile {
  /** A tile that shows nothing. */
  RasterTile EMPTY = new Colours(0, 0, new int[0]);

  /** One that shows nothing because it cannot be read. */
  RasterTile BROKEN = new Colours(0, 0, new int[0]);

  int width();

  int height();

  /** The memory it takes. */
  long bytes();

  /** Whether there is nothing in it. */
  default boolean isEmpty() {
    return width() == 0;
  }

  /**
   * Pixels that are colours.
   *
   * @param argb 0xAARRGGBB, premultiplied
   */
  record Colours(int width, int height, int[] argb) implements RasterTile {
    @Override
    public long bytes() {
      return 32 + 4L * argb.length;
    }
  }

  /**
   * Pixels that are measurements, which a style gives colours.
   *
   * @param values NaN where there is none
   */
  record Values(int width, int height, float[] values) implements RasterTile {
    @Override
    public long bytes() {
      return 32 + 4L * values.length;
    }
  }
}
