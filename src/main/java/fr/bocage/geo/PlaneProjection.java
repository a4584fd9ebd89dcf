package fr.bocage.geo;

/**
 * A projection and its parameters, in degrees from Greenwich and in metres.
 *
 * @param method family of formulas
 * @param latitude0 latitude of the origin of northings
 * @param latitude1 first standard parallel of a cone; else equal to {@code latitude0}
 * @param latitude2 second standard parallel of a cone; else equal to {@code latitude0}
 * @param longitude0 central meridian, from Greenwich whatever the prime meridian
 * @param scale scale factor at the origin or on the parallels
 * @param falseEasting metres
 * @param falseNorthing metres
 */
record PlaneProjection(
    ProjectionMethod method,
    double latitude0,
    double latitude1,
    double latitude2,
    double longitude0,
    double scale,
    double falseEasting,
    double falseNorthing) {

  // About a tenth of a metre on the ground each, which is what rounded constants in files cost
  // (seconds to three decimals, a grad's radians to eight); real neighbours are metres apart.
  private static final double ANGLE_TOLERANCE_DEGREES = 1e-6;
  private static final double SCALE_TOLERANCE = 1e-8;
  private static final double LENGTH_TOLERANCE_METRES = 0.05;

  static PlaneProjection geographic() {
    return new PlaneProjection(ProjectionMethod.GEOGRAPHIC, 0, 0, 0, 0, 1, 0, 0);
  }

  static PlaneProjection pseudoMercator() {
    return new PlaneProjection(ProjectionMethod.PSEUDO_MERCATOR, 0, 0, 0, 0, 1, 0, 0);
  }

  static PlaneProjection utm(int zone, boolean south) {
    return new PlaneProjection(
        ProjectionMethod.TRANSVERSE_MERCATOR,
        0,
        0,
        0,
        6 * zone - 183,
        0.9996,
        500_000,
        south ? 10_000_000 : 0);
  }

  /** Whether both give the same coordinates on this datum, however they were spelt. */
  boolean agreesWith(PlaneProjection other, GeodeticDatum datum) {
    if (method != other.method) {
      return false;
    }
    PlaneProjection mine = tangent(datum);
    PlaneProjection theirs = other.tangent(datum);
    return near(mine.latitude0, theirs.latitude0, ANGLE_TOLERANCE_DEGREES)
        && near(mine.longitude0, theirs.longitude0, ANGLE_TOLERANCE_DEGREES)
        && near(mine.scale, theirs.scale, SCALE_TOLERANCE)
        && near(mine.falseEasting, theirs.falseEasting, LENGTH_TOLERANCE_METRES)
        && near(mine.falseNorthing, theirs.falseNorthing, LENGTH_TOLERANCE_METRES);
  }

  private static boolean near(double a, double b, double tolerance) {
    return Math.abs(a - b) <= tolerance; // false for NaN
  }

  /**
   * A cone in its one-parallel form, so that one and two standard parallels compare. Formulas:
   * Snyder, Map Projections: A Working Manual (1987), 14-15 and 15-1 to 15-8.
   */
  private PlaneProjection tangent(GeodeticDatum datum) {
    if (method != ProjectionMethod.LAMBERT_CONFORMAL_CONIC) {
      return this;
    }
    double e = datum.eccentricity();
    double phi1 = Math.toRadians(latitude1);
    double phi2 = Math.toRadians(latitude2);
    double m1 = parallelRadius(phi1, e);
    double t1 = conformal(phi1, e);
    double n =
        Math.abs(phi1 - phi2) < 1e-10
            ? Math.sin(phi1)
            : Math.log(m1 / parallelRadius(phi2, e)) / Math.log(t1 / conformal(phi2, e));
    double radius = datum.semiMajorMetres() * scale * m1 / (n * Math.pow(t1, n)); // where t is 1
    double phi = Math.asin(n);
    double rhoAtOrigin = radius * Math.pow(conformal(Math.toRadians(latitude0), e), n);
    double rhoAtTangent = radius * Math.pow(conformal(phi, e), n);
    double tangentScale = rhoAtTangent * n / (datum.semiMajorMetres() * parallelRadius(phi, e));
    double latitude = Math.toDegrees(phi);
    return new PlaneProjection(
        method,
        latitude,
        latitude,
        latitude,
        longitude0,
        tangentScale,
        falseEasting,
        falseNorthing + rhoAtOrigin - rhoAtTangent);
  }

  /** Radius of the parallel on an ellipsoid with semi-major axis 1. */
  private static double parallelRadius(double phi, double e) {
    double sin = Math.sin(phi);
    return Math.cos(phi) / Math.sqrt(1 - e * e * sin * sin);
  }

  /** Tangent of half the conformal colatitude. */
  private static double conformal(double phi, double e) {
    double eSin = e * Math.sin(phi);
    return Math.tan(Math.PI / 4 - phi / 2) / Math.pow((1 - eSin) / (1 + eSin), e / 2);
  }

  /**
   * The projection in PROJ's words, without ellipsoid. Appended, not added up with +, whose first
   * use at each place costs the JVM a millisecond or two.
   */
  String parameters() {
    StringBuilder words = new StringBuilder("+proj=");
    switch (method) {
      case GEOGRAPHIC -> {
        return words.append("longlat").toString();
      }
      case LAMBERT_CONFORMAL_CONIC -> {
        words.append("lcc +lat_1=").append(latitude1).append(" +lat_2=").append(latitude2);
      }
      case TRANSVERSE_MERCATOR -> words.append("etmerc");
      case LAMBERT_AZIMUTHAL_EQUAL_AREA -> words.append("laea");
      case PSEUDO_MERCATOR, MERCATOR -> words.append("merc");
    }
    words.append(" +lat_0=").append(latitude0).append(" +lon_0=").append(longitude0);
    words.append(" +k_0=").append(scale);
    words.append(" +x_0=").append(falseEasting).append(" +y_0=").append(falseNorthing);
    return words.toString();
  }
}
