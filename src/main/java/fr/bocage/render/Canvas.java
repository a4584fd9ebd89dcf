package fr.bocage.render;

import java.util.Arrays;

/**
 * Premultiplied pixels, 0xAARRGGBB, of a frame or a strip of it. Blending weighs with 1/256 steps
 * and rounds, so that a channel is off by at most 1 a pass. Not for several threads.
 */
final class Canvas {
  private final int[] argb;
  private final int width;
  private final int firstRow;

  /**
   * @param argb row by row
   * @param firstRow which row of the frame its first row is
   */
  Canvas(int[] argb, int width, int firstRow) {
    this.argb = argb;
    this.width = width;
    this.firstRow = firstRow;
  }

  int index(int row, int column) {
    return (row - firstRow) * width + column;
  }

  int[] argb() {
    return argb;
  }

  int width() {
    return width;
  }

  void clear(int firstRow, int endRow, int colour) {
    Arrays.fill(argb, index(firstRow, 0), index(endRow, 0), colour);
  }

  /**
   * Lays an opaque colour over a pixel.
   *
   * @param weight 0 (unseen) … 256 (covers)
   */
  static int over(int below, int opaque, int weight) {
    int rest = 256 - weight;
    int rb = (below & 0xff00ff) * rest + (opaque & 0xff00ff) * weight + 0x800080;
    int ag = (below >>> 8 & 0xff00ff) * rest + (opaque >>> 8 & 0xff00ff) * weight + 0x800080;
    return rb >>> 8 & 0xff00ff | ag & 0xff00ff00;
  }

  /** A premultiplied pixel, each channel times {@code weight / 256}. */
  static int scaled(int pixel, int weight) {
    int rb = (pixel & 0xff00ff) * weight + 0x800080;
    int ag = (pixel >>> 8 & 0xff00ff) * weight + 0x800080;
    return rb >>> 8 & 0xff00ff | ag & 0xff00ff00;
  }

  /** Lays rows of another canvas over this one, as a whole with the given opacity. */
  void layOver(Canvas above, int firstRow, int endRow, double opacity) {
    int weight = (int) Math.round(opacity * 256);
    int from = index(firstRow, 0);
    int shift = above.index(firstRow, 0) - from;
    int end = index(endRow, 0);
    for (int i = from; i < end; i++) {
      int pixel = above.argb[i + shift];
      if (pixel != 0) {
        argb[i] = merged(argb[i], weight == 256 ? pixel : scaled(pixel, weight));
      }
    }
  }

  /** One premultiplied pixel over another (Porter and Duff 1984). */
  static int merged(int below, int above) {
    int alpha = above >>> 24;
    if (alpha == 255) {
      return above;
    }
    int rest = 256 - alpha - (alpha >> 7); // 255 must take all away
    return saturatedSum(scaled(below, rest), above);
  }

  /** Channel by channel; rounding may have made a sum of 256. */
  static int saturatedSum(int a, int b) {
    int rb = (a & 0xff00ff) + (b & 0xff00ff);
    int ag = (a >>> 8 & 0xff00ff) + (b >>> 8 & 0xff00ff);
    rb |= (rb >>> 8 & 0x10001) * 0xff;
    ag |= (ag >>> 8 & 0x10001) * 0xff;
    return rb & 0xff00ff | (ag & 0xff00ff) << 8;
  }
}
