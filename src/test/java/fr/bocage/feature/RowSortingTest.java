package fr.bocage.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.bocage.job.Jobs;
import fr.bocage.job.Progress;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class RowSortingTest {
  private static final Jobs JOBS = new Jobs(2);
  private final RowSorting sorting = new RowSorting(JOBS, Locale.FRENCH);

  @AfterAll
  static void stop() {
    JOBS.close();
  }

  private int[] sorted(boolean descending, FieldType type, Object... values) {
    AttributeColumn column =
        new SmallTable("t").points(values.length).column("F", type, values).build().column("F");
    return sorting.sorted(RowSorting.allRows(values.length), column, descending, Progress.NONE);
  }

  @Test
  void numbersStandByValueAndMissingOnesLastEitherWay() {
    Object[] values = {10L, null, 9L, -3L, 100L};
    assertThat(sorted(false, FieldType.INTEGER, values)).containsExactly(3, 2, 0, 4, 1);
    assertThat(sorted(true, FieldType.INTEGER, values)).containsExactly(4, 0, 2, 3, 1);
  }

  @Test
  void realsStandByValueAcrossZero() {
    assertThat(sorted(false, FieldType.REAL, 0.5, -2.5, 1e300, -1e-9, 0.0, -0.0))
        .containsExactly(1, 3, 4, 5, 0, 2);
  }

  @Test
  void largeIntegersKeepAllTheirDigits() {
    long big = 1L << 60;
    assertThat(sorted(false, FieldType.INTEGER, big + 1, big, Long.MAX_VALUE, Long.MIN_VALUE))
        .containsExactly(3, 1, 0, 2);
  }

  @Test
  void datesStandByTimeAlsoAcrossOffsets() {
    assertThat(
            sorted(
                false,
                FieldType.DATE,
                LocalDate.of(1944, 8, 23),
                LocalDate.of(1944, 6, 6),
                LocalDate.of(-50, 1, 1)))
        .containsExactly(2, 1, 0);
    assertThat(
            sorted(
                false,
                FieldType.DATETIME,
                OffsetDateTime.parse("2026-01-01T00:30:00+02:00"),
                OffsetDateTime.parse("2025-12-31T22:00:00Z")))
        .containsExactly(1, 0);
  }

  @Test
  void textStandsAsInAFrenchDictionary() {
    Object[] names = {"Évreux", "Zoé", "eu", "Étretat", "Œuilly", null, "oz", "Odon", "été", "ete"};
    int[] order = sorted(false, FieldType.TEXT, names);
    assertThat(Arrays.stream(order).mapToObj(row -> names[row]))
        .containsExactly(
            "ete", "été", "Étretat", "eu", "Évreux", "Odon", "Œuilly", "oz", "Zoé", null);
  }

  @Test
  void codesStandAsTextNotAsNumbers() {
    assertThat(sorted(false, FieldType.TEXT, "9", "01004", "10")).containsExactly(1, 2, 0);
  }

  @Test
  void equalValuesKeepTheOrderTheyCameIn() {
    FeatureTable table =
        new SmallTable("t")
            .points(6)
            .column("A", FieldType.TEXT, "x", "y", "x", "y", "x", "y")
            .column("B", FieldType.INTEGER, 3L, 3L, 1L, 1L, 2L, 2L)
            .build();
    int[] byB = sorting.sorted(RowSorting.allRows(6), table.column("B"), false, Progress.NONE);
    int[] byAThenB = sorting.sorted(byB, table.column("A"), true, Progress.NONE);
    assertThat(byAThenB).containsExactly(3, 5, 1, 2, 4, 0);
  }

  @Test
  void agreesWithAPlainSortOnManyRows() {
    Random random = new Random(3);
    Object[] values = new Object[50_000];
    Arrays.setAll(values, i -> random.nextInt(10) == 0 ? null : (long) random.nextInt(2_000));
    Integer[] expected = new Integer[values.length];
    Arrays.setAll(expected, i -> i);
    Arrays.sort(
        expected,
        Comparator.comparing(
            i -> (Long) values[i], Comparator.nullsLast(Comparator.naturalOrder())));
    assertThat(sorted(false, FieldType.INTEGER, values))
        .isEqualTo(Arrays.stream(expected).mapToInt(i -> i).toArray());
  }

  @Test
  void stopsWhenItIsNoLongerWanted() {
    Progress cancelled =
        new Progress() {
          @Override
          public void report(long done, long total) {}

          @Override
          public boolean isCancelled() {
            return true;
          }
        };
    AttributeColumn column =
        new SmallTable("t").points(1).column("F", FieldType.TEXT, "a").build().column("F");
    assertThatThrownBy(() -> sorting.sorted(new int[] {0}, column, false, cancelled))
        .isInstanceOf(CancellationException.class);
  }
}
