package fr.bocage.geo;

import java.util.Arrays;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;

/**
 * A GeoTools transform over Bocage's coordinates, x east first. Points go through in batches; a
 * batch that fails goes again point by point, so that one bad point costs only itself.
 */
final class GeoToolsReprojection implements Reprojection {
  private static final int BATCH_POINTS = 512;

  private final MathTransform transform;
  private final boolean fromNorthFirst;
  private final boolean toNorthFirst;

  GeoToolsReprojection(MathTransform transform, boolean fromNorthFirst, boolean toNorthFirst) {
    this.transform = transform;
    this.fromNorthFirst = fromNorthFirst;
    this.toNorthFirst = toNorthFirst;
  }

  @Override
  public void apply(double[] xy, int first, int count) {
    double[] batch = new double[2 * Math.min(count, BATCH_POINTS)];
    double[] result = new double[batch.length];
    for (int start = first; start < first + count; start += BATCH_POINTS) {
      int points = Math.min(BATCH_POINTS, first + count - start);
      System.arraycopy(xy, 2 * start, batch, 0, 2 * points);
      if (fromNorthFirst) {
        swap(batch, points);
      }
      transform(batch, result, points);
      if (toNorthFirst) {
        swap(result, points);
      }
      dropPlaceless(result, points);
      System.arraycopy(result, 0, xy, 2 * start, 2 * points);
    }
  }

  private void transform(double[] from, double[] to, int points) {
    try {
      transform.transform(from, 0, to, 0, points);
    } catch (TransformException | RuntimeException e) {
      for (int i = 0; i < 2 * points; i += 2) {
        transformOne(from, to, i);
      }
    }
  }

  private void transformOne(double[] from, double[] to, int at) {
    try {
      transform.transform(from, at, to, at, 1);
    } catch (TransformException | RuntimeException e) {
      Arrays.fill(to, at, at + 2, Double.NaN); // outside what the formulas cover
    }
  }

  private static void swap(double[] xy, int points) {
    for (int i = 0; i < 2 * points; i += 2) {
      double x = xy[i];
      xy[i] = xy[i + 1];
      xy[i + 1] = x;
    }
  }

  private static void dropPlaceless(double[] xy, int points) {
    for (int i = 0; i < 2 * points; i += 2) {
      if (!Double.isFinite(xy[i]) || !Double.isFinite(xy[i + 1])) {
        Arrays.fill(xy, i, i + 2, Double.NaN);
      }
    }
  }
}
