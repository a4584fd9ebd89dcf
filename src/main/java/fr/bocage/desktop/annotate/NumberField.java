package fr.bocage.desktop.annotate;

import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * A field for a whole number: the up and down keys step, Enter and leaving the field keep it; what
 * is no number, or too large, is not kept.
 */
public final class NumberField extends TextField {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

  private final int least;
  private final int most;
  private final int step;
  private final IntConsumer chosen;
  private int shown;

  /**
   * @param step what the up and down keys add and take away
   * @param chosen told each number that differs from the one shown
   */
  public NumberField(String id, int least, int most, int step, IntConsumer chosen) {
    this.least = least;
    this.most = most;
    this.step = step;
    this.chosen = chosen;
    setId(id);
    getStyleClass().add("number-field");
    setPrefColumnCount(5);
    setOnAction(event -> keep());
    focusedProperty()
        .addListener(
            (property, before, focused) -> {
              if (!focused) {
                keep();
                show(shown);
              }
            });
    textProperty()
        .addListener((property, before, now) -> pseudoClassStateChanged(WRONG, number() == null));
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private void pressed(KeyEvent event) {
    int way = event.getCode() == KeyCode.UP ? 1 : event.getCode() == KeyCode.DOWN ? -1 : 0;
    if (way != 0) {
      int from = number() == null ? shown : number();
      setText(String.valueOf(Math.max(least, Math.min(most, from + way * step))));
      keep();
      event.consume();
    }
  }

  public void show(int number) {
    shown = number;
    setText(String.valueOf(number));
  }

  private Integer number() {
    try {
      int number = Integer.parseInt(getText().strip().replace('−', '-'));
      return number >= least && number <= most ? number : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private void keep() {
    Integer number = number();
    if (number != null && number != shown) {
      shown = number;
      chosen.accept(number);
    }
  }
}
