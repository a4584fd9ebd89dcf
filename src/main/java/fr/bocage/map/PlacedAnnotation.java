package fr.bocage.map;

import fr.bocage.annotation.MapAnnotation;
import org.locationtech.jts.geom.Geometry;

/**
 * An annotation where it lies on the map.
 *
 * @param annotation what was marked
 * @param geometry its geometry in the map's display CRS
 * @param painted what is drawn of it: itself, or itself in its author's colour
 */
public record PlacedAnnotation(MapAnnotation annotation, Geometry geometry, MapAnnotation painted) {
  /** An annotation that is drawn as it is. */
  public PlacedAnnotation(MapAnnotation annotation, Geometry geometry) {
    this(annotation, geometry, annotation);
  }

  /** The same one drawn in another colour, {@code #rrggbb}. */
  PlacedAnnotation paintedIn(String colour) {
    return new PlacedAnnotation(
        annotation, geometry, annotation.withLook(annotation.look().withColour(colour)));
  }
}
