package fr.bocage.format.text;

import java.util.HashSet;
import java.util.Set;

/** Keeps the names of a file's layers apart. One thread. */
public final class LayerNames {
  private final Set<String> taken = new HashSet<>();

  /** The name itself the first time, then with a number behind it. */
  public String distinct(String name) {
    String distinct = name;
    for (int i = 2; !taken.add(distinct); i++) {
      distinct = name + " (" + i + ")";
    }
    return distinct;
  }
}
