package fr.bocage.render;

import java.util.Arrays;

/** One colour laid over what is there. */
final class FlatInk implements Ink {
  /** Weights are counted finer than in 1/256 until they are rounded at last. */
  private static final int WEIGHT_SHIFT = 4;

  private static final int SHIFT = Coverage.FULL_SHIFT + WEIGHT_SHIFT;

  private final Canvas canvas;
  private final int opaque;
  private final int fullWeight;

  /**
   * @param argb 0xAARRGGBB, not premultiplied
   */
  FlatInk(Canvas canvas, int argb) {
    this.canvas = canvas;
    this.opaque = argb | 0xff000000;
    this.fullWeight = Math.round((argb >>> 24) * (256 << WEIGHT_SHIFT) / 255f);
  }

  @Override
  public void even(int row, int from, int to, int coverage) {
    int[] pixels = canvas.argb();
    int weight = weight(coverage);
    int start = canvas.index(row, from);
    int end = start + to - from;
    if (weight == 256) {
      Arrays.fill(pixels, start, end, opaque);
    } else if (weight > 0) {
      for (int i = start; i < end; i++) {
        pixels[i] = Canvas.over(pixels[i], opaque, weight);
      }
    }
  }

  @Override
  public void uneven(int row, int from, int to, int[] coverage) {
    int[] pixels = canvas.argb();
    int shift = canvas.index(row, 0);
    for (int x = from; x < to; x++) {
      int weight = weight(coverage[x]);
      if (weight == 256) {
        pixels[shift + x] = opaque;
      } else if (weight > 0) {
        pixels[shift + x] = Canvas.over(pixels[shift + x], opaque, weight);
      }
    }
  }

  private int weight(int coverage) {
    return coverage * fullWeight + (1 << SHIFT - 1) >> SHIFT;
  }
}
