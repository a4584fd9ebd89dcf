package fr.bocage.feature;

/**
 * The values of one field, by row. They may be decoded from the file only when asked for. Safe on
 * any thread.
 */
public interface AttributeColumn {
  Field field();

  /**
   * The value of a row, of its {@link FieldType}'s class; null when it is missing or not readable.
   */
  Object value(int row);

  /** The value as people read it; null when it is missing. */
  default String text(int row) {
    Object value = value(row);
    if (value instanceof Double number) {
      return ValueSpelling.of(number);
    }
    return value == null ? null : value.toString();
  }

  /** The value as a number; NaN when it is missing or none. */
  default double number(int row) {
    return value(row) instanceof Number number ? number.doubleValue() : Double.NaN;
  }
}
