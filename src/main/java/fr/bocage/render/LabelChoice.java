package fr.bocage.render;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/**
 * Chooses which of very many rows have their labels tried at all: those of the highest priority,
 * and among equals a scattering that depends on the row alone, so that it holds still while the map
 * is moved.
 */
final class LabelChoice {
  /** Estimated: far more short labels than a frame of 1600 by 1000 has room for. */
  private static final int MOST_ROWS = 20_000;

  /** Odd, so that multiplying by it can be undone (Knuth's multiplicative hash). */
  private static final int SCATTER = 0x9e3779b1;

  private static final int GATHER = inverse(SCATTER);

  private LabelChoice() {}

  /** The inverse modulo 2 to the 32nd; each round of Newton's method doubles its right digits. */
  private static int inverse(int odd) {
    int inverse = odd;
    for (int i = 0; i < 5; i++) {
      inverse *= 2 - odd * inverse;
    }
    return inverse;
  }

  /** All rows as they come, or the best of them where there are too many. */
  static int[] of(int[] rows, IntToDoubleFunction priority) {
    if (rows.length <= MOST_ROWS) {
      return rows;
    }
    long[] keys = new long[rows.length];
    for (int i = 0; i < rows.length; i++) {
      int bits = Float.floatToIntBits((float) -priority.applyAsDouble(rows[i]));
      int ordered = bits ^ bits >> 31 & 0x7fffffff; // so that integers sort as the floats do
      keys[i] = (long) ordered << 32 | rows[i] * SCATTER & 0xffffffffL;
    }
    Arrays.sort(keys);
    int[] best = new int[MOST_ROWS];
    for (int i = 0; i < MOST_ROWS; i++) {
      best[i] = (int) keys[i] * GATHER;
    }
    return best;
  }
}
