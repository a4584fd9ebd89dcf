package fr.bocage.format.shapefile;

import fr.bocage.feature.GeometryColumnBuilder;
import fr.bocage.feature.PartRole;
import fr.bocage.format.RingNesting;
import fr.bocage.format.RowTally;
import java.util.Arrays;

/**
 * Makes polygons of rings that come in any order and of any winding: each shell is given to the
 * builder, followed by its holes ({@link RingNesting#shells}). One thread.
 */
final class RingArranger {
  private final GeometryColumnBuilder builder;
  private final RowTally notSorted = new RowTally();

  RingArranger(GeometryColumnBuilder builder) {
    this.builder = builder;
  }

  /** Rows so far whose rings were too entangled to sort in reasonable time. */
  RowTally rowsNotSorted() {
    return notSorted;
  }

  /**
   * Adds rings to the current row.
   *
   * @param starts first vertex of each of the row's rings, and one entry more
   * @param first the first ring to take
   * @param rings how many
   * @return how many polygons they make
   */
  int add(ShapePoints points, int[] starts, int first, int rings) {
    if (rings == 1) {
      return add(PartRole.SHELL, points, starts, first);
    }
    int[] own = first == 0 ? starts : Arrays.copyOfRange(starts, first, first + rings + 1);
    RingNesting nesting = new RingNesting(points.xy(), own, rings);
    if (nesting.exhausted()) {
      notSorted.add(builder.rowCount());
    }
    int[] shells = nesting.shells();
    int[] firstHole = new int[nesting.count()];
    int[] nextHole = new int[nesting.count()];
    for (int ring = nesting.count() - 1; ring >= 0; ring--) {
      if (shells[ring] != ring) {
        nextHole[ring] = firstHole[shells[ring]];
        firstHole[shells[ring]] = ring + 1; // 0 says that there is none
      }
    }
    int count = 0;
    for (int ring = 0; ring < nesting.count(); ring++) {
      if (shells[ring] == ring && own[ring + 1] > own[ring]) {
        count += add(PartRole.SHELL, points, own, ring);
        for (int hole = firstHole[ring]; hole > 0; hole = nextHole[hole - 1]) {
          add(PartRole.HOLE, points, own, hole - 1);
        }
      }
    }
    return count;
  }

  private int add(PartRole role, ShapePoints points, int[] starts, int ring) {
    int length = starts[ring + 1] - starts[ring];
    if (length == 0) {
      return 0;
    }
    points.addPart(builder, role, starts[ring], length);
    return 1;
  }
}
