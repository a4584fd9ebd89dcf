package fr.bocage.style;

import fr.bocage.feature.RowExpression;

/**
 * A size that may differ from row to row. Safe on any thread.
 *
 * @param expression what gives it
 */
public record SizeByRow(RowExpression expression) {
  /** SLD's size of a point symbol that tells none. */
  static final double DEFAULT_PIXELS = 6;

  /** Symbols above this hide the map, and a file may ask for any size. */
  private static final double MAX_PIXELS = 512;

  /** Whether all rows have the same size. */
  public boolean constant() {
    return expression.constant();
  }

  /** The size in a row, 0 … 512; SLD's default where it cannot be told. */
  public double pixels(int row) {
    double pixels = expression.number(row);
    return pixels >= 0 ? Math.min(pixels, MAX_PIXELS) : DEFAULT_PIXELS;
  }
}
