package fr.bocage.desktop.annotate;

import fr.bocage.annotation.AnnotationKind;
import fr.bocage.desktop.map.MapOverlay;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.Group;
import javafx.scene.shape.Circle;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * Shows what of the selected annotation can be taken hold of: a full handle on each vertex, a
 * hollow one in the middle of each edge, where a vertex can be pulled out.
 */
final class ShapeHandles {
  private static final double VERTEX_RADIUS = 5;
  private static final double MIDDLE_RADIUS = 3.5;
  private static final double POINT_RADIUS = 7;
  private static final double REACH = 9;

  /** More handles than these would hide the shape and make dragging slow. */
  private static final int MOST_VERTICES = 400;

  /** More outlines than these are a thicket; the frame around them tells enough. */
  private static final int MOST_OUTLINES = 300;

  private static final int CIRCLE_HANDLES = 4;

  private final Group node = new Group();
  private final List<Handle> handles = new ArrayList<>();

  ShapeHandles() {
    node.setMouseTransparent(true);
  }

  /**
   * @param index number of the vertex, or of the one that would be added
   * @param middle whether it is an edge's middle
   * @param place in the view's points
   */
  record Handle(int index, boolean middle, Point2D place) {}

  Group node() {
    return node;
  }

  void clear() {
    handles.clear();
    node.getChildren().clear();
  }

  /**
   * @param kind a circle is taken hold of at four places that tell its radius
   * @param held false shows the shape alone: nothing of it can be taken hold of
   */
  void show(Geometry shape, AnnotationKind kind, boolean held, MapOverlay overlay) {
    clear();
    List<Coordinate> vertices = ShapeEdit.vertices(shape);
    if (shape instanceof Point) {
      addCircle(overlay.toView(vertices.get(0)), POINT_RADIUS, "selection-ring");
      return;
    }
    boolean closed = shape instanceof Polygon;
    addOutline(shape, overlay);
    if (!held || vertices.size() > MOST_VERTICES || shape.getNumGeometries() > 1) {
      return;
    }
    if (kind == AnnotationKind.CIRCLE) {
      for (int i = 0; i < vertices.size(); i += Math.max(1, vertices.size() / CIRCLE_HANDLES)) {
        add(new Handle(i, false, overlay.toView(vertices.get(i))));
      }
      return;
    }
    for (int i = 0; i < vertices.size(); i++) {
      Point2D here = overlay.toView(vertices.get(i));
      boolean last = i + 1 == vertices.size();
      if (closed || !last) {
        Point2D next = overlay.toView(vertices.get(last ? 0 : i + 1));
        add(new Handle(i + 1, true, here.midpoint(next)));
      }
      add(new Handle(i, false, here));
    }
  }

  /** Shows shapes that cannot be taken hold of by their vertices. */
  void showOutlines(List<Geometry> shapes, MapOverlay overlay) {
    clear();
    for (Geometry shape : shapes.subList(0, Math.min(MOST_OUTLINES, shapes.size()))) {
      if (shape instanceof Point point) {
        addCircle(overlay.toView(point.getCoordinate()), POINT_RADIUS, "selection-ring");
      } else {
        addOutline(shape, overlay);
      }
    }
  }

  private void addOutline(Geometry shape, MapOverlay overlay) {
    Geometry lines = shape.getDimension() == 2 ? shape.getBoundary() : shape;
    for (int i = 0; i < lines.getNumGeometries(); i++) {
      GeometryPath outline = new GeometryPath("selection-outline");
      outline.show(lines.getGeometryN(i).getCoordinates(), false, overlay);
      node.getChildren().add(outline.node());
    }
  }

  private void add(Handle handle) {
    handles.add(handle);
    addCircle(
        handle.place,
        handle.middle ? MIDDLE_RADIUS : VERTEX_RADIUS,
        handle.middle ? "middle-handle" : "vertex-handle");
  }

  private void addCircle(Point2D place, double radius, String styleClass) {
    Circle circle = new Circle(place.getX(), place.getY(), radius);
    circle.getStyleClass().add(styleClass);
    node.getChildren().add(circle);
  }

  /** The handle under a point of the view, a vertex before a middle; null when there is none. */
  Handle at(double viewX, double viewY) {
    Handle found = null;
    for (Handle handle : handles) {
      if (handle.place.distance(viewX, viewY) <= REACH && (found == null || found.middle)) {
        found = handle;
      }
    }
    return found;
  }
}
