package fr.bocage.format;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Gives names out each once, whatever their case, by numbering those that come again. */
public final class UniqueNames {
  private final Set<String> taken = new HashSet<>();
  private final String unnamed;

  /**
   * @param unnamed what stands for an empty name
   */
  public UniqueNames(String unnamed) {
    this.unnamed = unnamed;
  }

  /** The name, or the name with the first free number. */
  public String unique(String name) {
    String whole = name.isBlank() ? unnamed : name;
    String candidate = whole;
    for (int i = 1; !taken.add(candidate.toLowerCase(Locale.ROOT)); i++) {
      candidate = whole + "_" + i;
    }
    return candidate;
  }
}
