package fr.bocage.desktop.annotate;

import fr.bocage.annotation.AnnotationKind;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;

/**
 * Draws a line with the hand, smoothed when it is done: by a drag, or from one click to the next
 * for those to whom a drag is hard. Enter ends it too, Backspace takes the last stretch back, Esc
 * gives it up.
 */
public final class FreehandTool extends SketchTool {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  /** Points of the view between the vertices that are taken in. */
  private static final double STEP_POINTS = 3;

  private static final double TOLERANCE_POINTS = 0.4;

  /** What Backspace takes back: some 30 points of the view. */
  private static final int STRETCH = 10;

  private final List<Coordinate> drawn = new ArrayList<>();
  private boolean began;

  /**
   * @param kind {@link AnnotationKind#FREEHAND} or {@link AnnotationKind#HIGHLIGHT}
   */
  public FreehandTool(AnnotationKind kind, AnnotationEdits edits, DrawingAids aids) {
    super(kind, edits, aids);
  }

  @Override
  void press(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY) {
      event.consume();
      began = drawn.isEmpty();
      take(event);
    }
  }

  @Override
  void drag(MouseEvent event) {
    event.consume();
    take(event);
  }

  @Override
  void move(MouseEvent event) {
    if (!drawn.isEmpty()) {
      take(event);
    }
  }

  /** The release of the click that began it leaves the hand free to draw. */
  @Override
  void release(MouseEvent event) {
    event.consume();
    if (!drawn.isEmpty() && (!began || drawn.size() > 1)) {
      end();
    }
  }

  @Override
  void click(MouseEvent event) {
    event.consume();
    if (event.getButton() == MouseButton.SECONDARY) {
      end();
    }
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
  boolean isBegun() {
    return !drawn.isEmpty();
  }

  @Override
  void takeBack() {
    drawn.subList(Math.max(1, drawn.size() - STRETCH), drawn.size()).clear();
  }

  @Override
  void forget() {
    drawn.clear();
  }

  @Override
  void show() {
    sketch.show(drawn.toArray(Coordinate[]::new), false, "", null, overlay);
  }

  @Override
  void end() {
    if (drawn.size() < 2) {
      return;
    }
    double tolerance =
        TOLERANCE_POINTS
            * overlay.viewport().resolution()
            * overlay.viewport().widthPixels()
            / overlay.pane().getWidth();
    Coordinate[] line = Smoothing.smooth(drawn.toArray(Coordinate[]::new), tolerance);
    LineString shape = FACTORY.createLineString(line);
    giveUp();
    if (presenting()) {
      edits.add(kind, shape, ""); // who draws while talking wants no question
    } else {
      askTitle(edits.begin(kind, shape), line[line.length - 1]);
    }
  }
}
