package fr.bocage.desktop.table;

import javafx.collections.ObservableListBase;

/** Rows as the toolkit's table takes them: a list that holds no object. */
final class RowItems extends ObservableListBase<Integer> {
  private final TableRows rows;

  RowItems(TableRows rows) {
    this.rows = rows;
  }

  @Override
  public Integer get(int position) {
    if (position < 0 || position >= rows.size()) {
      throw new IndexOutOfBoundsException(position);
    }
    return rows.row(position);
  }

  @Override
  public int size() {
    return rows.size();
  }

  @Override
  public int indexOf(Object row) {
    return row instanceof Integer number ? rows.position(number) : -1;
  }

  @Override
  public boolean contains(Object row) {
    return indexOf(row) >= 0;
  }
}
