package fr.bocage.format.text;

import java.util.Locale;
import java.util.Set;

/**
 * Finds out what all values of a column are, by their spelling. One thread.
 *
 * <p>A column of text is one of numbers only when each and every value is spelled as a {@link
 * NumberText number}; what programs write for a missing number is passed over.
 */
public final class ValueProfile {
  private static final Set<String> MARKERS =
      Set.of("na", "n/a", "nan", "null", "\\n", "none", "#n/a", "-", "nd");

  private static final int LONGEST_MARKER = 4;
  private static final int LONGEST_BOOLEAN = 5;
  private static final Set<String> BOOLEANS = Set.of("true", "false", "vrai", "faux");

  private final DayTimes days = new DayTimes();
  private long filled;
  private long markers;
  private long integers;
  private long points;
  private long commas;
  private long thousands;
  private long booleans;
  private long bits;

  /**
   * Counts a value that is not empty.
   *
   * @return what kind of number it is
   */
  public NumberText add(char[] chars, int start, int end) {
    filled++;
    NumberText number = NumberText.of(chars, start, end);
    switch (number) {
      case INTEGER -> {
        integers++;
        bits += end - start == 1 && (chars[start] == '0' || chars[start] == '1') ? 1 : 0;
      }
      case POINT -> points++;
      case COMMA -> {
        commas++;
        thousands += end - start > 4 && chars[end - 4] == ',' ? 1 : 0;
      }
      default -> addOther(chars, start, end);
    }
    return number;
  }

  private void addOther(char[] chars, int start, int end) {
    if (end - start <= LONGEST_BOOLEAN) {
      String word = new String(chars, start, end - start).toLowerCase(Locale.ROOT);
      markers += isMarker(word) ? 1 : 0;
      booleans += BOOLEANS.contains(word) ? 1 : 0;
    }
    days.add(chars, start, end);
  }

  /** Whether a value is what programs write for a missing number. */
  public static boolean isMarker(String value) {
    return value.length() <= LONGEST_MARKER && MARKERS.contains(value.toLowerCase(Locale.ROOT));
  }

  /** Values counted. */
  public long filled() {
    return filled;
  }

  /** Whether all values are 0 or 1. */
  public boolean isZeroOrOne() {
    return filled > 0 && bits + markers == filled;
  }

  /** Whether at least half of the values are numbers, so that the others may be mistakes. */
  public boolean isMostlyNumbers() {
    return filled > 0 && (integers + points + commas) * 2 >= filled;
  }

  /**
   * What all values are.
   *
   * @param commaMayGroup whether {@code 1,234} may well be a thousand and more, so that a column of
   *     nothing but such numbers stays text
   */
  public ValueKind kind(boolean commaMayGroup) {
    long values = filled - markers;
    if (values == 0) {
      return ValueKind.TEXT;
    }
    if (integers == values) {
      return ValueKind.INTEGER;
    }
    if (integers + points == values) {
      return ValueKind.POINT;
    }
    if (integers + commas == values && !(commaMayGroup && thousands == commas)) {
      return ValueKind.COMMA;
    }
    return booleans == filled ? ValueKind.BOOLEAN : days.kind(filled);
  }
}
