package fr.bocage.style;

import java.util.List;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.style.FeatureTypeStyle;
import org.geotools.api.style.Fill;
import org.geotools.api.style.Font;
import org.geotools.api.style.Graphic;
import org.geotools.api.style.Halo;
import org.geotools.api.style.LabelPlacement;
import org.geotools.api.style.LineSymbolizer;
import org.geotools.api.style.Mark;
import org.geotools.api.style.PointSymbolizer;
import org.geotools.api.style.PolygonSymbolizer;
import org.geotools.api.style.Rule;
import org.geotools.api.style.Stroke;
import org.geotools.api.style.Style;
import org.geotools.api.style.Symbolizer;
import org.geotools.api.style.TextSymbolizer;
import org.geotools.filter.FilterFactoryImpl;
import org.geotools.styling.StyleFactoryImpl;

/**
 * Makes GeoTools' style objects from plain values. Its factories are made directly, because
 * GeoTools' own search for them slows the program's start. One thread at a time.
 */
final class Symbols {
  /** The family that ships with the program, so that every machine draws the same map. */
  static final String FONT_FAMILY = "DejaVu Sans Condensed";

  final FilterFactory filters = new FilterFactoryImpl();
  final org.geotools.api.style.StyleFactory factory = new Factory(filters);

  /** Opens the constructor that takes the filter factory instead of searching for one. */
  private static final class Factory extends StyleFactoryImpl {
    Factory(FilterFactory filters) {
      super(filters);
    }
  }

  Expression literal(Object value) {
    return filters.literal(value);
  }

  Expression property(String name) {
    return filters.property(name);
  }

  Fill fill(String colour) {
    return factory.createFill(literal(colour), literal(1));
  }

  Fill fill(String colour, double opacity) {
    return factory.createFill(literal(colour), literal(opacity));
  }

  /** A stroke that turns and ends round, as map lines should. */
  Stroke stroke(String colour, double widthPixels) {
    Stroke stroke = factory.createStroke(literal(colour), literal(widthPixels));
    stroke.setLineJoin(literal("round"));
    return stroke;
  }

  PolygonSymbolizer polygon(Fill fill, Stroke stroke) {
    return factory.createPolygonSymbolizer(stroke, fill, null);
  }

  LineSymbolizer line(Stroke stroke) {
    return factory.createLineSymbolizer(stroke, null);
  }

  PointSymbolizer point(String shape, Fill fill, Stroke stroke, Expression size) {
    Mark mark = factory.createMark(literal(shape), stroke, fill, null, null);
    Graphic graphic =
        factory.createGraphic(null, new Mark[] {mark}, null, literal(1), size, literal(0));
    return factory.createPointSymbolizer(graphic, null);
  }

  Font font(double sizePixels, boolean bold, boolean italic) {
    return factory.createFont(
        literal(FONT_FAMILY),
        literal(italic ? "italic" : "normal"),
        literal(bold ? "bold" : "normal"),
        literal(sizePixels));
  }

  Halo halo(String colour, double radiusPixels) {
    return factory.createHalo(fill(colour), literal(radiusPixels));
  }

  TextSymbolizer text(
      Expression label, Font font, String colour, Halo halo, LabelPlacement placement) {
    TextSymbolizer text = factory.createTextSymbolizer();
    text.setLabel(label);
    text.setFont(font);
    text.setFill(fill(colour));
    text.setHalo(halo);
    text.setLabelPlacement(placement);
    return text;
  }

  /** The label's box centred above, beside or on the point: see {@link LabelPlacement}. */
  LabelPlacement beside(double anchorX, double anchorY, double dxPixels, double dyPixels) {
    return factory.createPointPlacement(
        factory.createAnchorPoint(literal(anchorX), literal(anchorY)),
        factory.createDisplacement(literal(dxPixels), literal(dyPixels)),
        literal(0));
  }

  Rule rule(String name, Symbolizer... symbolizers) {
    Rule rule = factory.createRule();
    rule.setName(name);
    rule.symbolizers().addAll(List.of(symbolizers));
    return rule;
  }

  /** A style of one pass with these rules. */
  Style style(String name, List<Rule> rules) {
    FeatureTypeStyle pass = factory.createFeatureTypeStyle();
    pass.setName(null); // GeoTools names it "name"
    pass.rules().addAll(rules);
    Style style = factory.createStyle();
    style.setName(name);
    style.featureTypeStyles().add(pass);
    return style;
  }
}
