package fr.bocage.geo;

import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicMask;
import net.sf.geographiclib.PolygonArea;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/**
 * Lengths and areas on the WGS 84 ellipsoid, of geometries in longitude and latitude degrees; the
 * same whatever projection the map is shown in. Algorithms: C. F. F. Karney, Algorithms for
 * geodesics (2013), by GeographicLib; errors are nanometres, edges are geodesics. Vertices without
 * a place (NaN) are left out. Safe on any thread.
 */
public final class GeodesicMeasure {
  private GeodesicMeasure() {}

  /** The shortest way between two points, metres; NaN when one has no place. */
  public static double distanceMetres(
      double longitude1, double latitude1, double longitude2, double latitude2) {
    return Geodesic.WGS84.Inverse(
            latitude1, longitude1, latitude2, longitude2, GeodesicMask.DISTANCE)
        .s12;
  }

  /** The direction in which the shortest way begins: clockwise from north, 0 to 360 degrees. */
  public static double azimuthDegrees(
      double longitude1, double latitude1, double longitude2, double latitude2) {
    double azimuth =
        Geodesic.WGS84.Inverse(latitude1, longitude1, latitude2, longitude2, GeodesicMask.AZIMUTH)
            .azi1;
    return azimuth < 0 ? azimuth + 360 : azimuth;
  }

  /**
   * Length in metres of all lines in the geometry, and of the outlines, holes' too, of its
   * polygons; 0 for points.
   */
  public static double lengthMetres(Geometry geometry) {
    if (geometry instanceof LineString line) {
      return lengthMetres(line.getCoordinateSequence());
    }
    double metres = 0;
    if (geometry instanceof Polygon polygon) {
      metres = lengthMetres(polygon.getExteriorRing());
      for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
        metres += lengthMetres(polygon.getInteriorRingN(i));
      }
    } else if (geometry.getDimension() > 0) {
      for (int i = 0; i < geometry.getNumGeometries(); i++) {
        metres += lengthMetres(geometry.getGeometryN(i));
      }
    }
    return metres;
  }

  /** Area in square metres of all polygons in the geometry, less their holes; 0 for the rest. */
  public static double areaSquareMetres(Geometry geometry) {
    double squareMetres = 0;
    if (geometry instanceof Polygon polygon) {
      squareMetres = ringArea(polygon.getExteriorRing());
      for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
        squareMetres -= ringArea(polygon.getInteriorRingN(i));
      }
    } else if (geometry.getDimension() > 1) {
      for (int i = 0; i < geometry.getNumGeometries(); i++) {
        squareMetres += areaSquareMetres(geometry.getGeometryN(i));
      }
    }
    return squareMetres;
  }

  private static double lengthMetres(CoordinateSequence points) {
    double metres = 0;
    int previous = -1;
    for (int i = 0; i < points.size(); i++) {
      if (!hasPlace(points, i)) {
        continue;
      }
      if (previous >= 0) {
        metres +=
            distanceMetres(
                points.getX(previous), points.getY(previous), points.getX(i), points.getY(i));
      }
      previous = i;
    }
    return metres;
  }

  private static double ringArea(LineString ring) {
    PolygonArea area = new PolygonArea(Geodesic.WGS84, false);
    CoordinateSequence points = ring.getCoordinateSequence();
    for (int i = 0; i < points.size() - 1; i++) { // the last repeats the first
      if (hasPlace(points, i)) {
        area.AddPoint(points.getY(i), points.getX(i));
      }
    }
    return Math.abs(area.Compute().area); // whichever way round the ring goes
  }

  private static boolean hasPlace(CoordinateSequence points, int i) {
    return Double.isFinite(points.getX(i)) && Math.abs(points.getY(i)) <= 90;
  }
}
