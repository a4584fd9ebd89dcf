package fr.bocage.problem;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a language asks of spaces, put right in one place, since nobody sees in a bundle which kind
 * of space it holds.
 */
public final class Typography {
  private static final char NO_BREAK_SPACE = '\u00a0';
  private static final Pattern BEFORE = Pattern.compile(" (?=[;:?!»%])");
  private static final Pattern AFTER = Pattern.compile("(?<=«) ");

  private Typography() {}

  /** Words as they are to be shown: in French, no line begins with {@code : ; ? ! »}. */
  public static String of(String words, Locale locale) {
    if (!locale.getLanguage().equals("fr")) {
      return words;
    }
    String space = String.valueOf(NO_BREAK_SPACE);
    return AFTER.matcher(BEFORE.matcher(words).replaceAll(space)).replaceAll(space);
  }
}
