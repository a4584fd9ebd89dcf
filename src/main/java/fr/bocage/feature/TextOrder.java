package fr.bocage.feature;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;

/**
 * The order of a dictionary: letter by letter and word by word, whatever the accents and capitals;
 * only among texts that are alike without those does the language's collator decide. A collation
 * key for each text would say the same, but takes twenty times as long to make (measured on three
 * million names). One thread.
 */
final class TextOrder implements Comparator<String> {
  private final Collator collator;

  TextOrder(Locale locale) {
    collator = Collator.getInstance(locale);
  }

  /** What a text is compared by first. */
  static String key(String text) {
    String folded = TextFolding.letters(text);
    int i = 0;
    while (i < folded.length() && isPlain(folded.charAt(i))) {
      i++;
    }
    if (i == folded.length()) {
      return folded;
    }
    char[] key = folded.toCharArray();
    for (; i < key.length; i++) {
      key[i] = isPlain(key[i]) ? key[i] : ' ';
    }
    return new String(key).strip();
  }

  private static boolean isPlain(char c) {
    return c == ' ' || Character.isLetterOrDigit(c);
  }

  @Override
  public int compare(String a, String b) {
    return compare(key(a), a, key(b), b);
  }

  int compare(String keyA, String a, String keyB, String b) {
    int order = keyA.compareTo(keyB);
    if (order == 0) {
      order = collator.compare(a, b);
    }
    return order != 0 ? order : a.compareTo(b);
  }
}
