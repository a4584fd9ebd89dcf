package fr.bocage.annotation.exchange;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Letters that XML cannot hold, or would change (a carriage return becomes a line feed), written as
 * their number between two marks that nobody types.
 */
final class KmlText {
  private static final Pattern UNSPEAKABLE =
      Pattern.compile("[\\x00-\\x08\\x0B-\\x1F\\uFFFE\\uFFFF\\u27E6]|\\p{Cs}");
  private static final Pattern ESCAPED = Pattern.compile("\\u27E6u([0-9a-f]{1,4})\\u27E7");

  private KmlText() {}

  static String escaped(String text) {
    return UNSPEAKABLE
        .matcher(text)
        .replaceAll(found -> "\u27E6u" + Integer.toHexString(found.group().charAt(0)) + "\u27E7");
  }

  static String unescaped(String text) {
    return ESCAPED
        .matcher(text)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    String.valueOf((char) Integer.parseInt(found.group(1), 16))));
  }
}
