package fr.bocage.geo;

import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicData;

/**
 * Circles on the WGS 84 ellipsoid: all places at one geodesic distance from a centre. Algorithms:
 * C. F. F. Karney, Algorithms for geodesics (2013), by GeographicLib. Safe on any thread.
 */
public final class GeodesicCircle {
  private GeodesicCircle() {}

  /**
   * Corners on the circle, one after the other from due north on, counter-clockwise: longitude and
   * latitude of each in turn. Longitudes are not wrapped, so that a circle over the antimeridian is
   * in one piece.
   */
  public static double[] corners(
      double longitude, double latitude, double radiusMetres, int count) {
    double[] corners = new double[count * 2];
    for (int i = 0; i < count; i++) {
      GeodesicData end =
          Geodesic.WGS84.Direct(latitude, longitude, -360.0 * i / count, radiusMetres);
      corners[2 * i] = longitude + Math.IEEEremainder(end.lon2 - longitude, 360);
      corners[2 * i + 1] = end.lat2;
    }
    return corners;
  }

  /** Longitude and latitude of the place half way between two. */
  public static double[] middle(
      double longitude1, double latitude1, double longitude2, double latitude2) {
    GeodesicData whole = Geodesic.WGS84.Inverse(latitude1, longitude1, latitude2, longitude2);
    GeodesicData half = Geodesic.WGS84.Direct(latitude1, longitude1, whole.azi1, whole.s12 / 2);
    return new double[] {half.lon2, half.lat2};
  }
}
