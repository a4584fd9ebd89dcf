package fr.bocage.render;

/** Plane geometry of segments. */
final class Segments {
  private Segments() {}

  /** Square of the distance from a point to a segment, in whatever unit they have. */
  static double squareDistance(double x, double y, double ax, double ay, double bx, double by) {
    double dx = bx - ax;
    double dy = by - ay;
    double square = dx * dx + dy * dy;
    double t = square > 0 ? ((x - ax) * dx + (y - ay) * dy) / square : 0;
    t = Math.max(0, Math.min(1, t));
    double ex = ax + t * dx - x;
    double ey = ay + t * dy - y;
    return ex * ex + ey * ey;
  }
}
