package fr.bocage.format;

import fr.bocage.geo.Crs;
import java.math.BigDecimal;

/**
 * Coordinates as text: plain decimals, as many as their CRS can mean, without trailing zeros. Ten
 * times faster than the JDK's shortest decimals, and half as long after a reprojection.
 */
public final class Ordinates {
  /** A tenth of a millimetre on the ground. */
  private static final int DEGREE_DECIMALS = 9;

  private static final int LENGTH_DECIMALS = 4;
  private static final long[] POWERS = new long[DEGREE_DECIMALS + 1];
  private static final long LARGEST_SCALED = 1L << 53;

  static {
    POWERS[0] = 1;
    for (int i = 1; i < POWERS.length; i++) {
      POWERS[i] = POWERS[i - 1] * 10;
    }
  }

  private Ordinates() {}

  /** Decimals that keep a tenth of a millimetre; without a CRS, whatever it may be. */
  public static int decimals(Crs crs) {
    return crs == null || crs.geographic() ? DEGREE_DECIMALS : LENGTH_DECIMALS;
  }

  /**
   * Appends the ordinate.
   *
   * @param value finite
   * @param decimals 0 to 9
   */
  public static void append(StringBuilder text, double value, int decimals) {
    double scaled = Math.abs(value) * POWERS[decimals];
    if (scaled >= LARGEST_SCALED) {
      text.append(new BigDecimal(value).toPlainString());
      return;
    }
    long digits = Math.round(scaled);
    if (value < 0 && digits != 0) {
      text.append('-');
    }
    text.append(digits / POWERS[decimals]);
    long rest = digits % POWERS[decimals];
    if (rest != 0) {
      text.append('.');
      for (int place = decimals - 1; rest != 0; place--) {
        text.append((char) ('0' + rest / POWERS[place]));
        rest %= POWERS[place];
      }
    }
  }
}
