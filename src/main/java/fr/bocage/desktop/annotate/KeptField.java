package fr.bocage.desktop.annotate;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.TextField;

/**
 * A field for a value that is kept when somebody presses Enter or leaves the field; what is none is
 * marked meanwhile, and not kept.
 *
 * @param <T> the value
 */
abstract class KeptField<T> extends TextField {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

  private final Consumer<T> chosen;
  private String shown = "";

  /**
   * @param chosen told each value that is typed
   */
  KeptField(Consumer<T> chosen) {
    this.chosen = chosen;
    setOnAction(event -> keep());
    focusedProperty()
        .addListener(
            (property, before, focused) -> {
              if (!focused) {
                keep();
                setText(shown);
              }
            });
    textProperty()
        .addListener(
            (property, before, now) ->
                pseudoClassStateChanged(WRONG, !now.equals(shown) && read(now).isEmpty()));
  }

  /** What a text means; empty when it is no value. */
  abstract Optional<T> read(String text);

  /** How a value that was typed is written from then on. */
  abstract String words(T value, String typed);

  /** Shows a value's words, which are not told as typed. */
  void showWords(String words) {
    shown = words;
    setText(words);
  }

  final void keep() {
    String typed = getText();
    if (!typed.equals(shown)) {
      Optional<T> value = read(typed);
      if (value.isPresent()) {
        showWords(words(value.get(), typed));
        chosen.accept(value.get());
      }
    }
  }
}
