package fr.bocage.feature;

import java.util.Arrays;

/**
 * Which rows of a column have a value, and where: values stand side by side in <em>slots</em>, in
 * the order of their rows, so that a field that few rows have costs little however many rows there
 * are. Frozen: safe on any thread.
 *
 * <p>Three forms: no gaps (slot = row), a bitmap with counts (Jacobson's rank, O(1)), or the sorted
 * row numbers when fewer than one row in 64 has a value.
 */
final class PresentRows {
  private static final int SPARSE = 64;

  private final int count;
  private final int[] sparseRows;
  private final long[] bits;
  private final int[] ranks;

  private PresentRows(int count, int[] sparseRows, long[] bits, int[] ranks) {
    this.count = count;
    this.sparseRows = sparseRows;
    this.bits = bits;
    this.ranks = ranks;
  }

  /** Where the value of a row stands, or -1 when it has none. */
  int slot(int row) {
    if (sparseRows != null) {
      return Math.max(-1, Arrays.binarySearch(sparseRows, row));
    }
    if (bits == null) {
      return row < count ? row : -1;
    }
    int word = row >> 6;
    if ((bits[word] & 1L << row) == 0) {
      return -1;
    }
    return ranks[word] + Long.bitCount(bits[word] & (1L << row) - 1);
  }

  /** Takes row numbers in ascending order. One thread. */
  static final class Builder {
    private int count;
    private int[] rows; // null as long as there is no gap

    void add(int row) {
      if (rows == null && row != count) {
        rows = new int[Math.max(4, count + 1)];
        Arrays.setAll(rows, i -> i);
      }
      if (rows != null) {
        if (count == rows.length) {
          rows = Arrays.copyOf(rows, Growth.of(count));
        }
        rows[count] = row;
      }
      count++;
    }

    int count() {
      return count;
    }

    PresentRows freeze(int rowCount) {
      if (rows == null) {
        return new PresentRows(count, null, null, null);
      }
      if (count < rowCount / SPARSE) {
        return new PresentRows(count, Arrays.copyOf(rows, count), null, null);
      }
      long[] bits = new long[(rowCount + 63) / 64];
      for (int slot = 0; slot < count; slot++) {
        bits[rows[slot] >> 6] |= 1L << rows[slot];
      }
      int[] ranks = new int[bits.length];
      for (int word = 1; word < bits.length; word++) {
        ranks[word] = ranks[word - 1] + Long.bitCount(bits[word - 1]);
      }
      return new PresentRows(count, null, bits, ranks);
    }
  }
}
