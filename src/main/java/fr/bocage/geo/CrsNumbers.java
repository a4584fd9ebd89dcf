package fr.bocage.geo;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.DoubleStream;

/**
 * The numbers that make a CRS, in one form for WKT of all dialects and for PROJ's words, so that
 * they compare. Which latitude a dialect calls the origin's and which a parallel's differs from
 * method to method; the latitudes are compared as a set.
 *
 * @param method PROJ's word for the projection, {@code longlat} for none; null when there is no
 *     word
 * @param latitudes all that are told, degrees, in any order; zeros and poles left out
 * @param longitude of the central meridian or the centre, degrees from Greenwich; of a geographic
 *     CRS, the prime meridian
 * @param scale factor on the central line
 * @param falseEasting metres
 * @param falseNorthing metres
 * @param semiMajorMetres of the ellipsoid
 * @param inverseFlattening of the ellipsoid, 0 for a sphere
 * @param unit of the coordinates: metres, or radians of a geographic CRS
 */
record CrsNumbers(
    String method,
    double[] latitudes,
    double longitude,
    double scale,
    double falseEasting,
    double falseNorthing,
    double semiMajorMetres,
    double inverseFlattening,
    double unit) {

  // What the rounded constants of files cost; real neighbours differ by far more.
  private static final double DEGREES = 2e-6;
  private static final double SCALE = 2e-8;
  private static final double METRES = 0.06;
  private static final double FLATTENING = 0.002;
  private static final double RELATIVE_UNIT = 5e-7;
  private static final double RADIANS_PER_DEGREE = Math.PI / 180;

  /** The numbers in PROJ's words, as {@code crs.tsv} and texts beside files have them. */
  static CrsNumbers of(Map<String, String> words) {
    String method = words.get("proj");
    boolean utm = "utm".equals(method);
    boolean geographic = "longlat".equals(method);
    boolean south = words.containsKey("south");
    double semiMajor = number(words, "a", Double.NaN);
    return new CrsNumbers(
        utm || "tmerc".equals(method) ? "etmerc" : method,
        latitudes(
            number(words, "lat_0", 0),
            number(words, "lat_1", 0),
            number(words, "lat_2", 0),
            number(words, "lat_ts", 0)),
        utm
            ? 6 * number(words, "zone", Double.NaN) - 183
            : number(words, geographic ? "pm" : words.containsKey("lonc") ? "lonc" : "lon_0", 0),
        utm ? 0.9996 : number(words, "k", number(words, "k_0", 1)),
        utm ? 500_000 : number(words, "x_0", 0),
        utm ? south ? 10_000_000 : 0 : number(words, "y_0", 0),
        semiMajor,
        number(words, "b", Double.NaN) == semiMajor ? 0 : number(words, "rf", Double.NaN),
        geographic ? number(words, "angle", RADIANS_PER_DEGREE) : number(words, "to_meter", 1));
  }

  private static double number(Map<String, String> words, String key, double otherwise) {
    try {
      return words.get(key) == null ? otherwise : Double.parseDouble(words.get(key));
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  /** Latitudes that say something. */
  static double[] latitudes(double... all) {
    return DoubleStream.of(all)
        .filter(latitude -> latitude != 0 && Math.abs(latitude) < 90 - DEGREES)
        .toArray();
  }

  /** Whether both give the same coordinates, to what a file's rounding costs. */
  boolean agreesWith(CrsNumbers other) {
    boolean sameMethod = method == null || other.method == null || method.equals(other.method);
    return sameMethod
        && ("longlat".equals(method) == "longlat".equals(other.method))
        && holdsAll(latitudes, other.latitudes)
        && holdsAll(other.latitudes, latitudes)
        && Math.abs(Math.IEEEremainder(longitude - other.longitude, 360)) <= DEGREES
        && near(scale, other.scale, SCALE)
        && near(falseEasting, other.falseEasting, METRES)
        && near(falseNorthing, other.falseNorthing, METRES)
        && near(semiMajorMetres, other.semiMajorMetres, METRES)
        && near(inverseFlattening, other.inverseFlattening, FLATTENING)
        && near(unit, other.unit, unit * RELATIVE_UNIT);
  }

  private static boolean holdsAll(double[] wanted, double[] among) {
    return Arrays.stream(wanted)
        .allMatch(one -> Arrays.stream(among).anyMatch(two -> near(one, two, DEGREES)));
  }

  private static boolean near(double a, double b, double tolerance) {
    return Math.abs(a - b) <= tolerance; // false for NaN
  }
}
