package fr.bocage.desktop;

import fr.bocage.desktop.words.Texts;
import org.kordamp.ikonli.Ikon;

/**
 * Something that the window does at the press of a button or a key.
 *
 * @param id stable name; the button's id in the scene
 * @param textKey key of its name in {@link Texts}
 * @param icon what its button shows
 * @param shortcut its key; null without one
 * @param run does it
 */
public record Action(String id, String textKey, Ikon icon, Shortcut shortcut, Runnable run) {
  /** Its name and its key, as a tooltip tells them, and below what else is good to know. */
  String tooltip(Texts texts) {
    String name = texts.get(textKey);
    String named = shortcut == null ? name : name + " (" + shortcut.words(texts) + ")";
    String also = texts.orElse(textKey + ".also", "");
    return also.isEmpty() ? named : named + "\n" + also;
  }
}
