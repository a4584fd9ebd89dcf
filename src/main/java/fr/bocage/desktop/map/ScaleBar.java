package fr.bocage.desktop.map;

import java.util.Locale;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A round length on the ground, drawn to the map's scale. JavaFX thread only. */
final class ScaleBar extends VBox {
  private static final double MAX_WIDTH_POINTS = 128;
  private static final double METRES_PER_KILOMETRE = 1000;

  private final Label length = new Label();
  private final Region bar = new Region();

  ScaleBar() {
    getStyleClass().add("scale-bar");
    bar.getStyleClass().add("scale-bar-line");
    length.getStyleClass().add("scale-bar-length");
    setAlignment(Pos.BOTTOM_LEFT);
    setMouseTransparent(true);
    setPadding(new Insets(0));
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    getChildren().addAll(length, bar);
    setVisible(false);
  }

  /**
   * @param metresPerPoint on the ground, in the middle of the view; NaN hides the bar
   */
  void show(double metresPerPoint, Locale locale) {
    setVisible(metresPerPoint > 0 && Double.isFinite(metresPerPoint));
    if (isVisible()) {
      double metres = roundLength(MAX_WIDTH_POINTS * metresPerPoint);
      double width = metres / metresPerPoint;
      length.setText(words(metres, locale));
      bar.setMinWidth(width);
      bar.setMaxWidth(width);
    }
  }

  /** The largest of 1, 2 and 5 times a power of ten that is no longer than the room. */
  static double roundLength(double room) {
    double power = Math.pow(10, Math.floor(Math.log10(room)));
    for (double step : new double[] {5, 2}) {
      if (step * power <= room) {
        return step * power;
      }
    }
    return power;
  }

  static String words(double metres, Locale locale) {
    if (metres >= METRES_PER_KILOMETRE) {
      return String.format(locale, "%,.0f\u00a0km", metres / METRES_PER_KILOMETRE);
    }
    if (metres >= 1) {
      return String.format(locale, "%.0f\u00a0m", metres);
    }
    return String.format(locale, "%.0f\u00a0cm", Math.max(1, metres * 100));
  }
}
