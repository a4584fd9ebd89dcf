package fr.bocage.format;

import java.util.ArrayList;
import java.util.List;

/** Counts rows that have something in common, and keeps the numbers of the first. One thread. */
public final class RowTally {
  /** More than anybody goes through one by one. */
  private static final int MOST_ROWS = 1000;

  private final List<Integer> rows = new ArrayList<>();
  private long count;

  /** One row more. */
  public void add(int row) {
    count++;
    if (rows.size() < MOST_ROWS) {
      rows.add(row);
    }
  }

  /** One row more, if it has what is counted. */
  public void addIf(boolean counts, int row) {
    if (counts) {
      add(row);
    }
  }

  /** One more that is in no row of the table. */
  public void addElsewhere() {
    count++;
  }

  public long count() {
    return count;
  }

  /** Numbers of the first thousand, in the order in which they came. */
  public List<Integer> rows() {
    return List.copyOf(rows);
  }
}
