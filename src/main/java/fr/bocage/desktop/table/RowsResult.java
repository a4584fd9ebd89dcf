package fr.bocage.desktop.table;

import fr.bocage.feature.FeatureTable;
import fr.bocage.feature.RowQuery;
import fr.bocage.feature.RowSorting;
import fr.bocage.job.Jobs;
import fr.bocage.job.Progress;
import fr.bocage.problem.ProblemException;
import java.util.BitSet;
import java.util.function.IntPredicate;

/**
 * The answer to a request, with the steps on the way to it, so that the next request need not do
 * again what has not changed. Immutable, safe on any thread.
 *
 * @param request what was asked
 * @param ordered all rows in the wanted order; null for the table's own
 * @param matching the rows that the query finds; null for all
 * @param rows the answer
 */
record RowsResult(RowsRequest request, int[] ordered, BitSet matching, TableRows rows) {
  private static final int BLOCK = 1 << 13;

  /**
   * Works out which rows are shown.
   *
   * @param before an earlier result whose steps may serve again; null without one
   * @throws ProblemException when the query is not understood
   * @throws java.util.concurrent.CancellationException when it is no longer wanted
   */
  static RowsResult of(
      RowsRequest request, RowsResult before, RowSorting sorting, Jobs jobs, Progress progress)
      throws ProblemException {
    boolean sameTable = before != null && before.request.table() == request.table();
    boolean sameQuery = sameTable && before.request.query().equals(request.query());
    boolean sameOrder = sameTable && before.request.order().equals(request.order());
    BitSet matching = sameQuery ? before.matching : matching(request, jobs, progress);
    int[] ordered = sameOrder ? before.ordered : ordered(request, sorting, progress);
    progress.check();
    BitSet inView = inView(request);
    TableRows rows = TableRows.of(request.table().rowCount(), ordered, matching, inView);
    return new RowsResult(request, ordered, matching, rows);
  }

  private static int[] ordered(RowsRequest request, RowSorting sorting, Progress progress) {
    if (request.order().isEmpty()) {
      return null;
    }
    int[] rows = RowSorting.allRows(request.table().rowCount());
    for (int i = request.order().size() - 1; i >= 0; i--) { // the last sort counts most
      RowsRequest.SortKey key = request.order().get(i);
      rows = sorting.sorted(rows, key.column(), key.descending(), progress);
    }
    return rows;
  }

  private static BitSet matching(RowsRequest request, Jobs jobs, Progress progress)
      throws ProblemException {
    if (request.query().isEmpty()) {
      return null;
    }
    FeatureTable table = request.table();
    IntPredicate asked = RowQuery.of(request.query(), table);
    int count = table.rowCount();
    int blocks = (count + BLOCK - 1) / BLOCK;
    BitSet[] found = new BitSet[blocks];
    jobs.parallel(
        blocks,
        block -> {
          progress.check();
          progress.report((long) block * BLOCK, count);
          found[block] = matching(asked, block * BLOCK, Math.min(count, (block + 1) * BLOCK));
        });
    BitSet matching = new BitSet(count);
    for (BitSet part : found) {
      matching.or(part);
    }
    return matching;
  }

  private static BitSet matching(IntPredicate asked, int first, int end) {
    BitSet matching = new BitSet(end);
    for (int row = first; row < end; row++) {
      if (asked.test(row)) {
        matching.set(row);
      }
    }
    return matching;
  }

  private static BitSet inView(RowsRequest request) {
    if (request.view() == null) {
      return null;
    }
    BitSet inView = new BitSet(request.table().rowCount());
    for (int row : request.table().index().search(request.view())) {
      inView.set(row);
    }
    return inView;
  }
}
