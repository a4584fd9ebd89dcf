package fr.bocage.geo;

/** Carries points from one CRS to another. Safe on any thread. */
@FunctionalInterface
public interface Reprojection {
  /**
   * Replaces {@code count} points in place. A point that has no place in the target CRS becomes
   * NaN, NaN.
   *
   * @param xy coordinates x0, y0, x1, y1, …
   * @param first index of the first point (not of its x)
   * @param count number of points
   */
  void apply(double[] xy, int first, int count);
}
