package fr.bocage.style;

import fr.bocage.feature.AttributeColumn;
import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * Where one class of numbers ends and the next begins.
 *
 * @param least the least of all values
 * @param inner what lies between classes, growing; a value equal to it belongs to the upper class
 * @param most the greatest of all values
 */
record ClassBreaks(double least, double[] inner, double most) {
  /** Breaks are given to a hundredth of the range: more digits only make a legend hard to read. */
  private static final int PARTS_OF_RANGE = 100;

  /**
   * @return null where the column has no number
   */
  static ClassBreaks of(
      AttributeColumn column, int rows, Classification.Method method, int classes) {
    double[] sorted = sorted(column, rows);
    if (sorted.length == 0) {
      return null;
    }
    double least = sorted[0];
    double most = sorted[sorted.length - 1];
    double[] exact = new double[classes - 1];
    for (int i = 0; i < exact.length; i++) {
      exact[i] =
          method == Classification.Method.INTERVALS
              ? least + (most - least) * (i + 1) / classes
              : sorted[(int) ((long) sorted.length * (i + 1) / classes)];
    }
    double[] distinct = growing(Arrays.stream(exact), least);
    double[] round = growing(Arrays.stream(exact).map(at -> rounded(at, most - least)), least);
    return new ClassBreaks(least, round.length < distinct.length ? distinct : round, most);
  }

  private static double[] sorted(AttributeColumn column, int rows) {
    double[] numbers = new double[rows];
    int count = 0;
    for (int row = 0; row < rows; row++) {
      double number = column.number(row);
      if (Double.isFinite(number)) {
        numbers[count++] = number;
      }
    }
    double[] sorted = Arrays.copyOf(numbers, count);
    Arrays.sort(sorted);
    return sorted;
  }

  /** What is more than the least, each once. */
  private static double[] growing(DoubleStream breaks, double least) {
    return breaks.filter(at -> at > least).distinct().sorted().toArray();
  }

  private static double rounded(double number, double range) {
    double digit = Math.floor(Math.log10(range / PARTS_OF_RANGE));
    double step = Math.pow(10, Math.abs(digit));
    // Dividing by a whole number gives the double that is nearest to the decimal one.
    return digit < 0 ? Math.round(number * step) / step : Math.round(number / step) * step;
  }
}
