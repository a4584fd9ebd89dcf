package fr.bocage.feature;

import java.util.Arrays;

/**
 * One more ordinate of the vertices of a column in the making: heights or measures. Takes no room
 * until one is told; where none is told it is NaN. One thread.
 */
final class OrdinateBuilder {
  private double[] values;

  /** Vertices before this one have a value, be it NaN. */
  private int filled;

  /**
   * Sets the ordinates of some vertices, behind all that have been set before.
   *
   * @param vertex the first of them
   * @param source finite or NaN
   */
  void set(int vertex, double[] source, int from, int count) {
    if (values == null) {
      if (!tellsSomething(source, from, count)) {
        return;
      }
      values = new double[Math.max(16, vertex + count)];
    }
    fill(vertex + count);
    System.arraycopy(source, from, values, vertex, count);
  }

  private static boolean tellsSomething(double[] source, int from, int count) {
    for (int i = from; i < from + count; i++) {
      if (!Double.isNaN(source[i])) {
        return true;
      }
    }
    return false;
  }

  /** Gives the vertices up to this one that have no value yet NaN. */
  private void fill(int end) {
    if (end > values.length) {
      values = Arrays.copyOf(values, Math.max(end, values.length + (values.length >> 1)));
    }
    if (end > filled) {
      Arrays.fill(values, filled, end, Double.NaN);
      filled = end;
    }
  }

  /** Gives a vertex the value of another. */
  void copy(int from, int to) {
    if (values != null) {
      fill(Math.max(from, to) + 1);
      values[to] = values[from];
    }
  }

  /** Turns the values of the vertices from {@code start} to before {@code end} round. */
  void reverse(int start, int end) {
    if (values == null) {
      return;
    }
    fill(end);
    for (int i = start, j = end - 1; i < j; i++, j--) {
      double value = values[i];
      values[i] = values[j];
      values[j] = value;
    }
  }

  /** Takes back the values of all vertices from this one on. */
  void truncate(int vertices) {
    filled = Math.min(filled, vertices);
  }

  /** Whether there are values and none is other than 0. */
  boolean isZero() {
    for (int i = 0; i < filled; i++) {
      if (values[i] != 0 && !Double.isNaN(values[i])) {
        return false;
      }
    }
    return values != null;
  }

  /** Takes back all values. */
  void forget() {
    values = null;
    filled = 0;
  }

  /** One value a vertex, or null when nothing was ever told. */
  double[] freeze(int vertices) {
    if (values == null) {
      return null;
    }
    fill(vertices);
    return Arrays.copyOf(values, vertices);
  }
}
