package fr.bocage.render;

/**
 * Letters at their places, in pixels of the frame. Immutable: the arrays are for reading.
 *
 * @param x where each letter's baseline begins
 * @param y where each letter's baseline begins
 * @param cos of each letter's slope, clockwise
 * @param sin of each letter's slope
 */
record PlacedLabel(
    Lettering text, LabelColours colours, double[] x, double[] y, double[] cos, double[] sin) {

  /**
   * @param argb of the letters
   * @param haloArgb around them
   * @param haloPixels how far the halo reaches; 0 for none
   */
  record LabelColours(int argb, int haloArgb, double haloPixels) {
    double reach() {
      return haloArgb >>> 24 == 0 ? 0 : haloPixels;
    }
  }

  /**
   * A level line of text; the baseline comes to lie on a whole pixel, which keeps letters sharp.
   */
  static PlacedLabel level(Lettering text, LabelColours colours, double left, double baseline) {
    return sloping(text, colours, Math.rint(left), Math.rint(baseline), 1, 0);
  }

  /** A straight line of text. */
  static PlacedLabel sloping(
      Lettering text, LabelColours colours, double left, double baseline, double cos, double sin) {
    int n = text.length();
    double[] x = new double[n];
    double[] y = new double[n];
    double[] allCos = new double[n];
    double[] allSin = new double[n];
    for (int i = 0; i < n; i++) {
      x[i] = left + text.start(i) * cos;
      y[i] = baseline + text.start(i) * sin;
      allCos[i] = cos;
      allSin[i] = sin;
    }
    return new PlacedLabel(text, colours, x, y, allCos, allSin);
  }

  /** The box around letters {@code first} to before {@code end}, halo and all. */
  Box box(int first, int end) {
    Box box = new Box();
    double up = text.ascent();
    double down = text.descent();
    for (int i = first; i < end; i++) {
      double width = text.start(i + 1) - text.start(i);
      box.include(x[i] + up * sin[i], y[i] - up * cos[i]);
      box.include(x[i] - down * sin[i], y[i] + down * cos[i]);
      double endX = x[i] + width * cos[i];
      double endY = y[i] + width * sin[i];
      box.include(endX + up * sin[i], endY - up * cos[i]);
      box.include(endX - down * sin[i], endY + down * cos[i]);
    }
    box.grow(colours.reach());
    return box;
  }

  Box box() {
    return box(0, text.length());
  }
}
