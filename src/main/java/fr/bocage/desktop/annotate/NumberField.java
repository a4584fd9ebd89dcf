package fr.bocage.desktop.annotate;

import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** A field for a whole number within bounds; the up and down keys step. */
public final class NumberField extends KeptField<Integer> {
  private final int least;
  private final int most;
  private final int step;
  private int shown;

  /**
   * @param step what the up and down keys add and take away
   * @param chosen told each number that is typed
   */
  public NumberField(String id, int least, int most, int step, IntConsumer chosen) {
    super(chosen::accept);
    this.least = least;
    this.most = most;
    this.step = step;
    setId(id);
    getStyleClass().add("number-field");
    setPrefColumnCount(5);
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private void pressed(KeyEvent event) {
    int way = event.getCode() == KeyCode.UP ? 1 : event.getCode() == KeyCode.DOWN ? -1 : 0;
    if (way != 0) {
      int from = read(getText()).orElse(shown);
      setText(String.valueOf(Math.max(least, Math.min(most, from + way * step))));
      keep();
      event.consume();
    }
  }

  public void show(int number) {
    shown = number;
    showWords(String.valueOf(number));
  }

  @Override
  Optional<Integer> read(String text) {
    try {
      int number = Integer.parseInt(text.strip().replace('−', '-'));
      return number >= least && number <= most ? Optional.of(number) : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  @Override
  String words(Integer number, String typed) {
    shown = number;
    return String.valueOf(number);
  }
}
