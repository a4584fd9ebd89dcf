package fr.bocage.format.arcgrid;

import fr.bocage.raster.RasterGrid;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What stands above a grid's numbers: names and values in any order, up to the first word that is a
 * number itself. Immutable once read.
 */
final class GridHeader {
  private static final int MOST_ENTRIES = 12;

  private final Map<String, Double> values = new HashMap<>();

  /** A header that says not enough, or what cannot be. */
  static final class BrokenException extends Exception {
    BrokenException(String message) {
      super(message);
    }
  }

  /** Reads the header, and leaves the text at the first number. */
  static GridHeader read(GridText text) throws IOException, BrokenException {
    GridHeader header = new GridHeader();
    for (int i = 0; i <= MOST_ENTRIES; i++) {
      if (!text.step()) {
        throw new BrokenException("only a header");
      }
      String name = text.word().toLowerCase(Locale.ROOT);
      boolean isName = Character.isLetter(name.charAt(0)) && !name.equals("nan");
      if (!isName) {
        header.check();
        return header;
      }
      if (!text.step()) {
        throw new BrokenException(name);
      }
      header.values.put(name, text.number());
    }
    throw new BrokenException("too many names");
  }

  private void check() throws BrokenException {
    for (String size : new String[] {"ncols", "nrows"}) {
      double told = values.getOrDefault(size, Double.NaN);
      if (!(told >= 1 && told <= Integer.MAX_VALUE) || told != Math.rint(told)) {
        throw new BrokenException(size);
      }
    }
    if (!(pixelWidth() > 0) || !(pixelHeight() > 0)) {
      throw new BrokenException("cellsize");
    }
    if (Double.isNaN(left()) || Double.isNaN(bottom())) {
      throw new BrokenException("xllcorner, yllcorner");
    }
  }

  int columns() {
    return values.get("ncols").intValue();
  }

  int rows() {
    return values.get("nrows").intValue();
  }

  /** What stands for no value; NaN for nothing. */
  double missing() {
    return values.getOrDefault("nodata_value", values.getOrDefault("nodata", Double.NaN));
  }

  private double pixelWidth() {
    return values.getOrDefault("cellsize", values.getOrDefault("dx", Double.NaN));
  }

  private double pixelHeight() {
    return values.getOrDefault("cellsize", values.getOrDefault("dy", Double.NaN));
  }

  private double left() {
    double middle = values.getOrDefault("xllcenter", Double.NaN) - pixelWidth() / 2;
    return values.getOrDefault("xllcorner", middle);
  }

  private double bottom() {
    double middle = values.getOrDefault("yllcenter", Double.NaN) - pixelHeight() / 2;
    return values.getOrDefault("yllcorner", middle);
  }

  /**
   * Where the grid lies.
   *
   * @param step of how many columns and rows one was kept
   */
  RasterGrid grid(int step) throws BrokenException {
    try {
      double top = bottom() + rows() * pixelHeight();
      return RasterGrid.northUp(left(), top, pixelWidth() * step, pixelHeight() * step);
    } catch (IllegalArgumentException e) {
      throw new BrokenException("cellsize");
    }
  }
}
