package fr.bocage.format.csv;

import java.util.Locale;

/** Well-known text as words, numbers and signs. One thread. */
final class WktTokens {
  /** Says that the text is no geometry; carries nothing, since nobody is told where. */
  static final class BrokenWkt extends Exception {
    static final BrokenWkt INSTANCE = new BrokenWkt();

    private BrokenWkt() {
      super(null, null, false, false);
    }
  }

  private String text = "";
  private int position;

  /** Starts at the beginning of a text. */
  void begin(String newText) {
    text = newText;
    position = 0;
  }

  /** The next character that is no blank, without stepping over it; 0 at the end. */
  char peek() {
    while (position < text.length() && text.charAt(position) <= ' ') {
      position++;
    }
    return position < text.length() ? text.charAt(position) : 0;
  }

  /** Steps over a sign where it comes next. */
  boolean skip(char sign) {
    if (peek() != sign) {
      return false;
    }
    position++;
    return true;
  }

  /** Steps over a sign that must come next. */
  void expect(char sign) throws BrokenWkt {
    if (!skip(sign)) {
      throw BrokenWkt.INSTANCE;
    }
  }

  boolean atWord() {
    return Character.isLetter(peek());
  }

  /** The word that must come next, in upper case. */
  String word() throws BrokenWkt {
    peek();
    int start = position;
    while (position < text.length() && Character.isLetter(text.charAt(position))) {
      position++;
    }
    if (position == start) {
      throw BrokenWkt.INSTANCE;
    }
    return text.substring(start, position).toUpperCase(Locale.ROOT);
  }

  /** Steps over the word EMPTY where it comes next. */
  boolean skipEmpty() {
    peek();
    boolean empty = text.regionMatches(true, position, "EMPTY", 0, "EMPTY".length());
    position += empty ? "EMPTY".length() : 0;
    return empty;
  }

  boolean atNumber() {
    char c = peek();
    return c != 0 && c != ',' && c != ')' && c != '(';
  }

  /** The number that must come next; NaN and infinities are numbers here. */
  double number() throws BrokenWkt {
    peek();
    int start = position;
    while (position < text.length() && isNumberPart(text.charAt(position))) {
      position++;
    }
    try {
      return parse(text.substring(start, position));
    } catch (NumberFormatException e) {
      throw BrokenWkt.INSTANCE;
    }
  }

  private static double parse(String number) {
    return switch (number.toLowerCase(Locale.ROOT)) {
      case "nan", "-nan", "null" -> Double.NaN;
      case "inf", "infinity" -> Double.POSITIVE_INFINITY;
      case "-inf", "-infinity" -> Double.NEGATIVE_INFINITY;
      default -> Double.parseDouble(number);
    };
  }

  private static boolean isNumberPart(char c) {
    return Character.isLetterOrDigit(c) || c == '.' || c == '-' || c == '+';
  }
}
