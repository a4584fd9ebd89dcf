package fr.bocage.desktop;

import fr.bocage.desktop.words.LazyTooltip;
import fr.bocage.desktop.words.Texts;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ToggleButton;
import org.kordamp.ikonli.javafx.FontIcon;

/** Makes the window's buttons: an icon, a tooltip with the key, a name for screen readers. */
final class Buttons {
  private Buttons() {}

  static Button icon(Action action, Texts texts) {
    Button button = new Button();
    dress(button, action, texts);
    button.setOnAction(event -> action.run().run());
    return button;
  }

  static ToggleButton toggle(Action action, Texts texts) {
    ToggleButton button = new ToggleButton();
    dress(button, action, texts);
    return button;
  }

  private static void dress(ButtonBase button, Action action, Texts texts) {
    button.setId(action.id());
    button.setGraphic(new FontIcon(action.icon()));
    button.getStyleClass().addAll("button-icon", "flat");
    name(button, action.tooltip(texts));
  }

  /** Tells what a button does, to the eye and to a screen reader. */
  static void name(ButtonBase button, String words) {
    button.setAccessibleText(words);
    LazyTooltip.on(button, words);
  }
}
