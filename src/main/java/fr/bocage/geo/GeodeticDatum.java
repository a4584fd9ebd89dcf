package fr.bocage.geo;

import java.util.Set;

/**
 * The geodetic datums of the catalogue, and the names under which files speak of them.
 *
 * <p>All but the NTF agree with WGS 84 within a metre or less: the same longitude and latitude.
 */
enum GeodeticDatum {
  WGS84(
      6378137,
      298.257223563,
      "+ellps=WGS84",
      null,
      "wgs84",
      "wgs1984",
      "worldgeodeticsystem1984",
      "worldgeodeticsystem1984ensemble"),
  ETRS89(
      6378137,
      298.257222101,
      "+ellps=GRS80",
      null,
      "etrs89",
      "etrs1989",
      "etrf89",
      "europeanterrestrialreferencesystem1989",
      "europeanterrestrialreferencesystem1989ensemble"),
  /** Its realisations v1, v2 and v2b differ by centimetres: one datum to a map. */
  RGF93(
      6378137,
      298.257222101,
      "+ellps=GRS80",
      null,
      "rgf93",
      "rgf1993",
      "rgf93v1",
      "rgf93v2",
      "rgf93v2b",
      "reseaugeodesiquefrancais1993",
      "reseaugeodesiquefrancais1993v1",
      "reseaugeodesiquefrancais1993v2",
      "reseaugeodesiquefrancais1993v2b"),
  RGFG95(
      6378137,
      298.257222101,
      "+ellps=GRS80",
      null,
      "rgfg95",
      "rgfg1995",
      "reseaugeodesiquefrancaisguyane1995"),
  RGR92(
      6378137,
      298.257222101,
      "+ellps=GRS80",
      null,
      "rgr92",
      "rgr1992",
      "reseaugeodesiquedelareunion1992",
      "reseaugeodesiquereunion1992"),
  RGAF09(
      6378137,
      298.257222101,
      "+ellps=GRS80",
      null,
      "rgaf09",
      "rgaf2009",
      "reseaugeodesiquedesantillesfrancaises2009"),
  RGM04(
      6378137,
      298.257222101,
      "+ellps=GRS80",
      null,
      "rgm04",
      "rgm2004",
      "reseaugeodesiquedemayotte2004"),
  /**
   * The shift to WGS 84 is IGN's for the whole of France, three parameters, good to 3–5 m; IGN's
   * grid, which would give centimetres, is not carried.
   */
  NTF(
      6378249.2,
      293.466021293627,
      "+a=6378249.2 +b=6356515",
      "+towgs84=-168,-60,320",
      "ntf",
      "ntfparis",
      "nouvelletriangulationfrancaise",
      "nouvelletriangulationfrancaiseparis");

  private final double semiMajorMetres;
  private final double inverseFlattening;
  private final String ellipsoidParameters;
  private final String shiftToWgs84;
  private final Set<String> names;

  GeodeticDatum(
      double semiMajorMetres,
      double inverseFlattening,
      String ellipsoidParameters,
      String shiftToWgs84,
      String... names) {
    this.semiMajorMetres = semiMajorMetres;
    this.inverseFlattening = inverseFlattening;
    this.ellipsoidParameters = ellipsoidParameters;
    this.shiftToWgs84 = shiftToWgs84;
    this.names = Set.of(names);
  }

  /** Whether longitudes and latitudes are, to a map, those of WGS 84. */
  boolean agreesWithWgs84() {
    return shiftToWgs84 == null;
  }

  double semiMajorMetres() {
    return semiMajorMetres;
  }

  /** First eccentricity of the ellipsoid. */
  double eccentricity() {
    double flattening = 1 / inverseFlattening;
    return Math.sqrt(flattening * (2 - flattening));
  }

  /** The ellipsoid, and with {@code shifted} the way to WGS 84, in PROJ's words. */
  String parameters(boolean shifted) {
    if (!shifted) {
      return ellipsoidParameters;
    }
    return ellipsoidParameters + " " + (shiftToWgs84 == null ? "+towgs84=0,0,0" : shiftToWgs84);
  }

  /** Whether this is one of the datum's names, as {@link WktNames#normalised} writes them. */
  boolean hasName(String normalisedName) {
    return names.contains(normalisedName)
        || normalisedName.startsWith("d") && names.contains(normalisedName.substring(1));
  }

  /**
   * Whether an ellipsoid can be this datum's. Lenient enough for GRS 80 against WGS 84 (a tenth of
   * a millimetre) and for the printed forms of Clarke 1880; Clarke 1866 or Bessel are far off.
   */
  boolean hasEllipsoid(double otherSemiMajorMetres, double otherInverseFlattening) {
    return Math.abs(otherSemiMajorMetres - semiMajorMetres) < 0.1
        && Math.abs(otherInverseFlattening - inverseFlattening) < 0.002;
  }
}
