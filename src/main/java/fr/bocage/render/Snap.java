package fr.bocage.render;

import fr.bocage.annotation.MapAnnotation;
import fr.bocage.map.Layer;
import org.locationtech.jts.geom.Coordinate;

/**
 * A place of the map that the pointer is drawn to.
 *
 * @param place in the display CRS: exactly the vertex, or the nearest point of the edge
 * @param edgeRadians which way the edge runs, counter-clockwise from east; NaN on a vertex
 * @param layer whose feature it is; null when it is a mark's
 * @param mark whose outline it is; null when it is a feature's
 */
public record Snap(Coordinate place, double edgeRadians, Layer layer, MapAnnotation mark) {
  public boolean onVertex() {
    return Double.isNaN(edgeRadians);
  }
}
