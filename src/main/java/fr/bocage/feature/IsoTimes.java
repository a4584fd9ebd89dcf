package fr.bocage.feature;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.temporal.Temporal;
import java.util.function.Predicate;

/**
 * Dates and date-times in the extended form of ISO 8601, and as databases spell it: slashes between
 * year, month and day, a blank before the time, an offset of hours alone. Safe on any thread.
 */
final class IsoTimes {
  private static final int DATE_LENGTH = "2026-11-23".length();

  private IsoTimes() {}

  /** What all the strings are: dates, date-times, or else (also without any string) text. */
  static FieldType typeOf(TextPool texts) {
    if (texts.entryCount() == 0) {
      return FieldType.TEXT;
    }
    if (all(texts, text -> date(text) != null)) {
      return FieldType.DATE;
    }
    return all(texts, text -> dateTime(text) != null) ? FieldType.DATETIME : FieldType.TEXT;
  }

  private static boolean all(TextPool texts, Predicate<String> is) {
    for (int entry = 0; entry < texts.entryCount(); entry++) {
      if (!is.test(texts.entry(entry))) {
        return false;
      }
    }
    return true;
  }

  /** The day that a string such as {@code 1944-06-06} names, or null. */
  static LocalDate date(String text) {
    try {
      return text.length() == DATE_LENGTH && beginsLikeADate(text)
          ? LocalDate.parse(dashed(text))
          : null;
    } catch (DateTimeException e) {
      return null; // the 30th of February
    }
  }

  /** The moment that a string such as {@code 1944-06-06T06:30:00Z} names, or null. */
  static Temporal dateTime(String text) {
    if (text.length() <= DATE_LENGTH || !beginsLikeADate(text) || !hasTime(text)) {
      return null;
    }
    try {
      String date = dashed(text.substring(0, DATE_LENGTH));
      String time = text.substring(DATE_LENGTH + 1);
      return hasOffset(text)
          ? OffsetDateTime.parse(date + 'T' + withWholeOffset(time))
          : LocalDateTime.parse(date + 'T' + time);
    } catch (DateTimeException e) {
      return null;
    }
  }

  // Almost all text is refused here, without the cost of an exception.
  private static boolean beginsLikeADate(String text) {
    char sign = text.charAt(4);
    return (sign == '-' || sign == '/')
        && text.charAt(7) == sign
        && Character.isDigit(text.charAt(0));
  }

  private static boolean hasTime(String text) {
    return text.charAt(DATE_LENGTH) == 'T' || text.charAt(DATE_LENGTH) == ' ';
  }

  private static String dashed(String date) {
    return date.charAt(4) == '/' ? date.replace('/', '-') : date;
  }

  /** With minutes in its offset, as Java wants it: {@code +02} and {@code +0200} become +02:00. */
  private static String withWholeOffset(String time) {
    int sign = Math.max(time.lastIndexOf('+'), time.lastIndexOf('-'));
    if (sign < 0 || time.indexOf(':', sign) > 0) {
      return time;
    }
    String digits = time.substring(sign + 1);
    int hours = Math.min(2, digits.length());
    String minutes = digits.length() > 2 ? digits.substring(2) : "00";
    return time.substring(0, sign + 1 + hours) + ':' + minutes;
  }

  private static boolean hasOffset(String text) {
    return text.endsWith("Z")
        || text.indexOf('+', DATE_LENGTH) > 0
        || text.indexOf('-', DATE_LENGTH) > 0;
  }
}
