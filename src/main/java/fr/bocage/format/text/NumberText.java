package fr.bocage.format.text;

/**
 * What kind of number a value is spelled as. Leading zeros, plus signs and blanks make codes and
 * telephone numbers, not numbers; an exponent needs a decimal mark or a sign, so that the parcel
 * {@code 12E4} stays what it is. Statistics programs leave away the zero of {@code .5}.
 */
public enum NumberText {
  NONE,
  /** A whole number that a long holds. */
  INTEGER,
  /** A number with a decimal point, or an exponent. */
  POINT,
  /** A number with a decimal comma. */
  COMMA;

  private static final String LARGEST = Long.toString(Long.MAX_VALUE);
  private static final int LONGEST = 100;

  public static NumberText of(String value) {
    return of(value.toCharArray(), 0, value.length());
  }

  /**
   * @param chars where the value is
   * @param start its first character
   * @param end one past its last character
   */
  public static NumberText of(char[] chars, int start, int end) {
    int i = start < end && chars[start] == '-' ? start + 1 : start;
    int digits = digits(chars, i, end);
    boolean isBare = digits == 0 && (i == end || chars[i] != '.');
    if (isBare || end - start > LONGEST || digits > 1 && chars[i] == '0') {
      return NONE;
    }
    i += digits;
    if (i == end) {
      return isLong(chars, i - digits, digits) ? INTEGER : NONE;
    }
    NumberText kind = POINT;
    boolean hasMark = chars[i] == '.' || chars[i] == ',';
    if (hasMark) {
      kind = chars[i] == ',' ? COMMA : POINT;
      int decimals = digits(chars, i + 1, end);
      if (decimals == 0) {
        return NONE;
      }
      i += 1 + decimals;
    }
    return i == end || isExponent(chars, i, end, hasMark) ? kind : NONE;
  }

  private static boolean isLong(char[] chars, int start, int digits) {
    return digits < LARGEST.length()
        || digits == LARGEST.length() && new String(chars, start, digits).compareTo(LARGEST) <= 0;
  }

  private static boolean isExponent(char[] chars, int start, int end, boolean hasMark) {
    if (chars[start] != 'e' && chars[start] != 'E' || start + 1 == end) {
      return false;
    }
    boolean signed = chars[start + 1] == '-' || chars[start + 1] == '+';
    int from = signed ? start + 2 : start + 1;
    int digits = digits(chars, from, end);
    return (signed || hasMark) && digits > 0 && digits < 4 && from + digits == end;
  }

  private static int digits(char[] chars, int start, int end) {
    int i = start;
    while (i < end && chars[i] >= '0' && chars[i] <= '9') {
      i++;
    }
    return i - start;
  }

  /** The number that a value of any of these kinds spells; NaN when it is none, or not finite. */
  public static double value(String text) {
    if (of(text) == NONE) {
      return Double.NaN;
    }
    double value = Double.parseDouble(text.replace(',', '.'));
    return Double.isFinite(value) ? value : Double.NaN;
  }
}
