package fr.bocage.format.csv;

import fr.bocage.format.text.ValueKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the first pass found out about a table.
 *
 * @param hasHeader whether the first row names the columns
 * @param firstCount how many values the first row has
 * @param names one a column
 * @param mendedNames how many of them had to be made up or made distinct
 * @param profiles one a column
 * @param kinds one a column
 */
record TableShape(
    boolean hasHeader,
    int firstCount,
    List<String> names,
    int mendedNames,
    List<ColumnProfile> profiles,
    List<ValueKind> kinds) {

  /**
   * The same with columns as a file beside the table says. Only what loses nothing is believed:
   * text for anything, real numbers and truth values for whole numbers.
   *
   * @param types one a column, or fewer
   */
  TableShape declaredAs(List<Optional<ValueKind>> types) {
    List<ValueKind> declared = new ArrayList<>(kinds);
    for (int column = 0; column < Math.min(types.size(), kinds.size()); column++) {
      ValueKind type = types.get(column).orElse(null);
      boolean whole = kinds.get(column) == ValueKind.INTEGER;
      if (type == ValueKind.TEXT
          || type == ValueKind.POINT && whole
          || type == ValueKind.BOOLEAN && whole && profiles.get(column).values().isZeroOrOne()) {
        declared.set(column, type);
      }
    }
    return new TableShape(hasHeader, firstCount, names, mendedNames, profiles, declared);
  }

  static TableShape of(ProfilePass pass, char separator) {
    HeaderGuess guess = new HeaderGuess(pass.first().texts());
    boolean hasHeader = pass.isOnlyFirstQuoted() || guess.isHeader(pass.profiles(), separator);
    if (!hasHeader) {
      pass.addFirst();
    }
    List<ColumnProfile> profiles = pass.profiles();
    return new TableShape(
        hasHeader,
        pass.first().count(),
        guess.names(hasHeader, profiles.size()),
        guess.mended(),
        profiles,
        profiles.stream().map(profile -> profile.kind(separator)).toList());
  }
}
