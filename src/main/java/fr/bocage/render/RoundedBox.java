package fr.bocage.render;

/** A rectangle with round corners. */
final class RoundedBox {
  private static final int CORNER_STEPS = 6;

  private RoundedBox() {}

  static Shape.Ring around(
      double centreX, double centreY, double halfWidth, double halfHeight, double radius) {
    double r = Math.min(radius, Math.min(halfWidth, halfHeight));
    double[] x = new double[4 * (CORNER_STEPS + 1)];
    double[] y = new double[x.length];
    for (int corner = 0; corner < 4; corner++) {
      double middleX = centreX + (corner == 0 || corner == 3 ? 1 : -1) * (halfWidth - r);
      double middleY = centreY + (corner < 2 ? 1 : -1) * (halfHeight - r);
      for (int step = 0; step <= CORNER_STEPS; step++) {
        double angle = Math.PI / 2 * (corner + (double) step / CORNER_STEPS);
        int i = corner * (CORNER_STEPS + 1) + step;
        x[i] = middleX + r * StrictMath.cos(angle);
        y[i] = middleY + r * StrictMath.sin(angle);
      }
    }
    return new Shape.Ring(x, y, true);
  }
}
