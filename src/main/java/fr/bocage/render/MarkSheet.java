package fr.bocage.render;

import java.util.Arrays;

/**
 * A strip's symbols, laid down from the uppermost to the lowest: each shows only where those before
 * have left something to see (Porter and Duff's "under"). What is hidden altogether is recognised
 * by a bit a pixel, so that a million symbols on top of each other take little more time than those
 * that are seen. Not for several threads.
 */
final class MarkSheet {
  private int[] argb = new int[0];
  private long[] opaque = new long[0];
  private int width;
  private int words;
  private int firstRow;
  private int endRow;
  private int usedFrom;
  private int usedTo;

  /** Takes up an empty strip. */
  void begin(int width, int firstRow, int endRow) {
    this.width = width;
    this.firstRow = firstRow;
    this.endRow = endRow;
    words = (width >> 6) + 1;
    int rows = endRow - firstRow;
    if (argb.length < width * rows) {
      argb = new int[width * rows];
    }
    if (opaque.length < words * rows) {
      opaque = new long[words * rows];
    }
    Arrays.fill(argb, 0, width * rows, 0);
    Arrays.fill(opaque, 0, words * rows, 0);
    usedFrom = endRow;
    usedTo = firstRow;
  }

  /**
   * Slips a symbol under those that lie there.
   *
   * @param column of the frame, in which the symbol's point lies
   * @param row likewise
   */
  void slipUnder(MarkStamp stamp, int column, int row) {
    int left = column + stamp.left();
    int top = row + stamp.top();
    int from = Math.max(0, left);
    int to = Math.min(width, left + stamp.width());
    int first = Math.max(firstRow, top);
    int end = Math.min(endRow, top + stamp.height());
    if (from >= to || first >= end || hides(from, to, first, end)) {
      return;
    }
    usedFrom = Math.min(usedFrom, first);
    usedTo = Math.max(usedTo, end);
    for (int y = first; y < end; y++) {
      int source = (y - top) * stamp.width() - left;
      int base = (y - firstRow) * width;
      int bits = (y - firstRow) * words;
      for (int x = from; x < to; x++) {
        int above = argb[base + x];
        int pixel = stamp.argb()[source + x];
        if (pixel != 0 && above >>> 24 != 255) {
          int merged = above == 0 ? pixel : Canvas.merged(pixel, above);
          argb[base + x] = merged;
          if (merged >>> 24 == 255) {
            opaque[bits + (x >> 6)] |= 1L << x;
          }
        }
      }
    }
  }

  /** Whether nothing that lies lower can be seen in a rectangle. */
  private boolean hides(int from, int to, int first, int end) {
    int firstWord = from >> 6;
    int lastWord = to - 1 >> 6;
    for (int y = first; y < end; y++) {
      int bits = (y - firstRow) * words;
      for (int word = firstWord; word <= lastWord; word++) {
        long wanted = word == firstWord ? -1L << from : -1L;
        if (word == lastWord) {
          wanted &= -1L >>> 63 - (to - 1 & 63);
        }
        if ((opaque[bits + word] & wanted) != wanted) {
          return false;
        }
      }
    }
    return true;
  }

  /** Lays the sheet over a canvas. */
  void layOver(Canvas target) {
    if (usedFrom < usedTo) {
      target.layOver(new Canvas(argb, width, firstRow), usedFrom, usedTo, 1);
    }
  }
}
