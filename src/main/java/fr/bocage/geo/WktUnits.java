package fr.bocage.geo;

/** Units and prime meridians of WKT nodes. What is absent or absurd counts as metre or degree. */
final class WktUnits {
  private static final double RADIANS_PER_DEGREE = Math.PI / 180;
  private static final double RADIANS_PER_GRAD = Math.PI / 200;
  private static final double PARIS_GRADS = 2.5969213;

  private WktUnits() {}

  /** Length of one unit of a projected node. */
  static double metresPerUnit(WktNode node) {
    return factor(node, 1, "UNIT", "LENGTHUNIT");
  }

  /** Angle of one unit of a geographic node. */
  static double radiansPerUnit(WktNode node) {
    return factor(node, RADIANS_PER_DEGREE, "UNIT", "ANGLEUNIT");
  }

  static boolean isDegree(double radiansPerUnit) {
    return Math.abs(radiansPerUnit - RADIANS_PER_DEGREE) < 1e-9;
  }

  /** The factor of the node's own unit, or of its axes', or the given one. */
  static double factor(WktNode node, double otherwise, String... keywords) {
    WktNode unit = node.child(keywords);
    WktNode axis = node.child("AXIS");
    if (unit == null && axis != null) {
      unit = axis.child(keywords);
    }
    double factor = unit == null ? Double.NaN : unit.number(1);
    return factor > 0 && Double.isFinite(factor) ? snapped(factor) : otherwise;
  }

  /** Programs print 0.01745329 or 0.0157079633; the digits they left out are known. */
  private static double snapped(double factor) {
    for (double exact : new double[] {1, RADIANS_PER_DEGREE, RADIANS_PER_GRAD}) {
      if (Math.abs(factor - exact) < 1e-7 * exact) {
        return exact;
      }
    }
    return factor;
  }

  /**
   * East of Greenwich. WKT 1 means the unit of the GEOGCS, ESRI and GDAL write degrees all the
   * same; the only meridian of ours where that matters is Paris, told by its number.
   */
  static double primeMeridianDegrees(WktNode geographic) {
    WktNode meridian = geographic.child("PRIMEM", "PRIMEMERIDIAN");
    if (meridian == null) {
      return 0;
    }
    double value = meridian.number(1);
    if (Math.abs(value - PARIS_GRADS) < 1e-6) {
      return CrsDefinition.PARIS_DEGREES;
    }
    return Math.toDegrees(value * factor(meridian, RADIANS_PER_DEGREE, "UNIT", "ANGLEUNIT"));
  }
}
