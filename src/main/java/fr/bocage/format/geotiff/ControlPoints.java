package fr.bocage.format.geotiff;

import fr.bocage.raster.RasterGrid;
import java.util.Optional;

/**
 * Points of a picture whose places are known, and the plane that fits them best: for each
 * coordinate the least squares over column and row. Immutable.
 */
final class ControlPoints {
  private static final int NUMBERS = 6;
  private static final int LEAST = 3;

  private final double[] points;
  private final double shift;
  private final int count;

  /**
   * @param points column, row, 0, x, y, z of each
   * @param shift what is taken from columns and rows, so that they mean pixels' corners
   */
  ControlPoints(double[] points, double shift) {
    this.points = points;
    this.shift = shift;
    count = points.length / NUMBERS;
  }

  int count() {
    return count;
  }

  /** The plane; empty where the points are too few, or lie in a line. */
  Optional<RasterGrid> grid() {
    if (count < LEAST) {
      return Optional.empty();
    }
    double meanColumn = mean(0);
    double meanRow = mean(1);
    double cc = 0;
    double cr = 0;
    double rr = 0;
    for (int i = 0; i < count; i++) {
      double column = value(i, 0) - meanColumn;
      double row = value(i, 1) - meanRow;
      cc += column * column;
      cr += column * row;
      rr += row * row;
    }
    double[] x = slopes(3, meanColumn, meanRow, cc, cr, rr);
    double[] y = slopes(4, meanColumn, meanRow, cc, cr, rr);
    double column = meanColumn + shift;
    double row = meanRow + shift;
    try {
      return Optional.of(
          new RasterGrid(
              mean(3) - column * x[0] - row * x[1],
              mean(4) - column * y[0] - row * y[1],
              x[0],
              y[0],
              x[1],
              y[1]));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private double[] slopes(
      int part, double meanColumn, double meanRow, double cc, double cr, double rr) {
    double mean = mean(part);
    double c = 0;
    double r = 0;
    for (int i = 0; i < count; i++) {
      c += (value(i, 0) - meanColumn) * (value(i, part) - mean);
      r += (value(i, 1) - meanRow) * (value(i, part) - mean);
    }
    double determinant = cc * rr - cr * cr;
    return new double[] {(c * rr - r * cr) / determinant, (r * cc - c * cr) / determinant};
  }

  private double value(int point, int part) {
    return points[point * NUMBERS + part];
  }

  private double mean(int part) {
    double sum = 0;
    for (int i = 0; i < count; i++) {
      sum += value(i, part);
    }
    return sum / count;
  }

  /** How far a point is from where the plane has it at most, in pixels. */
  double largestError(RasterGrid grid) {
    double largest = 0;
    for (int i = 0; i < count; i++) {
      double column = grid.column(value(i, 3), value(i, 4)) - value(i, 0) - shift;
      double row = grid.row(value(i, 3), value(i, 4)) - value(i, 1) - shift;
      largest = Math.max(largest, Math.hypot(column, row));
    }
    return largest;
  }
}
