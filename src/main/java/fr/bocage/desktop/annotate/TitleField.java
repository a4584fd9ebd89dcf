package fr.bocage.desktop.annotate;

import fr.bocage.desktop.map.MapOverlay;
import javafx.geometry.Point2D;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.locationtech.jts.geom.Coordinate;

/** A small field on the map in which a new mark's title is typed. */
final class TitleField {
  private static final double WIDTH = 200;
  private static final double BESIDE = 12;

  private final MapOverlay overlay;
  private final Coordinate place;
  private final TextField field = new TextField();
  private final StackPane holder = new StackPane(field);

  /**
   * Opens it and takes the focus.
   *
   * @param place that it stands beside, in the display CRS
   * @param kept called when Enter is pressed
   * @param givenUp called when Esc is pressed
   */
  TitleField(MapOverlay overlay, Coordinate place, String prompt, Runnable kept, Runnable givenUp) {
    this.overlay = overlay;
    this.place = place;
    field.setId("annotation-title-on-map");
    field.setPromptText(prompt);
    field.setAccessibleText(prompt);
    field.setPrefWidth(WIDTH);
    field.setOnAction(action -> kept.run());
    field.addEventHandler(
        KeyEvent.KEY_PRESSED,
        key -> {
          if (key.getCode() == KeyCode.ESCAPE) {
            givenUp.run();
            key.consume();
          }
        });
    // What is typed here is for the field alone: the map must not pan or zoom by it.
    holder.addEventHandler(KeyEvent.ANY, KeyEvent::consume);
    overlay.pane().getChildren().add(holder);
    viewChanged();
    field.requestFocus();
  }

  String text() {
    return field.getText().strip();
  }

  void viewChanged() {
    Point2D point = overlay.toView(place);
    holder.relocate(point.getX() + BESIDE, point.getY() - BESIDE);
  }

  void close() {
    overlay.pane().getParent().requestFocus();
    overlay.pane().getChildren().remove(holder);
  }
}
