package fr.bocage.feature;

import fr.bocage.problem.ProblemException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.expression.PropertyName;
import org.geotools.filter.FilterFactoryImpl;
import org.geotools.filter.visitor.DuplicatingFilterVisitor;

/**
 * What a person types to choose rows: plain words, all of which must stand somewhere in the row, or
 * a condition in ECQL ({@code POPULATION > 2000}). Field names may then be typed without minding
 * capitals and accents. Frozen: safe on any thread.
 */
public final class RowQuery {
  /** Signs and words that only a condition has, outside of quoted text. */
  private static final Pattern CONDITION =
      Pattern.compile(
          "[<>=]|\\b(i?like|between|is\\s+(not\\s+)?null|(not\\s+)?in\\s*\\()(\\b|(?<=\\())",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern QUOTED = Pattern.compile("'[^']*'|\"[^\"]*\"");

  private RowQuery() {}

  /** Whether a text is meant as a condition rather than as words. */
  public static boolean isCondition(String text) {
    return CONDITION.matcher(QUOTED.matcher(text).replaceAll("''")).find();
  }

  /**
   * Which rows a text asks for.
   *
   * @throws ProblemException {@code ecql-not-understood}, {@code ecql-too-long}, {@code
   *     field-unknown} or {@code ecql-not-for-rows}, when a condition cannot be understood
   */
  public static IntPredicate of(String text, FeatureTable table) throws ProblemException {
    return isCondition(text) ? condition(text, table) : words(text, table);
  }

  private static IntPredicate condition(String text, FeatureTable table) throws ProblemException {
    FieldNames names = new FieldNames(table);
    Filter filter = (Filter) RowFilter.parse(text).accept(names, null);
    if (names.unknown != null) {
      throw ProblemException.of(RowQuery.class, "field-unknown", names.unknown);
    }
    try {
      return RowFilter.of(filter, table)::matches;
    } catch (IllegalArgumentException e) { // a spatial filter, a feature id
      throw ProblemException.of(RowQuery.class, "ecql-not-for-rows");
    }
  }

  /** Puts the fields' own names in place of what was typed. */
  private static final class FieldNames extends DuplicatingFilterVisitor {
    private final FeatureTable table;
    private String unknown;

    FieldNames(FeatureTable table) {
      super(new FilterFactoryImpl());
      this.table = table;
    }

    @Override
    public Object visit(PropertyName property, Object extra) {
      String typed = property.getPropertyName();
      if (table.column(typed) != null) {
        return super.visit(property, extra);
      }
      String folded = TextFolding.letters(typed);
      for (AttributeColumn column : table.columns()) {
        if (TextFolding.letters(column.field().name()).equals(folded)) {
          return ff.property(column.field().name());
        }
      }
      unknown = typed;
      return super.visit(property, extra);
    }
  }

  private static IntPredicate words(String text, FeatureTable table) {
    String[] words =
        Arrays.stream(TextFolding.letters(text).trim().split("\\s+"))
            .filter(word -> !word.isEmpty())
            .toArray(String[]::new);
    AttributeColumn[] columns = table.columns().toArray(AttributeColumn[]::new);
    return words.length == 0 ? row -> true : row -> holdsAll(columns, row, words);
  }

  private static boolean holdsAll(AttributeColumn[] columns, int row, String[] words) {
    List<String> missing = null; // most rows hold none of the words: no list for them
    for (AttributeColumn column : columns) {
      String text = column.text(row);
      String folded = text == null ? "" : TextFolding.letters(text);
      if (missing == null && Arrays.stream(words).noneMatch(folded::contains)) {
        continue;
      }
      missing = missing == null ? new ArrayList<>(List.of(words)) : missing;
      missing.removeIf(folded::contains);
      if (missing.isEmpty()) {
        return true;
      }
    }
    return false;
  }
}
