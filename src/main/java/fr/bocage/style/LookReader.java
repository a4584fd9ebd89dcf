package fr.bocage.style;

import java.util.List;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.filter.expression.PropertyName;
import org.geotools.api.style.FeatureTypeStyle;
import org.geotools.api.style.Fill;
import org.geotools.api.style.Graphic;
import org.geotools.api.style.GraphicalSymbol;
import org.geotools.api.style.LineSymbolizer;
import org.geotools.api.style.Mark;
import org.geotools.api.style.PointSymbolizer;
import org.geotools.api.style.PolygonSymbolizer;
import org.geotools.api.style.Rule;
import org.geotools.api.style.Stroke;
import org.geotools.api.style.Style;
import org.geotools.api.style.Symbolizer;
import org.geotools.api.style.TextSymbolizer;

/**
 * Finds the first fill, outline, size and label of a style, or of one rule. Of lines drawn over
 * each other, a road on its casing, it is the uppermost that people see as the line.
 */
final class LookReader {
  private String fill;
  private String stroke;
  private double strokeWidth;
  private double size;
  private String labelField;
  private boolean strokeIsLine;

  private LookReader() {}

  static SimpleLook read(Style style) {
    LookReader reader = new LookReader();
    for (FeatureTypeStyle pass : style.featureTypeStyles()) {
      reader.see(pass.rules());
    }
    return reader.look();
  }

  static SimpleLook read(Rule rule) {
    LookReader reader = new LookReader();
    reader.see(List.of(rule));
    return reader.look();
  }

  private SimpleLook look() {
    return new SimpleLook(fill, stroke, strokeWidth, size, labelField);
  }

  private void see(List<Rule> rules) {
    Stroke uppermost = null;
    for (Rule rule : rules) {
      rule.symbolizers().forEach(this::see);
      uppermost = uppermost == null ? uppermostLine(rule) : uppermost;
    }
    if (uppermost != null && (stroke == null || strokeIsLine)) {
      stroke = null;
      seeStroke(uppermost);
      strokeIsLine = true;
    }
  }

  private static Stroke uppermostLine(Rule rule) {
    Stroke uppermost = null;
    for (Symbolizer symbolizer : rule.symbolizers()) {
      if (symbolizer instanceof LineSymbolizer line && line.getStroke() != null) {
        uppermost = line.getStroke();
      }
    }
    return uppermost;
  }

  private void see(Symbolizer symbolizer) {
    if (symbolizer instanceof PolygonSymbolizer polygon) {
      seeFill(polygon.getFill());
      seeStroke(polygon.getStroke());
    } else if (symbolizer instanceof PointSymbolizer point && point.getGraphic() != null) {
      seeGraphic(point.getGraphic());
    } else if (symbolizer instanceof TextSymbolizer text && labelField == null) {
      labelField = text.getLabel() instanceof PropertyName name ? name.getPropertyName() : null;
    }
  }

  private void seeGraphic(Graphic graphic) {
    if (size == 0) {
      size = number(graphic.getSize(), SizeByRow.DEFAULT_PIXELS);
    }
    for (GraphicalSymbol symbol : graphic.graphicalSymbols()) {
      if (symbol instanceof Mark mark) {
        seeFill(mark.getFill());
        seeStroke(mark.getStroke());
      }
    }
  }

  private void seeFill(Fill seen) {
    if (fill == null && seen != null) {
      fill = colour(seen.getColor(), "#808080");
    }
  }

  private void seeStroke(Stroke seen) {
    if (stroke == null && seen != null) {
      stroke = colour(seen.getColor(), "#000000");
      strokeWidth = number(seen.getWidth(), 1);
    }
  }

  /** A literal colour as {@code #rrggbb}; the other one for anything else. */
  static String colour(Expression expression, String otherwise) {
    if (!(expression instanceof Literal literal) || literal.getValue() == null) {
      return otherwise;
    }
    int rgb = Colours.parse(literal.getValue().toString().trim(), Colours.parse(otherwise, 0));
    return String.format("#%06x", rgb);
  }

  /** A literal number; the other one for anything else. */
  static double number(Expression expression, double otherwise) {
    if (expression instanceof Literal literal && literal.getValue() != null) {
      try {
        double number = Double.parseDouble(literal.getValue().toString().trim());
        return number >= 0 && Double.isFinite(number) ? number : otherwise;
      } catch (NumberFormatException e) {
        return otherwise;
      }
    }
    return otherwise;
  }
}
