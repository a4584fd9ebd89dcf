package fr.bocage.render;

import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.style.Graphic;
import org.geotools.api.style.Mark;
import org.geotools.api.style.Rule;
import org.geotools.api.style.Stroke;
import org.geotools.api.style.Style;
import org.geotools.api.style.StyleFactory;
import org.geotools.api.style.Symbolizer;
import org.geotools.filter.FilterFactoryImpl;
import org.geotools.styling.StyleFactoryImpl;

/** Small GeoTools styles for tests. */
final class TestStyles {
  static final FilterFactory FILTERS = new FilterFactoryImpl();
  static final StyleFactory STYLES = new StyleFactoryImpl();

  private TestStyles() {}

  /** Fill and stroke as {@code #rrggbb}, either may be null. */
  static Symbolizer polygon(String fill, String stroke, double width) {
    return STYLES.createPolygonSymbolizer(
        stroke == null ? null : STYLES.createStroke(literal(stroke), literal(width)),
        fill == null ? null : STYLES.createFill(literal(fill)),
        null);
  }

  static Symbolizer line(String colour, double width, double opacity, float... dashes) {
    Stroke stroke = STYLES.createStroke(literal(colour), literal(width), literal(opacity));
    if (dashes.length > 0) {
      stroke.setDashArray(dashes);
    }
    return STYLES.createLineSymbolizer(stroke, null);
  }

  static Symbolizer mark(String shape, String fill, String stroke, Expression size) {
    Mark mark =
        STYLES.createMark(
            literal(shape),
            STYLES.createStroke(literal(stroke), literal(1)),
            STYLES.createFill(literal(fill)),
            size,
            literal(0));
    Graphic graphic =
        STYLES.createGraphic(null, new Mark[] {mark}, null, literal(1), size, literal(0));
    return STYLES.createPointSymbolizer(graphic, null);
  }

  static Expression literal(Object value) {
    return FILTERS.literal(value);
  }

  static Rule rule(Symbolizer... symbolizers) {
    Rule rule = STYLES.createRule();
    for (Symbolizer symbolizer : symbolizers) {
      rule.symbolizers().add(symbolizer);
    }
    return rule;
  }

  static Style style(Rule... rules) {
    Style style = STYLES.createStyle();
    style.featureTypeStyles().add(STYLES.createFeatureTypeStyle(rules));
    return style;
  }

  static Style area(String fill, String stroke, double width, String labelField) {
    Rule rule = rule(polygon(fill, stroke, width));
    if (labelField != null) {
      rule.symbolizers().add(label(labelField, 11));
    }
    return style(rule);
  }

  static Symbolizer label(String field, double size) {
    return STYLES.createTextSymbolizer(
        STYLES.createFill(literal("#33312c")),
        new org.geotools.api.style.Font[] {
          STYLES.createFont(
              literal("DejaVu Sans"), literal("normal"), literal("normal"), literal(size))
        },
        STYLES.createHalo(STYLES.createFill(literal("#ffffff")), literal(1.5)),
        FILTERS.property(field),
        null,
        null);
  }
}
