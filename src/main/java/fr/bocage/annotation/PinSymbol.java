package fr.bocage.annotation;

import java.util.Locale;

/** What is drawn in the head of a pin that has no number. */
public enum PinSymbol {
  DOT,
  STAR,
  FLAG,
  CHECK,
  CROSS,
  WARNING,
  HOUSE,
  TREE,
  HEART,
  SQUARE;

  /** The word that files have for it: {@code dot}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The symbol of that word; a dot for any other word. */
  public static PinSymbol of(String word) {
    for (PinSymbol symbol : values()) {
      if (symbol.word().equalsIgnoreCase(word)) {
        return symbol;
      }
    }
    return DOT;
  }
}
