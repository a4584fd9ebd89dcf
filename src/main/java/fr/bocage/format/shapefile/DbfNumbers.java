package fr.bocage.format.shapefile;

import java.nio.charset.StandardCharsets;

/**
 * Reads numbers written in digits. A decimal comma is as good as a point; asterisks (a number that
 * did not fit in its field), blanks and anything else are no number. Safe on any thread.
 */
final class DbfNumbers {
  private static final double[] POWERS_OF_TEN = {
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
  };
  private static final int EXACT_DIGITS = 15;
  private static final int LONG_DIGITS = 18;

  private DbfNumbers() {}

  /** A whole number, or null. */
  static Long integer(byte[] raw) {
    int start = start(raw);
    int end = end(raw, start);
    int first = hasSign(raw, start, end) ? start + 1 : start;
    if (first >= end || end - first > LONG_DIGITS) {
      return wholeOf(real(raw));
    }
    long value = 0;
    for (int i = first; i < end; i++) {
      int digit = raw[i] - '0';
      if (digit < 0 || digit > 9) {
        return wholeOf(real(raw));
      }
      value = value * 10 + digit;
    }
    return raw[start] == '-' ? -value : value;
  }

  /** Such as 12.000 or 1.2e3 in a field of whole numbers. */
  private static Long wholeOf(Double value) {
    return value != null && value == Math.rint(value) && Math.abs(value) < 1e18
        ? value.longValue()
        : null;
  }

  /**
   * A finite number, or null. Up to 15 digits are put together exactly and divided by an exact
   * power of ten, which rounds rightly (W. D. Clinger, <i>How to read floating point numbers
   * accurately</i>, 1990); anything longer goes the JDK's slower way.
   */
  static Double real(byte[] raw) {
    int start = start(raw);
    int end = end(raw, start);
    int first = hasSign(raw, start, end) ? start + 1 : start;
    long digits = 0;
    int count = 0;
    int decimals = -1;
    for (int i = first; i < end; i++) {
      int digit = raw[i] - '0';
      if (digit >= 0 && digit <= 9) {
        digits = digits * 10 + digit;
        count++;
        decimals += decimals >= 0 ? 1 : 0;
      } else if (decimals < 0 && (raw[i] == '.' || raw[i] == ',')) {
        decimals = 0;
      } else {
        return realOfText(raw, start, end);
      }
    }
    if (count > EXACT_DIGITS) {
      return realOfText(raw, start, end);
    }
    if (count == 0) {
      return null;
    }
    double value = digits / POWERS_OF_TEN[Math.max(0, decimals)];
    return raw[start] == '-' ? -value : value;
  }

  private static Double realOfText(byte[] raw, int start, int end) {
    for (int i = start; i < end; i++) {
      // The JDK would also take names, hexadecimal digits and suffixes.
      if ("0123456789+-.,eE".indexOf(raw[i]) < 0) {
        return null;
      }
    }
    String text = new String(raw, start, end - start, StandardCharsets.US_ASCII);
    try {
      double value = Double.parseDouble(text.replace(',', '.'));
      return Double.isFinite(value) ? value : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private static boolean hasSign(byte[] raw, int start, int end) {
    return start < end && (raw[start] == '-' || raw[start] == '+');
  }

  private static int start(byte[] raw) {
    int start = 0;
    while (start < raw.length && isBlank(raw[start])) {
      start++;
    }
    return start;
  }

  private static int end(byte[] raw, int start) {
    int end = start;
    while (end < raw.length && raw[end] != 0) {
      end++;
    }
    while (end > start && isBlank(raw[end - 1])) {
      end--;
    }
    return end;
  }

  private static boolean isBlank(byte b) {
    return b >= 0 && b <= ' ';
  }
}
