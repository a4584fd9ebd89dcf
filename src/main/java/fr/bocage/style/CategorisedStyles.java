package fr.bocage.style;

import fr.bocage.feature.AttributeColumn;
import fr.bocage.feature.FeatureTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.geotools.api.filter.Filter;
import org.geotools.api.style.Rule;
import org.geotools.api.style.Style;
import org.geotools.api.style.Symbolizer;
import org.geotools.util.SimpleInternationalString;

/** A colour for each value of a field. One thread, one table. */
final class CategorisedStyles {
  /** More classes cannot be told apart on a map. */
  private static final int MAX_CLASSES = 30;

  /** A field with more values than this is no category, and counting them all would cost memory. */
  private static final int MAX_COUNTED = 10_000;

  private final Symbols symbols;
  private final FeatureTable table;
  private final DefaultStyles defaults;

  CategorisedStyles(Symbols symbols, FeatureTable table) {
    this.symbols = symbols;
    this.table = table;
    this.defaults = new DefaultStyles(symbols, table);
  }

  Style by(String fieldName) {
    AttributeColumn column = table.column(fieldName);
    Map<String, Integer> counts = column == null ? Map.of() : counts(column);
    List<String> classes =
        counts.entrySet().stream()
            .sorted(
                Map.Entry.<String, Integer>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(MAX_CLASSES)
            .map(Map.Entry::getKey)
            .sorted(byNumberThenText())
            .toList();
    List<Rule> rules = new ArrayList<>();
    for (String value : classes) {
      rules.add(rule(fieldName, value, rules.size()));
    }
    int classed = classes.stream().mapToInt(counts::get).sum();
    if (classed < table.rowCount()) {
      rules.add(rest(rules.size()));
    }
    defaults.addLabels(rules);
    return symbols.style(table.name(), rules);
  }

  private Map<String, Integer> counts(AttributeColumn column) {
    Map<String, Integer> counts = new HashMap<>();
    for (int row = 0; row < table.rowCount(); row++) {
      String value = column.text(row);
      if (value != null && (counts.size() < MAX_COUNTED || counts.containsKey(value))) {
        counts.merge(value, 1, Integer::sum);
      }
    }
    return counts;
  }

  private static Comparator<String> byNumberThenText() {
    return Comparator.comparingDouble(CategorisedStyles::number)
        .thenComparing(Comparator.naturalOrder());
  }

  private static double number(String text) {
    return text.matches("-?\\d{1,15}(\\.\\d{1,15})?")
        ? Double.parseDouble(text)
        : Double.POSITIVE_INFINITY;
  }

  private Rule rule(String fieldName, String value, int ordinal) {
    Filter filter = symbols.filters.equals(symbols.property(fieldName), symbols.literal(value));
    Rule rule = symbols.rule(null, defaults.symbolizers(ordinal).toArray(Symbolizer[]::new));
    rule.getDescription().setTitle(new SimpleInternationalString(value));
    rule.setFilter(filter);
    return rule;
  }

  private Rule rest(int ordinal) {
    Rule rule =
        symbols.rule(Classes.OTHER, defaults.symbolizers(ordinal).toArray(Symbolizer[]::new));
    rule.setElseFilter(true);
    return rule;
  }
}
