package fr.bocage.feature;

import fr.bocage.job.Progress;
import java.util.Arrays;
import java.util.Locale;

/**
 * What can be said of a column's values at a glance.
 *
 * @param count rows that have a value
 * @param missing rows that have none
 * @param distinct different values, as told by 64-bit hashes: among ten million values a miscount
 *     by one has odds of one in a hundred thousand
 * @param min the smallest value, of the field's class; null without any
 * @param max the largest value; null without any
 * @param mean of numbers; NaN for all else
 */
public record ColumnStatistics(
    long count, long missing, long distinct, Object min, Object max, double mean) {
  private static final int BLOCK = 1 << 12;

  /**
   * Looks at the column's values in some rows.
   *
   * @param rows row numbers
   * @param locale the language that text is ordered by
   * @throws java.util.concurrent.CancellationException when it is no longer wanted
   */
  public static ColumnStatistics of(
      AttributeColumn column, int[] rows, Locale locale, Progress progress) {
    Gathering gathering = new Gathering(rows.length, new TextOrder(locale));
    for (int i = 0; i < rows.length; i++) {
      if (i % BLOCK == 0) {
        progress.check();
        progress.report(i, rows.length);
      }
      Object value = column.value(rows[i]);
      if (value != null) {
        gathering.add(value);
      }
    }
    return gathering.result(rows.length, column.field().type());
  }

  private static final class Gathering {
    private final long[] hashes;
    private final TextOrder texts;
    private int count;
    private double sum;
    private Object min;
    private Object max;

    Gathering(int rows, TextOrder texts) {
      hashes = new long[rows];
      this.texts = texts;
    }

    void add(Object value) {
      hashes[count++] = hash(value);
      if (value instanceof Number number) {
        sum += number.doubleValue();
      }
      if (min == null || compare(value, min) < 0) {
        min = value;
      }
      if (max == null || compare(value, max) > 0) {
        max = value;
      }
    }

    private int compare(Object a, Object b) {
      if (a instanceof String x && b instanceof String y) {
        return x.equals(y) ? 0 : texts.compare(x, y);
      }
      return Long.compare(RowSorting.key(a), RowSorting.key(b));
    }

    ColumnStatistics result(int rows, FieldType type) {
      Arrays.sort(hashes, 0, count);
      long distinct = count == 0 ? 0 : 1;
      for (int i = 1; i < count; i++) {
        distinct += hashes[i] != hashes[i - 1] ? 1 : 0;
      }
      boolean number = type == FieldType.INTEGER || type == FieldType.REAL;
      double mean = number && count > 0 ? sum / count : Double.NaN;
      return new ColumnStatistics(count, rows - count, distinct, min, max, mean);
    }
  }

  /** FNV-1a over the text's characters, or the number's bits, mixed as SplitMix64 does. */
  private static long hash(Object value) {
    long hash = 0xcbf29ce484222325L;
    if (value instanceof String text) {
      for (int i = 0; i < text.length(); i++) {
        hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
      }
    } else {
      hash = RowSorting.key(value);
    }
    hash = (hash ^ hash >>> 30) * 0xbf58476d1ce4e5b9L;
    hash = (hash ^ hash >>> 27) * 0x94d049bb133111ebL;
    return hash ^ hash >>> 31;
  }
}
