package fr.bocage.render;

import fr.bocage.style.MarkShape;

/** The outlines of point symbols. */
final class MarkOutline {
  /** Unit outlines in a square from -1 to 1, y downwards, counter-clockwise as on a map. */
  private static final double[] SQUARE_OUTLINE = {-1, -1, -1, 1, 1, 1, 1, -1};

  private static final double[] TRIANGLE_OUTLINE = {0, -1, -1, 1, 1, 1};
  private static final double THIRD = 1.0 / 3;
  private static final double[] CROSS_OUTLINE = {
    -THIRD, -1, -THIRD, -THIRD, -1, -THIRD, -1, THIRD, -THIRD, THIRD, -THIRD, 1, THIRD, 1, THIRD,
    THIRD, 1, THIRD, 1, -THIRD, THIRD, -THIRD, THIRD, -1
  };

  private static final double[] DIAMOND_OUTLINE = {0, -1, -1, 0, 0, 1, 1, 0};

  private MarkOutline() {}

  /** Puts the outline around a point; it encloses a positive area for {@link Coverage}. */
  static void around(
      MarkShape shape,
      double x,
      double y,
      double sizePixels,
      double rotationDegrees,
      Polyline target) {
    target.clear();
    target.closed = true;
    double radius = sizePixels / 2;
    switch (shape) {
      case CIRCLE -> circle(x, y, radius, target);
      case STAR -> star(x, y, radius, rotationDegrees, target);
      case SQUARE -> place(SQUARE_OUTLINE, x, y, radius, rotationDegrees, target);
      case TRIANGLE -> place(TRIANGLE_OUTLINE, x, y, radius, rotationDegrees, target);
      case DIAMOND -> place(DIAMOND_OUTLINE, x, y, radius, rotationDegrees, target);
      case CROSS -> place(CROSS_OUTLINE, x, y, radius, rotationDegrees, target);
      case X -> place(CROSS_OUTLINE, x, y, radius, rotationDegrees + 45, target);
    }
  }

  /** As many corners as keep the chords within 0.05 pixels of the circle. */
  private static void circle(double x, double y, double radius, Polyline target) {
    int corners = (int) Math.min(256, Math.max(8, Math.ceil(Math.PI * Math.sqrt(radius * 10))));
    double step = 2 * Math.PI / corners;
    double cos = StrictMath.cos(step);
    double sin = StrictMath.sin(step);
    double dx = radius;
    double dy = 0;
    for (int i = 0; i < corners; i++) {
      target.add(x, y, dx, -dy);
      double turned = dx * cos - dy * sin;
      dy = dx * sin + dy * cos;
      dx = turned;
    }
  }

  private static void star(
      double x, double y, double radius, double rotationDegrees, Polyline target) {
    for (int i = 0; i < 10; i++) {
      double angle = Math.toRadians(rotationDegrees - 36 * i);
      double r = i % 2 == 0 ? radius : radius * 0.382; // the pentagram's inner corners
      target.add(x, y, r * StrictMath.sin(angle), -r * StrictMath.cos(angle));
    }
  }

  private static void place(
      double[] unit, double x, double y, double radius, double rotationDegrees, Polyline target) {
    double angle = Math.toRadians(rotationDegrees);
    double cos = StrictMath.cos(angle) * radius;
    double sin = StrictMath.sin(angle) * radius;
    for (int i = 0; i < unit.length; i += 2) {
      target.add(x, y, unit[i] * cos - unit[i + 1] * sin, unit[i] * sin + unit[i + 1] * cos);
    }
  }
}
