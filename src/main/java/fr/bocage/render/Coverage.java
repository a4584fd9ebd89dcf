package fr.bocage.render;

import java.util.Arrays;

/**
 * How much of each pixel of a strip is covered by outlines, exactly: signed-area accumulation, as
 * in Raph Levien's font-rs and version 2 of Sean Barrett's stb_truetype. Each edge adds, in the
 * pixels that it crosses, the change of the covered area from there to the right; a running sum
 * along the row then gives the coverage. Outlines that share an edge cancel along it, so that
 * neighbours taken together show no seam.
 *
 * <p>Sums are whole numbers of 1/16384 of a pixel: they come out the same in any order, and leave
 * nothing behind the last edge. Coordinates must lie on the steps of {@link PixelGrid}. Some
 * 130,000 outlines may lie on top of each other before a sum runs over.
 *
 * <p>Shells run counter-clockwise in the CRS (downwards on their left side on the screen) and add,
 * holes take away. Where outlines overlap the sum goes above 1 and is cut to 1; along an
 * antialiased edge inside another outline's edge this covers a little too much, never too little.
 *
 * <p>Every row is computed from an edge's own ends, never from the row above, and every pixel from
 * the edge's distance, so that a frame comes out the same to the last bit however it is cut into
 * strips and moved by whole pixels. Pixels are touched in blocks of 16, marked in a bit set: rows
 * skip over blocks that no edge crosses. Not for several threads.
 */
final class Coverage {
  /** Blocks of 16 pixels, chosen without an experiment: a row of 1,600 is then 100 bits. */
  private static final int BLOCK_SHIFT = 4;

  private static final int BLOCK = 1 << BLOCK_SHIFT;

  static final int FULL_SHIFT = 14;

  /** The sum of a pixel that is covered wholly; a multiple of the steps of {@link PixelGrid}. */
  static final int FULL = 1 << FULL_SHIFT;

  /** Where an edge meets the rows is counted in 1/65536 of a pixel. */
  private static final double CROSSINGS = 1 << 16;

  private static final double CROSSING = 1 / CROSSINGS;

