package fr.bocage.desktop.search;

import fr.bocage.feature.TextFolding;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What is searched for, ready to be held against names that {@link TextFolding#words} has folded,
 * as UTF-8: the same beginning in letters is the same beginning in bytes. Immutable, safe on any
 * thread.
 */
final class NamePattern {
  /** The better the match, the lower the number. */
  static final int WHOLE = 0;

  static final int BEGINNING = 1;
  static final int WORD_BEGINNINGS = 2;
  static final int INSIDE = 3;
  static final int NONE = 4;

  private static final int LONGEST = 200;

  private final List<byte[]> phrases = new ArrayList<>();
  private final List<List<byte[]>> words = new ArrayList<>();
  private final byte[] joined;

  NamePattern(String typed) {
    String cut = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
    String full = TextFolding.words(cut);
    String plain = TextFolding.letters(cut).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    // "st" is Saint, but may also be the beginning of Stains.
    for (String phrase : new LinkedHashSet<>(List.of(full, plain))) {
      phrases.add(bytes(phrase));
    }
    for (String word : plain.split(" ")) {
      Set<String> spellings = new LinkedHashSet<>(List.of(TextFolding.unabbreviated(word), word));
      words.add(spellings.stream().filter(any -> !any.isEmpty()).map(NamePattern::bytes).toList());
    }
    joined = bytes(full.replace(" ", ""));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Whether there is nothing to search for. */
  boolean isEmpty() {
    return joined.length == 0;
  }

  /**
   * How well a folded name matches.
   *
   * @param names folded names one after the other
   * @param start where the name begins
   * @param end where it ends
   */
  int match(byte[] names, int start, int end) {
    for (byte[] phrase : phrases) {
      if (startsWith(names, start, end, phrase)) {
        return end - start == phrase.length ? WHOLE : BEGINNING;
      }
    }
    if (allBeginWords(names, start, end)) {
      return WORD_BEGINNINGS;
    }
    return allInside(names, start, end) || joinedInside(names, start, end) ? INSIDE : NONE;
  }

  private static boolean startsWith(byte[] names, int start, int end, byte[] wanted) {
    if (end - start < wanted.length) {
      return false;
    }
    for (int i = 0; i < wanted.length; i++) {
      if (names[start + i] != wanted[i]) {
        return false;
      }
    }
    return true;
  }

  private boolean allBeginWords(byte[] names, int start, int end) {
    for (List<byte[]> word : words) {
      boolean found = false;
      for (int at = start; at < end && !found; at++) {
        found = (at == start || names[at - 1] == ' ') && anyStarts(names, at, end, word);
      }
      if (!found) {
        return false;
      }
    }
    return true;
  }

  private boolean allInside(byte[] names, int start, int end) {
    for (List<byte[]> word : words) {
      boolean found = false;
      for (int at = start; at < end && !found; at++) {
        found = anyStarts(names, at, end, word);
      }
      if (!found) {
        return false;
      }
    }
    return true;
  }

  private static boolean anyStarts(byte[] names, int at, int end, List<byte[]> spellings) {
    for (byte[] spelling : spellings) {
      if (startsWith(names, at, end, spelling)) {
        return true;
      }
    }
    return false;
  }

  /** {@code lehavre} for {@code le havre}: the same letters from the beginning of a word. */
  private boolean joinedInside(byte[] names, int start, int end) {
    for (int at = start; at < end; at++) {
      if ((at == start || names[at - 1] == ' ') && startsJoined(names, at, end)) {
        return true;
      }
    }
    return false;
  }

  private boolean startsJoined(byte[] names, int at, int end) {
    int matched = 0;
    for (int i = at; i < end && matched < joined.length; i++) {
      if (names[i] == ' ') {
        continue;
      }
      if (names[i] != joined[matched]) {
        return false;
      }
      matched++;
    }
    return matched == joined.length;
  }

  /** How well one text matches. */
  int match(String text) {
    byte[] folded = bytes(TextFolding.words(text));
    return folded.length == 0 ? NONE : match(folded, 0, folded.length);
  }
}
