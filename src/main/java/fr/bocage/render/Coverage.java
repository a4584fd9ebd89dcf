package fr.bocage.render;

import java.util.Arrays;

/**
 * How much of each pixel of a strip is covered by outlines, exactly: signed-area accumulation, as
 * in Raph Levien's font-rs and version 2 of Sean Barrett's stb_truetype. Each edge adds, in the
 * pixels that it crosses, the change of the covered area from there to the right; a running sum
 * along the row then gives the coverage. Outlines that share an edge cancel along it, so that
 * neighbours taken together show no seam.
 *
 * <p>Shells run counter-clockwise in the CRS (downwards on their left side on the screen) and add,
 * holes take away. Where outlines overlap the sum goes above 1 and is cut to 1; along an
 * antialiased edge inside another outline's edge this covers a little too much, never too little.
 *
 * <p>Every row is computed from an edge's own ends, never from the row above, so that a frame comes
 * out the same to the last bit however it is cut into strips. Pixels are touched in blocks of 16,
 * marked in a bit set: rows skip over blocks that no edge crosses. Not for several threads.
 */
final class Coverage {
  /** Blocks of 16 pixels, chosen without an experiment: a row of 1,600 is then 100 bits. */
  private static final int BLOCK_SHIFT = 4;

  private static final int BLOCK = 1 << BLOCK_SHIFT;

  /** Less than half a step of an eight-bit channel; what rounding leaves after the last edge. */
  private static final float NOTHING = 1f / 1024;

  private float[] sums = new float[0];
  private long[] touched = new long[0];
  private float[] run = new float[0];
  private int width;
  private int stride;
  private int words;
  private int firstRow;
  private int endRow;
  private int firstTouched;
  private int endTouched;

  /**
   * Takes up a strip; everything before must have been resolved.
   *
   * @param firstRow the strip's first row in the frame
   */
  void begin(int width, int firstRow, int rowCount) {
    this.width = width;
    this.firstRow = firstRow;
    this.endRow = firstRow + rowCount;
    stride = width + 2; // an edge at the right border writes one pixel further
    words = (width >> BLOCK_SHIFT + 6) + 1;
    if (sums.length < stride * rowCount) {
      sums = new float[stride * rowCount];
    }
    if (touched.length < words * rowCount) {
      touched = new long[words * rowCount];
    }
    if (run.length < width) {
      run = new float[width];
    }
    firstTouched = endRow;
    endTouched = firstRow;
  }

  int width() {
    return width;
  }

  int firstRow() {
    return firstRow;
  }

  int endRow() {
    return endRow;
  }

  /** Adds an edge in pixels; one that is not finite is left out. */
  void edge(double x0, double y0, double x1, double y1) {
    if (y0 < y1) {
      downwards(x0, y0, x1, y1, 1);
    } else if (y1 < y0) {
      downwards(x1, y1, x0, y0, -1);
    }
  }

  private void downwards(double x0, double y0, double x1, double y1, double sign) {
    if (!(y1 > firstRow && y0 < endRow) || (x0 >= width && x1 >= width)) {
      return;
    }
    double slope = (x1 - x0) / (y1 - y0);
    int row = y0 > firstRow ? (int) y0 : firstRow;
    int end = y1 < endRow ? (int) Math.ceil(y1) : endRow;
    firstTouched = Math.min(firstTouched, row);
    endTouched = Math.max(endTouched, end);
    double top = Math.max(y0, row);
    double x = y0 >= row ? x0 : x0 + (row - y0) * slope;
    for (; row < end; row++) {
      boolean last = row + 1 >= y1;
      double bottom = last ? y1 : row + 1;
      double next = last ? x1 : x0 + (bottom - y0) * slope;
      across(row - firstRow, Math.min(x, next), Math.max(x, next), (bottom - top) * sign);
      x = next;
      top = bottom;
    }
  }

  /** Adds the piece of an edge that lies in one row and goes over {@code height} of it. */
  private void across(int row, double left, double right, double height) {
    if (left < 0 || right > width) {
      clipped(row, left, right, height);
      return;
    }
    int base = row * stride;
    int first = (int) left;
    if (right <= first + 1) {
      float beyond = (float) (height * ((left + right) / 2 - first));
      sums[base + first] += (float) height - beyond;
      sums[base + first + 1] += beyond;
      touch(row, first);
      touch(row, first + 1);
    } else {
      spread(row, first, left, right, height);
    }
  }

