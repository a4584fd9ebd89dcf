package fr.bocage.desktop.table;

import fr.bocage.desktop.words.Texts;
import fr.bocage.feature.AttributeColumn;
import fr.bocage.feature.FeatureTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.Skin;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;

/**
 * Rows and columns on the screen. Sorting is left to whoever listens: a click on a header only says
 * what order is wanted. JavaFX thread only.
 */
final class FeatureGrid extends TableView<Integer> {
  private static final double ROW_HEIGHT = 26;
  private static final double MIN_WIDTH = 56;
  private static final double MAX_WIDTH = 280;

  /** Widths are guessed from the text's length: exact enough, and nothing needs to be laid out. */
  private static final double CHARACTER_WIDTH = 7.2;

  private static final double CELL_PADDING = 28;
  private static final int SAMPLED_ROWS = 40;

  private final Texts texts;
  private final CellWords words;
  private final Map<UUID, Arrangement> arrangements = new HashMap<>();
  private FeatureTable table;
  private UUID layer;
  private TableRows rows = TableRows.NONE;
  private boolean replacing;

  /** A layer's columns as they were last arranged. */
  private record Arrangement(List<AttributeColumn> fields, List<TableColumn<Integer, ?>> columns) {}

  /**
   * @param orderWanted called when another order is asked for
   */
  FeatureGrid(Texts texts, Runnable orderWanted) {
    this.texts = texts;
    words = new CellWords(texts);
    setId("attribute-grid");
    setAccessibleText(texts.get("table.title"));
    getStyleClass().addAll("attribute-grid", "dense");
    setFixedCellSize(ROW_HEIGHT);
    getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    setSortPolicy(
        grid -> {
          if (!replacing) {
            orderWanted.run();
          }
          return true;
        });
  }

  @Override
  protected Skin<?> createDefaultSkin() {
    return new GridSkin(this);
  }

  /** Shows another layer's columns, as they were arranged when it was last shown; no rows yet. */
  void showColumns(UUID newLayer, FeatureTable newTable) {
    rememberColumns();
    table = newTable;
    layer = newLayer;
    rows = TableRows.NONE;
    setItems(new RowItems(rows));
    getSortOrder().clear();
    Arrangement before = arrangements.get(newLayer);
    boolean same = before != null && newTable != null && before.fields.equals(newTable.columns());
    getColumns().setAll(same ? before.columns : newTable == null ? List.of() : newColumns());
  }

  private void rememberColumns() {
    if (table != null) {
      arrangements.put(layer, new Arrangement(table.columns(), List.copyOf(getColumns())));
    }
  }

  private List<TableColumn<Integer, ?>> newColumns() {
    List<TableColumn<Integer, ?>> columns = new ArrayList<>();
    columns.add(numberColumn());
    for (AttributeColumn field : table.columns()) {
      TableColumn<Integer, Integer> column = column(field.field().name());
      column.setUserData(field);
      column.setCellFactory(any -> new ValueCell(field, words));
      column.setPrefWidth(width(field));
      if (CellWords.isNumber(field)) {
        column.getStyleClass().add("number-column");
      }
      columns.add(column);
    }
    return columns;
  }

  private TableColumn<Integer, Integer> numberColumn() {
    TableColumn<Integer, Integer> column = column(texts.get("table.number"));
    column.setCellFactory(
        any ->
            new TableCell<>() {
              {
                getStyleClass().addAll("number-cell", "row-number");
              }

              @Override
              protected void updateItem(Integer row, boolean empty) {
                super.updateItem(row, empty);
                setText(empty || row == null ? "" : Integer.toString(row + 1));
              }
            });
    int digits = Integer.toString(table.rowCount()).length();
    column.setPrefWidth(Math.max(MIN_WIDTH, digits * CHARACTER_WIDTH + CELL_PADDING));
    column.setSortable(false);
    column.getStyleClass().add("number-column");
    return column;
  }

  private static TableColumn<Integer, Integer> column(String name) {
    TableColumn<Integer, Integer> column = new TableColumn<>(name);
    column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
    column.setMinWidth(MIN_WIDTH);
    return column;
  }

  private double width(AttributeColumn field) {
    int longest = field.field().name().length() + 4; // it is bold, and a sign tells the order
    for (int row = 0; row < Math.min(SAMPLED_ROWS, table.rowCount()); row++) {
      String text = words.of(field, row);
      longest = Math.max(longest, text == null ? 0 : text.length());
    }
    return Math.max(MIN_WIDTH, Math.min(MAX_WIDTH, longest * CHARACTER_WIDTH + CELL_PADDING));
  }

  /** Shows other rows; which of them are chosen is for the caller to say again. */
  void showRows(TableRows newRows) {
    rows = newRows;
    // The toolkit forgets the order that the headers say whenever it gets another list.
    List<TableColumn<Integer, ?>> order = List.copyOf(getSortOrder());
    replacing = true;
    setItems(new RowItems(rows));
    getSortOrder().setAll(order);
    replacing = false;
  }

  TableRows rows() {
    return rows;
  }

  /** The field that a column shows; null for the row numbers. */
  static AttributeColumn field(TableColumn<Integer, ?> column) {
    return column == null ? null : (AttributeColumn) column.getUserData();
  }

  /** The fields that are shown, from left to right. */
  List<AttributeColumn> shownFields() {
    List<AttributeColumn> fields = new ArrayList<>();
    for (TableColumn<Integer, ?> column : getVisibleLeafColumns()) {
      if (field(column) != null) {
        fields.add(field(column));
      }
    }
    return fields;
  }

  /** The columns of fields, shown or not, from left to right. */
  List<TableColumn<Integer, ?>> fieldColumns() {
    return getColumns().stream().filter(column -> field(column) != null).toList();
  }

  /** The order that the headers say. */
  List<RowsRequest.SortKey> order() {
    List<RowsRequest.SortKey> order = new ArrayList<>();
    for (TableColumn<Integer, ?> column : getSortOrder()) {
      boolean descending = column.getSortType() == TableColumn.SortType.DESCENDING;
      order.add(new RowsRequest.SortKey(field(column), descending));
    }
    return order;
  }

  /** The column that the keyboard is in; the first field's where it is in none. */
  TableColumn<Integer, ?> focusedColumn() {
    TablePosition<Integer, ?> focused = getFocusModel().getFocusedCell();
    TableColumn<Integer, ?> column = focused == null ? null : focused.getTableColumn();
    if (field(column) != null) {
      return column;
    }
    return getVisibleLeafColumns().stream()
        .filter(any -> field(any) != null)
        .findFirst()
        .orElse(null);
  }
}
