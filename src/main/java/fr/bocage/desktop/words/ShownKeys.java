package fr.bocage.desktop.words;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/**
 * Keys as a menu shows them beside an item, as people call them in the window's language. For the
 * eye alone: whoever listens to the keys is elsewhere, so no event matches.
 */
public final class ShownKeys extends KeyCombination {
  private final String words;

  private ShownKeys(String words) {
    this.words = words;
  }

  /** Keys that go by these words already. */
  public static ShownKeys called(String words) {
    return new ShownKeys(words);
  }

  /** A combination such as {@code Shortcut+O}. */
  public static ShownKeys of(String combination, Texts texts) {
    return new ShownKeys(words(KeyCombination.keyCombination(combination), texts));
  }

  /** What people call a combination: {@code Ctrl+Maj+O}. */
  public static String words(KeyCombination keys, Texts texts) {
    return Arrays.stream(keys.getName().split("\\+"))
        .sorted(Comparator.comparing(key -> !key.equals("Shortcut"))) // Ctrl+Shift, not Shift+Ctrl
        .map(key -> texts.orElse("key." + key, key))
        .collect(Collectors.joining("+"));
  }

  @Override
  public boolean match(KeyEvent event) {
    return false;
  }

  @Override
  public String getDisplayText() {
    return words;
  }

  @Override
  public String getName() {
    return words;
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
