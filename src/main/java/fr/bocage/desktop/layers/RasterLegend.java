package fr.bocage.desktop.layers;

import fr.bocage.desktop.layers.Legend.Entry;
import fr.bocage.style.RasterLook;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The legend of a raster: some of its values with their colours, or an icon. JavaFX thread only.
 */
final class RasterLegend {
  private static final int VALUES = 5;
  private static final int WIDTH = 28;
  private static final int HEIGHT = 12;

  private RasterLegend() {}

  /** A raster of colours says by its own picture what it means. */
  static List<Entry> ofColours() {
    return List.of(new Entry("", new FontIcon(Feather.IMAGE)));
  }

  /** The highest value first, as on a map of heights. */
  static List<Entry> of(RasterLook look, Locale locale) {
    List<Entry> entries = new ArrayList<>();
    for (int i = VALUES - 1; i >= 0; i--) {
      double share = (double) i / (VALUES - 1);
      double value = look.low() * (1 - share) + look.high() * share;
      entries.add(
          new Entry(
              RasterNumbers.of(value, look, locale),
              RampStripe.swatch(look, value, WIDTH, HEIGHT)));
    }
    return entries;
  }
}
