package fr.bocage.geo;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/**
 * Coordinates as people read them, in French (O for west, decimal comma) or English. What has no
 * place (NaN, a latitude beyond the poles) becomes a dash; longitudes beyond the antimeridian come
 * back from the other side. Each thread needs its own; they are cheap.
 */
public final class CoordinateFormat {
  /** Stands for coordinates that there are none of. */
  public static final String NOWHERE = "—";

  private final String west;
  private final DecimalFormat degrees;
  private final DecimalFormat exactDegrees;
  private final DecimalFormat whole;
  private final DecimalFormat hundredths;

  public CoordinateFormat(Locale locale) {
    boolean french = Locale.FRENCH.getLanguage().equals(locale.getLanguage());
    west = french ? "O" : "W";
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
    symbols.setDecimalSeparator(french ? ',' : '.');
    symbols.setGroupingSeparator(Scales.THIN_NO_BREAK_SPACE);
    symbols.setMinusSign('−');
    degrees = new DecimalFormat("0.00000", symbols); // a metre
    exactDegrees = new DecimalFormat("0.00#####", symbols); // a centimetre
    whole = new DecimalFormat("#,##0", symbols);
    hundredths = new DecimalFormat("#,##0.00", symbols);
  }

  /** {@code 49° 29′ 39″ N, 0° 06′ 28″ E}. */
  public String degreesMinutesSeconds(double longitude, double latitude) {
    if (nowhere(longitude, latitude)) {
      return NOWHERE;
    }
    double wrapped = wrapped(longitude);
    return sexagesimal(latitude)
        + northOrSouth(latitude)
        + ", "
        + sexagesimal(wrapped)
        + eastOrWest(wrapped);
  }

  /** {@code 49.49417° N, 0.10778° E}; in French {@code 49,49417° N, 0,10778° E}. */
  public String decimalDegrees(double longitude, double latitude) {
    return decimalDegrees(degrees, longitude, latitude);
  }

  private String decimalDegrees(DecimalFormat format, double longitude, double latitude) {
    if (nowhere(longitude, latitude)) {
      return NOWHERE;
    }
    double wrapped = wrapped(longitude);
    return format.format(Math.abs(latitude))
        + "°"
        + northOrSouth(latitude)
        + ", "
        + format.format(Math.abs(wrapped))
        + "°"
        + eastOrWest(wrapped);
  }

  /** {@code E 562 000 · N 6 928 500}, whole units, thousands apart by thin no-break spaces. */
  public String projected(double x, double y) {
    if (!Double.isFinite(x) || !Double.isFinite(y)) {
      return NOWHERE;
    }
    // Adding 0.0 turns a negative zero into zero.
    return "E " + whole.format(Math.rint(x) + 0.0) + " · N " + whole.format(Math.rint(y) + 0.0);
  }

  /** A point of a CRS in the style that fits it: decimal degrees, or east and north. */
  public String format(Crs crs, double x, double y) {
    return crs.geographic() ? decimalDegrees(x, y) : projected(x, y);
  }

  /**
   * A point as {@link CoordinateParser} reads it back to the centimetre: {@code 49.4941712° N,
   * 0.1077812° E}, {@code E 562 000.25 · N 6 928 500.00}.
   */
  public String exact(Crs crs, double x, double y) {
    if (crs.geographic()) {
      return exactDegrees(x, y);
    }
    return Double.isFinite(x) && Double.isFinite(y)
        ? "E " + hundredths.format(x + 0.0) + " · N " + hundredths.format(y + 0.0)
        : NOWHERE;
  }

  /** Longitude and latitude to the centimetre. */
  public String exactDegrees(double longitude, double latitude) {
    return decimalDegrees(exactDegrees, longitude, latitude);
  }

  private static String sexagesimal(double degrees) {
    long seconds = Math.round(Math.abs(degrees) * 3600); // first, so that 59.9″ carries over
    return String.format(
        Locale.ROOT, "%d° %02d′ %02d″", seconds / 3600, seconds / 60 % 60, seconds % 60);
  }

  private static String northOrSouth(double latitude) {
    return latitude < 0 ? " S" : " N";
  }

  private String eastOrWest(double longitude) {
    return longitude < 0 ? " " + west : " E";
  }

  private static boolean nowhere(double longitude, double latitude) {
    return !Double.isFinite(longitude) || !(Math.abs(latitude) <= 90);
  }

  private static double wrapped(double longitude) {
    return Math.abs(longitude) <= 180 ? longitude : Math.IEEEremainder(longitude, 360);
  }
}
