package fr.bocage.render;

import fr.bocage.geo.Viewport;

/**
 * Where the plane lies under a frame's pixels, in steps of 1/4096 of a pixel. The steps are counted
 * from the CRS's own origin, so that a place falls on the same step in every frame of one
 * resolution: a panned frame differs from a fresh one by whole pixels, and whatever is worked out
 * from differences of steps is the same in both to the last bit.
 *
 * <p>Frozen: safe on any thread.
 */
final class PixelGrid {
  static final int STEP_BITS = 12;

  /** Steps in a pixel: an outline moves by 1/8192 of a pixel at most, which no eye can see. */
  static final int STEPS = 1 << STEP_BITS;

  private static final double STEP = 1.0 / STEPS;

  /** Beyond this, coordinates are cut: no frame is so close that it could be seen. */
  private static final double FAR_PIXELS = 1e12;

  private final double stepsPerUnit;
  private final double originX;
  private final double originY;

  private PixelGrid(double stepsPerUnit, double originX, double originY) {
    this.stepsPerUnit = stepsPerUnit;
    this.originX = originX;
    this.originY = originY;
  }

  static PixelGrid of(Viewport view) {
    double stepsPerUnit = STEPS / view.resolution();
    return new PixelGrid(
        stepsPerUnit, Math.rint(view.minX() * stepsPerUnit), Math.rint(view.maxY() * stepsPerUnit));
  }

  /** The grid of a part of the frame that begins at a pixel. */
  PixelGrid from(int column, int row) {
    return new PixelGrid(
        stepsPerUnit, originX + (double) column * STEPS, originY - (double) row * STEPS);
  }

  /** Pixels from the left edge; NaN stays NaN. */
  double x(double mapX) {
    return near(stepsX(mapX) * STEP);
  }

  /** Pixels from the upper edge; NaN stays NaN. */
  double y(double mapY) {
    return near(stepsY(mapY) * STEP);
  }

  double pixelsPerUnit() {
    return stepsPerUnit * STEP;
  }

  double mapX(double pixels) {
    return (originX + pixels * STEPS) / stepsPerUnit;
  }

  double mapY(double pixels) {
    return (originY - pixels * STEPS) / stepsPerUnit;
  }

  /** How many whole pixels lie between the CRS's own origin and the left edge. */
  long firstColumn() {
    return (long) Math.floor(originX * STEP);
  }

  /** How many whole pixels lie between the CRS's own origin and the upper edge, downwards. */
  long firstRow() {
    return (long) Math.floor(-originY * STEP);
  }

  /** X of a place so many pixels from the left edge, the same in every frame that has the place. */
  double exactX(double pixels) {
    double part = originX - (double) firstColumn() * STEPS;
    return ((firstColumn() + pixels) * STEPS + part) / stepsPerUnit;
  }

  /** Y of a place so many pixels from the upper edge, likewise. */
  double exactY(double pixels) {
    double part = -originY - (double) firstRow() * STEPS;
    return -((firstRow() + pixels) * STEPS + part) / stepsPerUnit;
  }

  /** A size in steps. */
  int steps(float mapSize) {
    return (int) (mapSize * stepsPerUnit + 0.5);
  }

  /** Steps from the left edge. */
  double stepsX(double mapX) {
    return Math.rint(mapX * stepsPerUnit) - originX;
  }

  /** Steps from the upper edge. */
  double stepsY(double mapY) {
    return originY - Math.rint(mapY * stepsPerUnit);
  }

  private static double near(double pixels) {
    return Math.abs(pixels) > FAR_PIXELS ? Math.copySign(FAR_PIXELS, pixels) : pixels;
  }

  /** A distance in pixels, on whole steps. */
  static double snapped(double pixels) {
    return Math.rint(pixels * STEPS) * STEP;
  }

  /**
   * How many pixels further right (x) and down (y) this grid begins than another; null when they
   * are not of one resolution or not whole pixels apart.
   */
  PixelShift shiftFrom(PixelGrid other) {
    double columns = (originX - other.originX) * STEP;
    double rows = (other.originY - originY) * STEP;
    boolean whole = columns == Math.rint(columns) && rows == Math.rint(rows);
    boolean small = Math.abs(columns) < FAR_PIXELS && Math.abs(rows) < FAR_PIXELS;
    return stepsPerUnit == other.stepsPerUnit && whole && small
        ? new PixelShift((long) columns, (long) rows)
        : null;
  }

  /** Whole pixels, to the right and down. */
  record PixelShift(long columns, long rows) {}
}
