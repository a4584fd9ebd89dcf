package fr.bocage.format.csv;

import java.util.ArrayList;
import java.util.List;

/** The first pass over a table: keeps its first row, and profiles the columns below. */
final class ProfilePass implements CsvRows.Pass {
  private CsvRow first;
  private List<ColumnProfile> profiles;
  private boolean isOnlyFirstQuoted;

  @Override
  public void begin() {
    first = null;
    isOnlyFirstQuoted = false;
    profiles = new ArrayList<>();
  }

  @Override
  public void row(CsvRow row) {
    if (first == null) {
      first = row.copy();
      isOnlyFirstQuoted = row.isQuoted();
      extend(row.count());
    } else {
      isOnlyFirstQuoted &= !row.isQuoted();
      add(row);
    }
  }

  private void add(CsvRow row) {
    for (int column = 0; column < row.count(); column++) {
      if (column < profiles.size()) {
        profiles.get(column).add(row, column);
      } else if (!row.isEmpty(column)) {
        extend(column + 1);
        profiles.get(column).add(row, column);
      }
    }
  }

  private void extend(int count) {
    while (profiles.size() < count) {
      profiles.add(new ColumnProfile());
    }
  }

  /** Counts the first row among the others, as it is no header. */
  void addFirst() {
    add(first);
  }

  /** The first row; null when there is none. */
  CsvRow first() {
    return first;
  }

  /** Whether all values of the first row, but of none below, stand in quotes: as names do. */
  boolean isOnlyFirstQuoted() {
    return isOnlyFirstQuoted;
  }

  /** One a column, also of those that only some rows have. */
  List<ColumnProfile> profiles() {
    return profiles;
  }
}
