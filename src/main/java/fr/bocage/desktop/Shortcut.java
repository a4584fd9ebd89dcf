package fr.bocage.desktop;

import fr.bocage.desktop.words.ShownKeys;
import fr.bocage.desktop.words.Texts;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/**
 * A key, or several together, that does something.
 *
 * @param keys what is pressed; null when the character counts
 * @param typed the character, wherever the keyboard has it; null when the keys count
 */
public record Shortcut(KeyCombination keys, String typed) {
  /** A combination such as {@code Shortcut+O} or {@code F11}. */
  public static Shortcut keys(String combination) {
    return new Shortcut(KeyCombination.keyCombination(combination), null);
  }

  /** A character such as {@code +}, which French keyboards have elsewhere than English ones. */
  public static Shortcut typed(String character) {
    return new Shortcut(null, character);
  }

  boolean matches(KeyEvent event) {
    if (keys != null) {
      return event.getEventType() == KeyEvent.KEY_PRESSED && keys.match(event);
    }
    return event.getEventType() == KeyEvent.KEY_TYPED
        && !event.isShortcutDown()
        && typed.equals(event.getCharacter());
  }

  /** The keys as people call them. */
  public String words(Texts texts) {
    if (keys == null) {
      return typed.equals("-") ? "−" : typed;
    }
    return ShownKeys.words(keys, texts);
  }
}
