package fr.bocage.geo;

/** A CRS that proj4j can carry points to and from. */
interface Proj4jCrs {
  String code();

  /** Whether coordinates are longitude and latitude in degrees. */
  boolean geographic();

  /** Whether its longitudes and latitudes are, to a map, those of WGS 84. */
  boolean agreesWithWgs84();

  /** The latitude beyond which its formulas, or proj4j's, send points to a wrong place. */
  double southernmost();

  /** The same towards the north. */
  double northernmost();

  /**
   * All of it in PROJ's words.
   *
   * @param shifted whether the shift to WGS 84 is told; left out between datums that agree, because
   *     proj4j would go there and back through geocentric coordinates
   */
  String parameters(boolean shifted);
}
