package fr.bocage.render;

import java.util.Arrays;

/**
 * What many small rectangles cover of a strip together, however they lie over each other. Each
 * pixel keeps the exact sum of what they cover of it, and which of its 8 by 8 samples they cover:
 * as a set, and counted. Where none lies over another, the sum is right to the last step; where
 * they do, the set tells which part of the sum is covered only once. (A plain sum of coverages, as
 * {@link Coverage} has it, is right for what lies side by side.) Sums and sets come out the same in
 * any order, and however the frame is cut. Not for several threads.
 */
final class InkUnion {
  private static final int SAMPLE_BITS = 3;

  /** Samples to a side of a pixel. */
  private static final int SAMPLES = 1 << SAMPLE_BITS;

  private static final int SAMPLE_SHIFT = PixelGrid.STEP_BITS - SAMPLE_BITS;

  /** Added to a place, gives the first sample whose middle is not before it. */
  private static final int BEFORE_MIDDLE = (1 << SAMPLE_SHIFT - 1) - 1;

  private static final long ALL = -1;

  /** The lower bits of a pixel's second word count samples, the upper ones sum covered steps. */
  private static final int COUNT_BITS = 28;

  private static final int COUNT_MASK = (1 << COUNT_BITS) - 1;

  /** Covered square steps to one of {@link Coverage#FULL}. */
  private static final int SUM_SHIFT = 2 * PixelGrid.STEP_BITS - Coverage.FULL_SHIFT;

  private static final int HALF = 1 << SUM_SHIFT - 1;

  /** By a set of rows: all samples in them. */
  private static final long[] ROWS = new long[1 << SAMPLES];

  /** Times a set of columns: all samples in them. */
  private static final long COLUMNS = 0x0101010101010101L;

  static {
    for (int rows = 0; rows < ROWS.length; rows++) {
      for (int row = 0; row < SAMPLES; row++) {
        if ((rows >> row & 1) != 0) {
          ROWS[rows] |= 0xffL << row * SAMPLES;
        }
      }
    }
  }

  /** Two to a pixel: its samples, then the sums. */
  private long[] words = new long[0];

  private int[] starts = new int[0];
  private int[] ends = new int[0];
  private int[] run = new int[0];
  private int width;
  private int firstRow;
  private int rowCount;

  /** Takes up a strip; everything before must have been resolved. */
  void begin(int width, int firstRow, int rowCount) {
    this.width = width;
    this.firstRow = firstRow;
    this.rowCount = rowCount;
    if (words.length < width * rowCount * 2) {
      words = new long[width * rowCount * 2];
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

  /** Adds a rectangle, in pixels that are expected, measured in steps of {@link PixelGrid}. */
  void add(int left, int top, int right, int bottom) {
    int column = left >> PixelGrid.STEP_BITS;
    int local = (top >> PixelGrid.STEP_BITS) - firstRow;
    if (right - left > 2 * PixelGrid.STEPS
        || bottom - top > 2 * PixelGrid.STEPS
        || column < 0
        || column + 2 >= width
        || local < 0
        || local + 2 >= rowCount) {
      addAny(left, top, right, bottom);
      return;
    }
    int columns = samples(column, left, right);
    int rows = samples(firstRow + local, top, bottom);
    int middle = column + 1 << PixelGrid.STEP_BITS;
    int before = Math.min(middle, right) - left;
    int within = Math.min(PixelGrid.STEPS, right - left - before);
    int after = right - left - before - within;
    int i = local * width + column << 1;
    int room = (firstRow + local + 1 << PixelGrid.STEP_BITS) - top;
    for (int rest = bottom - top; rest > 0; i += width << 1) {
      int height = Math.min(room, rest);
      int these = rows & 0xff;
      long rowSamples = ROWS[these];
      int count = Integer.bitCount(these);
      addTo(i, rowSamples, columns & 0xff, count, height * before);
      addTo(i + 2, rowSamples, columns >> SAMPLES & 0xff, count, height * within);
      if (after > 0) {
        addTo(i + 4, rowSamples, columns >> 2 * SAMPLES, count, height * after);
      }
      rows >>= SAMPLES;
      rest -= height;
      room = PixelGrid.STEPS;
    }
  }

  /** Pixels that are full already are not passed over: to ask takes longer than to add. */
  private void addTo(int i, long rows, int columns, int rowCount, int steps) {
    words[i] |= rows & columns * COLUMNS;
    words[i + 1] +=
        ((long) (steps + HALF >> SUM_SHIFT) << COUNT_BITS) + rowCount * Integer.bitCount(columns);
  }

  /** Which samples lie between two places; the first of a pixel before them is bit 0. */
  private static int samples(int pixel, int start, int end) {
    int first = pixel << SAMPLE_BITS;
    int from = (start + BEFORE_MIDDLE >> SAMPLE_SHIFT) - first;
    int to = (end + BEFORE_MIDDLE >> SAMPLE_SHIFT) - first;
    return (1 << to) - (1 << from);
  }

  private void addAny(int left, int top, int right, int bottom) {
    int from = Math.max(0, left >> PixelGrid.STEP_BITS);
    int to = Math.min(width, pixelsUpTo(right));
    int endRow = Math.min(firstRow + rowCount, pixelsUpTo(bottom));
    for (int row = Math.max(firstRow, top >> PixelGrid.STEP_BITS); row < endRow; row++) {
      int height = overlap(row, top, bottom);
      int rows = samplesOf(row, top, bottom);
      for (int column = from; column < to; column++) {
        int columns = samplesOf(column, left, right);
        int i = (row - firstRow) * width + column << 1;
        addTo(
            i, ROWS[rows], columns, Integer.bitCount(rows), height * overlap(column, left, right));
      }
    }
  }

  /** Which samples of a pixel's side lie between two places; the first is bit 0. */
  private static int samplesOf(int pixel, int start, int end) {
    int first = pixel << PixelGrid.STEP_BITS;
    return samples(pixel, Math.max(start, first), Math.min(end, first + PixelGrid.STEPS));
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
          int i = base + x << 1;
          run[x] = coverage(words[i], words[i + 1]);
        }
        Arrays.fill(words, base + from << 1, base + to << 1, 0);
        ink.uneven(firstRow + local, from, to, run);
        starts[local] = width;
        ends[local] = 0;
      }
    }
  }

  private static int coverage(long samples, long sums) {
    if (samples == ALL) {
      return Coverage.FULL;
    }
    float sum = sums >>> COUNT_BITS;
    int counted = (int) sums & COUNT_MASK;
    int once = Long.bitCount(samples);
    float covered = counted > once ? sum * once / counted : sum;
    return Math.min(Coverage.FULL, (int) (covered + 0.5f));
  }
}
