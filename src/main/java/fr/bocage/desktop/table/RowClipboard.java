package fr.bocage.desktop.table;

import fr.bocage.feature.AttributeColumn;
import fr.bocage.feature.FieldType;
import java.util.List;

/**
 * Rows as text that spreadsheets take: a header, a line a row, tabs between values. Text that a
 * spreadsheet would run as a formula gets an apostrophe in front, as the file may be a stranger's.
 */
final class RowClipboard {
  private RowClipboard() {}

  /**
   * The lines of rows.
   *
   * @param fields the columns, from left to right
   * @param rows row numbers
   */
  static String lines(List<AttributeColumn> fields, int[] rows) {
    StringBuilder lines = new StringBuilder();
    for (AttributeColumn field : fields) {
      append(lines, field == fields.get(0), field.field().name());
    }
    lines.append('\n');
    for (int row : rows) {
      for (AttributeColumn field : fields) {
        append(lines, field == fields.get(0), cell(field, row));
      }
      lines.append('\n');
    }
    return lines.toString();
  }

  private static void append(StringBuilder lines, boolean first, String text) {
    if (!first) {
      lines.append('\t');
    }
    lines.append(text.replaceAll("[\\t\\r\\n]+", " "));
  }

  /** One value; empty when it is missing. */
  static String cell(AttributeColumn field, int row) {
    String text = field.text(row);
    if (text == null) {
      return "";
    }
    boolean words = field.field().type() == FieldType.TEXT;
    return words && isFormula(text) ? "'" + text : text;
  }

  private static boolean isFormula(String text) {
    return !text.isEmpty()
        && "=+-@".indexOf(text.charAt(0)) >= 0
        && !text.matches("[+-]?[0-9]+([.,][0-9]+)?");
  }
}
