package fr.bocage.feature;

import java.math.BigDecimal;

/** How values are written when their field turns out to hold text or JSON. */
final class ValueSpelling {
  /** From here on a number is written with an exponent. */
  private static final double LONGEST_PLAIN = 1e15;

  private static final double SHORTEST_PLAIN = 1e-6;

  private ValueSpelling() {}

  /** The shortest decimal that gives the same double again: {@code 3}, {@code 0.25}. */
  static String of(double value) {
    if (value == Math.rint(value) && Math.abs(value) < LONGEST_PLAIN) {
      return Long.toString((long) value);
    }
    return Math.abs(value) < LONGEST_PLAIN && Math.abs(value) >= SHORTEST_PLAIN
        ? BigDecimal.valueOf(value).toPlainString()
        : Double.toString(value);
  }

  /** A string as JSON writes it. */
  static String quoted(String text) {
    StringBuilder json = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < ' ') {
        json.append(String.format("\\u%04x", (int) c));
      } else {
        json.append(c);
      }
    }
    return json.append('"').toString();
  }
}