  private void clipped(int row, double left, double right, double height) {
    if (right <= 0) {
      sums[row * stride] += (float) height; // all of the row lies to its right
      touch(row, 0);
    } else if (left < width) {
      double perPixel = height / (right - left);
      if (left < 0) {
        sums[row * stride] += (float) (-left * perPixel);
        touch(row, 0);
      }
      double from = Math.max(left, 0);
      double to = Math.min(right, width);
      if (to > from) {
        across(row, from, to, (to - from) * perPixel);
      }
    }
  }

  /**
   * A flat piece over several pixels: covers a triangle of the first, a trapezium of the others.
   */
  private void spread(int row, int first, double left, double right, double height) {
    int base = row * stride;
    int last = (int) Math.ceil(right) - 1;
    double perPixel = height / (right - left);
    double inside = first + 1 - left;
    double before = perPixel * inside * inside / 2;
    sums[base + first] += (float) before;
    for (int i = first + 1; i < last; i++) {
      double area = perPixel * (i + 0.5 - left);
      sums[base + i] += (float) (area - before);
      before = area;
    }
    double area = height - perPixel * (right - last) * (right - last) / 2;
    sums[base + last] += (float) (area - before);
    sums[base + last + 1] += (float) (height - area);
    for (int i = first; i <= last; i += BLOCK) {
      touch(row, i);
    }
    touch(row, last);
    touch(row, last + 1);
  }

  private void touch(int row, int column) {
    int block = column >> BLOCK_SHIFT;
    touched[row * words + (block >> 6)] |= 1L << block;
  }

  /** Adds a rectangle that is covered only in part: {@code density} of it, evenly. */
  void rectangle(double left, double top, double right, double bottom, double density) {
    if (!(left < width && right > 0 && top < endRow && bottom > firstRow)) {
      return;
    }
    int row = Math.max(firstRow, (int) Math.floor(top));
    int end = Math.min(endRow, (int) Math.ceil(bottom));
    firstTouched = Math.min(firstTouched, row);
    endTouched = Math.max(endTouched, end);
    for (; row < end; row++) {
      double height = (Math.min(bottom, row + 1) - Math.max(top, row)) * density;
      across(row - firstRow, left, left, height);
      if (right < width) {
        across(row - firstRow, right, right, -height);
      }
    }
  }

  /** Gives all that was added to the ink, row by row, and is empty again. */
  void resolve(Ink ink) {
    for (int row = firstTouched; row < endTouched; row++) {
      resolveRow(row, ink);
    }
    firstTouched = endRow;
    endTouched = firstRow;
  }

  private void resolveRow(int row, Ink ink) {
    int base = (row - firstRow) * stride;
    int bits = (row - firstRow) * words;
    int blocks = (width + BLOCK - 1) >> BLOCK_SHIFT;
    float sum = 0;
    int block = 0;
    while (block < blocks) {
      int start = Math.min(nextBlock(bits, block, true), blocks);
      even(row, block, start, sum, ink);
      int stop = start < blocks ? Math.min(nextBlock(bits, start, false), blocks) : blocks;
      int from = start << BLOCK_SHIFT;
      int to = Math.min(stop << BLOCK_SHIFT, width);
      for (int x = from; x < to; x++) {
        sum += sums[base + x];
        run[x] = Math.min(Math.abs(sum), 1);
      }
      if (from < to) {
        ink.uneven(row, from, to, run);
        Arrays.fill(sums, base + from, base + to, 0);
      }
      block = stop;
    }
    sums[base + width] = 0;
    sums[base + width + 1] = 0;
    Arrays.fill(touched, bits, bits + words, 0);
  }

  private void even(int row, int block, int end, float sum, Ink ink) {
    float coverage = Math.min(Math.abs(sum), 1);
    if (block < end && coverage > NOTHING) {
      ink.even(row, block << BLOCK_SHIFT, Math.min(end << BLOCK_SHIFT, width), coverage);
    }
  }

  /** The first block from there on that is (or is not) touched; far to the right if none. */
  private int nextBlock(int bits, int block, boolean wanted) {
    for (int word = block >> 6; word < words; word++) {
      long set = wanted ? touched[bits + word] : ~touched[bits + word];
      if (word == block >> 6) {
        set &= -1L << block;
      }
      if (set != 0) {
        return (word << 6) + Long.numberOfTrailingZeros(set);
      }
    }
    return words << 6;
  }
}
