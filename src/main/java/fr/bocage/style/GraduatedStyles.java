package fr.bocage.style;

import fr.bocage.feature.AttributeColumn;
import fr.bocage.feature.FeatureTable;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.style.Rule;
import org.geotools.api.style.Style;
import org.geotools.api.style.Symbolizer;
import org.geotools.util.SimpleInternationalString;

/** A colour for each class of a field's numbers. One thread, one table. */
final class GraduatedStyles {
  /** What has no number is there, but says nothing. */
  private static final String WITHOUT = "#e4e1da";

  private final Symbols symbols;
  private final FeatureTable table;
  private final DefaultStyles defaults;
  private final NumberFormat spelling;

  /**
   * @param locale how the classes' numbers are spelt
   */
  GraduatedStyles(Symbols symbols, FeatureTable table, Locale locale) {
    this.symbols = symbols;
    this.table = table;
    this.defaults = new DefaultStyles(symbols, table);
    spelling = NumberFormat.getInstance(locale);
    spelling.setMaximumFractionDigits(6);
  }

  Style by(Classification wanted) {
    AttributeColumn column = table.column(wanted.field());
    ClassBreaks breaks =
        column == null
            ? null
            : ClassBreaks.of(column, table.rowCount(), wanted.method(), wanted.classes());
    List<Rule> rules = new ArrayList<>();
    if (breaks != null) {
      int last = breaks.inner().length;
      for (int i = 0; i <= last; i++) {
        String colour = wanted.ramp().at(last == 0 ? 1 : (double) i / last);
        rules.add(rule(wanted.field(), breaks, i, colour));
      }
    }
    if (breaks == null || breaks.missing() > 0) {
      Rule rest = symbols.rule(Classes.OTHER, symbolizers(WITHOUT));
      rest.setElseFilter(true);
      rules.add(rest);
    }
    defaults.addLabels(rules);
    return symbols.style(table.name(), rules);
  }

  private Symbolizer[] symbolizers(String colour) {
    return defaults.symbolizers(colour).toArray(Symbolizer[]::new);
  }

  private Rule rule(String field, ClassBreaks breaks, int place, String colour) {
    double[] inner = breaks.inner();
    double from = place == 0 ? breaks.least() : inner[place - 1];
    double to = place == inner.length ? breaks.most() : inner[place];
    Rule rule = symbols.rule(null, symbolizers(colour));
    String title = from == to ? spelt(from) : spelt(from) + " – " + spelt(to);
    rule.getDescription().setTitle(new SimpleInternationalString(title));
    rule.setFilter(filter(symbols.property(field), inner, place));
    return rule;
  }

  /** The first and the last class are open, so that newer data finds its place too. */
  private Filter filter(Expression field, double[] inner, int place) {
    if (inner.length == 0) {
      return symbols.filters.not(symbols.filters.isNull(field));
    }
    if (place == 0) {
      return symbols.filters.less(field, symbols.literal(inner[0]));
    }
    Filter above = symbols.filters.greaterOrEqual(field, symbols.literal(inner[place - 1]));
    return place == inner.length
        ? above
        : symbols.filters.and(above, symbols.filters.less(field, symbols.literal(inner[place])));
  }

  private String spelt(double number) {
    return spelling.format(number);
  }
}
