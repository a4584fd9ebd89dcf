package fr.bocage.style;

import org.geotools.api.filter.Filter;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.style.FeatureTypeStyle;
import org.geotools.api.style.Rule;
import org.geotools.api.style.Style;
import org.geotools.api.style.Symbolizer;
import org.geotools.api.style.TextSymbolizer;
import org.geotools.util.SimpleInternationalString;

/** Builds a style from the elements of an SLD document. */
final class SldReader {
  private final Symbols symbols = new Symbols();
  private final SldFilterReader filters = new SldFilterReader(symbols.filters);
  private final SldGraphicReader graphics = new SldGraphicReader(symbols, filters);
  private final SldLabelReader labels = new SldLabelReader(symbols, filters, graphics);

  Style read(XmlElement document) throws SldException {
    XmlElement userStyle = document.descendant("UserStyle");
    if (userStyle == null) {
      throw new SldException("sld-not-a-style");
    }
    Style style = symbols.factory.createStyle();
    style.setName(text(userStyle, "Name"));
    String title = title(userStyle);
    if (title != null) {
      style.getDescription().setTitle(new SimpleInternationalString(title));
    }
    for (XmlElement pass : userStyle.elements("FeatureTypeStyle")) {
      style.featureTypeStyles().add(pass(pass));
    }
    return style;
  }

  private FeatureTypeStyle pass(XmlElement element) {
    FeatureTypeStyle pass = symbols.factory.createFeatureTypeStyle();
    pass.setName(text(element, "Name"));
    for (XmlElement rule : element.elements("Rule")) {
      pass.rules().add(rule(rule));
    }
    return pass;
  }

  private Rule rule(XmlElement element) {
    Rule rule = symbols.factory.createRule();
    rule.setName(text(element, "Name"));
    String title = title(element);
    if (title != null) {
      rule.getDescription().setTitle(new SimpleInternationalString(title));
    }
    rule.setElseFilter(element.child("ElseFilter") != null);
    XmlElement filter = element.child("Filter");
    if (filter != null) {
      rule.setFilter(filter(filter));
    }
    rule.setMinScaleDenominator(denominator(element, "MinScaleDenominator", 0));
    rule.setMaxScaleDenominator(
        denominator(element, "MaxScaleDenominator", Double.POSITIVE_INFINITY));
    for (XmlElement child : element.elements()) {
      Symbolizer symbolizer = symbolizer(child);
      if (symbolizer != null) {
        rule.symbolizers().add(symbolizer);
      }
    }
    return rule;
  }

  private Filter filter(XmlElement element) {
    try {
      return filters.filter(element);
    } catch (IllegalArgumentException e) {
      return Filter.EXCLUDE; // drawing all where some were meant would tell an untruth
    }
  }

  private Symbolizer symbolizer(XmlElement element) {
    return switch (element.name()) {
      case "PolygonSymbolizer" ->
          symbols.polygon(
              graphics.fill(element.child("Fill")), graphics.stroke(element.child("Stroke")));
      case "LineSymbolizer" -> symbols.line(graphics.stroke(element.child("Stroke")));
      case "PointSymbolizer" ->
          symbols.factory.createPointSymbolizer(graphics.graphic(element.child("Graphic")), null);
      case "TextSymbolizer" -> label(element);
      case "RasterSymbolizer" -> new SldRasterReader(symbols).read(element);
      default -> null;
    };
  }

  private TextSymbolizer label(XmlElement element) {
    Expression label = filters.parameter(element.child("Label"));
    return label == null ? null : labels.read(element, label);
  }

  private static double denominator(XmlElement rule, String name, double otherwise) {
    try {
      double told = rule.child(name) == null ? otherwise : Double.parseDouble(text(rule, name));
      return told >= 0 ? told : otherwise;
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }

  /** SLD 1.1 wraps a title into a description. */
  private static String title(XmlElement element) {
    XmlElement description = element.child("Description");
    return text(description == null ? element : description, "Title");
  }

  private static String text(XmlElement element, String name) {
    XmlElement child = element.child(name);
    return child == null || child.content().isEmpty() ? null : child.content();
  }
}
