package fr.bocage.render;

import fr.bocage.annotation.MapAnnotation;
import fr.bocage.map.Layer;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;

/**
 * The vertex and the edge that come nearest to a place, among those told one by one. One thread.
 */
final class NearestPlace {
  private final double x;
  private final double y;
  private final double reach;
  private double vertexSquare;
  private double edgeSquare;
  private Layer layer;
  private MapAnnotation mark;
  private Snap vertex;
  private Snap edge;

  /**
   * @param reach what is farther away than that does not count
   */
  NearestPlace(double x, double y, double reach) {
    this.x = x;
    this.y = y;
    this.reach = reach;
    vertexSquare = reach * reach;
    edgeSquare = reach * reach;
  }

  /** Whose vertices and edges are told from now on; one of the two is null. */
  void of(Layer ofLayer, MapAnnotation ofMark) {
    layer = ofLayer;
    mark = ofMark;
  }

  void vertex(double vertexX, double vertexY) {
    double dx = vertexX - x;
    double dy = vertexY - y;
    double square = dx * dx + dy * dy;
    if (square < vertexSquare) {
      vertexSquare = square;
      vertex = new Snap(new Coordinate(vertexX, vertexY), Double.NaN, layer, mark);
    }
  }

  void edge(double x1, double y1, double x2, double y2) {
    boolean beside =
        Math.max(x1, x2) < x - reach
            || Math.min(x1, x2) > x + reach
            || Math.max(y1, y2) < y - reach
            || Math.min(y1, y2) > y + reach;
    double dx = x2 - x1;
    double dy = y2 - y1;
    double length = dx * dx + dy * dy;
    if (beside || !(length > 0)) {
      return;
    }
    double along = Math.max(0, Math.min(1, ((x - x1) * dx + (y - y1) * dy) / length));
    double footX = x1 + along * dx;
    double footY = y1 + along * dy;
    double square = (footX - x) * (footX - x) + (footY - y) * (footY - y);
    if (square < edgeSquare) {
      edgeSquare = square;
      edge = new Snap(new Coordinate(footX, footY), Math.atan2(dy, dx), layer, mark);
    }
  }

  /** The vertex, where there is one within reach, else the edge. */
  Optional<Snap> found() {
    return Optional.ofNullable(vertex != null ? vertex : edge);
  }
}
