package fr.bocage.annotation;

import java.util.Map;
import java.util.UUID;

/**
 * Values of a row that another program may have written: whatever is not of the wanted kind is as
 * if it were missing.
 */
record RowText(Map<String, ?> values) {
  /** Null when there is none. */
  String text(String name) {
    Object value = values.get(name);
    return value == null ? null : value.toString();
  }

  String text(String name, String otherwise) {
    String text = text(name);
    return text == null ? otherwise : text;
  }

  double number(String name, double otherwise) {
    Object value = values.get(name);
    if (value instanceof Number number) {
      return Double.isFinite(number.doubleValue()) ? number.doubleValue() : otherwise;
    }
    try {
      double number = value == null ? otherwise : Double.parseDouble(value.toString());
      return Double.isFinite(number) ? number : otherwise;
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }

  boolean flag(String name) {
    Object value = values.get(name);
    return value instanceof Number number
        ? number.doubleValue() != 0
        : value != null && (value.toString().equals("true") || value.toString().equals("1"));
  }

  /** Null when there is none. */
  UUID id(String name) {
    try {
      return values.get(name) == null ? null : UUID.fromString(text(name).strip());
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
