package fr.bocage.desktop.annotate;

import fr.bocage.annotation.AnnotationKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateArrays;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * What is drawn vertex by vertex, a click each. A double click, a right click or Enter ends it; a
 * click on the first vertex closes what can be closed.
 */
abstract class VertexTool extends SketchTool {
  static final GeometryFactory FACTORY = new GeometryFactory();

  /** A hand that only clicks may tremble so far. */
  private static final double CLICK_POINTS = 4;

  /** So near to the first vertex, a click means it. */
  private static final double CLOSING_POINTS = 9;

  private final List<Coordinate> vertices = new ArrayList<>();
  private Coordinate pressed;
  private Coordinate pointer;
  private boolean closing;

  VertexTool(AnnotationKind kind, AnnotationEdits edits, DrawingAids aids) {
    super(kind, edits, aids);
  }

  /** Whether a click on the first vertex makes an area of it. */
  boolean mayClose() {
    return false;
  }

  /** Whether a drag makes two vertices; else it moves the map. */
  boolean isDrawnByDrag() {
    return false;
  }

  /**
   * Shows it as it would be with a vertex at the pointer.
   *
   * @param line in the display CRS; as long as nothing is drawn, empty
   * @param closed whether the pointer is on the first vertex, which is the last one then
   * @param at where the pointer is; may be null
   */
  abstract void show(Coordinate[] line, boolean closed, Coordinate at);

  /**
   * The last vertex has been placed.
   *
   * @param line in the display CRS, without repeated vertices
   * @param closed whether it was ended on its first vertex, which is not repeated
   * @return whether that was enough; if not, the drawing goes on
   */
  abstract boolean ended(Coordinate[] line, boolean closed);

  @Override
  void press(MouseEvent event) {
    pressed = null;
    if (isDrawnByDrag() && event.getButton() == MouseButton.PRIMARY && !isBegun()) {
      event.consume();
      pressed = place(event);
    }
  }

  @Override
  void drag(MouseEvent event) {
    if (pressed != null) {
      event.consume();
      if (!isBegun()) {
        add(pressed);
      }
      move(event);
    }
  }

  @Override
  void release(MouseEvent event) {
    if (pressed == null || !isBegun()) {
      return; // a click, which places the first vertex
    }
    event.consume();
    if (overlay.toView(pressed).distance(event.getX(), event.getY()) > CLICK_POINTS) {
      add(place(event));
      end();
    } else {
      giveUp(); // the click that follows places it again
    }
  }

  @Override
  void click(MouseEvent event) {
    if (event.getButton() == MouseButton.SECONDARY && isBegun()) {
      event.consume();
      end();
    } else if (event.getButton() == MouseButton.PRIMARY) {
      event.consume();
      follow(event);
      if (closing) {
        end(true);
      } else if (event.getClickCount() > 1) {
        end(); // the first click of the two has placed the last vertex
      } else {
        add(pointer);
      }
    }
  }

  final void add(Coordinate vertex) {
    vertices.add(vertex);
    viewChanged();
  }

  @Override
  void move(MouseEvent event) {
    follow(event);
    viewChanged();
  }

  private void follow(MouseEvent event) {
    pointer = place(event);
    closing = mayClose() && vertices.size() > 2 && isOnFirst(event);
    if (closing) {
      pointer = vertices.get(0);
    }
  }

  private boolean isOnFirst(MouseEvent event) {
    Point2D first = overlay.toView(vertices.get(0));
    return first.distance(event.getX(), event.getY()) <= CLOSING_POINTS;
  }

  @Override
  boolean isBegun() {
    return !vertices.isEmpty();
  }

  @Override
  void takeBack() {
    vertices.remove(vertices.size() - 1);
    closing = false;
  }

  @Override
  void forget() {
    vertices.clear();
    closing = false;
  }

  @Override
  void show() {
    List<Coordinate> shown = new ArrayList<>(vertices);
    if (pointer != null && !vertices.isEmpty() && !closing) {
      shown.add(pointer);
    }
    show(shown.toArray(Coordinate[]::new), closing, pointer);
  }

  @Override
  void end() {
    end(false);
  }

  private void end(boolean closed) {
    Coordinate[] line = CoordinateArrays.removeRepeatedPoints(vertices.toArray(Coordinate[]::new));
    List<Coordinate> before = List.copyOf(vertices);
    forget();
    if (!ended(line, closed)) {
      vertices.addAll(before);
    }
    viewChanged();
  }

  /** A line, or the area within it. */
  static Geometry shape(Coordinate[] line, boolean area) {
    if (!area) {
      return FACTORY.createLineString(line);
    }
    Coordinate[] ring = Arrays.copyOf(line, line.length + 1);
    ring[line.length] = line[0].copy();
    return FACTORY.createPolygon(ring);
  }
}
