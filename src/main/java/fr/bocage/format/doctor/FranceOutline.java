package fr.bocage.format.doctor;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/**
 * Metropolitan France in some sixty corners, longitude and latitude: good to about 20 km, enough to
 * tell whether data falls into the country and to draw it small. Capes, river mouths and border
 * towns by their rounded coordinates.
 */
public final class FranceOutline {
  private static final double[] MAINLAND = {
    2.55, 51.09, 1.58, 50.87, 1.55, 50.2, 0.95, 49.92, 0.16, 49.69, 0.1, 49.49, 0.25, 49.42, -0.25,
    49.28, -1.1, 49.38, -1.27, 49.69, -1.95, 49.72, -1.75, 49.3, -1.55, 48.65, -2.0, 48.69, -2.7,
    48.55, -3.1, 48.87, -3.95, 48.72, -4.77, 48.5, -4.5, 48.3, -4.73, 48.04, -4.35, 47.8, -3.4,
    47.7, -2.8, 47.48, -2.2, 47.15, -1.8, 46.5, -1.2, 46.15, -1.1, 45.6, -1.25, 44.6, -1.45, 43.65,
    -1.79, 43.37, -0.7, 42.85, 0.7, 42.7, 1.45, 42.6, 2.0, 42.37, 3.17, 42.43, 3.05, 42.95, 3.5,
    43.28, 4.0, 43.55, 4.6, 43.37, 5.35, 43.22, 6.1, 43.05, 6.7, 43.25, 7.52, 43.77, 7.68, 44.12,
    6.95, 44.5, 7.05, 45.25, 6.87, 45.85, 6.8, 46.4, 6.3, 46.38, 6.0, 46.15, 6.1, 46.57, 6.95, 47.3,
    7.58, 47.58, 7.6, 48.1, 8.22, 48.97, 7.0, 49.15, 6.4, 49.47, 5.8, 49.55, 4.85, 49.8, 4.83,
    50.15, 4.15, 49.97, 4.1, 50.3, 3.3, 50.5, 3.15, 50.78, 2.65, 50.82, 2.55, 51.09
  };

  private static final double[] CORSICA = {
    9.4, 43.0, 9.55, 42.1, 9.2, 41.37, 8.75, 41.6, 8.55, 42.35, 9.2, 42.72, 9.4, 43.0
  };

  private static final GeometryFactory FACTORY = new GeometryFactory();

  private FranceOutline() {}

  /** The mainland, then Corsica. */
  public static MultiPolygon degrees() {
    return FACTORY.createMultiPolygon(new Polygon[] {polygon(MAINLAND), polygon(CORSICA)});
  }

  /** With what lies within a day's fishing. */
  static Geometry withCoast() {
    return degrees().buffer(0.25);
  }

  private static Polygon polygon(double[] xy) {
    Coordinate[] corners = new Coordinate[xy.length / 2];
    for (int i = 0; i < corners.length; i++) {
      corners[i] = new Coordinate(xy[2 * i], xy[2 * i + 1]);
    }
    return FACTORY.createPolygon(corners);
  }
}
