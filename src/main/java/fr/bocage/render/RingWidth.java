package fr.bocage.render;

/** Whether a ring is so narrow that a pen of some width, led along it, covers all of its inside. */
final class RingWidth {
  /** No ring of more vertices is looked at: small ones, which may be swallowed, have few. */
  private static final int MOST_VERTICES = 32;

  /** Rings that are this much longer than the pen is wide may be wide where their mean is not. */
  private static final double MOST_PENS = 3;

  private RingWidth() {}

  /**
   * Sure where the ring fits into a strip as wide as the pen; likely where it is small, and a
   * quarter of the pen's width is more than its area over its length (for a square, as wide as the
   * pen).
   */
  static boolean swallowed(Polyline ring, double penPixels) {
    if (ring.size > MOST_VERTICES) {
      return false;
    }
    double area = Math.abs(ring.signedArea());
    double reach = penPixels * length(ring);
    // What fits into the strip has at most its width times half of its own length.
    return area * 2 <= reach
        && area > 0
        && (isNarrow(ring, penPixels) || area * 4 <= reach && isSmall(ring, penPixels));
  }

  private static boolean isSmall(Polyline ring, double penPixels) {
    double most = penPixels * MOST_PENS;
    return spread(ring, 1, 0) <= most && spread(ring, 0, 1) <= most;
  }

  /** Whether the rectangle around it along its longest segment is no wider than the pen. */
  private static boolean isNarrow(Polyline ring, double penPixels) {
    int longest = longest(ring);
    double length = Math.sqrt(square(ring, longest));
    double alongX = dx(ring, longest) / length;
    double alongY = dy(ring, longest) / length;
    return spread(ring, -alongY, alongX) <= penPixels || spread(ring, alongX, alongY) <= penPixels;
  }

  private static double dx(Polyline ring, int segment) {
    return ring.x[segment + 1 < ring.size ? segment + 1 : 0] - ring.x[segment];
  }

  private static double dy(Polyline ring, int segment) {
    return ring.y[segment + 1 < ring.size ? segment + 1 : 0] - ring.y[segment];
  }

  private static double square(Polyline ring, int segment) {
    double dx = dx(ring, segment);
    double dy = dy(ring, segment);
    return dx * dx + dy * dy;
  }

  private static int longest(Polyline ring) {
    int longest = 0;
    for (int i = 1; i < ring.size; i++) {
      longest = square(ring, i) > square(ring, longest) ? i : longest;
    }
    return longest;
  }

  private static double length(Polyline ring) {
    double length = 0;
    for (int i = 0; i < ring.size; i++) {
      length += Math.sqrt(square(ring, i));
    }
    return length;
  }

  /** How far vertices lie apart in a direction. */
  private static double spread(Polyline ring, double alongX, double alongY) {
    double least = 0;
    double most = 0;
    for (int i = 1; i < ring.size; i++) {
      double way = (ring.x[i] - ring.x[0]) * alongX + (ring.y[i] - ring.y[0]) * alongY;
      least = Math.min(least, way);
      most = Math.max(most, way);
    }
    return most - least;
  }
}
