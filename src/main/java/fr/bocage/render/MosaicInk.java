package fr.bocage.render;

import java.util.Arrays;

/**
 * Colours that lie side by side in one layer, as the classes of a categorised map do. Of a pixel's
 * coverage, what still fits beside the colours before takes free ground; only what does not fit
 * covers them. So the ground never shines through where two colours share a border, which plain
 * "over" would let happen (it assumes that their coverages are independent). For opaque colours
 * this is the "disjoint over" of Porter and Duff's family as the X Render extension has it.
 */
final class MosaicInk implements Ink {
  private static final float SCALE = 256f / Coverage.FULL;

  private final Canvas canvas;
  private final int[] taken;
  private final int shift;
  private int opaque;
  private float alpha;

  /**
   * @param canvas a clear strip
   * @param taken coverage by pixel of that strip; is set to 0
   */
  MosaicInk(Canvas canvas, int[] taken, int firstRow, int endRow) {
    this.canvas = canvas;
    this.taken = taken;
    this.shift = canvas.index(firstRow, 0);
    Arrays.fill(taken, 0, canvas.index(endRow, 0) - shift, 0);
  }

  /** The colour from now on, 0xAARRGGBB, not premultiplied. */
  MosaicInk colour(int argb) {
    opaque = argb | 0xff000000;
    alpha = (argb >>> 24) / 255f;
    return this;
  }

  @Override
  public void even(int row, int from, int to, int coverage) {
    for (int x = from; x < to; x++) {
      blend(canvas.index(row, x), coverage);
    }
  }

  @Override
  public void uneven(int row, int from, int to, int[] coverage) {
    for (int x = from; x < to; x++) {
      if (coverage[x] > 0) {
        blend(canvas.index(row, x), coverage[x]);
      }
    }
  }

  private void blend(int i, int coverage) {
    int[] pixels = canvas.argb();
    int above = Canvas.scaled(opaque, (int) (coverage * alpha * SCALE + 0.5f));
    int before = taken[i - shift];
    int covers = coverage - (Coverage.FULL - before);
    if (before == 0) {
      pixels[i] = above;
    } else if (covers <= 0) {
      pixels[i] = Canvas.saturatedSum(pixels[i], above);
    } else {
      int rest = (int) ((1 - alpha * covers / before) * 256 + 0.5f);
      pixels[i] = Canvas.saturatedSum(Canvas.scaled(pixels[i], rest), above);
    }
    taken[i - shift] = Math.min(Coverage.FULL, before + coverage);
  }
}
