package fr.bocage.format.place;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Longitudes and latitudes in degrees, minutes and seconds: {@code 49°29'24"N}, {@code 2° 21' O},
 * {@code N 49 29 24}, {@code 49d29m24s}; and ordinates that are spelled unlike other numbers:
 * {@code +49.49}, {@code 4.9E1}, {@code 49.49 N}.
 */
public final class DegreesText {
  private static final int LONGEST = 30;
  private static final Pattern PLAIN =
      Pattern.compile(
          "([-+NSEWO]?)\\s*((?:\\d+[.,]?\\d*|[.,]\\d+)(?:E[-+]?\\d{1,2})?)\\s*([NSEWO]?)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern SPELLING =
      Pattern.compile(
          "([-+NSEWO]?)\\s*(\\d{1,3}(?:[.,]\\d{1,12})?)\\s*[°ºd]\\s*"
              + "(?:(\\d{1,2}(?:[.,]\\d{1,12})?)\\s*['’′m]\\s*)?"
              + "(?:(\\d{1,2}(?:[.,]\\d{1,12})?)\\s*(?:\"|”|″|''|’’|′′|(?-i:s))\\s*)?"
              + "([-+NSEWO]?)",
          Pattern.CASE_INSENSITIVE);

  /** Without signs; what is no minute or second makes it something else. */
  private static final Pattern BARE_SPELLING =
      Pattern.compile(
          "([-+NSEWO]?)\\s*(\\d{1,3})[\\s:]\\s*([0-5]?\\d(?:[.,]\\d{1,12})?)"
              + "(?:[\\s:]\\s*([0-5]?\\d(?:[.,]\\d{1,12})?))?\\s*([-+NSEWO]?)",
          Pattern.CASE_INSENSITIVE);

  private DegreesText() {}

  /** The degrees that a value spells; NaN when it spells none. West and south are negative. */
  public static double value(String text) {
    if (text.length() > LONGEST) {
      return Double.NaN;
    }
    String stripped = text.strip();
    Matcher plain = PLAIN.matcher(stripped);
    if (plain.matches()) {
      double degrees = part(plain, 2);
      return isNegative(plain.group(1)) || isNegative(plain.group(3)) ? -degrees : degrees;
    }
    Matcher parts = SPELLING.matcher(stripped);
    if (!parts.matches()) {
      parts = BARE_SPELLING.matcher(stripped);
      if (!parts.matches()) {
        return Double.NaN;
      }
    }
    double degrees = part(parts, 2) + part(parts, 3) / 60 + part(parts, 4) / 3600;
    return isNegative(parts.group(1)) || isNegative(parts.group(5)) ? -degrees : degrees;
  }

  private static boolean isNegative(String side) {
    return !side.isEmpty() && "-SWO".contains(side.toUpperCase(Locale.ROOT));
  }

  private static double part(Matcher parts, int group) {
    String digits = parts.group(group);
    return digits == null ? 0 : Double.parseDouble(digits.replace(',', '.'));
  }
}
