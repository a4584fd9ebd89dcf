package fr.bocage.style;

import fr.bocage.feature.AttributeColumn;
import fr.bocage.feature.FeatureTable;
import fr.bocage.feature.NamedFunction;
import java.util.ArrayList;
import java.util.List;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.style.LineSymbolizer;
import org.geotools.api.style.PointSymbolizer;
import org.geotools.api.style.PolygonSymbolizer;
import org.geotools.api.style.Rule;
import org.geotools.api.style.Style;
import org.geotools.api.style.Symbolizer;
import org.geotools.api.style.TextSymbolizer;

/** The look of data nobody has styled yet. One thread, one table. */
final class DefaultStyles {
  private static final double HAIRLINE_PIXELS = 0.6;
  private static final double LINE_PIXELS = 1.4;

  /** Colours that say something need some width to be told apart. */
  private static final double CLASSED_LINE_PIXELS = 2;

  private static final double POINT_PIXELS = 7;
  private static final double SMALLEST_PIXELS = 4;
  private static final double LARGEST_PIXELS = 30;
  private static final double LABEL_PIXELS = 11;

  private final Symbols symbols;
  private final FeatureTable table;
  private final TableProfile profile;

  DefaultStyles(Symbols symbols, FeatureTable table) {
    this.symbols = symbols;
    this.table = table;
    this.profile = TableProfile.of(table);
  }

  /** One colour for all. */
  Style single(int ordinal) {
    List<Rule> rules = new ArrayList<>();
    if (profile.mixed()) {
      rules.add(symbols.rule("areas", area(ordinal)));
      rules.add(filtered(symbols.rule("lines", line(ordinal)), 2));
      rules.add(filtered(symbols.rule("points", point(ordinal)), 1));
    } else {
      rules.add(symbols.rule(null, symbolizers(ordinal).toArray(Symbolizer[]::new)));
    }
    addLabels(rules);
    return symbols.style(table.name(), rules);
  }

  /**
   * Leaves out features of that dimension or more: SLD draws lines around areas too, and points
   * into them. Collections, which have none, are drawn by every rule.
   */
  private Rule filtered(Rule rule, int dimension) {
    Expression of = new NamedFunction("dimension", List.of(symbols.property("geometry")));
    Filter more = symbols.filters.greaterOrEqual(of, symbols.literal(dimension));
    rule.setFilter(symbols.filters.not(more));
    return rule;
  }

  /** A symbolizer for each kind of geometry that the table has. */
  List<Symbolizer> symbolizers(int ordinal) {
    return symbolizers(area(ordinal), line(ordinal), point(ordinal));
  }

  /** A symbolizer in one colour for each kind of geometry that the table has. */
  List<Symbolizer> symbolizers(String colour) {
    return symbolizers(area(colour), line(colour, CLASSED_LINE_PIXELS), point(colour));
  }

  private List<Symbolizer> symbolizers(Symbolizer area, Symbolizer line, Symbolizer point) {
    List<Symbolizer> all = new ArrayList<>();
    if (profile.areas()) {
      all.add(area);
    }
    if (profile.lines()) {
      all.add(line);
    }
    if (profile.points()) {
      all.add(point);
    }
    return all;
  }

  private PolygonSymbolizer area(int ordinal) {
    return area(Palette.area(ordinal));
  }

  private PolygonSymbolizer area(String colour) {
    return symbols.polygon(symbols.fill(colour), symbols.stroke(Palette.BORDER, HAIRLINE_PIXELS));
  }

  private LineSymbolizer line(int ordinal) {
    String colour = FieldGuess.isWater(table.name()) ? Palette.WATER : Palette.line(ordinal);
    return line(colour, LINE_PIXELS);
  }

  private LineSymbolizer line(String colour, double widthPixels) {
    return symbols.line(symbols.stroke(colour, widthPixels));
  }

  private PointSymbolizer point(int ordinal) {
    return point(Palette.point(ordinal));
  }

  private PointSymbolizer point(String colour) {
    return symbols.point("circle", symbols.fill(colour), symbols.stroke("#ffffff", 1), pointSize());
  }

  /** Circles whose areas are in proportion to the quantity, if there is one. */
  private Expression pointSize() {
    AttributeColumn quantity = FieldGuess.quantity(table);
    double largest = quantity == null ? 0 : TableProfile.largest(quantity, table.rowCount());
    if (largest == 0) {
      return symbols.literal(POINT_PIXELS);
    }
    Expression root = new NamedFunction("sqrt", List.of(symbols.property(quantity.field().name())));
    double factor = rounded(LARGEST_PIXELS / Math.sqrt(largest));
    Expression size = symbols.filters.multiply(root, symbols.literal(factor));
    return new NamedFunction("max", List.of(symbols.literal(SMALLEST_PIXELS), size));
  }

  /** To three digits, so that the style reads well. */
  private static double rounded(double number) {
    double step = Math.pow(10, 2 - Math.floor(Math.log10(number)));
    return Math.round(number * step) / step;
  }

  /** Adds a rule with labels if points or areas have an obvious name. */
  void addLabels(List<Rule> rules) {
    String field = FieldGuess.name(table);
    if (field == null || !(profile.areas() || profile.points())) {
      return;
    }
    AttributeColumn quantity = FieldGuess.quantity(table);
    TextSymbolizer text = label(symbols, field, profile.areas(), profile.points());
    if (quantity != null) {
      text.setPriority(symbols.property(quantity.field().name()));
    }
    Rule rule = symbols.rule("labels", text);
    rule.setMaxScaleDenominator(TableProfile.labelScale(table));
    rules.add(rule);
  }

  /** A label in the house's lettering: in areas, beside points, along lines. */
  static TextSymbolizer label(Symbols symbols, String field, boolean areas, boolean points) {
    org.geotools.api.style.LabelPlacement placement = null;
    if (areas && !points) {
      placement = symbols.beside(0.5, 0.5, 0, 0);
    } else if (points && !areas) {
      placement = symbols.beside(0, 0.5, 6, 0);
    }
    TextSymbolizer text =
        symbols.text(
            symbols.property(field),
            symbols.font(LABEL_PIXELS, false, false),
            Palette.INK,
            symbols.halo(Palette.HALO, 2),
            placement);
    text.getOptions().put(TextSymbolizer.SPACE_AROUND_KEY, "2");
    if (areas) {
      text.getOptions().put(TextSymbolizer.AUTO_WRAP_KEY, "110");
    }
    return text;
  }
}
