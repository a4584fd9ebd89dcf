package fr.bocage.desktop.annotate;

import fr.bocage.annotation.PinSymbol;
import fr.bocage.render.PinOutlines;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;

/** Pins and their symbols as JavaFX shapes that look as the map paints them. */
public final class PinIcon {
  private PinIcon() {}

  /** A symbol alone, for a button; its colour comes from the style class {@code symbol-icon}. */
  public static Path symbol(PinSymbol symbol) {
    Path path = path(PinOutlines.symbol(symbol));
    path.getStyleClass().add("symbol-icon");
    return path;
  }

  /** A whole pin with its tip at 0, 0. */
  static Group pin(String colour, PinSymbol symbol, int number) {
    Path drop = path(List.of(PinOutlines.drop()));
    drop.setStyle("-fx-fill: " + colour + "; -fx-stroke: white; -fx-stroke-width: 1;");
    Group pin = new Group(drop);
    pin.setMouseTransparent(true);
    if (number > 0) {
      Text digits = new Text(String.valueOf(number));
      digits.setStyle("-fx-fill: white; -fx-font-weight: bold; -fx-font-size: 10;");
      digits.setX(-digits.getLayoutBounds().getWidth() / 2);
      digits.setY(-PinOutlines.headUp() + 4);
      pin.getChildren().add(digits);
    } else {
      Path inside = path(PinOutlines.symbol(symbol));
      inside.setStyle("-fx-fill: white; -fx-stroke: null;");
      inside.setTranslateY(-PinOutlines.headUp());
      pin.getChildren().add(inside);
    }
    return pin;
  }

  private static Path path(List<double[]> rings) {
    Path path = new Path();
    path.setFillRule(FillRule.EVEN_ODD);
    for (double[] ring : rings) {
      path.getElements().add(new MoveTo(ring[0], ring[1]));
      for (int i = 2; i < ring.length; i += 2) {
        path.getElements().add(new LineTo(ring[i], ring[i + 1]));
      }
      path.getElements().add(new ClosePath());
    }
    return path;
  }
}
