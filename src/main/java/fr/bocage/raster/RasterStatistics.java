package fr.bocage.raster;

import java.util.Arrays;

/**
 * How a raster's values are spread, as far as a sample of them tells.
 *
 * @param least the smallest value
 * @param low the 2nd percentile
 * @param high the 98th percentile
 * @param most the largest value
 */
public record RasterStatistics(double least, double low, double high, double most) {
  private static final double TAIL = 0.02;

  /**
   * The statistics of a sample.
   *
   * @param sample is sorted; NaN, which stands for no value, is left out
   * @return all zero where there is no value
   */
  public static RasterStatistics of(float[] sample) {
    Arrays.sort(sample); // NaN comes last
    int count = sample.length;
    while (count > 0 && Float.isNaN(sample[count - 1])) {
      count--;
    }
    if (count == 0) {
      return new RasterStatistics(0, 0, 0, 0);
    }
    int tail = (int) (count * TAIL);
    return new RasterStatistics(
        sample[0], sample[tail], sample[count - 1 - tail], sample[count - 1]);
  }
}
