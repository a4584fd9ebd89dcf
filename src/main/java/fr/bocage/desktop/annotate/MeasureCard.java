package fr.bocage.desktop.annotate;

import fr.bocage.desktop.map.MapOverlay;
import fr.bocage.desktop.words.Texts;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.locationtech.jts.geom.Coordinate;

/** A measure that is done, on the map, with what can be done with it. */
final class MeasureCard {
  private static final double BESIDE = 14;

  /** What the tool in the hand says stands at the map's foot. */
  private static final double FOOT = 116;

  private final MapOverlay overlay;
  private final Coordinate place;
  private final VBox node;

  /**
   * Opens it.
   *
   * @param place that it stands beside, in the display CRS
   * @param keep makes a mark of the measure
   * @param giveUp forgets it
   */
  MeasureCard(
      MapOverlay overlay,
      Coordinate place,
      String measure,
      Texts texts,
      Runnable keep,
      Runnable giveUp) {
    this.overlay = overlay;
    this.place = place;
    Label words = new Label(measure);
    words.setId("measure-result");
    words.getStyleClass().add("measure-words");
    Button kept = new Button(texts.get("measure.keep"), new FontIcon(Feather.BOOKMARK));
    kept.setId("measure-keep");
    kept.getStyleClass().addAll("accent", "small");
    kept.setTooltip(new Tooltip(texts.get("measure.keep.why")));
    kept.setFocusTraversable(false);
    kept.setOnAction(event -> keep.run());
    Button gone = new Button(null, new FontIcon(Feather.X));
    gone.getStyleClass().addAll("flat", "button-icon", "small");
    gone.setTooltip(new Tooltip(texts.get("measure.forget")));
    gone.setAccessibleText(texts.get("measure.forget"));
    gone.setFocusTraversable(false);
    gone.setOnAction(event -> giveUp.run());
    HBox buttons = new HBox(4, kept, gone);
    buttons.setAlignment(Pos.CENTER_LEFT);
    node = new VBox(6, words, buttons);
    node.setId("measure-card");
    node.getStyleClass().add("measure-card");
    // What is clicked here is no click on the map.
    node.addEventHandler(MouseEvent.ANY, MouseEvent::consume);
    overlay.pane().getChildren().add(node);
    viewChanged();
  }

  void viewChanged() {
    Point2D point = overlay.toView(place);
    double width = node.prefWidth(-1);
    double height = node.prefHeight(-1);
    boolean left = point.getX() + BESIDE + width > overlay.pane().getWidth();
    boolean above = point.getY() + BESIDE + height > overlay.pane().getHeight() - FOOT;
    node.relocate(
        left ? point.getX() - BESIDE - width : point.getX() + BESIDE,
        above ? point.getY() - BESIDE - height : point.getY() + BESIDE);
  }

  void close() {
    overlay.pane().getChildren().remove(node);
  }
}
