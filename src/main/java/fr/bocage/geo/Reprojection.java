package fr.bocage.geo;

/** Carries points from one CRS to another. Safe on any thread. */
@FunctionalInterface
public interface Reprojection {

  /** Leaves everything where it is: between a CRS and itself, or one that agrees with it. */
  Reprojection IDENTITY = (xy, first, count) -> {};

  /**
   * Replaces {@code count} points in place. A point that has no place in the target CRS becomes
   * NaN, NaN.
   *
   * @param xy coordinates x0, y0, x1, y1, …
   * @param first index of the first point (not of its x)
   * @param count number of points
   */
  void apply(double[] xy, int first, int count);

  /** This way, and then another from where it ends. */
  default Reprojection then(Reprojection next) {
    return (xy, first, count) -> {
      apply(xy, first, count);
      next.apply(xy, first, count);
    };
  }
}
