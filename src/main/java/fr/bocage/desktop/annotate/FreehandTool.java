package fr.bocage.desktop.annotate;

import fr.bocage.annotation.AnnotationKind;
import fr.bocage.desktop.map.MapOverlay;
import fr.bocage.desktop.map.MapTool;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Draws a line with the hand, smoothed when it is done: by a drag, or from one click to the next
 * for those to whom a drag is hard. Enter ends it too, Backspace takes the last stretch back, Esc
 * gives it up.
 */
public final class FreehandTool implements MapTool {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  /** Points of the view between the vertices that are taken in. */
  private static final double STEP_POINTS = 3;

  private static final double TOLERANCE_POINTS = 0.4;

  /** What Backspace takes back: some 30 points of the view. */
  private static final int STRETCH = 10;

  private final AnnotationKind kind;
  private final AnnotationEdits edits;
  private final Runnable done;
  private final Sketch sketch;
  private final List<Coordinate> drawn = new ArrayList<>();
  private MapOverlay overlay;
  private boolean began;

  /**
   * @param kind {@link AnnotationKind#FREEHAND} or {@link AnnotationKind#HIGHLIGHT}
   * @param done called after a mark was made, to take up the select tool again
   */
  public FreehandTool(AnnotationKind kind, AnnotationEdits edits, Runnable done) {
    this.kind = kind;
    this.edits = edits;
    this.done = done;
    sketch = new Sketch(kind, edits.pen());
  }

  @Override
  public Cursor cursor() {
    return Cursor.CROSSHAIR;
  }

  @Override
  public void activate(MapOverlay newOverlay) {
    overlay = newOverlay;
    sketch.open(overlay);
  }

  @Override
  public void deactivate() {
    giveUp();
    sketch.close(overlay);
  }

  @Override
  public void pressed(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY) {
      event.consume();
      began = drawn.isEmpty();
      take(event);
    }
  }

  @Override
  public void dragged(MouseEvent event) {
    event.consume();
    take(event);
  }

  @Override
  public void moved(MouseEvent event) {
    if (!drawn.isEmpty()) {
      take(event);
    }
  }

  /** The release of the click that began it leaves the hand free to draw. */
  @Override
  public void released(MouseEvent event) {
    event.consume();
    if (!drawn.isEmpty() && (!began || drawn.size() > 1)) {
      end();
    }
  }

  @Override
  public void clicked(MouseEvent event) {
    event.consume();
  }

  private void take(MouseEvent event) {
    Coordinate place = overlay.toMap(event.getX(), event.getY());
    if (drawn.isEmpty()
        || inView(drawn.get(drawn.size() - 1)).distance(event.getX(), event.getY())
            >= STEP_POINTS) {
      drawn.add(place);
      viewChanged();
    }
  }

  private Point2D inView(Coordinate place) {
    return overlay.toView(place);
  }

  @Override
  public void keyPressed(KeyEvent event) {
    if (drawn.isEmpty()) {
      return;
    }
    switch (event.getCode()) {
      case ENTER -> end();
      case BACK_SPACE -> {
        drawn.subList(Math.max(1, drawn.size() - STRETCH), drawn.size()).clear();
        viewChanged();
      }
      case ESCAPE -> giveUp();
      default -> {
        return;
      }
    }
    event.consume();
  }

  @Override
  public void viewChanged() {
    sketch.show(drawn.toArray(Coordinate[]::new), false, "", null, overlay);
  }

  private void end() {
    if (drawn.size() < 2) {
      return;
    }
    double tolerance =
        TOLERANCE_POINTS
            * overlay.viewport().resolution()
            * overlay.viewport().widthPixels()
            / overlay.pane().getWidth();
    Coordinate[] line = Smoothing.smooth(drawn.toArray(Coordinate[]::new), tolerance);
    giveUp();
    edits.add(kind, FACTORY.createLineString(line), "");
    done.run();
  }

  private void giveUp() {
    drawn.clear();
    viewChanged();
  }
}
