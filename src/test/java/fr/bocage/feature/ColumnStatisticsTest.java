package fr.bocage.feature;

import static org.assertj.core.api.Assertions.assertThat;

import fr.bocage.job.Progress;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ColumnStatisticsTest {
  private static ColumnStatistics of(FieldType type, Object... values) {
    AttributeColumn column =
        new SmallTable("t").points(values.length).column("F", type, values).build().column("F");
    return ColumnStatistics.of(
        column, RowSorting.allRows(values.length), Locale.FRENCH, Progress.NONE);
  }

  @Test
  void numbersHaveAMean() {
    ColumnStatistics found = of(FieldType.INTEGER, 4L, null, -2L, 4L);
    assertThat(found).isEqualTo(new ColumnStatistics(3, 1, 2, -2L, 4L, 2.0));
  }

  @Test
  void textIsOrderedAsInADictionary() {
    ColumnStatistics found = of(FieldType.TEXT, "Évreux", "Caen", "Évreux", "Zoé", "été");
    assertThat(found).isEqualTo(new ColumnStatistics(5, 0, 4, "Caen", "Zoé", Double.NaN));
  }

  @Test
  void datesHaveAFirstAndALast() {
    LocalDate dDay = LocalDate.of(1944, 6, 6);
    ColumnStatistics found = of(FieldType.DATE, dDay, dDay.plusDays(80), null);
    assertThat(found).isEqualTo(new ColumnStatistics(2, 1, 2, dDay, dDay.plusDays(80), Double.NaN));
  }

  @Test
  void onlyTheGivenRowsCount() {
    AttributeColumn column =
        new SmallTable("t")
            .points(3)
            .column("F", FieldType.REAL, 1.5, 2.5, 3.5)
            .build()
            .column("F");
    ColumnStatistics found =
        ColumnStatistics.of(column, new int[] {0, 2}, Locale.FRENCH, Progress.NONE);
    assertThat(found).isEqualTo(new ColumnStatistics(2, 0, 2, 1.5, 3.5, 2.5));
  }

  @Test
  void nothingIsSaidOfNoValues() {
    assertThat(of(FieldType.TEXT, null, null))
        .isEqualTo(new ColumnStatistics(0, 2, 0, null, null, Double.NaN));
  }
}
