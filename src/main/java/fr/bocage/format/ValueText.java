package fr.bocage.format;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;

/** Values of features as formats without types of their own write them. */
public final class ValueText {
  private ValueText() {}

  /** The value in ISO 8601, in plain digits, or as it is. */
  public static String of(Object value) {
    if (value instanceof LocalDateTime moment) {
      return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(moment); // toString leaves out :00
    }
    if (value instanceof OffsetDateTime moment) {
      return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment);
    }
    if (value instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e15) {
      return Long.toString(number.longValue());
    }
    return value.toString();
  }
}
