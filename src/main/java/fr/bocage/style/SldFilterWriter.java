package fr.bocage.style;

import java.util.Arrays;
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
import org.geotools.api.filter.PropertyIsNotEqualTo;
import org.geotools.api.filter.PropertyIsNull;
import org.geotools.api.filter.expression.Add;
import org.geotools.api.filter.expression.BinaryExpression;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Function;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.filter.expression.Multiply;
import org.geotools.api.filter.expression.NilExpression;
import org.geotools.api.filter.expression.PropertyName;
import org.geotools.api.filter.expression.Subtract;

/** Writes OGC Filter 1.0: conditions on attributes, and expressions. */
final class SldFilterWriter {
  private final XmlText xml;

  SldFilterWriter(XmlText xml) {
    this.xml = xml;
  }

  /** A parameter: a literal as plain text, else an expression; nothing where there is none. */
  void parameter(String name, Expression value, String... attributes) {
    if (value == null || value instanceof NilExpression) {
      return;
    }
    if (value instanceof Literal literal) {
      String text = text(literal.getValue());
      if (text.isBlank()) {
        return;
      }
      xml.leaf(name, text.strip(), attributes);
      return;
    }
    xml.open(name, attributes);
    expression(value);
    xml.close();
  }

  void filter(Filter filter) {
    if (filter instanceof BinaryLogicOperator logic) {
      xml.open(logic instanceof And ? "ogc:And" : "ogc:Or");
      logic.getChildren().forEach(this::filter);
      xml.close();
    } else if (filter instanceof Not not) {
      xml.open("ogc:Not");
      filter(not.getFilter());
      xml.close();
    } else if (filter instanceof BinaryComparisonOperator comparison) {
      comparison(comparison);
    } else if (filter instanceof PropertyIsBetween between) {
      between(between);
    } else if (filter instanceof PropertyIsLike like) {
      like(like);
    } else if (filter instanceof PropertyIsNull isNull) {
      xml.open("ogc:PropertyIsNull");
      expression(isNull.getExpression());
      xml.close();
    } else if (filter instanceof IncludeFilter || filter instanceof ExcludeFilter) {
      // Filter 1.0 has no word for all or nothing.
      xml.open("ogc:PropertyIsEqualTo");
      xml.leaf("ogc:Literal", "1");
      xml.leaf("ogc:Literal", filter instanceof IncludeFilter ? "1" : "0");
      xml.close();
    } else {
      throw new IllegalArgumentException("expected a filter on attributes, got " + filter);
    }
  }

  private void comparison(BinaryComparisonOperator comparison) {
    if (comparison.isMatchingCase()) {
      xml.open(name(comparison));
    } else {
      xml.open(name(comparison), "matchCase", "false");
    }
    expression(comparison.getExpression1());
    expression(comparison.getExpression2());
    xml.close();
  }

  private static String name(BinaryComparisonOperator comparison) {
    if (comparison instanceof PropertyIsEqualTo) {
      return "ogc:PropertyIsEqualTo";
    }
    if (comparison instanceof PropertyIsNotEqualTo) {
      return "ogc:PropertyIsNotEqualTo";
    }
    if (comparison instanceof PropertyIsLessThan) {
      return "ogc:PropertyIsLessThan";
    }
    if (comparison instanceof PropertyIsLessThanOrEqualTo) {
      return "ogc:PropertyIsLessThanOrEqualTo";
    }
    if (comparison instanceof PropertyIsGreaterThan) {
      return "ogc:PropertyIsGreaterThan";
    }
    if (comparison instanceof PropertyIsGreaterThanOrEqualTo) {
      return "ogc:PropertyIsGreaterThanOrEqualTo";
    }
    throw new IllegalArgumentException("expected a comparison, got " + comparison);
  }

  private void between(PropertyIsBetween between) {
    xml.open("ogc:PropertyIsBetween");
    expression(between.getExpression());
    xml.open("ogc:LowerBoundary");
    expression(between.getLowerBoundary());
    xml.close().open("ogc:UpperBoundary");
    expression(between.getUpperBoundary());
    xml.close().close();
  }

  private void like(PropertyIsLike like) {
    String[] marks = {
      "wildCard", like.getWildCard(), "singleChar", like.getSingleChar(), "escape", like.getEscape()
    };
    if (like.isMatchingCase()) {
      xml.open("ogc:PropertyIsLike", marks);
    } else {
      String[] all = Arrays.copyOf(marks, 8);
      all[6] = "matchCase";
      all[7] = "false";
      xml.open("ogc:PropertyIsLike", all);
    }
    expression(like.getExpression());
    xml.leaf("ogc:Literal", like.getLiteral());
    xml.close();
  }

  private void expression(Expression expression) {
    if (expression instanceof PropertyName property) {
      xml.leaf("ogc:PropertyName", property.getPropertyName());
    } else if (expression instanceof Literal literal) {
      xml.leaf("ogc:Literal", text(literal.getValue()));
    } else if (expression instanceof BinaryExpression binary) {
      xml.open(name(binary));
      expression(binary.getExpression1());
      expression(binary.getExpression2());
      xml.close();
    } else if (expression instanceof Function function) {
      xml.open("ogc:Function", "name", function.getName());
      function.getParameters().forEach(this::expression);
      xml.close();
    } else {
      throw new IllegalArgumentException("expected an expression, got " + expression);
    }
  }

  private static String name(BinaryExpression expression) {
    if (expression instanceof Add) {
      return "ogc:Add";
    }
    if (expression instanceof Subtract) {
      return "ogc:Sub";
    }
    return expression instanceof Multiply ? "ogc:Mul" : "ogc:Div";
  }

  /** A value as text: a whole number without its fraction. */
  static String text(Object value) {
    if (value instanceof Double || value instanceof Float) {
      double number = ((Number) value).doubleValue();
      boolean whole = number == Math.rint(number) && Math.abs(number) < 1L << 53;
      return whole ? Long.toString((long) number) : value.toString();
    }
    return value == null ? "" : value.toString();
  }
}
