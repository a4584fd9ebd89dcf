package fr.bocage.render;

/**
 * The drop that marks a place: its tip on the place, 26 pixels tall at a pixel ratio of 1. A circle
 * and its two tangents through the tip.
 */
final class PinShape {
  static final double RADIUS = 9;

  /** From the tip up to the circle's centre. */
  static final double CENTRE_UP = 17;

  private static final int ARC_CORNERS = 32;

  private PinShape() {}

  /** The drop with its tip at a pixel. */
  static Shape.Ring outline(double tipX, double tipY, double ratio) {
    return drop(tipX, tipY, RADIUS * ratio, CENTRE_UP * ratio);
  }

  private static Shape.Ring drop(double tipX, double tipY, double radius, double up) {
    double[] x = new double[ARC_CORNERS + 2];
    double[] y = new double[ARC_CORNERS + 2];
    double open = StrictMath.acos(radius / up); // from straight down to where a tangent touches
    x[0] = tipX;
    y[0] = tipY;
    for (int i = 0; i <= ARC_CORNERS; i++) {
      double angle = open + (2 * Math.PI - 2 * open) * i / ARC_CORNERS;
      x[i + 1] = tipX + radius * StrictMath.sin(angle);
      y[i + 1] = tipY - up + radius * StrictMath.cos(angle);
    }
    return new Shape.Ring(x, y, true);
  }

  /** A flat ellipse around a point. */
  static Shape.Ring ellipse(double centreX, double centreY, double radiusX, double radiusY) {
    double[] x = new double[ARC_CORNERS];
    double[] y = new double[ARC_CORNERS];
    for (int i = 0; i < ARC_CORNERS; i++) {
      double angle = 2 * Math.PI * i / ARC_CORNERS;
      x[i] = centreX + radiusX * StrictMath.sin(angle);
      y[i] = centreY + radiusY * StrictMath.cos(angle);
    }
    return new Shape.Ring(x, y, true);
  }

  /** Whether a pixel lies on the drop or not farther from it than the tolerance. */
  static boolean hit(double tipX, double tipY, double x, double y, double tolerancePixels) {
    if (Math.abs(x - tipX) > RADIUS + tolerancePixels
        || y > tipY + tolerancePixels
        || y < tipY - CENTRE_UP - RADIUS - tolerancePixels) {
      return false; // of thousands of pins, nearly all
    }
    Shape.Ring drop = drop(tipX, tipY, RADIUS, CENTRE_UP);
    boolean inside = false;
    double limit = tolerancePixels * tolerancePixels;
    for (int i = 0, j = drop.x().length - 1; i < drop.x().length; j = i++) {
      double ax = drop.x()[j];
      double ay = drop.y()[j];
      double bx = drop.x()[i];
      double by = drop.y()[i];
      if (ay > y != by > y && x < (bx - ax) * (y - ay) / (by - ay) + ax) {
        inside = !inside;
      }
      if (Segments.squareDistance(x, y, ax, ay, bx, by) <= limit) {
        return true;
      }
    }
    return inside;
  }
}
