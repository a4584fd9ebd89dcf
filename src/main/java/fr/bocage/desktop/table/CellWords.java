package fr.bocage.desktop.table;

import fr.bocage.desktop.words.Texts;
import fr.bocage.feature.AttributeColumn;
import fr.bocage.feature.FieldType;

/** Values as the table's cells show them: on one line, and not longer than anyone reads there. */
final class CellWords {
  private static final int LONGEST = 400;

  private final Texts texts;

  CellWords(Texts texts) {
    this.texts = texts;
  }

  /** The value as people read it; null when it is missing. */
  String of(AttributeColumn column, int row) {
    if (column.field().type() == FieldType.BOOLEAN) {
      return column.value(row) instanceof Boolean truth
          ? texts.get(truth ? "table.true" : "table.false")
          : null;
    }
    String text = column.text(row);
    return text == null ? null : onOneLine(text);
  }

  private static String onOneLine(String text) {
    String cut = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    int i = 0;
    while (i < cut.length() && cut.charAt(i) >= ' ') {
      i++;
    }
    return i == cut.length() ? cut : cut.replaceAll("[\\p{Cntrl}]+", " ");
  }

  static boolean isNumber(AttributeColumn column) {
    FieldType type = column.field().type();
    return type == FieldType.INTEGER || type == FieldType.REAL;
  }
}
