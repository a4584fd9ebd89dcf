package fr.bocage.format.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Counts dates and times that are almost, but not quite, in ISO 8601. One thread. */
final class DayTimes {
  private static final int DATE_LENGTH = "06/06/1944".length();
  private static final Pattern DAY_FIRST = Pattern.compile("(\\d{2})/(\\d{2})/(\\d{4})");
  private static final Pattern SPACED =
      Pattern.compile(
          "\\d{4}[-/]\\d{2}[-/]\\d{2} {1,2}\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:?\\d{2})?");
  private static final Pattern SLASHED = Pattern.compile("\\d{4}/\\d{2}/\\d{2}");
  private static final int LONGEST = 40;

  private long daysFirst;
  private boolean hasDayAboveTwelve;
  private long spacedTimes;

  void add(char[] chars, int start, int end) {
    int length = end - start;
    if (length < DATE_LENGTH || length > LONGEST) {
      return;
    }
    if (length == DATE_LENGTH && chars[start + 2] == '/') {
      addDayFirst(new String(chars, start, length));
    } else if (length == DATE_LENGTH && chars[start + 4] == '/') {
      spacedTimes += SLASHED.matcher(new String(chars, start, length)).matches() ? 1 : 0;
    } else if (length > DATE_LENGTH && chars[start + 10] == ' ') {
      spacedTimes += SPACED.matcher(new String(chars, start, length)).matches() ? 1 : 0;
    }
  }

  private void addDayFirst(String value) {
    if (iso(value) != null) {
      daysFirst++;
      hasDayAboveTwelve |= value.compareTo("13") > 0;
    }
  }

  /**
   * What values are that no number, boolean or geometry is.
   *
   * @param values how many there are
   */
  ValueKind kind(long values) {
    if (daysFirst == values && hasDayAboveTwelve) { // else the month may come first
      return ValueKind.DAY_FIRST;
    }
    return spacedTimes == values ? ValueKind.SPACED_TIME : ValueKind.TEXT;
  }

  /** {@code 1944-06-06} of {@code 06/06/1944}; null when that is no day. */
  static String iso(String value) {
    Matcher parts = DAY_FIRST.matcher(value);
    if (!parts.matches()) {
      return null;
    }
    try {
      return LocalDate.of(number(parts, 3), number(parts, 2), number(parts, 1)).toString();
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static int number(Matcher parts, int group) {
    return Integer.parseInt(parts.group(group));
  }

  /** A date or time as ISO 8601 wants it: with hyphens, a T, and a colon in the offset. */
  static String withT(String value) {
    String day = value.substring(0, DATE_LENGTH).replace('/', '-');
    if (value.length() == DATE_LENGTH) {
      return day;
    }
    String time = day + "T" + value.substring(DATE_LENGTH).stripLeading();
    return time.replaceFirst("([+-]\\d{2})(\\d{2})$", "$1:$2");
  }
}
