package fr.bocage.desktop.annotate;

import fr.bocage.annotation.MapAnnotation;
import fr.bocage.desktop.map.MapOverlay;
import fr.bocage.map.PlacedAnnotation;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Point2D;
import javafx.scene.Group;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * The frame around selected marks: its corners scale them, the knob above turns them. A single mark
 * has what makes sense for its kind.
 */
final class MarkFrame {
  /** Leaves room for the handles of the vertices. */
  private static final double PADDING = 16;

  private static final double CORNER = 9;
  private static final double KNOB_RADIUS = 5.5;
  private static final double STEM = 26;
  private static final double REACH = 9;

  private final Group node = new Group();
  private final Map<Grip, Point2D> grips = new EnumMap<>(Grip.class);

  MarkFrame() {
    node.setMouseTransparent(true);
    node.setId("mark-frame");
  }

  Group node() {
    return node;
  }

  void clear() {
    grips.clear();
    node.getChildren().clear();
  }

  /**
   * @param marks that are selected and not locked
   */
  void show(List<PlacedAnnotation> marks, MapOverlay overlay) {
    clear();
    boolean turned = marks.stream().anyMatch(mark -> turns(mark.annotation(), marks.size()));
    boolean scaled = marks.stream().anyMatch(mark -> scales(mark.annotation(), marks.size()));
    if (!turned && !scaled) {
      return;
    }
    Rectangle box = box(marks, overlay);
    if (marks.size() > 1 || scaled) {
      box.getStyleClass().add("mark-frame");
      node.getChildren().add(box);
    }
    if (turned) {
      addKnob(box.getX() + box.getWidth() / 2, box.getY());
    }
    if (scaled) {
      addCorner(Grip.NORTH_WEST, box.getX(), box.getY());
      addCorner(Grip.NORTH_EAST, box.getX() + box.getWidth(), box.getY());
      addCorner(Grip.SOUTH_WEST, box.getX(), box.getY() + box.getHeight());
      addCorner(Grip.SOUTH_EAST, box.getX() + box.getWidth(), box.getY() + box.getHeight());
    }
  }

  private static boolean turns(MapAnnotation mark, int count) {
    return switch (mark.kind()) {
      case PIN, PHOTO, CALLOUT, CIRCLE -> count > 1;
      default -> true;
    };
  }

  /** A circle alone is scaled by its edge, a rectangle by its corners. */
  private static boolean scales(MapAnnotation mark, int count) {
    return switch (mark.kind()) {
      case PIN, PHOTO, CALLOUT, CIRCLE, TEXT, RECTANGLE -> count > 1;
      default -> true;
    };
  }

  private static Rectangle box(List<PlacedAnnotation> marks, MapOverlay overlay) {
    Envelope all = new Envelope();
    marks.forEach(mark -> all.expandToInclude(mark.geometry().getEnvelopeInternal()));
    Point2D upper = overlay.toView(new Coordinate(all.getMinX(), all.getMaxY()));
    Point2D lower = overlay.toView(new Coordinate(all.getMaxX(), all.getMinY()));
    return new Rectangle(
        upper.getX() - PADDING,
        upper.getY() - PADDING,
        lower.getX() - upper.getX() + 2 * PADDING,
        lower.getY() - upper.getY() + 2 * PADDING);
  }

  private void addKnob(double x, double y) {
    Line stem = new Line(x, y, x, y - STEM);
    stem.getStyleClass().add("mark-frame");
    Circle knob = new Circle(x, y - STEM, KNOB_RADIUS);
    knob.getStyleClass().add("turn-knob");
    node.getChildren().addAll(stem, knob);
    grips.put(Grip.TURN, new Point2D(x, y - STEM));
  }

  private void addCorner(Grip grip, double x, double y) {
    Rectangle corner = new Rectangle(x - CORNER / 2, y - CORNER / 2, CORNER, CORNER);
    corner.getStyleClass().add("scale-corner");
    node.getChildren().add(corner);
    grips.put(grip, new Point2D(x, y));
  }

  /** What is under a point of the view; null for nothing. */
  Grip at(double viewX, double viewY) {
    for (Map.Entry<Grip, Point2D> grip : grips.entrySet()) {
      if (grip.getValue().distance(viewX, viewY) <= REACH) {
        return grip.getKey();
      }
    }
    return null;
  }
}
