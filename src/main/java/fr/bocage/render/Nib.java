package fr.bocage.render;

/**
 * A pen as specks need it.
 *
 * @param width pixels
 * @param corners what the corners of a square leave of ink, in square pixels
 * @param opaque whether nothing shines through what it draws
 */
record Nib(float width, float corners, boolean opaque) {
  static Nib of(Tint.Line line) {
    float width = (float) line.pen().widthPixels();
    return new Nib(width, corners(line.pen()) * width * width, line.argb() >>> 24 == 0xff);
  }

  /** What a square's corners leave, in squares of the pen's width. */
  private static float corners(Pen pen) {
    return switch (pen.join()) {
      case ROUND -> (float) Math.PI / 4;
      case MITRE -> 1;
      case BEVEL -> 0.5f;
    };
  }

  /**
   * Whether the border of a feature covers all of it.
   *
   * @param area square pixels
   * @param length of the border, pixels
   */
  boolean swallows(float area, float length) {
    return length * width >= 4 * area;
  }

  /**
   * What a border leaves of ink, in square pixels; exact for a square. One thinner than the feature
   * leaves its length times its width; a thicker one swallows the feature and leaves its area, half
   * of that all around, and the corners.
   *
   * @param area square pixels; 0 for a line
   * @param length of the border or line, pixels
   */
  float ink(float area, float length) {
    float border = length * width;
    return area > 0 && swallows(area, length) ? area + border / 2 + corners : border;
  }
}
