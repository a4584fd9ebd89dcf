package fr.bocage.feature;

import java.util.Arrays;
import org.geotools.api.filter.PropertyIsLike;

/**
 * A pattern with wildcards, matched greedily with one remembered fall-back point: time is at most
 * pattern × text, whatever a stranger's pattern is (a regular expression could take for ever).
 */
final class LikePattern {
  private static final int ANY_RUN = -1;
  private static final int ANY_ONE = -2;

  private final int[] symbols;
  private final boolean matchCase;

  LikePattern(PropertyIsLike like) {
    matchCase = like.isMatchingCase();
    symbols =
        symbols(like.getLiteral(), like.getWildCard(), like.getSingleChar(), like.getEscape());
  }

  private int[] symbols(String pattern, String run, String one, String escape) {
    int[] found = new int[pattern.length()];
    int count = 0;
    for (int i = 0; i < pattern.length(); ) {
      if (startsWith(pattern, i, escape) && i + escape.length() < pattern.length()) {
        i += escape.length();
        found[count++] = folded(pattern.charAt(i++));
      } else if (startsWith(pattern, i, run)) {
        found[count++] = ANY_RUN;
        i += run.length();
      } else if (startsWith(pattern, i, one)) {
        found[count++] = ANY_ONE;
        i += one.length();
      } else {
        found[count++] = folded(pattern.charAt(i++));
      }
    }
    return Arrays.copyOf(found, count);
  }

  private static boolean startsWith(String pattern, int at, String mark) {
    return mark != null && !mark.isEmpty() && pattern.startsWith(mark, at);
  }

  private int folded(char c) {
    return matchCase ? c : Character.toLowerCase(Character.toUpperCase(c));
  }

  /** Whether the whole text is what the pattern says; null never is. */
  boolean matches(String text) {
    if (text == null) {
      return false;
    }
    int at = 0;
    int symbol = 0;
    int retryAt = 0;
    int retrySymbol = -1;
    while (at < text.length()) {
      if (symbol < symbols.length && symbols[symbol] == ANY_RUN) {
        retrySymbol = ++symbol;
        retryAt = at;
      } else if (symbol < symbols.length && fits(symbols[symbol], text.charAt(at))) {
        symbol++;
        at++;
      } else if (retrySymbol >= 0) {
        symbol = retrySymbol;
        at = ++retryAt;
      } else {
        return false;
      }
    }
    while (symbol < symbols.length && symbols[symbol] == ANY_RUN) {
      symbol++;
    }
    return symbol == symbols.length;
  }

  private boolean fits(int symbol, char c) {
    return symbol == ANY_ONE || symbol == folded(c);
  }
}
