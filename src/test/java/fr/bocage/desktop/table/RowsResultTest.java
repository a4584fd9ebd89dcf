package fr.bocage.desktop.table;

import static org.assertj.core.api.Assertions.assertThat;

import fr.bocage.desktop.table.RowsRequest.SortKey;
import fr.bocage.feature.FeatureTable;
import fr.bocage.feature.FieldType;
import fr.bocage.feature.RowSorting;
import fr.bocage.feature.SmallTable;
import fr.bocage.job.Jobs;
import fr.bocage.job.Progress;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;

class RowsResultTest {
  private static final Jobs JOBS = new Jobs(2);
  private final RowSorting sorting = new RowSorting(JOBS, Locale.FRENCH);
  private final FeatureTable table =
      new SmallTable("t")
          .lines(6) // row i goes from x = i to i + 1
          .column("KIND", FieldType.TEXT, "b", "a", "b", "a", "b", "a")
          .column("N", FieldType.INTEGER, 6L, 5L, 4L, 3L, 2L, 1L)
          .build();

  @AfterAll
  static void stop() {
    JOBS.close();
  }

  private RowsResult find(RowsResult before, String query, Envelope view, SortKey... order)
      throws Exception {
    RowsRequest request = new RowsRequest(table, query, List.of(order), view);
    return RowsResult.of(request, before, sorting, JOBS, Progress.NONE);
  }

  private SortKey by(String field, boolean descending) {
    return new SortKey(table.column(field), descending);
  }

  @Test
  void theFirstKeyCountsMost() throws Exception {
    RowsResult found = find(null, "", null, by("KIND", false), by("N", false));
    assertThat(found.rows().toArray()).containsExactly(5, 3, 1, 4, 2, 0);
  }

  @Test
  void filterAndViewLeaveTheOrderAsItIs() throws Exception {
    Envelope view = new Envelope(1.5, 3.5, 0, 1);
    RowsResult found = find(null, "N > 3", view, by("N", false));
    assertThat(found.rows().toArray()).containsExactly(2, 1);
  }

  @Test
  void aRowOnTheViewsEdgeIsInView() throws Exception {
    RowsResult found = find(null, "", new Envelope(2, 2, 0, 0));
    assertThat(found.rows().toArray()).containsExactly(1, 2);
  }

  @Test
  void whatHasNotChangedIsNotWorkedOutAgain() throws Exception {
    RowsResult first = find(null, "a", null, by("N", false));
    RowsResult second = find(first, "a", new Envelope(0, 9, 0, 9), by("N", false));
    assertThat(second.ordered()).isSameAs(first.ordered());
    assertThat(second.matching()).isSameAs(first.matching());
    RowsResult third = find(second, "b", null, by("N", true));
    assertThat(third.rows().toArray()).containsExactly(0, 2, 4);
  }

  @Test
  void rowsAreFoundWhereTheyStand() throws Exception {
    TableRows rows = find(null, "a", null, by("N", false)).rows();
    assertThat(rows.toArray()).containsExactly(5, 3, 1);
    assertThat(rows.position(3)).isEqualTo(1);
    assertThat(rows.position(0)).isEqualTo(-1);
    assertThat(rows.positions(new int[] {1, 5, 4})).containsExactly(0, 2);
    assertThat(TableRows.all(6).positions(new int[] {4, 9, 2})).containsExactly(2, 4);
  }
}
