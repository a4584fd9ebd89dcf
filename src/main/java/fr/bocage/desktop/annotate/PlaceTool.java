package fr.bocage.desktop.annotate;

import fr.bocage.annotation.AnnotationKind;
import fr.bocage.desktop.map.MapOverlay;
import fr.bocage.desktop.map.MapTool;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;

/**
 * Puts a pin or a text where one clicks. A small field opens on the spot for the title: Enter keeps
 * the mark, Esc gives it up. A pin without a title is kept all the same, a text without words not.
 */
public final class PlaceTool implements MapTool {
  private static final GeometryFactory FACTORY = new GeometryFactory();
  private static final double FIELD_WIDTH = 200;

  private final AnnotationKind kind;
  private final AnnotationEdits edits;
  private final String prompt;
  private final Runnable done;
  private MapOverlay overlay;
  private TextField field;
  private StackPane holder;
  private Coordinate place;

  /**
   * @param kind {@link AnnotationKind#PIN} or {@link AnnotationKind#TEXT}
   * @param prompt what the empty field says
   * @param done called after a mark was made, to take up the select tool again
   */
  public PlaceTool(AnnotationKind kind, AnnotationEdits edits, String prompt, Runnable done) {
    this.kind = kind;
    this.edits = edits;
    this.prompt = prompt;
    this.done = done;
  }

  @Override
  public Cursor cursor() {
    return Cursor.CROSSHAIR;
  }

  @Override
  public void activate(MapOverlay newOverlay) {
    overlay = newOverlay;
  }

  @Override
  public void deactivate() {
    keep();
  }

  @Override
  public void clicked(MouseEvent event) {
    if (event.getButton() != MouseButton.PRIMARY) {
      return;
    }
    event.consume();
    if (field != null) {
      keep(); // a click elsewhere ends the mark that is being named
      done.run();
      return;
    }
    place = overlay.toMap(event.getX(), event.getY());
    field = titleField();
    holder = new StackPane(field);
    // What is typed here is for the field alone: the map must not pan or zoom by it.
    holder.addEventHandler(KeyEvent.ANY, KeyEvent::consume);
    overlay.pane().getChildren().add(holder);
    viewChanged();
    field.requestFocus();
  }

  private TextField titleField() {
    TextField made = new TextField();
    made.setId("annotation-title-on-map");
    made.setPromptText(prompt);
    made.setAccessibleText(prompt);
    made.setPrefWidth(FIELD_WIDTH);
    made.setOnAction(
        action -> {
          keep();
          done.run();
        });
    made.addEventHandler(
        KeyEvent.KEY_PRESSED,
        key -> {
          if (key.getCode() == KeyCode.ESCAPE) {
            close();
            key.consume();
          }
        });
    return made;
  }

  @Override
  public void viewChanged() {
    if (field != null) {
      Point2D point = overlay.toView(place);
      holder.relocate(point.getX() + 12, point.getY() - 12);
    }
  }

  private void keep() {
    if (field == null) {
      return;
    }
    String title = field.getText().strip();
    Point point = FACTORY.createPoint(place);
    close();
    if (kind == AnnotationKind.PIN || !title.isEmpty()) {
      edits.add(kind, point, title);
    }
  }

  private void close() {
    field = null;
    overlay.pane().getParent().requestFocus();
    overlay.pane().getChildren().remove(holder);
  }
}
