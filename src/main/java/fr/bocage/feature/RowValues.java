package fr.bocage.feature;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Date;

/** How values of different classes read as one another, and in which order they stand. */
final class RowValues {
  /** What {@link #compare} answers for two values that have no order between them. */
  static final int INCOMPARABLE = Integer.MIN_VALUE;

  private RowValues() {}

  /** The value as a number; NaN when it is none. */
  static double number(Object value) {
    if (value instanceof Number number) {
      return number.doubleValue();
    }
    return value instanceof String text ? number(text) : Double.NaN;
  }

  private static double number(String text) {
    String trimmed = text.trim();
    if (trimmed.isEmpty() || trimmed.length() > 40) {
      return Double.NaN;
    }
    for (int i = 0; i < trimmed.length(); i++) {
      // Java also reads "NaN", "1d" and "0x1p3" as numbers; nobody else does.
      if ("0123456789+-.eE".indexOf(trimmed.charAt(i)) < 0) {
        return Double.NaN;
      }
    }
    try {
      return Double.parseDouble(trimmed);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  /** The value as people read it: a whole number without its fraction. */
  static String text(Object value) {
    if (value instanceof Double number
        && number == Math.rint(number)
        && Math.abs(number) < 1L << 53) {
      return Long.toString(number.longValue());
    }
    return value == null ? null : value.toString();
  }

  /**
   * Numbers stand in order as numbers, text as text, dates by time (UTC where none is told). Text
   * beside a number, a truth value or a date is read as such.
   *
   * @return below, at or above 0; {@link #INCOMPARABLE} when a value is null or of another kind
   */
  static int compare(Object a, Object b, boolean matchCase) {
    if (a == null || b == null) {
      return INCOMPARABLE;
    }
    if (a instanceof String x && b instanceof String y) {
      return sign(matchCase ? x.compareTo(y) : x.compareToIgnoreCase(y));
    }
    if (a instanceof Long x && b instanceof Long y) {
      return Long.compare(x, y);
    }
    if (a instanceof Number || b instanceof Number) {
      double x = number(a);
      double y = number(b);
      return x == x && y == y ? (x < y ? -1 : x > y ? 1 : 0) : INCOMPARABLE;
    }
    if (a instanceof Boolean || b instanceof Boolean) {
      Boolean x = truth(a);
      Boolean y = truth(b);
      return x == null || y == null ? INCOMPARABLE : x.compareTo(y);
    }
    LocalDateTime x = time(a);
    LocalDateTime y = time(b);
    return x == null || y == null ? INCOMPARABLE : sign(x.compareTo(y));
  }

  private static int sign(int order) {
    return Integer.signum(order);
  }

  private static Boolean truth(Object value) {
    if (value instanceof Boolean truth) {
      return truth;
    }
    String text = value.toString();
    if (text.equalsIgnoreCase("true") || text.equals("1")) {
      return true;
    }
    return text.equalsIgnoreCase("false") || text.equals("0") ? false : null;
  }

  private static LocalDateTime time(Object value) {
    if (value instanceof LocalDate date) {
      return date.atStartOfDay();
    }
    if (value instanceof LocalDateTime time) {
      return time;
    }
    if (value instanceof OffsetDateTime time) {
      return time.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime();
    }
    if (value instanceof Date date) {
      return LocalDateTime.ofInstant(date.toInstant(), ZoneOffset.UTC);
    }
    return value instanceof String text ? time(text) : null;
  }

  private static LocalDateTime time(String text) {
    try {
      if (text.length() <= 10) {
        return LocalDate.parse(text).atStartOfDay();
      }
      boolean offset =
          text.endsWith("Z") || text.lastIndexOf('+') > 10 || text.indexOf('-', 11) > 0;
      return offset ? time(OffsetDateTime.parse(text)) : LocalDateTime.parse(text);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
