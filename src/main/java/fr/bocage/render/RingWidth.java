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
    int longest = ring.size > MOST_VERTICES ? -1 : longest(ring);
    if (longest < 0) {
      return false;
    }
    double alongX = dx(ring, longest);
    double alongY = dy(ring, longest);
    double length = Math.hypot(alongX, alongY);
    double along = spread(ring, alongX / length, alongY / length);
    double across = spread(ring, -alongY / length, alongX / length);
    if (Math.min(along, across) <= penPixels) {
      return true;
    }
    return Math.max(along, across) <= penPixels * MOST_PENS
        && Math.abs(ring.signedArea()) * 4 <= penPixels * length(ring);
  }

  private static double dx(Polyline ring, int segment) {
    return ring.x[segment + 1 < ring.size ? segment + 1 : 0] - ring.x[segment];
  }

  private static double dy(Polyline ring, int segment) {
    return ring.y[segment + 1 < ring.size ? segment + 1 : 0] - ring.y[segment];
  }

  /** The longest segment; -1 when all lie in one place. */
  private static int longest(Polyline ring) {
    int longest = -1;
    double most = 0;
    for (int i = 0; i < ring.size; i++) {
      double square = dx(ring, i) * dx(ring, i) + dy(ring, i) * dy(ring, i);
      if (square > most) {
        most = square;
        longest = i;
      }
    }
    return longest;
  }

  private static double length(Polyline ring) {
    double length = 0;
    for (int i = 0; i < ring.size; i++) {
      length += Math.hypot(dx(ring, i), dy(ring, i));
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
