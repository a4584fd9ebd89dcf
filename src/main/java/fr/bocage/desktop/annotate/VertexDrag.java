package fr.bocage.desktop.annotate;

import fr.bocage.annotation.AnnotationKind;
import fr.bocage.annotation.MapAnnotation;
import fr.bocage.desktop.map.MapOverlay;
import fr.bocage.map.PlacedAnnotation;
import java.util.List;
import javafx.scene.input.MouseEvent;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/** A vertex of a mark in the hand, a new one out of the middle of an edge, or a pin. */
final class VertexDrag implements MarkDrag {
  private final PlacedAnnotation placed;
  private final ShapeHandles.Handle handle;
  private final ShapeEdits shapes;
  private final Snapping snapping;
  private final MapOverlay overlay;
  private final Coordinate start;
  private Geometry shape;

  /**
   * @param handle what of the mark was taken hold of; null for a mark that is a point
   * @param start where, in the display CRS
   */
  VertexDrag(
      PlacedAnnotation placed,
      ShapeHandles.Handle handle,
      Coordinate start,
      ShapeEdits shapes,
      Snapping snapping,
      MapOverlay overlay) {
    this.placed = placed;
    this.handle = handle;
    this.start = start;
    this.shapes = shapes;
    this.snapping = snapping;
    this.overlay = overlay;
  }

  @Override
  public void to(MouseEvent event) {
    MapAnnotation mark = placed.annotation();
    Geometry original = placed.geometry();
    Coordinate pointer = overlay.toMap(event.getX(), event.getY());
    Coordinate place = snapping.place(event, overlay, other -> !other.id().equals(mark.id()));
    boolean drawn = !place.equals2D(pointer);
    if (original instanceof Point point) { // it keeps its distance from the hand, unless drawn
      Coordinate from = drawn ? point.getCoordinate() : start;
      shape = ShapeEdit.moved(original, place.x - from.x, place.y - from.y);
    } else if (mark.kind() == AnnotationKind.RECTANGLE && ShapeEdit.isRectangle(original)) {
      shape =
          handle.middle()
              ? ShapeEdit.withEdge(original, handle.index() - 1, place)
              : ShapeEdit.withCorner(original, handle.index(), place);
    } else if (handle.middle()) {
      shape = ShapeEdit.withVertexAdded(original, handle.index(), place);
    } else {
      shape = ShapeEdit.withVertex(original, handle.index(), place);
    }
  }

  @Override
  public List<Geometry> shapes() {
    return shape == null ? List.of() : List.of(shape);
  }

  @Override
  public String words() {
    return "";
  }

  @Override
  public void end() {
    snapping.hide(overlay);
    if (shape instanceof Point) {
      shapes.move(placed.annotation().id(), shape);
    } else if (shape != null) {
      shapes.reshape(placed.annotation().id(), shape);
    }
  }
}
