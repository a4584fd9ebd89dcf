package fr.bocage.style;

import fr.bocage.feature.NamedFunction;
import java.util.ArrayList;
import java.util.List;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.expression.Expression;

/** Reads OGC Filter 1.0 and 1.1: conditions on attributes, and expressions. */
final class SldFilterReader {
  private final FilterFactory factory;

  SldFilterReader(FilterFactory factory) {
    this.factory = factory;
  }

  /**
   * What a Filter element says.
   *
   * @throws IllegalArgumentException when it says something that is no condition on attributes
   */
  Filter filter(XmlElement element) {
    return condition(at(element.elements(), 0));
  }

  private Filter condition(XmlElement element) {
    List<XmlElement> parts = element.elements();
    boolean matchCase = !"false".equals(element.attribute("matchCase"));
    return switch (element.name()) {
      case "And" -> factory.and(parts.stream().map(this::condition).toList());
      case "Or" -> factory.or(parts.stream().map(this::condition).toList());
      case "Not" -> factory.not(condition(at(parts, 0)));
      case "PropertyIsEqualTo" -> factory.equal(left(parts), right(parts), matchCase);
      case "PropertyIsNotEqualTo" -> factory.notEqual(left(parts), right(parts), matchCase);
      case "PropertyIsLessThan" -> factory.less(left(parts), right(parts), matchCase);
      case "PropertyIsLessThanOrEqualTo" ->
          factory.lessOrEqual(left(parts), right(parts), matchCase);
      case "PropertyIsGreaterThan" -> factory.greater(left(parts), right(parts), matchCase);
      case "PropertyIsGreaterThanOrEqualTo" ->
          factory.greaterOrEqual(left(parts), right(parts), matchCase);
      case "PropertyIsNull" -> factory.isNull(left(parts));
      case "PropertyIsBetween" ->
          factory.between(
              left(parts), boundary(element, "LowerBoundary"), boundary(element, "UpperBoundary"));
      case "PropertyIsLike" -> like(element, matchCase);
      default -> throw unknown(element);
    };
  }

  private Filter like(XmlElement element, boolean matchCase) {
    String escape = element.attribute("escape");
    if (escape == null) {
      escape = element.attribute("escapeChar"); // Filter 1.1
    }
    return factory.like(
        left(element.elements()),
        at(element.elements(), 1).literalContent(),
        or(element.attribute("wildCard"), "*"),
        or(element.attribute("singleChar"), "?"),
        or(escape, "\\"),
        matchCase);
  }

  private static String or(String told, String otherwise) {
    return told == null || told.isEmpty() ? otherwise : told;
  }

  private Expression boundary(XmlElement between, String name) {
    XmlElement boundary = between.child(name);
    if (boundary == null) {
      throw unknown(between);
    }
    return expression(at(boundary.elements(), 0));
  }

  private Expression left(List<XmlElement> parts) {
    return expression(at(parts, 0));
  }

  private Expression right(List<XmlElement> parts) {
    return expression(at(parts, 1));
  }

  private static XmlElement at(List<XmlElement> parts, int i) {
    if (i >= parts.size()) {
      throw new IllegalArgumentException("expected an operand");
    }
    return parts.get(i);
  }

  private static IllegalArgumentException unknown(XmlElement element) {
    return new IllegalArgumentException("expected a known operator, got " + element.name());
  }

  private Expression expression(XmlElement element) {
    List<XmlElement> parts = element.elements();
    return switch (element.name()) {
      case "PropertyName", "ValueReference" -> factory.property(element.content());
      case "Literal" -> factory.literal(element.literalContent());
      case "Add" -> factory.add(left(parts), right(parts));
      case "Sub" -> factory.subtract(left(parts), right(parts));
      case "Mul" -> factory.multiply(left(parts), right(parts));
      case "Div" -> factory.divide(left(parts), right(parts));
      case "Function" ->
          new NamedFunction(
              or(element.attribute("name"), ""), parts.stream().map(this::expression).toList());
      case "Interpolate", "Categorize", "Recode" -> lookup(element);
      default -> throw unknown(element);
    };
  }

  /** SLD 1.1 spells these functions out in elements of their own, in the order of arguments. */
  private Expression lookup(XmlElement element) {
    List<Expression> arguments = new ArrayList<>();
    for (XmlElement part : element.elements()) {
      if (part.name().equals("InterpolationPoint") || part.name().equals("MapItem")) {
        part.elements().forEach(value -> arguments.add(required(value)));
      } else {
        arguments.add(required(part));
      }
    }
    return new NamedFunction(element.name(), arguments);
  }

  private Expression required(XmlElement element) {
    Expression value = parameter(element);
    if (value == null) {
      throw unknown(element);
    }
    return value;
  }

  /**
   * The value of a parameter: plain text, an expression, or a mixture of both, which is joined to
   * one text. Null where the element is absent, empty or beyond what Bocage draws.
   */
  Expression parameter(XmlElement element) {
    if (element == null) {
      return null;
    }
    List<Expression> parts = new ArrayList<>();
    try {
      for (XmlElement child : element.children()) {
        if (child.name() != null) {
          parts.add(expression(child));
        } else if (!child.text().isBlank()) {
          parts.add(
              factory.literal(element.elements().isEmpty() ? child.text().strip() : child.text()));
        }
      }
    } catch (IllegalArgumentException e) {
      return null;
    }
    return parts.size() < 2
        ? parts.stream().findFirst().orElse(null)
        : new NamedFunction("Concatenate", parts);
  }
}
