package fr.bocage.desktop.annotate;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.ComboBox;

/**
 * A field for one word, with those to choose from that are in use already. A word counts when it is
 * chosen, when Enter is pressed, or when the field is left.
 */
public final class WordChoice extends ComboBox<String> {
  private final Consumer<String> chosen;
  private String shown = "";
  private boolean showing;

  /**
   * @param chosen told each word that differs from the one shown; may be empty
   */
  public WordChoice(String id, String name, Consumer<String> chosen) {
    this.chosen = chosen;
    setId(id);
    setEditable(true);
    setAccessibleText(name);
    setMaxWidth(Double.MAX_VALUE);
    setVisibleRowCount(8);
    setOnAction(event -> keep());
    getEditor()
        .focusedProperty()
        .addListener(
            (property, before, focused) -> {
              if (!focused) {
                keep();
              }
            });
  }

  /** Shows a word, and what else there is to choose from. */
  public void show(String word, Collection<String> words) {
    shown = word;
    showing = true; // a combo box also tells what its own program sets
    List<String> sorted = List.copyOf(words);
    if (!getItems().equals(sorted)) {
      getItems().setAll(sorted);
    }
    setValue(word);
    getEditor().setText(word);
    showing = false;
  }

  /** Tells what is written in it, should that be new. */
  public void keep() {
    String word = getEditor().getText() == null ? "" : getEditor().getText().strip();
    if (!showing && !word.equals(shown)) {
      shown = word;
      chosen.accept(word);
    }
  }
}
