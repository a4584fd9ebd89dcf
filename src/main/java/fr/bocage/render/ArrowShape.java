package fr.bocage.render;

import java.util.Optional;

/** The head at the end of an arrow, and what is left of its line. */
final class ArrowShape {
  private static final double LEAST_LENGTH_PIXELS = 11;
  private static final double LENGTH_IN_WIDTHS = 4;
  private static final double HALF_BREADTH = 0.42;

  private ArrowShape() {}

  /** The line, cut off inside the head so that it does not stand out at the tip. */
  static Shape.Ring shaft(Shape.Ring line, double widthPixels, double ratio) {
    LinePath path = path(line);
    double end = path.length() - headLength(path, widthPixels, ratio) * 0.8;
    Polyline cut = new Polyline();
    double walked = 0;
    for (int i = 0; i < line.x().length; i++) {
      if (i > 0) {
        walked += Math.hypot(line.x()[i] - line.x()[i - 1], line.y()[i] - line.y()[i - 1]);
      }
      if (walked >= end && i > 0) {
        break;
      }
      cut.add(line.x()[i], line.y()[i]);
    }
    if (path.length() > 0) {
      cut.add(path.x(end), path.y(end));
    }
    double[] x = java.util.Arrays.copyOf(cut.x, cut.size);
    double[] y = java.util.Arrays.copyOf(cut.y, cut.size);
    return new Shape.Ring(x, y, false);
  }

  /** A triangle whose tip is the line's end; none for a line without length. */
  static Optional<Shape.Ring> head(Shape.Ring line, double widthPixels, double ratio) {
    LinePath path = path(line);
    double length = headLength(path, widthPixels, ratio);
    if (!(length > 0)) {
      return Optional.empty();
    }
    double tipX = path.x(path.length());
    double tipY = path.y(path.length());
    double dx = tipX - path.x(path.length() - length);
    double dy = tipY - path.y(path.length() - length);
    double norm = Math.hypot(dx, dy);
    if (!(norm > 0)) {
      return Optional.empty();
    }
    dx *= length / norm;
    dy *= length / norm;
    return Optional.of(
        new Shape.Ring(
            new double[] {
              tipX, tipX - dx - dy * HALF_BREADTH, tipX - dx * 0.8, tipX - dx + dy * HALF_BREADTH
            },
            new double[] {
              tipY, tipY - dy + dx * HALF_BREADTH, tipY - dy * 0.8, tipY - dy - dx * HALF_BREADTH
            },
            true));
  }

  /** Of a line shorter than a head, the head is all there is. */
  private static double headLength(LinePath path, double widthPixels, double ratio) {
    double wanted = Math.max(LEAST_LENGTH_PIXELS * ratio, LENGTH_IN_WIDTHS * widthPixels);
    return Math.min(wanted, path.length());
  }

  private static LinePath path(Shape.Ring ring) {
    Polyline line = new Polyline();
    ring.load(line);
    return new LinePath(line);
  }
}
