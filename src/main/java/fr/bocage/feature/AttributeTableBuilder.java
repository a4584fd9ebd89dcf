package fr.bocage.feature;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes attributes row by row while the fields are still being found: a field may turn up at any
 * row, and its type is settled by all its values (see {@link ColumnBuilder}).
 *
 * <p>For each row: {@code column(name).setText(row(), …)} …, then {@link #endRow} or {@link
 * #clearRow}. One thread.
 */
public final class AttributeTableBuilder {
  private final int mostFields;
  private final Map<String, ColumnBuilder> columns = new LinkedHashMap<>();
  private final List<String> namesNewInRow = new ArrayList<>();
  private int row;

  /**
   * @param mostFields further fields are refused, so that a hostile file cannot fill the memory
   *     with names
   */
  public AttributeTableBuilder(int mostFields) {
    this.mostFields = mostFields;
  }

  /** The row being filled, from 0. */
  public int row() {
    return row;
  }

  /** The column of a field, made when it is new; null when there are too many. */
  public ColumnBuilder column(String name) {
    ColumnBuilder column = columns.get(name);
    if (column == null && columns.size() < mostFields) {
      column = new ColumnBuilder();
      columns.put(name, column);
      namesNewInRow.add(name);
    }
    return column;
  }

  /**
   * Makes a column of a field that the file declares, before the first row; nothing where there is
   * one, or where there are too many.
   */
  public void declare(String name, FieldType type) {
    if (columns.size() < mostFields) {
      columns.putIfAbsent(name, new ColumnBuilder(type));
    }
  }

  public boolean hasField(String name) {
    return columns.containsKey(name);
  }

  public void endRow() {
    row++;
    namesNewInRow.clear();
  }

  /** Takes back what the current row has so far, and the fields that only it has. */
  public void clearRow() {
    namesNewInRow.forEach(columns::remove);
    namesNewInRow.clear();
    for (ColumnBuilder column : columns.values()) {
      column.clear(row);
    }
  }

  /** The columns, in the order in which their fields were found; this is not used after that. */
  public List<AttributeColumn> freeze() {
    List<AttributeColumn> frozen = new ArrayList<>(columns.size());
    columns.forEach((name, column) -> frozen.add(column.freeze(name, row)));
    columns.clear();
    return frozen;
  }
}
