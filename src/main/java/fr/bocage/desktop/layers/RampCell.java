package fr.bocage.desktop.layers;

import fr.bocage.desktop.words.Texts;
import fr.bocage.style.ColourRamp;
import fr.bocage.style.RasterLook;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ListCell;

/** A row of colours in a list: as a stripe, with its name. */
final class RampCell extends ListCell<ColourRamp> {
  /** For a list as wide as it likes. */
  static final int WIDE = 64;

  /** For the button, which must have room for the name beside. */
  static final int NARROW = 36;

  private static final int HEIGHT = 12;

  private final Texts texts;
  private final int width;

  /**
   * @param width of the stripe
   */
  RampCell(Texts texts, int width) {
    this.texts = texts;
    this.width = width;
    setContentDisplay(ContentDisplay.LEFT);
  }

  @Override
  protected void updateItem(ColourRamp ramp, boolean empty) {
    super.updateItem(ramp, empty);
    boolean nothing = empty || ramp == null;
    setText(nothing ? null : texts.get("layers.ramp." + ramp.key()));
    setGraphic(nothing ? null : RampStripe.of(new RasterLook(0, 1, ramp), width, HEIGHT));
  }
}
