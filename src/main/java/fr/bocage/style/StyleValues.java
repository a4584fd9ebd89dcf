package fr.bocage.style;

import fr.bocage.feature.FeatureTable;
import fr.bocage.feature.RowExpression;
import org.geotools.api.filter.expression.Expression;

/**
 * Reads a style's expressions as numbers, colours and words, with a default for what makes none.
 */
final class StyleValues {
  /** Widths and radii above this hide the map, and a file may ask for any. */
  static final double MAX_PIXELS = 512;

  private final FeatureTable table;

  StyleValues(FeatureTable table) {
    this.table = table;
  }

  /** The expression over rows; null in every row where it cannot be compiled. */
  RowExpression byRow(Expression expression) {
    try {
      return RowExpression.of(expression, table);
    } catch (IllegalArgumentException e) {
      return RowExpression.of(null, table);
    }
  }

  double number(Expression expression, double otherwise) {
    RowExpression value = byRow(expression);
    double number = value.constant() ? value.number(0) : Double.NaN;
    return Double.isFinite(number) ? number : otherwise;
  }

  /** An opacity, 0 … 1; 1 where it tells none. */
  double share(Expression expression) {
    return Math.max(0, Math.min(1, number(expression, 1)));
  }

  String text(Expression expression, String otherwise) {
    RowExpression value = byRow(expression);
    String text = value.constant() ? value.text(0) : null;
    return text == null || text.isBlank() ? otherwise : text.trim();
  }

  boolean truth(String text, boolean otherwise) {
    return text == null ? otherwise : Boolean.parseBoolean(text.trim());
  }

  /** A size by row; SLD's default where none is told. */
  SizeByRow size(Expression expression) {
    return new SizeByRow(byRow(expression));
  }

  /** A colour {@code #rrggbb} with its opacity. */
  int argb(Expression expression, int otherwiseRgb, double opacity) {
    return withOpacity(Colours.parse(text(expression, null), otherwiseRgb), opacity);
  }

  static int withOpacity(int rgb, double opacity) {
    return (int) Math.round(opacity * 255) << 24 | rgb & 0xFFFFFF;
  }
}
