package fr.bocage.desktop.annotate;

import fr.bocage.annotation.PinSymbol;
import fr.bocage.desktop.words.LazyTooltip;
import fr.bocage.desktop.words.Texts;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.text.Text;

/** The symbols of pins, and a number in place of them, of which one is chosen. */
public final class SymbolChoice extends FlowPane {
  private static final String NUMBER = "number";

  private final ToggleGroup group = new ToggleGroup();

  /**
   * @param chosen told each symbol that is chosen
   * @param number told that a number is wanted in place of a symbol
   */
  public SymbolChoice(Texts texts, Consumer<PinSymbol> chosen, Runnable number) {
    getStyleClass().add("symbol-choice");
    for (PinSymbol symbol : PinSymbol.values()) {
      add(symbol, PinIcon.symbol(symbol), symbol.word(), texts, () -> chosen.accept(symbol));
    }
    Text digit = new Text("1");
    digit.getStyleClass().add("symbol-number");
    add(NUMBER, digit, NUMBER, texts, number);
  }

  private void add(Object value, Node icon, String word, Texts texts, Runnable chosen) {
    ToggleButton button = new ToggleButton(null, icon);
    button.setId("symbol-" + word);
    button.setUserData(value);
    button.setToggleGroup(group);
    button.getStyleClass().addAll("flat", "button-icon", "symbol-button");
    String words = texts.get("annotate.symbol." + word);
    LazyTooltip.on(button, words);
    button.setAccessibleText(words);
    button.setOnAction(
        event -> {
          button.setSelected(true); // clicking the chosen one leaves it chosen
          chosen.run();
        });
    getChildren().add(button);
  }

  /**
   * Marks the chosen one.
   *
   * @param symbol null for a number
   */
  public void show(PinSymbol symbol) {
    Object wanted = symbol == null ? NUMBER : symbol;
    group.getToggles().stream()
        .filter(toggle -> toggle.getUserData().equals(wanted))
        .forEach(group::selectToggle);
  }
}
