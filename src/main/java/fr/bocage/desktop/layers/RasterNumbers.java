package fr.bocage.desktop.layers;

import fr.bocage.style.RasterLook;
import java.text.NumberFormat;
import java.util.Locale;

/** Values of rasters as people read and type them. */
final class RasterNumbers {
  /** A thousandth of the range is more than anybody sees in its colours. */
  private static final int DIGITS = 3;

  private static final int MOST_DECIMALS = 12;

  private RasterNumbers() {}

  /** With as many decimals as the range that it lies in asks for, without groups. */
  static String of(double value, RasterLook range, Locale locale) {
    double span = range.high() - range.low();
    int decimals = DIGITS - 1 - (int) Math.floor(Math.log10(span));
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setGroupingUsed(false);
    format.setMaximumFractionDigits(Math.max(0, Math.min(MOST_DECIMALS, decimals)));
    return format.format(value + 0.0); // turns -0.0 into 0.0
  }
}
