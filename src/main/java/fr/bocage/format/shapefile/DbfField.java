package fr.bocage.format.shapefile;

import fr.bocage.feature.AttributeColumn;
import fr.bocage.format.ValueText;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;

/**
 * One field of a .dbf that is being written: as wide as its widest value. One thread.
 *
 * <p>Reals stand as plain decimals with as many digits as give the same doubles again; where that
 * would be wider than {@value #MAX_NUMBER_BYTES} bytes, with an exponent.
 */
final class DbfField {
  private static final int MAX_TEXT_BYTES = 254;
  private static final int MAX_NUMBER_BYTES = 24;
  private static final int MAX_DECIMALS = 15;

  private final String name;
  private final AttributeColumn column;
  private final char type;
  private int width;
  private int decimals;
  private long valuesCut;

  private DbfField(String name, AttributeColumn column, char type, int width) {
    this.name = name;
    this.column = column;
    this.type = type;
    this.width = width;
  }

  /** Looks at all the rows to find how wide the field must be. */
  static DbfField of(String name, AttributeColumn column, int[] rows) {
    return switch (column.field().type()) {
      case BOOLEAN -> new DbfField(name, column, 'L', 1);
      case DATE -> new DbfField(name, column, 'D', 8);
      case INTEGER -> integers(name, column, rows);
      case REAL -> reals(name, column, rows);
      default -> texts(name, column, rows);
    };
  }

  private static DbfField integers(String name, AttributeColumn column, int[] rows) {
    DbfField field = new DbfField(name, column, 'N', 1);
    for (int row : rows) {
      if (column.value(row) instanceof Long value) {
        field.widen(Long.toString(value).length());
      }
    }
    return field;
  }

  private static DbfField texts(String name, AttributeColumn column, int[] rows) {
    DbfField field = new DbfField(name, column, 'C', 1);
    for (int row : rows) {
      int length = field.bytes(row).length;
      field.widen(Math.min(length, MAX_TEXT_BYTES));
      field.valuesCut += length > MAX_TEXT_BYTES ? 1 : 0;
    }
    return field;
  }

  private static DbfField reals(String name, AttributeColumn column, int[] rows) {
    int whole = 1;
    int decimals = 1;
    for (int row : rows) {
      if (column.value(row) instanceof Double value) {
        BigDecimal exact = BigDecimal.valueOf(value);
        decimals = Math.max(decimals, exact.scale());
        whole = Math.max(whole, exact.precision() - exact.scale());
      }
    }
    int width = 2 + whole + decimals; // a sign and a point
    boolean plain = decimals <= MAX_DECIMALS && width <= MAX_NUMBER_BYTES;
    DbfField field = new DbfField(name, column, plain ? 'N' : 'F', MAX_NUMBER_BYTES);
    field.decimals = plain ? decimals : MAX_DECIMALS;
    field.width = plain ? width : MAX_NUMBER_BYTES;
    return field;
  }

  private void widen(int bytes) {
    width = Math.max(width, bytes);
  }

  /** The row's value as it stands in the file, without blanks; longer than the width if cut. */
  private byte[] bytes(int row) {
    Object value = column.value(row);
    if (value == null) {
      return type == 'L' ? new byte[] {'?'} : new byte[0];
    }
    return text(value).getBytes(StandardCharsets.UTF_8);
  }

  private String text(Object value) {
    if (value instanceof Boolean truth) {
      return truth ? "T" : "F";
    }
    if (value instanceof LocalDate day) {
      return DateTimeFormatter.BASIC_ISO_DATE.format(day);
    }
    if (value instanceof Double number) {
      return type == 'F'
          ? Double.toString(number)
          : BigDecimal.valueOf(number).setScale(decimals).toPlainString();
    }
    return ValueText.of(value);
  }

  /** Puts the row's value into a record: text to the left, numbers to the right. */
  void put(int row, byte[] record, int offset) {
    byte[] value = bytes(row);
    Arrays.fill(record, offset, offset + width, (byte) ' ');
    if (value.length > width) {
      value =
          DbfName.cut(new String(value, StandardCharsets.UTF_8), width)
              .getBytes(StandardCharsets.UTF_8);
    }
    int start = type == 'N' || type == 'F' ? width - value.length : 0;
    System.arraycopy(value, 0, record, offset + start, value.length);
  }

  String name() {
    return name;
  }

  /** The name in the table. */
  String fullName() {
    return column.field().name();
  }

  /** One of dBase's letters. */
  char type() {
    return type;
  }

  int width() {
    return width;
  }

  int decimals() {
    return decimals;
  }

  /** Values that are longer than any field can be. */
  long valuesCut() {
    return valuesCut;
  }
}
