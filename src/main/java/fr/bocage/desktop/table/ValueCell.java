package fr.bocage.desktop.table;

import fr.bocage.feature.AttributeColumn;
import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;

/** Decodes and shows one value, when it comes onto the screen. */
final class ValueCell extends TableCell<Integer, Integer> {
  private static final PseudoClass MISSING = PseudoClass.getPseudoClass("missing");
  private static final String NO_VALUE = "—";

  private final AttributeColumn column;
  private final CellWords words;

  ValueCell(AttributeColumn column, CellWords words) {
    this.column = column;
    this.words = words;
    getStyleClass().add("value-cell");
    if (CellWords.isNumber(column)) {
      getStyleClass().add("number-cell");
    }
  }

  @Override
  protected void updateItem(Integer row, boolean empty) {
    super.updateItem(row, empty);
    String text = empty || row == null ? "" : words.of(column, row);
    setText(text == null ? NO_VALUE : text);
    pseudoClassStateChanged(MISSING, text == null);
  }
}
