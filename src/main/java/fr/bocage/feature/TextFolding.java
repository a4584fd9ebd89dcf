package fr.bocage.feature;

import java.text.Normalizer;

/**
 * Makes strings alike that people type alike: without accents, capitals and ligatures. Two strings
 * match when their foldings do. Safe on any thread.
 */
public final class TextFolding {
  private TextFolding() {}

  /**
   * Letters only are folded: {@code Saint-Lô} becomes {@code saint-lo}, {@code Œuf} {@code oeuf}.
   */
  public static String letters(String text) {
    int length = text.length();
    int i = 0;
    while (i < length && isFolded(text.charAt(i))) {
      i++;
    }
    if (i == length) {
      return text;
    }
    StringBuilder folded = new StringBuilder(length + 4);
    String plain = isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKD);
    for (i = 0; i < plain.length(); i++) {
      appendLetter(folded, plain.charAt(i));
    }
    return folded.toString();
  }

  private static boolean isFolded(char c) {
    return c < 0x80 && (c < 'A' || c > 'Z');
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  private static void appendLetter(StringBuilder folded, char c) {
    if (c < 0x80) {
      folded.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
      return;
    }
    switch (c) {
      case 'œ', 'Œ' -> folded.append("oe");
      case 'æ', 'Æ' -> folded.append("ae");
      case 'ß', 'ẞ' -> folded.append("ss");
      case 'ø', 'Ø' -> folded.append('o');
      case 'ł', 'Ł' -> folded.append('l');
      case 'đ', 'Đ', 'ð', 'Ð' -> folded.append('d');
      case 'ı' -> folded.append('i');
      case '’', 'ʼ', '‘' -> folded.append('\'');
      default -> {
        if (Character.getType(c) != Character.NON_SPACING_MARK) {
          folded.append(Character.toLowerCase(c));
        }
      }
    }
  }

  /**
   * Words alone, each after one blank: {@code L’Isle-Adam} becomes {@code l isle adam}, and the
   * abbreviations {@code St} and {@code Ste} the words that they stand for.
   */
  public static String words(String text) {
    StringBuilder words = new StringBuilder(text.length() + 4);
    String folded = letters(text);
    int i = 0;
    while (i < folded.length()) {
      if (!Character.isLetterOrDigit(folded.charAt(i))) {
        i++;
        continue;
      }
      int start = i;
      while (i < folded.length() && Character.isLetterOrDigit(folded.charAt(i))) {
        i++;
      }
      if (!words.isEmpty()) {
        words.append(' ');
      }
      words.append(unabbreviated(folded.substring(start, i)));
    }
    return words.toString();
  }

  /** A folded word, in full where it is an abbreviation that French place names have. */
  public static String unabbreviated(String word) {
    return switch (word) {
      case "st" -> "saint";
      case "ste" -> "sainte";
      default -> word;
    };
  }
}
