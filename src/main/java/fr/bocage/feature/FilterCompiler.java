package fr.bocage.feature;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.geotools.api.filter.And;
import org.geotools.api.filter.BinaryComparisonOperator;
import org.geotools.api.filter.BinaryLogicOperator;
import org.geotools.api.filter.ExcludeFilter;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.IncludeFilter;
import org.geotools.api.filter.Not;
import org.geotools.api.filter.PropertyIsBetween;
import org.geotools.api.filter.PropertyIsEqualTo;
import org.geotools.api.filter.PropertyIsGreaterThan;
import org.geotools.api.filter.PropertyIsGreaterThanOrEqualTo;
import org.geotools.api.filter.PropertyIsLessThan;
import org.geotools.api.filter.PropertyIsLessThanOrEqualTo;
import org.geotools.api.filter.PropertyIsLike;
import org.geotools.api.filter.PropertyIsNil;
import org.geotools.api.filter.PropertyIsNotEqualTo;
import org.geotools.api.filter.PropertyIsNull;
import org.geotools.api.filter.expression.Expression;

/** Turns GeoTools filters into predicates over the rows of one table. */
final class FilterCompiler {
  private final ExpressionCompiler expressions;

  FilterCompiler(FeatureTable table) {
    expressions = new ExpressionCompiler(table);
  }

  IntPredicate compile(Filter filter) {
    if (filter instanceof IncludeFilter) {
      return row -> true;
    }
    if (filter instanceof ExcludeFilter) {
      return row -> false;
    }
    if (filter instanceof Not not) {
      return compile(not.getFilter()).negate();
    }
    if (filter instanceof BinaryLogicOperator logic) {
      return logic(logic);
    }
    if (filter instanceof BinaryComparisonOperator comparison) {
      return comparison(comparison);
    }
    if (filter instanceof PropertyIsBetween between) {
      return between(between);
    }
    if (filter instanceof PropertyIsLike like) {
      RowExpression text = expressions.compile(like.getExpression());
      LikePattern pattern = new LikePattern(like);
      return row -> pattern.matches(text.text(row));
    }
    if (filter instanceof PropertyIsNull isNull) {
      return missing(isNull.getExpression());
    }
    if (filter instanceof PropertyIsNil isNil) {
      return missing(isNil.getExpression());
    }
    throw new IllegalArgumentException(
        "expected a filter on attributes, got "
            + (filter == null ? "none" : filter.getClass().getSimpleName()));
  }

  private IntPredicate logic(BinaryLogicOperator logic) {
    List<IntPredicate> parts = new ArrayList<>();
    for (Filter child : logic.getChildren()) {
      parts.add(compile(child));
    }
    IntPredicate[] all = parts.toArray(IntPredicate[]::new);
    boolean and = logic instanceof And;
    return row -> {
      for (IntPredicate part : all) {
        if (part.test(row) != and) {
          return !and;
        }
      }
      return and;
    };
  }

  private IntPredicate missing(Expression expression) {
    RowExpression value = expressions.compile(expression);
    return row -> value.value(row) == null;
  }

  private IntPredicate between(PropertyIsBetween between) {
    RowExpression value = expressions.compile(between.getExpression());
    RowExpression lower = expressions.compile(between.getLowerBoundary());
    RowExpression upper = expressions.compile(between.getUpperBoundary());
    return row -> {
      Object at = value.value(row);
      int above = RowValues.compare(at, lower.value(row), true);
      int below = RowValues.compare(at, upper.value(row), true);
      return above >= 0 && below <= 0 && below != RowValues.INCOMPARABLE;
    };
  }

  private IntPredicate comparison(BinaryComparisonOperator comparison) {
    Order order = order(comparison);
    RowExpression left = expressions.compile(comparison.getExpression1());
    RowExpression right = expressions.compile(comparison.getExpression2());
    if (order == Order.EQUAL || order == Order.NOT_EQUAL) {
      left = asTextBeside(left, right);
      right = asTextBeside(right, left);
    }
    if (isNumeric(left) && right.constant() && isExact(right.number(0))) {
      return numeric(left, order, right.number(0));
    }
    RowExpression a = left;
    RowExpression b = right;
    boolean matchCase = comparison.isMatchingCase();
    return row -> {
      int result = RowValues.compare(a.value(row), b.value(row), matchCase);
      return result != RowValues.INCOMPARABLE && order.holds(result);
    };
  }

  /** A literal number beside a text field is meant as text: codes begin with zeros. */
  private static RowExpression asTextBeside(RowExpression literal, RowExpression other) {
    boolean text =
        other instanceof ExpressionCompiler.Column column
            && column.column().field().type() == FieldType.TEXT;
    return text && literal.constant() && literal.value(0) instanceof Number
        ? new ExpressionCompiler.Constant(literal.text(0))
        : literal;
  }

  private static boolean isNumeric(RowExpression expression) {
    if (!(expression instanceof ExpressionCompiler.Column column)) {
      return expression instanceof ExpressionCompiler.Arithmetic;
    }
    FieldType type = column.column().field().type();
    return type == FieldType.INTEGER || type == FieldType.REAL;
  }

  /** Whether a whole number of this size keeps all its digits as a double. */
  private static boolean isExact(double number) {
    return Math.abs(number) < 1L << 53;
  }

  /** Numbers without boxing; NaN, a missing value, meets nothing. */
  private static IntPredicate numeric(RowExpression left, Order order, double right) {
    return switch (order) {
      case EQUAL -> row -> left.number(row) == right;
      case NOT_EQUAL -> row -> Math.abs(left.number(row) - right) > 0;
      case LESS -> row -> left.number(row) < right;
      case LESS_OR_EQUAL -> row -> left.number(row) <= right;
      case GREATER -> row -> left.number(row) > right;
      case GREATER_OR_EQUAL -> row -> left.number(row) >= right;
    };
  }

  private enum Order {
    EQUAL,
    NOT_EQUAL,
    LESS,
    LESS_OR_EQUAL,
    GREATER,
    GREATER_OR_EQUAL;

    boolean holds(int comparison) {
      return switch (this) {
        case EQUAL -> comparison == 0;
        case NOT_EQUAL -> comparison != 0;
        case LESS -> comparison < 0;
        case LESS_OR_EQUAL -> comparison <= 0;
        case GREATER -> comparison > 0;
        case GREATER_OR_EQUAL -> comparison >= 0;
      };
    }
  }

  private static Order order(BinaryComparisonOperator comparison) {
    if (comparison instanceof PropertyIsEqualTo) {
      return Order.EQUAL;
    }
    if (comparison instanceof PropertyIsNotEqualTo) {
      return Order.NOT_EQUAL;
    }
    if (comparison instanceof PropertyIsLessThan) {
      return Order.LESS;
    }
    if (comparison instanceof PropertyIsLessThanOrEqualTo) {
      return Order.LESS_OR_EQUAL;
    }
    if (comparison instanceof PropertyIsGreaterThan) {
      return Order.GREATER;
    }
    if (comparison instanceof PropertyIsGreaterThanOrEqualTo) {
      return Order.GREATER_OR_EQUAL;
    }
    throw new IllegalArgumentException("expected a comparison, got " + comparison);
  }
}
