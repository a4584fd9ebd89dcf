package fr.bocage.desktop;

import fr.bocage.desktop.words.Texts;
import javafx.beans.property.BooleanProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.shape.SVGPath;

/** The button that has the pointer drawn to vertices and edges, or not. */
final class Magnet {
  /** A horseshoe, which Feather lacks, in its manner. */
  private static final String HORSESHOE =
      "M2 2 V8.5 A6 6 0 0 0 14 8.5 V2 H10.5 V8.5 A2.5 2.5 0 0 1 5.5 8.5 V2 Z"
          + " M2 5.5 H5.5 M10.5 5.5 H14";

  private Magnet() {}

  static ToggleButton button(Action action, BooleanProperty snapping, Texts texts) {
    ToggleButton button = Buttons.toggle(action, texts);
    SVGPath icon = new SVGPath();
    icon.setContent(HORSESHOE);
    icon.getStyleClass().add("magnet-icon");
    button.setGraphic(icon);
    button.getStyleClass().add("magnet");
    button.selectedProperty().bindBidirectional(snapping);
    return button;
  }
}
