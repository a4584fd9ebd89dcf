package fr.bocage.desktop.layers;

import fr.bocage.style.RasterLook;
import fr.bocage.style.ValueColours;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;

/** A raster's colours from the lowest value to the highest, side by side. JavaFX thread only. */
final class RampStripe {
  private RampStripe() {}

  /** The colour of one value. */
  static Rectangle swatch(RasterLook look, double value, int width, int height) {
    int argb = ValueColours.of(look).argb((float) value);
    Rectangle swatch = new Rectangle(width, height);
    swatch.setFill(Color.rgb(argb >> 16 & 255, argb >> 8 & 255, argb & 255));
    return swatch;
  }

  static ImageView of(RasterLook look, int width, int height) {
    ValueColours colours = ValueColours.of(look);
    WritableImage image = new WritableImage(width, height);
    for (int x = 0; x < width; x++) {
      double share = (x + 0.5) / width;
      int argb = colours.argb((float) (look.low() * (1 - share) + look.high() * share));
      for (int y = 0; y < height; y++) {
        image.getPixelWriter().setArgb(x, y, argb);
      }
    }
    return new ImageView(image);
  }
}
