package fr.bocage.format.csv;

import fr.bocage.format.text.NumberText;
import fr.bocage.format.text.ValueKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Whether a table's first row names its columns, and what they are called. One thread.
 *
 * <p>A row with a number in a column of numbers is no header, unless such numbers may be years
 * ({@code commune;2019;2020}).
 */
final class HeaderGuess {
  private final List<String> first;
  private int mended;

  /**
   * @param first the first row
   */
  HeaderGuess(List<String> first) {
    this.first = first;
  }

  /**
   * @param below what stands below the first row
   */
  boolean isHeader(List<ColumnProfile> below, char separator) {
    int against = 0;
    boolean hasText = false;
    for (int column = 0; column < first.size(); column++) {
      String value = first.get(column);
      boolean isNumber = NumberText.of(value) != NumberText.NONE;
      hasText |= !isNumber && !value.isEmpty();
      if (isNumber && !isYear(value) || isGeometry(value) || isDate(value)) {
        against++;
      }
    }
    boolean onlyYears = !hasText && !first.isEmpty();
    return against == 0 && !(onlyYears && hasNumbers(below, separator));
  }

  private static boolean hasNumbers(List<ColumnProfile> below, char separator) {
    return below.stream().anyMatch(profile -> profile.kind(separator) != ValueKind.TEXT);
  }

  private static boolean isYear(String value) {
    return value.matches("(19|20)\\d\\d");
  }

  private static boolean isGeometry(String value) {
    String start = value.toUpperCase(Locale.ROOT);
    return start.matches("(SRID=|(MULTI)?(POINT|LINESTRING|POLYGON) ?\\().*")
        || start.startsWith("{");
  }

  private static boolean isDate(String value) {
    return value.matches("\\d{4}-\\d{2}-\\d{2}.*|\\d{2}/\\d{2}/\\d{4}");
  }

  /**
   * One name a column: distinct, and none empty.
   *
   * @param isHeader whether the first row has them
   * @param count how many columns there are, were it that longer rows have more
   */
  List<String> names(boolean isHeader, int count) {
    List<String> names = new ArrayList<>(count);
    Set<String> taken = new HashSet<>();
    for (int column = 0; column < count; column++) {
      boolean isNamed = isHeader && column < first.size();
      String told = isNamed ? first.get(column) : "";
      String name = told.isEmpty() ? "field_" + (column + 1) : told;
      for (int i = 2; !taken.add(name); i++) {
        name = (told.isEmpty() ? "field_" + (column + 1) : told) + "_" + i;
      }
      mended += isNamed && !name.equals(told) ? 1 : 0;
      names.add(name);
    }
    return names;
  }

  /** How many names were empty or stood there twice. */
  int mended() {
    return mended;
  }
}
