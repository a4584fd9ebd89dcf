package fr.bocage.format.csv;

import fr.bocage.format.text.ValueKind;
import java.util.List;

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

  static TableShape of(ProfilePass pass, char separator) {
    HeaderGuess guess = new HeaderGuess(pass.first().texts());
    boolean hasHeader = guess.isHeader(pass.profiles(), separator);
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
