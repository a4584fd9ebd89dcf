package fr.bocage.feature;

import fr.bocage.job.Jobs;
import fr.bocage.job.Progress;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Puts rows into the order of a column: numbers and dates by value, text as a dictionary of the
 * language has it, missing values last either way. Rows of the same value keep the order that they
 * came in, so that sorting by one column and then by another works.
 *
 * <p>Each value becomes a whole number, its rank, and rank and place are sorted together as one
 * {@code long}. Safe on any thread.
 */
public final class RowSorting {
  /** Rank of what is missing. */
  private static final int LAST = Integer.MAX_VALUE;

  private static final int BLOCK = 1 << 14;

  private final Jobs jobs;
  private final Locale locale;

  /**
   * @param locale whose dictionary text is sorted by
   */
  public RowSorting(Jobs jobs, Locale locale) {
    this.jobs = jobs;
    this.locale = locale;
  }

  /** All rows of a table in their own order. */
  public static int[] allRows(int rowCount) {
    return IntStream.range(0, rowCount).toArray();
  }

  /**
   * Sorts rows by a column.
   *
   * @param rows row numbers, left as they are
   * @return the same row numbers in order
   * @throws java.util.concurrent.CancellationException when it is no longer wanted
   */
  public int[] sorted(int[] rows, AttributeColumn column, boolean descending, Progress progress) {
    int[] ranks = ranks(rows, column, progress);
    progress.check();
    long[] keys = new long[rows.length];
    for (int i = 0; i < rows.length; i++) {
      int rank = descending && ranks[i] != LAST ? -ranks[i] : ranks[i];
      keys[i] = (long) rank << 32 | i;
    }
    Arrays.sort(keys);
    int[] sorted = new int[rows.length];
    for (int i = 0; i < rows.length; i++) {
      sorted[i] = rows[(int) keys[i]];
    }
    return sorted;
  }

  /** A number for each row that stands in the order of the values; equal ones for equal values. */
  private int[] ranks(int[] rows, AttributeColumn column, Progress progress) {
    return switch (column.field().type()) {
      case TEXT, JSON -> TextRanks.of(rows, column, locale, jobs, progress);
      default -> numberRanks(rows, column, progress);
    };
  }

  private int[] numberRanks(int[] rows, AttributeColumn column, Progress progress) {
    long[] keys = new long[rows.length];
    boolean[] missing = new boolean[rows.length];
    inBlocks(
        rows.length,
        progress,
        i -> {
          Object value = column.value(rows[i]);
          missing[i] = value == null;
          keys[i] = value == null ? Long.MAX_VALUE : key(value);
        });
    long[] ordered = keys.clone();
    Arrays.sort(ordered);
    progress.check();
    int[] ranks = new int[rows.length];
    // Where several are equal, the search ends at the same one of them each time.
    inBlocks(
        rows.length,
        progress,
        i -> ranks[i] = missing[i] ? LAST : Arrays.binarySearch(ordered, keys[i]));
    return ranks;
  }

  private interface RowWork {
    void run(int i);
  }

  private void inBlocks(int count, Progress progress, RowWork work) {
    jobs.parallel(
        (count + BLOCK - 1) / BLOCK,
        block -> {
          progress.check();
          int end = Math.min(count, (block + 1) * BLOCK);
          for (int i = block * BLOCK; i < end; i++) {
            work.run(i);
          }
        });
  }

  /** A whole number that stands in the order of the values of one column. */
  static long key(Object value) {
    if (value instanceof Long number) {
      return number;
    }
    if (value instanceof Number number) {
      long bits = Double.doubleToLongBits(number.doubleValue() + 0.0); // one zero only
      return bits < 0 ? bits ^ Long.MAX_VALUE : bits;
    }
    if (value instanceof Boolean truth) {
      return truth ? 1 : 0;
    }
    if (value instanceof LocalDate date) {
      return date.toEpochDay() * 86_400_000;
    }
    if (value instanceof LocalDateTime time) {
      return time.toEpochSecond(ZoneOffset.UTC) * 1000 + time.getNano() / 1_000_000;
    }
    if (value instanceof OffsetDateTime time) {
      return time.toEpochSecond() * 1000 + time.getNano() / 1_000_000;
    }
    throw new IllegalArgumentException("expected a number or a time, got " + value.getClass());
  }
}
