package fr.bocage.desktop.annotate;

import fr.bocage.desktop.words.LazyTooltip;
import fr.bocage.desktop.words.Texts;
import fr.bocage.style.Palette;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;

/** The annotation colours as dots, one of which is chosen. */
public final class ColourChoice extends HBox {
  private static final double DOT_RADIUS = 8;

  private final ToggleGroup group = new ToggleGroup();

  /**
   * @param chosen told each colour that is chosen, {@code #rrggbb}
   */
  public ColourChoice(Texts texts, Consumer<String> chosen) {
    getStyleClass().add("colour-choice");
    List<String> colours = Palette.ANNOTATIONS;
    for (int i = 0; i < colours.size(); i++) {
      String colour = colours.get(i);
      ToggleButton dot = new ToggleButton(null, new Circle(DOT_RADIUS, Color.web(colour)));
      dot.setUserData(colour);
      dot.setToggleGroup(group);
      dot.getStyleClass().addAll("flat", "button-icon", "colour-dot");
      LazyTooltip.on(dot, texts.get("annotate.colour." + (i + 1)));
      dot.setAccessibleText(texts.get("annotate.colour." + (i + 1)));
      dot.setOnAction(
          event -> {
            dot.setSelected(true); // clicking the chosen one leaves it chosen
            chosen.accept(colour);
          });
      getChildren().add(dot);
    }
  }

  /** Marks a colour as the chosen one; none, when it is not among them. */
  public void show(String colour) {
    group.selectToggle(null);
    group.getToggles().stream()
        .filter(dot -> colour.equalsIgnoreCase((String) dot.getUserData()))
        .forEach(group::selectToggle);
  }
}
