package fr.bocage.render;

import java.util.Arrays;

/** One colour laid over what is there. */
final class FlatInk implements Ink {
  private final Canvas canvas;
  private final int opaque;
  private final float fullWeight;

  /**
   * @param argb 0xAARRGGBB, not premultiplied
   */
  FlatInk(Canvas canvas, int argb) {
    this.canvas = canvas;
    this.opaque = argb | 0xff000000;
    this.fullWeight = (argb >>> 24) * 256f / 255;
  }

  @Override
  public void even(int row, int from, int to, float coverage) {
    int[] pixels = canvas.argb();
    int weight = (int) (coverage * fullWeight + 0.5f);
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
  public void uneven(int row, int from, int to, float[] coverage) {
    int[] pixels = canvas.argb();
    int shift = canvas.index(row, 0);
    for (int x = from; x < to; x++) {
      int weight = (int) (coverage[x] * fullWeight + 0.5f);
      if (weight == 256) {
        pixels[shift + x] = opaque;
      } else if (weight > 0) {
        pixels[shift + x] = Canvas.over(pixels[shift + x], opaque, weight);
      }
    }
  }
}
