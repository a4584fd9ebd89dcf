package fr.bocage.annotation;

import fr.bocage.geo.GeodesicCircle;
import fr.bocage.geo.GeodesicMeasure;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/** Circles by centre and radius along the ellipsoid, as the polygons that other programs read. */
public final class Circles {
  /** Keeps the outline within a pixel of the circle up to a radius of 2,900 pixels. */
  static final int CORNERS = 120;

  /** Outlines are told in degrees of 15 digits, and may come back with fewer. */
  private static final double TOLERANCE = 1e-4;

  private static final GeometryFactory FACTORY = new GeometryFactory();

  private Circles() {}

  /** The circle's outline in longitude and latitude, from due north on. */
  public static Polygon outline(double longitude, double latitude, double radiusMetres) {
    double[] corners = GeodesicCircle.corners(longitude, latitude, radiusMetres, CORNERS);
    Coordinate[] ring = new Coordinate[CORNERS + 1];
    for (int i = 0; i < CORNERS; i++) {
      ring[i] = new Coordinate(corners[2 * i], corners[2 * i + 1]);
    }
    ring[CORNERS] = ring[0].copy();
    return FACTORY.createPolygon(ring);
  }

  /** The centre of a circle: half way between its northernmost corner and the one opposite. */
  public static Coordinate centre(Geometry outline) {
    Coordinate[] ring = outline.getCoordinates();
    if (ring.length != CORNERS + 1) {
      Coordinate middle = outline.getEnvelopeInternal().centre();
      return middle == null ? new Coordinate() : middle;
    }
    Coordinate north = ring[0];
    Coordinate south = ring[CORNERS / 2];
    double[] middle = GeodesicCircle.middle(north.x, north.y, south.x, south.y);
    return new Coordinate(north.x + Math.IEEEremainder(middle[0] - north.x, 360), middle[1]);
  }

  /** Whether a geometry is the outline of a circle of that radius. */
  static boolean fits(Geometry geometry, double radiusMetres) {
    if (!(geometry instanceof Polygon) || geometry.getNumPoints() != CORNERS + 1) {
      return false;
    }
    Coordinate centre = centre(geometry);
    for (Coordinate corner : geometry.getCoordinates()) {
      double away = GeodesicMeasure.distanceMetres(centre.x, centre.y, corner.x, corner.y);
      if (!(Math.abs(away - radiusMetres) <= Math.max(0.01, radiusMetres * TOLERANCE))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Where a circle lies after its outline was moved or one corner of it was dragged: then that
   * corner tells the radius. A point moves the centre.
   */
  static Placement placement(Geometry moved, Placement before) {
    Coordinate oldCentre = centre(before.geometry());
    Coordinate[] old = before.geometry().getCoordinates();
    Coordinate[] now = moved.getCoordinates();
    if (now.length == 1) {
      return at(now[0], before.radiusMetres());
    }
    int dragged = onlyDifference(old, now);
    if (dragged >= 0) {
      Coordinate corner = now[dragged];
      return at(
          oldCentre, GeodesicMeasure.distanceMetres(oldCentre.x, oldCentre.y, corner.x, corner.y));
    }
    return at(centre(moved), before.radiusMetres());
  }

  private static Placement at(Coordinate centre, double radiusMetres) {
    return new Placement(outline(centre.x, centre.y, radiusMetres), radiusMetres, 0);
  }

  /** The one corner in which two outlines differ; -1 when it is not just one. */
  private static int onlyDifference(Coordinate[] before, Coordinate[] now) {
    int different = -1;
    for (int i = 0; i < now.length - 1; i++) {
      if (before.length != now.length) {
        return -1;
      }
      if (before[i].distance(now[i])
          > 1e-7) { // a centimetre: what a way through another CRS may change
        if (different >= 0) {
          return -1;
        }
        different = i;
      }
    }
    return different;
  }
}
