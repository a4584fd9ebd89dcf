package fr.bocage.desktop.layers;

import fr.bocage.desktop.words.Texts;
import fr.bocage.style.ColourRamp;
import fr.bocage.style.RasterLook;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ListCell;

/** A row of colours in a list: as a stripe, with its name. */
final class RampCell extends ListCell<ColourRamp> {
  private static final int WIDTH = 64;
  private static final int HEIGHT = 12;

  private final Texts texts;

  RampCell(Texts texts) {
    this.texts = texts;
    setContentDisplay(ContentDisplay.LEFT);
  }

  @Override
  protected void updateItem(ColourRamp ramp, boolean empty) {
    super.updateItem(ramp, empty);
    boolean nothing = empty || ramp == null;
    setText(nothing ? null : texts.get("layers.ramp." + ramp.key()));
    setGraphic(nothing ? null : RampStripe.of(new RasterLook(0, 1, ramp), WIDTH, HEIGHT));
  }
}
