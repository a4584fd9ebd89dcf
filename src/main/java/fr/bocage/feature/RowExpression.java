package fr.bocage.feature;

import org.geotools.api.filter.expression.Expression;

/**
 * A GeoTools expression compiled against one table: gives a value for a row number, without a
 * feature object. Property names, literals, arithmetic and the functions of {@link RowFunctions}. A
 * property that the table lacks is null in every row. Safe on any thread.
 */
@FunctionalInterface
public interface RowExpression {
  /** The value in a row; null when it is missing. */
  Object value(int row);

  /** The value as a number; NaN when it is missing or none. Text is read as a number. */
  default double number(int row) {
    return RowValues.number(value(row));
  }

  /** The value as people read it; null when it is missing. */
  default String text(int row) {
    return RowValues.text(value(row));
  }

  /** Whether every row gives the same value. */
  default boolean constant() {
    return false;
  }

  /**
   * Compiles an expression.
   *
   * @throws IllegalArgumentException naming what it cannot compile
   */
  static RowExpression of(Expression expression, FeatureTable table) {
    return new ExpressionCompiler(table).compile(expression);
  }
}
