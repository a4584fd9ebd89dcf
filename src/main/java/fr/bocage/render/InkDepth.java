package fr.bocage.render;

import java.util.Arrays;

/**
 * How densely a strip is covered by many small things that lie over each other at random: each adds
 * its optical depth, -ln(1 - coverage), and the sum of depths gives the coverage that painting them
 * one over another would give, in any order. (A plain sum of their coverages, as {@link Coverage}
 * has it, is right for what lies side by side.) Sums are whole numbers, so that no order and no cut
 * of the frame changes them. Not for several threads.
 */
final class InkDepth {
  /** Depths are counted in 1/4096. */
  private static final int SCALE = 1 << 12;

  /** Beyond this depth nothing shines through: exp(-8) is less than a tenth of a level of 255. */
  private static final int OPAQUE = 8 * SCALE;

  /** No sum goes beyond, so that none runs over. */
  private static final int MOST = 1 << 28;

  private static final int TABLE_SHIFT = 3;
  private static final int COVERAGE_BITS = 12;
  private static final int COVERAGES = 1 << COVERAGE_BITS;

  /** Depth by coverage in 1/4096. */
  private static final int[] DEPTH = new int[COVERAGES + 1];

  /** Coverage of {@link Coverage#FULL} by depth in 1/512. */
  private static final short[] COVERAGE = new short[(OPAQUE >> TABLE_SHIFT) + 1];

  static {
    for (int i = 0; i <= COVERAGES; i++) {
      double coverage = Math.min(i, COVERAGES - 1) / (double) COVERAGES;
      DEPTH[i] = (int) Math.rint(-StrictMath.log1p(-coverage) * SCALE);
    }
    for (int i = 0; i < COVERAGE.length; i++) {
      double depth = (i << TABLE_SHIFT) / (double) SCALE;
      COVERAGE[i] = (short) Math.rint(-StrictMath.expm1(-depth) * Coverage.FULL);
    }
  }

  private int[] depths = new int[0];
  private int[] starts = new int[0];
  private int[] ends = new int[0];
  private int[] run = new int[0];
  private int width;
  private int firstRow;
  private int rowCount;

  /**
   * How densely many things cover a place over which they are scattered at random.
   *
   * @param one how densely each covers it, in 1/4096
   * @return likewise
   */
  static int densityOfMany(int one, int number) {
    long depth = Math.min(OPAQUE, (long) DEPTH[one] * number);
    return COVERAGE[(int) depth >> TABLE_SHIFT] >> Coverage.FULL_SHIFT - COVERAGE_BITS;
  }

  /** Takes up a strip; everything before must have been resolved. */
  void begin(int width, int firstRow, int rowCount) {
    this.width = width;
    this.firstRow = firstRow;
    this.rowCount = rowCount;
    if (depths.length < width * rowCount) {
      depths = new int[width * rowCount];
    }
    if (run.length < width) {
      run = new int[width];
    }
    if (starts.length < rowCount) {
      starts = new int[rowCount];
      ends = new int[rowCount];
    }
    Arrays.fill(starts, 0, rowCount, width);
    Arrays.fill(ends, 0, rowCount, 0);
  }

  /**
   * Marks a rectangle of pixels as about to be added to. What of it lies outside of the strip does
   * not matter.
   */
  void expect(int left, int top, int right, int bottom) {
    int from = Math.max(0, left);
    int to = Math.min(width, right);
    int end = Math.min(rowCount, bottom - firstRow);
    for (int local = Math.max(0, top - firstRow); local < end && from < to; local++) {
      starts[local] = Math.min(starts[local], from);
      ends[local] = Math.max(ends[local], to);
    }
  }

  /**
   * Adds an even rectangle, in pixels that are expected, measured in steps of {@link PixelGrid}.
   *
   * @param density how much of each place it covers, in 1/4096
   */
  void add(int left, int top, int widthSteps, int heightSteps, int density) {
    int column = left >> PixelGrid.STEP_BITS;
    int local = (top >> PixelGrid.STEP_BITS) - firstRow;
    if (widthSteps > 2 * PixelGrid.STEPS
        || heightSteps > 2 * PixelGrid.STEPS
        || column < 0
        || column + 2 >= width
        || local < 0
        || local + 2 >= rowCount) {
      addAny(left, top, left + widthSteps, top + heightSteps, density);
      return;
    }
    int first = PixelGrid.STEPS - (left & PixelGrid.STEPS - 1);
    int before = Math.min(first, widthSteps);
    int middle = Math.min(PixelGrid.STEPS, widthSteps - before);
    int after = widthSteps - before - middle;
    int i = local * width + column;
    int room = PixelGrid.STEPS - (top & PixelGrid.STEPS - 1);
    for (int rest = heightSteps; rest > 0; i += width) {
      int rows = Math.min(room, rest);
      int share = rows * density >> PixelGrid.STEP_BITS;
      addTo(i, before * share);
      addTo(i + 1, middle * share);
      if (after > 0) {
        addTo(i + 2, after * share);
      }
      rest -= rows;
      room = PixelGrid.STEPS;
    }
  }

  private void addTo(int i, int covered) {
    depths[i] = Math.min(MOST, depths[i] + DEPTH[covered >> COVERAGE_BITS]);
  }

  /** A rectangle of any size, perhaps in part outside of the strip. */
  private void addAny(int left, int top, int right, int bottom, int density) {
    int from = Math.max(0, left >> PixelGrid.STEP_BITS);
    int to = Math.min(width, pixelsUpTo(right));
    int endRow = Math.min(firstRow + rowCount, pixelsUpTo(bottom));
    for (int row = Math.max(firstRow, top >> PixelGrid.STEP_BITS); row < endRow; row++) {
      int share = overlap(row, top, bottom) * density >> PixelGrid.STEP_BITS;
      for (int column = from; column < to; column++) {
        addTo((row - firstRow) * width + column, overlap(column, left, right) * share);
      }
    }
  }

  private static int pixelsUpTo(int steps) {
    return steps + PixelGrid.STEPS - 1 >> PixelGrid.STEP_BITS;
  }

  /** How many steps of a pixel lie between two places. */
  private static int overlap(int pixel, int start, int end) {
    int first = pixel << PixelGrid.STEP_BITS;
    return Math.min(end, first + PixelGrid.STEPS) - Math.max(start, first);
  }

  /** Gives all that was added to the ink, row by row, and is empty again. */
  void resolve(Ink ink) {
    for (int local = 0; local < rowCount; local++) {
      int from = starts[local];
      int to = ends[local];
      if (from < to) {
        int base = local * width;
        for (int x = from; x < to; x++) {
          run[x] = COVERAGE[Math.min(depths[base + x], OPAQUE) >> TABLE_SHIFT];
        }
        Arrays.fill(depths, base + from, base + to, 0);
        ink.uneven(firstRow + local, from, to, run);
        starts[local] = width;
        ends[local] = 0;
      }
    }
  }
}