  private int[] sums = new int[0];
  private long[] touched = new long[0];
  private int[] run = new int[0];
  private int width;
  private int stride;
  private int words;
  private int firstRow;
  private int endRow;

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
      sums = new int[stride * rowCount];
    }
    if (touched.length < words * rowCount) {
      touched = new long[words * rowCount];
    }
    if (run.length < width) {
      run = new int[width];
    }
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
      downwards(x0, y0, x1, y1, FULL);
    } else if (y1 < y0) {
      downwards(x1, y1, x0, y0, -FULL);
    }
  }

  private void downwards(double x0, double y0, double x1, double y1, int perRow) {
    if (!(y1 > firstRow && y0 < endRow) || (x0 >= width && x1 >= width)) {
      return;
    }
    int row = y0 > firstRow ? (int) y0 : firstRow;
    if (y0 >= row && y1 <= row + 1) { // most edges of a detailed outline: no slope to work out
      across(row - firstRow, x0, x1, (int) ((y1 - y0) * perRow));
      return;
    }
    double slope = (x1 - x0) / (y1 - y0) * CROSSINGS;
    int end = y1 < endRow ? (int) Math.ceil(y1) : endRow;
    double top = Math.max(y0, row);
    double x = y0 >= row ? x0 : x0 + Math.rint((row - y0) * slope) * CROSSING;
    for (; row < end; row++) {
      boolean last = row + 1 >= y1;
      double bottom = last ? y1 : row + 1;
      double next = last ? x1 : x0 + Math.rint((bottom - y0) * slope) * CROSSING;
      across(row - firstRow, x, next, (int) ((bottom - top) * perRow));
      x = next;
      top = bottom;
    }
  }

  /** Adds the piece of an edge that lies in one row and goes over {@code height} of it. */
  private void across(int row, double x0, double x1, int height) {
    double left = Math.min(x0, x1);
    double right = Math.max(x0, x1);
    if (left < 0) {
      acrossLeftBorder(row, left, right, height);
      return;
    }
    int first = (int) left;
    if (right > first + 1) {
      spread(row, first, left, right, height);
    } else if (first < width) {
      int beyond = (int) Math.rint(height * ((left + right) / 2 - first));
      int i = row * stride + first;
      sums[i] += height - beyond;
      sums[i + 1] += beyond;
      touchTwo(row, first);
    }
  }

  private void acrossLeftBorder(int row, double left, double right, int height) {
    if (right <= 0) {
      sums[row * stride] += height; // all of the row lies to its right
      touch(row, 0);
    } else {
      spread(row, (int) Math.floor(left), left, right, height);
    }
  }

  private void add(int row, int column, int height) {
    sums[row * stride + column] += height;
    touch(row, column);
  }

  /**
   * A flat piece over several pixels: covers a triangle of the first, a trapezium of the others.
   * Left of the frame nothing is written; its first pixel then takes all that came before.
   */
  private void spread(int row, int first, double left, double right, int height) {
    int last = (int) Math.ceil(right) - 1;
    int from = Math.max(first, 0);
    int to = Math.min(last, width - 1);
    double perPixel = height / (right - left);
    int base = row * stride;
    int before = 0;
    for (int i = from; i <= to; i++) {
      double area = perPixel * (i + 0.5 - left);
      if (i == first) {
        area = perPixel * (first + 1 - left) * (first + 1 - left) / 2;
      } else if (i == last) {
        area = height - perPixel * (right - last) * (right - last) / 2;
      }
      int covered = (int) Math.rint(area);
      sums[base + i] += covered - before;
      before = covered;
    }
    if (from <= to) {
      sums[base + to + 1] += height - before; // beyond the frame's right border nobody reads it
      for (int i = from; i <= to; i += BLOCK) {
        touch(row, i);
      }
      touchTwo(row, to);
    }
  }

  /**
   * Adds an even rectangle of at most a pixel each way, measured in steps of {@link PixelGrid}.
   *
   * @param sum what it covers in all, of {@link #FULL} a pixel
   */
  void speck(int left, int top, int widthSteps, int heightSteps, int sum) {
    int column = left >> PixelGrid.STEP_BITS;
    int row = (top >> PixelGrid.STEP_BITS) - firstRow;
    int rows = endRow - firstRow;
    if (column < -1 || column >= width || row < -1 || row >= rows) {
      return;
    }
    int upper = shareBefore(sum, top, heightSteps);
    if (upper != 0 && row >= 0) {
      speck(row, column, upper, shareBefore(upper, left, widthSteps));
    }
    int lower = sum - upper;
    if (lower != 0 && row + 1 < rows) {
      speck(row + 1, column, lower, shareBefore(lower, left, widthSteps));
    }
  }

  /** How much of an even sum along a side lies before the next pixel. */
  private static int shareBefore(int sum, int start, int side) {
    int room = PixelGrid.STEPS - (start & PixelGrid.STEPS - 1);
    return room >= side ? sum : (int) ((float) sum * room / side + 0.5f);
  }

  /** Covers a pixel and, with what is left of {@code sum}, the next. */
  private void speck(int row, int column, int sum, int covered) {
    int rest = sum - covered;
    int i = row * stride + column;
    if (column < 0) {
      sums[i + 1] += rest;
      sums[i + 2] -= rest;
    } else {
      sums[i] += covered;
      sums[i + 1] += rest - covered;
      if (column + 2 < stride) {
        sums[i + 2] -= rest;
      }
    }
  }

  /**
   * Adds a letter that begins in a column on a row of the frame.
   *
   * @return false, and nothing is added, when it does not lie wholly in the frame's width
   */
  boolean add(GlyphStamp stamp, int column, int row) {
    int left = column + stamp.left();
    int top = row + stamp.top();
    if (left < 0 || left + stamp.width() > width) {
      return false;
    }
    int end = Math.min(endRow, top + stamp.height());
    expect(left, top, left + stamp.width(), end);
    for (int y = Math.max(firstRow, top); y < end; y++) {
      int from = (y - top) * stamp.width();
      int to = (y - firstRow) * stride + left;
      for (int x = 0; x < stamp.width(); x++) {
        sums[to + x] += stamp.sums()[from + x];
      }
    }
    return true;
  }

  /** The sums of all rows, without what lies beyond the right border; then it is empty again. */
  int[] takeSums() {
    int rows = endRow - firstRow;
    int[] taken = new int[width * rows];
    for (int row = 0; row < rows; row++) {
      System.arraycopy(sums, row * stride, taken, row * width, width);
    }
    Arrays.fill(sums, 0);
    Arrays.fill(touched, 0);
    return taken;
  }

  /**
   * Marks a rectangle of pixels as about to be touched by specks or stamps, which do not do so
   * themselves. What of it lies outside of the strip does not matter.
   */
  void expect(int left, int top, int right, int bottom) {
    int from = Math.max(0, left) >> BLOCK_SHIFT;
    int to = Math.min(width, right + 2) >> BLOCK_SHIFT; // a speck ends where the next pixel begins
    int end = Math.min(endRow, bottom);
    for (int row = Math.max(firstRow, top); row < end && from <= to; row++) {
      int bits = (row - firstRow) * words;
      for (int word = from >> 6; word <= to >> 6; word++) {
        long mask = word == from >> 6 ? -1L << from : -1L;
        touched[bits + word] |= word == to >> 6 ? mask & -1L >>> 63 - (to & 63) : mask;
      }
    }
  }

  /** Marks a pixel and the next. */
  private void touchTwo(int row, int column) {
    touch(row, column);
    if ((column & BLOCK - 1) == BLOCK - 1) {
      touch(row, column + 1);
    }
  }

  private void touch(int row, int column) {
    int block = column >> BLOCK_SHIFT;
    touched[row * words + (block >> 6)] |= 1L << block;
  }

  /** Gives all that was added to the ink, row by row, and is empty again. */
  void resolve(Ink ink) {
    resolve(ink, firstRow, endRow);
  }

  /**
   * The same where all that was added lies in some of the strip's rows.
   *
   * @param from the first of these, in the frame
   * @param to the one after the last
   */
  void resolve(Ink ink, int from, int to) {
    for (int row = from; row < to; row++) {
      if (nextBlock((row - firstRow) * words, 0, true) < words << 6) {
        resolveRow(row, ink);
      }
    }
  }

  private void resolveRow(int row, Ink ink) {
    int base = (row - firstRow) * stride;
    int bits = (row - firstRow) * words;
    int blocks = (width + BLOCK - 1) >> BLOCK_SHIFT;
    int sum = 0;
    int block = 0;
    while (block < blocks) {
      int start = Math.min(nextBlock(bits, block, true), blocks);
      even(row, block, start, sum, ink);
      int stop = start < blocks ? Math.min(nextBlock(bits, start, false), blocks) : blocks;
      int from = start << BLOCK_SHIFT;
      int to = Math.min(stop << BLOCK_SHIFT, width);
      for (int x = from; x < to; x++) {
        sum += sums[base + x];
        run[x] = Math.min(Math.abs(sum), FULL);
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

  private void even(int row, int block, int end, int sum, Ink ink) {
    if (block < end && sum != 0) {
      int coverage = Math.min(Math.abs(sum), FULL);
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
