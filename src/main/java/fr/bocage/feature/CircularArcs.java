package fr.bocage.feature;

/**
 * Circular arcs as runs of straight segments: through three points, as SQL/MM's CircularString has
 * them. Safe on any thread.
 *
 * <p>Vertices lie at whole multiples of the step as seen from the centre, so that an arc and its
 * reverse have the same ones (neighbours that share it fit), and its easternmost, northernmost,
 * westernmost and southernmost points are among them (its extent is exact).
 */
public final class CircularArcs {
  private static final int STEPS_PER_CIRCLE = 96;

  /** 3.75 degrees: an arc of a kilometre's radius is off by 54 cm at most, as near as GDAL's. */
  private static final double STEP_RADIANS = 2 * Math.PI / STEPS_PER_CIRCLE;

  /** A vertex nearer than this part of a step to one of the ends would only repeat it. */
  private static final double TOO_NEAR = 1e-6;

  private CircularArcs() {}

  /**
   * Replaces the runs of three points from a vertex on by the arcs through them; each arc begins
   * where the one before ends. Heights and measures change evenly along the way from one of the
   * three points to the next.
   *
   * @param vertices gets the arcs in the place of the points
   * @param first the first point; the last is the buffer's
   */
  public static void trace(VertexBuffer vertices, int first) {
    int count = vertices.count() - first;
    VertexBuffer points = new VertexBuffer();
    for (int i = first; i < vertices.count(); i++) {
      copy(vertices, i, points);
    }
    vertices.truncate(Math.min(first + 1, vertices.count()));
    int i = 0;
    for (; i + 2 < count; i += 2) {
      arc(points, i, vertices);
    }
    for (i++; i < count; i++) {
      copy(points, i, vertices); // half an arc is a line
    }
  }

  private static void copy(VertexBuffer source, int vertex, VertexBuffer target) {
    target.add(source.x(vertex), source.y(vertex), source.height(vertex), source.measure(vertex));
  }

  /**
   * Adds the vertices of the arc through three points, from its second on. Where the ends are the
   * same, the arc is a whole circle and the middle lies across; where the three lie on a line, it
   * is that line.
   */
  private static void arc(VertexBuffer points, int start, VertexBuffer sink) {
    double startX = points.x(start);
    double startY = points.y(start);
    boolean circle = points.same(start, start + 2);
    double ax = points.x(start + 1) - startX;
    double ay = points.y(start + 1) - startY;
    double bx = points.x(start + 2) - startX;
    double by = points.y(start + 2) - startY;
    double cross = 2 * (ax * by - ay * bx);
    double a2 = ax * ax + ay * ay;
    double b2 = bx * bx + by * by;
    if (!circle && !(cross * cross > a2 * b2 * 1e-20)) {
      copy(points, start + 1, sink);
      copy(points, start + 2, sink);
      return;
    }
    double centerX = startX + (circle ? ax / 2 : (by * a2 - ay * b2) / cross);
    double centerY = startY + (circle ? ay / 2 : (ax * b2 - bx * a2) / cross);
    double radius = Math.hypot(startX - centerX, startY - centerY);
    double first = Math.atan2(startY - centerY, startX - centerX);
    double direction = circle || cross > 0 ? 1 : -1;
    double middle =
        sweep(first, direction, points.y(start + 1) - centerY, points.x(start + 1) - centerX);
    double whole =
        circle
            ? 2 * Math.PI
            : sweep(first, direction, points.y(start + 2) - centerY, points.x(start + 2) - centerX);
    long step = (long) Math.floor(direction * first / STEP_RADIANS + TOO_NEAR) + 1;
    for (double angle; (angle = step * STEP_RADIANS - direction * first) < whole; step++) {
      if (whole - angle > TOO_NEAR * STEP_RADIANS) {
        long place = Math.floorMod((long) direction * step, (long) STEPS_PER_CIRCLE);
        sink.add(
            centerX + radius * cosine(place),
            centerY + radius * cosine(place - STEPS_PER_CIRCLE / 4),
            between(points, start, angle, middle, whole, true),
            between(points, start, angle, middle, whole, false));
      }
    }
    copy(points, start + 2, sink);
  }

  /** The angle from the start to a direction, the way the arc goes; from 0 to a whole turn. */
  private static double sweep(double first, double direction, double y, double x) {
    double angle = direction * (Math.atan2(y, x) - first);
    return angle < 0 ? angle + 2 * Math.PI : angle;
  }

  /** The cosine of so many steps; exactly 1, 0 or -1 at the quarters of the circle. */
  private static double cosine(long steps) {
    long place = Math.floorMod(steps, (long) STEPS_PER_CIRCLE);
    if (place % (STEPS_PER_CIRCLE / 4) == 0) {
      return new double[] {1, 0, -1, 0}[(int) (place / (STEPS_PER_CIRCLE / 4))];
    }
    return Math.cos(place * STEP_RADIANS);
  }

  private static double between(
      VertexBuffer points, int start, double angle, double middle, double whole, boolean height) {
    boolean later = angle > middle;
    int from = later ? start + 1 : start;
    double share = later ? (angle - middle) / (whole - middle) : angle / middle;
    double a = height ? points.height(from) : points.measure(from);
    double b = height ? points.height(from + 1) : points.measure(from + 1);
    return a + (b - a) * share;
  }
}
