package fr.bocage.format.text;

import fr.bocage.feature.GeometryColumn;
import fr.bocage.problem.Problem;
import fr.bocage.problem.Severity;
import java.util.List;

/**
 * Whether coordinates that are said (or, for want of a word, taken) to be degrees can be: projected
 * coordinates in a file without CRS would otherwise land off Africa, or nowhere.
 */
public final class DegreesCheck {
  /** Once around the Earth from any meridian, and a little. */
  private static final double FARTHEST_X = 361;

  private static final double FARTHEST_Y = 91;

  private DegreesCheck() {}

  /**
   * Tells of features beyond all degrees.
   *
   * @return false when they are most of the features, so that the unit must be another
   */
  public static boolean passes(GeometryColumn geometry, List<Problem> problems) {
    long placed = 0;
    long beyond = 0;
    double[] box = new double[4];
    for (int row = 0; row < geometry.rowCount(); row++) {
      geometry.envelope(row, box);
      if (box[0] <= box[2]) {
        placed++;
        boolean inside =
            box[0] >= -FARTHEST_X
                && box[1] >= -FARTHEST_Y
                && box[2] <= FARTHEST_X
                && box[3] <= FARTHEST_Y;
        beyond += inside ? 0 : 1;
      }
    }
    boolean passes = beyond * 2 <= placed;
    if (beyond > 0) {
      String code = passes ? "coordinates-beyond-degrees" : "coordinates-not-degrees";
      problems.add(Problem.of(DegreesCheck.class, code, Severity.WARNING, beyond));
    }
    return passes;
  }
}
