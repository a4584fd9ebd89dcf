package fr.bocage.format.csv;

import java.util.regex.Pattern;

/**
 * Keeps texts of strangers from being run as formulas by the spreadsheet that opens them: an
 * apostrophe before what such programs take for the start of one, as OWASP advises. Numbers with
 * their sign, such as telephone numbers, stay as they are. One thread.
 */
final class FormulaGuard {
  private static final Pattern SIGNED_DIGITS = Pattern.compile("[-+][0-9 .,()/-]*");

  private long guarded;

  /** The text, harmless. */
  String harmless(String text) {
    if (text.isEmpty() || !isFormula(text)) {
      return text;
    }
    guarded++;
    return "'" + text;
  }

  private static boolean isFormula(String text) {
    return switch (text.charAt(0)) {
      case '=', '@', '\t', '\r' -> true;
      case '+', '-' -> !SIGNED_DIGITS.matcher(text).matches();
      default -> false;
    };
  }

  /** Texts that had to be guarded so far. */
  long guarded() {
    return guarded;
  }
}
