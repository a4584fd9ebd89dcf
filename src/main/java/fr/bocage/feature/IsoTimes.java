package fr.bocage.feature;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.temporal.Temporal;
import java.util.function.Predicate;

/** Dates and date-times in the extended form of ISO 8601. Safe on any thread. */
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
      return text.length() == DATE_LENGTH && beginsLikeADate(text) ? LocalDate.parse(text) : null;
    } catch (DateTimeException e) {
      return null; // the 30th of February
    }
  }

  /** The moment that a string such as {@code 1944-06-06T06:30:00Z} names, or null. */
  static Temporal dateTime(String text) {
    if (text.length() <= DATE_LENGTH || !beginsLikeADate(text) || text.charAt(10) != 'T') {
      return null;
    }
    try {
      return hasOffset(text) ? OffsetDateTime.parse(text) : LocalDateTime.parse(text);
    } catch (DateTimeException e) {
      return null;
    }
  }

  // Almost all text is refused here, without the cost of an exception.
  private static boolean beginsLikeADate(String text) {
    return text.charAt(4) == '-' && text.charAt(7) == '-' && Character.isDigit(text.charAt(0));
  }

  private static boolean hasOffset(String text) {
    return text.endsWith("Z")
        || text.indexOf('+', DATE_LENGTH) > 0
        || text.indexOf('-', DATE_LENGTH) > 0;
  }
}
