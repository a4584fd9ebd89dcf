package fr.bocage.geo;

import java.util.List;

/** Reads a projection's method and parameters from the nodes of a projected CRS, any dialect. */
final class WktProjection {
  private static final double SPHERE_RADIUS_METRES = 6_378_137;
  private static final List<String> WEB_NAMES =
      List.of("pseudomercator", "webmercator", "popularvisualisation", "googlemaps");

  private final double radiansPerUnit;
  private double latitude0 = Double.NaN;
  private double latitude1 = Double.NaN;
  private double latitude2 = Double.NaN;
  private double longitude0;
  private double scale = 1;
  private double falseEasting;
  private double falseNorthing;
  private boolean onSphere;
  private boolean understood = true;

  private WktProjection(double radiansPerUnit) {
    this.radiansPerUnit = radiansPerUnit;
  }

  /** The projection of the node, with angles from Greenwich; null when it is none of ours. */
  static PlaneProjection read(WktNode projected, WktNode base) {
    WktNode conversion = projected.child("CONVERSION");
    WktNode owner = conversion == null ? projected : conversion;
    WktNode methodNode = owner.child("PROJECTION", "METHOD");
    ProjectionMethod method =
        methodNode == null ? null : ProjectionMethod.named(WktNames.normalised(methodNode.name()));
    if (method == null) {
      return null;
    }
    WktProjection reading = new WktProjection(WktUnits.radiansPerUnit(base));
    owner.children("PARAMETER").forEach(reading::take);
    reading.longitude0 += WktUnits.primeMeridianDegrees(base);
    if (method == ProjectionMethod.MERCATOR && (reading.onSphere || saysSphere(projected, base))) {
      method = ProjectionMethod.PSEUDO_MERCATOR;
    }
    return reading.projection(method);
  }

  /**
   * Whether the ellipsoid, GDAL's extension node or the name makes a Mercator projection the web's:
   * older programs had no other word for it.
   */
  private static boolean saysSphere(WktNode projected, WktNode base) {
    String name = WktNames.normalised(projected.name());
    if (WEB_NAMES.stream().anyMatch(name::contains)) {
      return true;
    }
    WktNode extension = projected.child("EXTENSION");
    if (extension != null
        && extension.values().size() > 1
        && extension.values().get(1).contains("+a=6378137 +b=6378137")) {
      return true;
    }
    WktNode datum = base.child("DATUM");
    WktNode ellipsoid = datum == null ? null : datum.child("SPHEROID", "ELLIPSOID");
    return ellipsoid != null
        && ellipsoid.number(1) == SPHERE_RADIUS_METRES
        && ellipsoid.number(2) == 0;
  }

  private void take(WktNode parameter) {
    double value = parameter.number(1);
    double degrees =
        Math.toDegrees(value * WktUnits.factor(parameter, radiansPerUnit, "ANGLEUNIT", "UNIT"));
    double metres = value * WktUnits.factor(parameter, 1, "LENGTHUNIT", "UNIT");
    switch (WktNames.normalised(parameter.name())) {
      case "latitudeoforigin",
              "latitudeofcenter",
              "latitudeofcentre",
              "latitudeoffalseorigin",
              "latitudeofnaturalorigin" ->
          latitude0 = degrees;
      case "centralmeridian",
              "longitudeofcenter",
              "longitudeofcentre",
              "longitudeoforigin",
              "longitudeoffalseorigin",
              "longitudeofnaturalorigin" ->
          longitude0 = degrees;
      case "standardparallel1", "latitudeof1ststandardparallel" -> latitude1 = degrees;
      case "standardparallel2", "latitudeof2ndstandardparallel" -> latitude2 = degrees;
      case "scalefactor", "scalefactoratnaturalorigin" -> scale = value;
      case "falseeasting", "eastingatfalseorigin" -> falseEasting = metres;
      case "falsenorthing", "northingatfalseorigin" -> falseNorthing = metres;
      case "semimajor" -> understood &= value > 0;
      case "semiminor" -> onSphere = value == SPHERE_RADIUS_METRES;
      case "auxiliaryspheretype" -> understood &= value == 0; // 0: the major axis
      default -> understood = false;
    }
  }

  private PlaneProjection projection(ProjectionMethod method) {
    if (method == ProjectionMethod.LAMBERT_CONFORMAL_CONIC) {
      latitude1 = Double.isNaN(latitude1) ? latitude0 : latitude1;
      latitude2 = Double.isNaN(latitude2) ? latitude1 : latitude2;
      latitude0 = Double.isNaN(latitude0) ? latitude1 : latitude0;
    } else {
      understood &= Double.isNaN(latitude1) || latitude1 == 0; // true scale on the equator
      latitude0 = Double.isNaN(latitude0) ? 0 : latitude0;
      latitude1 = latitude0;
      latitude2 = latitude0;
    }
    if (!understood) {
      return null;
    }
    return new PlaneProjection(
        method, latitude0, latitude1, latitude2, longitude0, scale, falseEasting, falseNorthing);
  }
}
