package fr.bocage.desktop.annotate;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.DoubleConsumer;
import javafx.css.PseudoClass;
import javafx.scene.control.TextField;

/**
 * A field for a length on the ground, a number with m or km. Enter and leaving the field keep it;
 * what is no length is marked and not kept.
 */
public final class LengthField extends TextField {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

  private final TypedLength lengths;
  private final DoubleConsumer chosen;
  private double shownMetres;
  private String shown = "";

  /**
   * @param chosen told each length that is typed, metres
   */
  public LengthField(Locale locale, DoubleConsumer chosen) {
    lengths = new TypedLength(locale);
    this.chosen = chosen;
    getStyleClass().add("length-field");
    setOnAction(event -> keep());
    focusedProperty()
        .addListener(
            (property, before, focused) -> {
              if (!focused) {
                keep();
                show(shownMetres);
              }
            });
    textProperty()
        .addListener(
            (property, before, now) ->
                pseudoClassStateChanged(WRONG, !now.equals(shown) && read().isEmpty()));
  }

  /** Shows a length in words. */
  public void show(double metres) {
    shownMetres = metres;
    shown = lengths.words(metres);
    setText(shown);
  }

  private OptionalDouble read() {
    return lengths.metres(getText(), shownMetres);
  }

  private void keep() {
    OptionalDouble typed = getText().equals(shown) ? OptionalDouble.empty() : read();
    if (typed.isPresent()) {
      show(typed.getAsDouble());
      chosen.accept(typed.getAsDouble());
    }
  }
}
