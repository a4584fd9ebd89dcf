package fr.bocage.annotation;

import java.util.Objects;
import org.locationtech.jts.geom.Geometry;

/**
 * Where an annotation lies.
 *
 * @param geometry in WGS 84, x longitude and y latitude in degrees, of the sort that its {@link
 *     AnnotationKind} wants; never changed in place
 * @param radiusMetres along the ellipsoid, of a circle; 0 for every other kind
 * @param rotationDegrees clockwise, of a text; 0 for every other kind
 */
public record Placement(Geometry geometry, double radiusMetres, double rotationDegrees) {
  public Placement {
    Objects.requireNonNull(geometry);
    if (!(radiusMetres >= 0) || !Double.isFinite(rotationDegrees)) {
      throw new IllegalArgumentException(
          "expected a radius of 0 or more and a rotation, got "
              + radiusMetres
              + " and "
              + rotationDegrees);
    }
  }

  /** A place without radius and rotation. */
  public static Placement at(Geometry geometry) {
    return new Placement(geometry, 0, 0);
  }
}
