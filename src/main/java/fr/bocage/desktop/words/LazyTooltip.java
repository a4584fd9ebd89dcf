package fr.bocage.desktop.words;

import javafx.event.EventHandler;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;

/**
 * A control's tooltip, made when the pointer first comes to it: each is a window of its own, and
 * forty of them took a tenth of the program's start. Screen readers are told the words at once.
 * JavaFX thread only.
 */
public final class LazyTooltip implements EventHandler<MouseEvent> {
  private static final Duration DELAY = Duration.millis(400);
  private static final double WIDEST = 480;

  private final Control control;
  private String words;

  private LazyTooltip(Control control) {
    this.control = control;
  }

  /**
   * Gives a control a tooltip, or the one that it has other words.
   *
   * @param words blank for no tooltip
   */
  public static void on(Control control, String words) {
    LazyTooltip tooltip =
        (LazyTooltip)
            control.getProperties().computeIfAbsent(LazyTooltip.class, key -> listening(control));
    tooltip.words = words;
    control.setAccessibleHelp(words);
    if (control.getTooltip() != null) {
      tooltip.show();
    }
  }

  private static LazyTooltip listening(Control control) {
    LazyTooltip tooltip = new LazyTooltip(control);
    control.addEventHandler(MouseEvent.MOUSE_ENTERED, tooltip);
    return tooltip;
  }

  @Override
  public void handle(MouseEvent entered) {
    if (control.getTooltip() == null) {
      show();
    }
  }

  private void show() {
    if (words.isBlank()) {
      control.setTooltip(null);
      return;
    }
    Tooltip tooltip = control.getTooltip() == null ? new Tooltip() : control.getTooltip();
    tooltip.setText(words);
    tooltip.setShowDelay(DELAY);
    tooltip.setWrapText(true);
    tooltip.setMaxWidth(WIDEST);
    control.setTooltip(tooltip);
  }
}
