package fr.bocage.feature;

/**
 * Circular arcs as runs of straight segments: through three points, as SQL/MM's CircularString has
 * them. Safe on any thread.
 */
public final class CircularArcs {
  /** As GDAL does: an arc of a kilometre's radius is off by 60 cm at most. */
  private static final double STEP_RADIANS = Math.toRadians(4);

  private CircularArcs() {}

  /** Takes the vertices of an arc. */
  @FunctionalInterface
  public interface VertexSink {
    void vertex(double x, double y);
  }

  /**
   * Gives the vertices of an arc from its second on; the caller has the first already. Where the
   * ends are the same, the arc is a whole circle and the middle lies across; where the three lie on
   * a line, it is that line.
   */
  public static void trace(
      double startX,
      double startY,
      double middleX,
      double middleY,
      double endX,
      double endY,
      VertexSink sink) {
    boolean circle = startX == endX && startY == endY;
    double ax = middleX - startX;
    double ay = middleY - startY;
    double bx = endX - startX;
    double by = endY - startY;
    double cross = 2 * (ax * by - ay * bx);
    double size = (ax * ax + ay * ay) * (bx * bx + by * by);
    if (!circle && !(cross * cross > size * 1e-20)) {
      sink.vertex(middleX, middleY);
      sink.vertex(endX, endY);
      return;
    }
    double a2 = ax * ax + ay * ay;
    double b2 = bx * bx + by * by;
    double centerX = startX + (circle ? ax / 2 : (by * a2 - ay * b2) / cross);
    double centerY = startY + (circle ? ay / 2 : (ax * b2 - bx * a2) / cross);
    double first = Math.atan2(startY - centerY, startX - centerX);
    double sweep = circle ? 2 * Math.PI : Math.atan2(endY - centerY, endX - centerX) - first;
    if (cross > 0 && sweep < 0) {
      sweep += 2 * Math.PI;
    } else if (cross < 0 && sweep > 0) {
      sweep -= 2 * Math.PI;
    }
    double radius = Math.hypot(startX - centerX, startY - centerY);
    int steps = Math.max(1, (int) Math.ceil(Math.abs(sweep) / STEP_RADIANS));
    for (int i = 1; i < steps; i++) {
      double angle = first + sweep * i / steps;
      sink.vertex(centerX + radius * Math.cos(angle), centerY + radius * Math.sin(angle));
    }
    sink.vertex(endX, endY);
  }
}
