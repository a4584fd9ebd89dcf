package fr.bocage.desktop.table;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * The rows that are shown, by their position on the screen: all of a table's in its own order, or
 * some in any. Immutable, safe on any thread.
 */
final class TableRows {
  static final TableRows NONE = new TableRows(new int[0], 0);

  private final int[] rows;
  private final int size;

  private TableRows(int[] rows, int size) {
    this.rows = rows;
    this.size = size;
  }

  /** All rows of a table in its own order; takes no memory. */
  static TableRows all(int rowCount) {
    return new TableRows(null, rowCount);
  }

  /**
   * The rows that two conditions leave.
   *
   * @param rowCount rows of the table
   * @param ordered all rows in the wanted order; null for the table's own
   * @param matching which rows to show; null for all
   * @param inView likewise
   */
  static TableRows of(int rowCount, int[] ordered, BitSet matching, BitSet inView) {
    if (matching == null && inView == null) {
      return ordered == null ? all(rowCount) : new TableRows(ordered, rowCount);
    }
    BitSet wanted = (BitSet) (matching == null ? inView : matching).clone();
    if (matching != null && inView != null) {
      wanted.and(inView);
    }
    int[] rows = new int[wanted.cardinality()];
    int count = 0;
    for (int i = 0; i < rowCount && count < rows.length; i++) {
      int row = ordered == null ? i : ordered[i];
      if (wanted.get(row)) {
        rows[count++] = row;
      }
    }
    return new TableRows(rows, count);
  }

  int size() {
    return size;
  }

  /** The row that stands at a position. */
  int row(int position) {
    return rows == null ? position : rows[position];
  }

  /** Where a row stands; -1 when it is not shown. */
  int position(int row) {
    int[] found = positions(new int[] {row});
    return found.length == 0 ? -1 : found[0];
  }

  /** Where rows stand, from the top; those that are not shown are left out. */
  int[] positions(int[] wanted) {
    if (rows == null) {
      return Arrays.stream(wanted).filter(row -> row < size).sorted().toArray();
    }
    BitSet asked = new BitSet();
    Arrays.stream(wanted).forEach(asked::set);
    return wanted.length == 0
        ? wanted
        : IntStream.range(0, size).filter(position -> asked.get(rows[position])).toArray();
  }

  /** All row numbers, a copy. */
  int[] toArray() {
    int[] copy = new int[size];
    for (int position = 0; position < size; position++) {
      copy[position] = row(position);
    }
    return copy;
  }
}
