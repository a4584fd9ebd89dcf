package fr.bocage.format.doctor;

import fr.bocage.geo.Crs;

/**
 * Where data falls when its coordinates are taken to be in a CRS.
 *
 * @param crs the CRS that was tried
 * @param axesSwapped whether x and y were taken for each other
 * @param degrees longitude and latitude of a sample of its vertices: x0, y0, x1, y1, …; NaN where
 *     there is no such place; not to be changed
 * @param inNormandy share of them that lies in Normandy or its waters, 0 … 1
 * @param inFrance share in metropolitan France, with its coast and Normandy's waters
 * @param onLand share on land, as far as it is known where land is; else as {@code inFrance}
 */
public record CrsTrial(
    Crs crs,
    boolean axesSwapped,
    double[] degrees,
    double inNormandy,
    double inFrance,
    double onLand) {
  /** From here on a trial is worth proposing. */
  static final double CONVINCING = 0.9;

  /**
   * How likely it is, only to be compared: Normandy before France before land, and axes as they are
   * before swapped ones.
   */
  public double plausibility() {
    return 4 * inNormandy + 3 * inFrance + onLand - (axesSwapped ? 0.5 : 0);
  }

  /** Whether nearly all of it falls into France. */
  public boolean isConvincing() {
    return inFrance >= CONVINCING;
  }

  /** Whether another trial puts the data in the same place, to some ten metres. */
  boolean agreesWith(CrsTrial other) {
    double tolerance = 1e-4;
    for (int i = 0; i < degrees.length; i++) {
      if (!(Math.abs(degrees[i] - other.degrees[i]) <= tolerance)) {
        return false;
      }
    }
    return true;
  }
}
