package fr.bocage.format.text;

import fr.bocage.feature.AttributeColumn;
import fr.bocage.feature.ColumnBuilder;
import fr.bocage.feature.FieldType;

/** Gives columns of text, of which nothing else tells the type, the type of all their values. */
final class TextTyping {
  private TextTyping() {}

  /** The column itself, or one of numbers, booleans or dates. */
  static AttributeColumn typed(AttributeColumn column, int rowCount) {
    if (column.field().type() != FieldType.TEXT) {
      return column;
    }
    ValueProfile profile = new ValueProfile();
    for (int row = 0; row < rowCount; row++) {
      String text = column.text(row);
      if (text != null) {
        profile.add(text.toCharArray(), 0, text.length());
      }
    }
    ValueKind kind = profile.kind(true);
    return kind == ValueKind.TEXT ? column : typed(column, rowCount, kind);
  }

  private static AttributeColumn typed(AttributeColumn column, int rowCount, ValueKind kind) {
    ColumnBuilder typed = new ColumnBuilder();
    for (int row = 0; row < rowCount; row++) {
      String text = column.text(row);
      if (text != null) {
        kind.set(typed, row, text);
      }
    }
    return typed.freeze(column.field().name(), rowCount);
  }
}
