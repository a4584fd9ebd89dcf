package fr.bocage.geo;

import java.util.Map;

/**
 * The names that PROJ's words use for ellipsoids, datums, units and prime meridians, as far as they
 * are met beside files. Their numbers are facts of PROJ's documentation.
 */
final class ProjNames {
  /** An ellipsoid; its inverse flattening is 0 for a sphere. */
  record Ellipsoid(double semiMajorMetres, double inverseFlattening) {}

  private static final double CLARKE_1880_IGN_MINOR = 6_356_515;

  private static final Map<String, Ellipsoid> ELLIPSOIDS =
      Map.ofEntries(
          Map.entry("WGS84", new Ellipsoid(6_378_137, 298.257223563)),
          Map.entry("GRS80", new Ellipsoid(6_378_137, 298.257222101)),
          Map.entry("WGS72", new Ellipsoid(6_378_135, 298.26)),
          Map.entry("intl", new Ellipsoid(6_378_388, 297)),
          Map.entry("bessel", new Ellipsoid(6_377_397.155, 299.1528128)),
          Map.entry("clrk66", new Ellipsoid(6_378_206.4, 294.9786982)),
          Map.entry("clrk80", new Ellipsoid(6_378_249.145, 293.4663)),
          Map.entry(
              "clrk80ign",
              new Ellipsoid(6_378_249.2, 6_378_249.2 / (6_378_249.2 - CLARKE_1880_IGN_MINOR))),
          Map.entry("airy", new Ellipsoid(6_377_563.396, 299.3249646)),
          Map.entry("mod_airy", new Ellipsoid(6_377_340.189, 299.3249374)),
          Map.entry("krass", new Ellipsoid(6_378_245, 298.3)),
          Map.entry("aust_SA", new Ellipsoid(6_378_160, 298.25)),
          Map.entry("GRS67", new Ellipsoid(6_378_160, 298.2471674270)),
          Map.entry("sphere", new Ellipsoid(6_370_997, 0)));

  /** The geographic CRS of each datum's name. */
  private static final Map<String, String> DATUMS =
      Map.of(
          "NAD83", "EPSG:4269",
          "NAD27", "EPSG:4267",
          "OSGB36", "EPSG:4277",
          "potsdam", "EPSG:4314",
          "carthage", "EPSG:4223",
          "hermannskogel", "EPSG:4312",
          "ire65", "EPSG:4299",
          "nzgd49", "EPSG:4272",
          "GGRS87", "EPSG:4121");

  private static final Map<String, String> DATUM_ELLIPSOIDS =
      Map.of(
          "NAD83", "GRS80",
          "NAD27", "clrk66",
          "OSGB36", "airy",
          "potsdam", "bessel",
          "carthage", "clrk80ign",
          "hermannskogel", "bessel",
          "ire65", "mod_airy",
          "nzgd49", "intl",
          "GGRS87", "GRS80");

  /** Metres. */
  private static final Map<String, String> UNITS =
      Map.of("m", "1", "km", "1000", "ft", "0.3048", "us-ft", "0.304800609601");

  /** Degrees from Greenwich. */
  private static final Map<String, String> MERIDIANS =
      Map.ofEntries(
          Map.entry("greenwich", "0"),
          Map.entry("paris", "2.33722917"),
          Map.entry("lisbon", "-9.13190611111"),
          Map.entry("madrid", "-3.68793888889"),
          Map.entry("rome", "12.4523333333"),
          Map.entry("bern", "7.43958333333"),
          Map.entry("ferro", "-17.6666666667"),
          Map.entry("brussels", "4.367975"),
          Map.entry("stockholm", "18.0582777778"),
          Map.entry("athens", "23.7163375"),
          Map.entry("oslo", "10.7229166667"));

  private ProjNames() {}

  /** Null when the name is not known. */
  static Ellipsoid ellipsoid(String name) {
    return name == null ? null : ELLIPSOIDS.get(name);
  }

  /** The geographic CRS of a datum; null when the name is not known. */
  static String datumCrs(String datum) {
    return datum == null ? null : DATUMS.get(datum);
  }

  /** The ellipsoid's name of a datum; null when the name is not known. */
  static String datumEllipsoid(String datum) {
    return datum == null ? null : DATUM_ELLIPSOIDS.get(datum);
  }

  /** A unit in metres, as a number; null when the name is not known. */
  static String metres(String unit) {
    return unit == null ? "1" : UNITS.get(unit);
  }

  /** A prime meridian in degrees, as a number; what is no name is given back. */
  static String degrees(String meridian) {
    return meridian == null ? "0" : MERIDIANS.getOrDefault(meridian, meridian);
  }
}
