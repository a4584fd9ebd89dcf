package fr.bocage.geo;

import java.util.ArrayList;
import java.util.List;

/**
 * One CRS of the catalogue.
 *
 * @param epsg its EPSG code
 * @param name what people in France call it
 * @param datum where longitude and latitude hold
 * @param projection how they become x and y
 */
record CrsDefinition(int epsg, String name, GeodeticDatum datum, PlaneProjection projection)
    implements Proj4jCrs {
  /** Along the equator. */
  static final double METRES_PER_DEGREE = Math.toRadians(6_378_137);

  /** The meridian of Paris, degrees east of Greenwich, as IGN fixed it (2° 20′ 14.025″). */
  static final double PARIS_DEGREES = 2.33722917;

  /** The whole catalogue; parameters from the EPSG dataset, names as IGN's users say them. */
  static List<CrsDefinition> all() {
    List<CrsDefinition> all = new ArrayList<>();
    PlaneProjection geographic = PlaneProjection.geographic();
    all.add(cone2154());
    all.add(new CrsDefinition(4326, "WGS 84", GeodeticDatum.WGS84, geographic));
    all.add(new CrsDefinition(4171, "RGF93", GeodeticDatum.RGF93, geographic));
    all.add(new CrsDefinition(4258, "ETRS89", GeodeticDatum.ETRS89, geographic));
    all.add(
        new CrsDefinition(
            3857,
            "WGS 84 / Pseudo-Mercator",
            GeodeticDatum.WGS84,
            PlaneProjection.pseudoMercator()));
    for (int zone = 42; zone <= 50; zone++) {
      all.add(conicZone(zone));
    }
    all.addAll(ntfZones());
    for (int zone = 28; zone <= 32; zone++) {
      String name = "WGS 84 / UTM zone " + zone + "N";
      all.add(utm(32600 + zone, name, GeodeticDatum.WGS84, zone, false));
    }
    for (int zone = 30; zone <= 32; zone++) {
      String name = "ETRS89 / UTM zone " + zone + "N";
      all.add(utm(25800 + zone, name, GeodeticDatum.ETRS89, zone, false));
    }
    all.add(utm(5490, "RGAF09 / UTM zone 20N", GeodeticDatum.RGAF09, 20, false));
    all.add(utm(2972, "RGFG95 / UTM zone 22N", GeodeticDatum.RGFG95, 22, false));
    all.add(utm(2975, "RGR92 / UTM zone 40S", GeodeticDatum.RGR92, 40, true));
    all.add(utm(4471, "RGM04 / UTM zone 38S", GeodeticDatum.RGM04, 38, true));
    all.add(europe3035());
    return List.copyOf(all);
  }

  private static CrsDefinition cone2154() {
    return new CrsDefinition(
        2154, "Lambert-93", GeodeticDatum.RGF93, cone(46.5, 49, 44, 3, 1, 700_000, 6_600_000));
  }

  /** One of the nine conformal cones of RGF93, named after its middle parallel. */
  private static CrsDefinition conicZone(int zone) {
    double northing = (zone - 41) * 1_000_000 + 200_000;
    return new CrsDefinition(
        3900 + zone,
        "RGF93 / CC" + zone,
        GeodeticDatum.RGF93,
        cone(zone, zone - 0.75, zone + 0.75, 3, 1, 1_700_000, northing));
  }

  /** Files hold northings with the zone's number in front (27571 and on) and without. */
  private static List<CrsDefinition> ntfZones() {
    return List.of(
        ntf(27571, "zone I", 55, 0.999877341, 600_000, 1_200_000),
        ntf(27572, "II étendu", 52, 0.99987742, 600_000, 2_200_000),
        ntf(27573, "zone III", 49, 0.999877499, 600_000, 3_200_000),
        ntf(27574, "zone IV", 46.85, 0.99994471, 234.358, 4_185_861.369),
        ntf(27561, "Nord", 55, 0.999877341, 600_000, 200_000),
        ntf(27562, "Centre", 52, 0.99987742, 600_000, 200_000),
        ntf(27563, "Sud", 49, 0.999877499, 600_000, 200_000),
        ntf(27564, "Corse", 46.85, 0.99994471, 234.358, 185_861.369));
  }

  private static CrsDefinition ntf(
      int epsg, String zone, double latitudeGrads, double scale, double easting, double northing) {
    double latitude = latitudeGrads * 0.9;
    return new CrsDefinition(
        epsg,
        "NTF (Paris) / Lambert " + zone,
        GeodeticDatum.NTF,
        // Counted from Greenwich, so that one prime meridian serves all of the catalogue.
        cone(latitude, latitude, latitude, PARIS_DEGREES, scale, easting, northing));
  }

  private static PlaneProjection cone(
      double latitude0,
      double latitude1,
      double latitude2,
      double longitude0,
      double scale,
      double easting,
      double northing) {
    return new PlaneProjection(
        ProjectionMethod.LAMBERT_CONFORMAL_CONIC,
        latitude0,
        latitude1,
        latitude2,
        longitude0,
        scale,
        easting,
        northing);
  }

  private static CrsDefinition utm(
      int epsg, String name, GeodeticDatum datum, int zone, boolean south) {
    return new CrsDefinition(epsg, name, datum, PlaneProjection.utm(zone, south));
  }

  private static CrsDefinition europe3035() {
    return new CrsDefinition(
        3035,
        "ETRS89-extended / LAEA Europe",
        GeodeticDatum.ETRS89,
        new PlaneProjection(
            ProjectionMethod.LAMBERT_AZIMUTHAL_EQUAL_AREA,
            52,
            52,
            52,
            10,
            1,
            4_321_000,
            3_210_000));
  }

  @Override
  public boolean geographic() {
    return projection.method() == ProjectionMethod.GEOGRAPHIC;
  }

  @Override
  public String code() {
    return "EPSG:" + epsg;
  }

  @Override
  public boolean agreesWithWgs84() {
    return datum.agreesWithWgs84();
  }

  @Override
  public double southernmost() {
    return switch (projection.method()) {
      case LAMBERT_CONFORMAL_CONIC, PSEUDO_MERCATOR -> -Proj4jReprojection.SHORT_OF_POLE;
      default -> -Proj4jReprojection.POLE;
    };
  }

  @Override
  public double northernmost() {
    return projection.method() == ProjectionMethod.PSEUDO_MERCATOR
        ? Proj4jReprojection.SHORT_OF_POLE
        : Proj4jReprojection.POLE;
  }

  Crs crs() {
    return new Crs(code(), name, geographic(), geographic() ? METRES_PER_DEGREE : 1, null);
  }

  @Override
  public String parameters(boolean shifted) {
    String ellipsoid =
        projection.method() == ProjectionMethod.PSEUDO_MERCATOR
            // The sphere is the formula's, not the datum's: no shift of latitudes.
            ? "+a=6378137 +b=6378137 +nadgrids=@null"
            : datum.parameters(shifted);
    return projection.parameters() + " " + ellipsoid + " +units=m +no_defs";
  }
}
