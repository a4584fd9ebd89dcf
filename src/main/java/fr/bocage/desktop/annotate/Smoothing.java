package fr.bocage.desktop.annotate;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

/**
 * Takes the trembling out of what a hand has drawn: repeated binomial smoothing (each vertex moves
 * to a quarter of its neighbours and half of itself), which leaves the ends where they are, then
 * Douglas and Peucker's line simplification, which leaves out what no eye would miss.
 */
final class Smoothing {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  /** Tried by hand: fewer leave the steps of the pixels, more round off what was meant. */
  private static final int PASSES = 4;

  private Smoothing() {}

  /**
   * @param drawn at least two, at about even distances
   * @param tolerance how far the line may stray from the smoothed one, in the line's units
   */
  static Coordinate[] smooth(Coordinate[] drawn, double tolerance) {
    Coordinate[] line = drawn;
    for (int pass = 0; pass < PASSES; pass++) {
      line = onePass(line);
    }
    return DouglasPeuckerSimplifier.simplify(FACTORY.createLineString(line), tolerance)
        .getCoordinates();
  }

  private static Coordinate[] onePass(Coordinate[] line) {
    Coordinate[] next = line.clone();
    for (int i = 1; i < line.length - 1; i++) {
      next[i] =
          new Coordinate(
              (line[i - 1].x + 2 * line[i].x + line[i + 1].x) / 4,
              (line[i - 1].y + 2 * line[i].y + line[i + 1].y) / 4);
    }
    return next;
  }
}
