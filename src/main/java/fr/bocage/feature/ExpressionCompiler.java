package fr.bocage.feature;

import java.util.List;
import java.util.function.DoubleBinaryOperator;
import org.geotools.api.filter.expression.Add;
import org.geotools.api.filter.expression.BinaryExpression;
import org.geotools.api.filter.expression.Divide;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Function;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.filter.expression.Multiply;
import org.geotools.api.filter.expression.NilExpression;
import org.geotools.api.filter.expression.PropertyName;
import org.geotools.api.filter.expression.Subtract;

/** Turns GeoTools expressions into {@link RowExpression}s over one table. */
final class ExpressionCompiler {
  private final FeatureTable table;

  ExpressionCompiler(FeatureTable table) {
    this.table = table;
  }

  RowExpression compile(Expression expression) {
    if (expression == null || expression instanceof NilExpression) {
      return new Constant(null);
    }
    if (expression instanceof Literal literal) {
      return new Constant(literal.getValue());
    }
    if (expression instanceof PropertyName property) {
      AttributeColumn column = column(property);
      return column == null ? new Constant(null) : new Column(column);
    }
    if (expression instanceof BinaryExpression binary) {
      RowExpression left = compile(binary.getExpression1());
      RowExpression right = compile(binary.getExpression2());
      return folded(new Arithmetic(operator(binary), left, right));
    }
    if (expression instanceof Function function && function.getName().equals("dimension")) {
      return row -> dimension(table.geometry().type(row));
    }
    if (expression instanceof Function function) {
      List<RowExpression> arguments = function.getParameters().stream().map(this::compile).toList();
      return folded(RowFunctions.compile(function.getName(), arguments));
    }
    throw new IllegalArgumentException("expected an expression over a row, got " + expression);
  }

  /** The column that a property name means, without its namespace prefix; null if there is none. */
  AttributeColumn column(PropertyName property) {
    String name = property.getPropertyName();
    AttributeColumn column = table.column(name);
    return column == null ? table.column(name.substring(name.lastIndexOf(':') + 1)) : column;
  }

  /** 0 for points, 1 for lines, 2 for areas; null where there is no one answer. */
  private static Long dimension(GeometryType type) {
    return switch (type) {
      case POINT, MULTI_POINT -> 0L;
      case LINE_STRING, MULTI_LINE_STRING -> 1L;
      case POLYGON, MULTI_POLYGON -> 2L;
      case NULL, EMPTY, GEOMETRY_COLLECTION -> null;
    };
  }

  private static DoubleBinaryOperator operator(BinaryExpression expression) {
    if (expression instanceof Add) {
      return Double::sum;
    }
    if (expression instanceof Subtract) {
      return (a, b) -> a - b;
    }
    if (expression instanceof Multiply) {
      return (a, b) -> a * b;
    }
    if (expression instanceof Divide) {
      return (a, b) -> b == 0 ? Double.NaN : a / b;
    }
    throw new IllegalArgumentException("expected + - * or /, got " + expression);
  }

  private static RowExpression folded(RowExpression expression) {
    return expression.constant() ? new Constant(expression.value(0)) : expression;
  }

  /** The same value in every row. */
  record Constant(Object value) implements RowExpression {
    @Override
    public Object value(int row) {
      return value;
    }

    @Override
    public boolean constant() {
      return true;
    }
  }

  /** A column's values. */
  record Column(AttributeColumn column) implements RowExpression {
    @Override
    public Object value(int row) {
      return column.value(row);
    }

    @Override
    public double number(int row) {
      FieldType type = column.field().type();
      return type == FieldType.INTEGER || type == FieldType.REAL
          ? column.number(row)
          : RowExpression.super.number(row);
    }

    @Override
    public String text(int row) {
      return column.text(row);
    }
  }

  /** Two numbers into one; missing where one of them is. */
  record Arithmetic(DoubleBinaryOperator operator, RowExpression left, RowExpression right)
      implements RowExpression {
    @Override
    public Object value(int row) {
      double number = number(row);
      return Double.isFinite(number) ? number : null;
    }

    @Override
    public double number(int row) {
      return operator.applyAsDouble(left.number(row), right.number(row));
    }

    @Override
    public boolean constant() {
      return left.constant() && right.constant();
    }
  }
}
