package fr.bocage.style;

import fr.bocage.feature.AttributeColumn;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Where one class of numbers ends and the next begins, in numbers with as few digits as can be.
 *
 * @param least the least of all values
 * @param inner what lies between classes, growing; a value equal to it belongs to the upper class
 * @param most the greatest of all values
 * @param missing how many rows have no number
 */
record ClassBreaks(double least, double[] inner, double most, int missing) {
  /** Equal intervals are rounded to a hundredth of the range: nobody sees it on a map. */
  private static final int PARTS_OF_RANGE = 100;

  /**
   * @return null where the column has no number
   */
  static ClassBreaks of(
      AttributeColumn column, int rows, Classification.Method method, int classes) {
    double[] sorted =
        IntStream.range(0, rows)
            .mapToDouble(column::number)
            .filter(Double::isFinite)
            .sorted()
            .toArray();
    if (sorted.length == 0) {
      return null;
    }
    double least = sorted[0];
    double most = sorted[sorted.length - 1];
    double[] breaks =
        IntStream.range(1, classes)
            .mapToDouble(
                place ->
                    method == Classification.Method.INTERVALS
                        ? interval(least, most, (double) place / classes)
                        : quantile(sorted, (int) ((long) sorted.length * place / classes)))
            .filter(at -> at > least)
            .distinct()
            .toArray();
    return new ClassBreaks(least, breaks, most, rows - sorted.length);
  }

  private static double interval(double least, double most, double share) {
    double step = Math.pow(10, Math.floor(Math.log10((most - least) / PARTS_OF_RANGE)));
    return multiple(step, Math.round((least + (most - least) * share) / step));
  }

  /** The shortest number that has the same values below it as the value of that place. */
  private static double quantile(double[] sorted, int place) {
    double value = sorted[place];
    int same = Arrays.binarySearch(sorted, 0, place + 1, value);
    while (same > 0 && sorted[same - 1] == value) {
      same--;
    }
    if (same == 0) {
      return value;
    }
    double below = sorted[same - 1];
    // The first step is not more than ten times their distance: no coarser one falls between.
    double step = Math.pow(10, Math.ceil(Math.log10(value - below)));
    for (int digits = 0; digits < 3; digits++, step /= 10) {
      double shorter = multiple(step, Math.floor(value / step));
      if (shorter > below) {
        return shorter;
      }
    }
    return value;
  }

  /** Dividing by a whole number gives the double that is nearest to the decimal one. */
  private static double multiple(double step, double times) {
    return step < 1 ? times / Math.round(1 / step) : times * step;
  }
}
