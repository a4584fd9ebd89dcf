package fr.bocage.format.shapefile;

import fr.bocage.feature.GeometryColumnBuilder;
import fr.bocage.feature.GeometryType;
import fr.bocage.feature.PartRole;
import fr.bocage.format.RowTally;

/**
 * Makes polygons of rings that come in any order and of any winding: each shell is given to the
 * builder, followed by its holes.
 *
 * <p>A shapefile's shells run clockwise and its holes counter-clockwise. That is believed of an
 * outermost ring that runs clockwise and has rings of both windings inside. Everywhere else the
 * file's program did not care, and rings are shells and holes by turns from outside to inside. One
 * thread.
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
   * Adds the rings of one row; the caller ends it.
   *
   * @param xy vertices of all rings
   * @param starts first vertex of each ring, and one entry more
   * @return the row's type
   */
  GeometryType addRow(double[] xy, int[] starts, int rings) {
    if (rings == 1) {
      add(PartRole.SHELL, xy, starts, 0);
      return GeometryType.POLYGON;
    }
    RingNesting nesting = new RingNesting(xy, starts, rings);
    if (nesting.exhausted()) {
      notSorted.add(builder.rowCount());
    }
    int[] shells = shellOfEach(nesting);
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
      if (shells[ring] == ring && starts[ring + 1] > starts[ring]) {
        count++;
        add(PartRole.SHELL, xy, starts, ring);
        for (int hole = firstHole[ring]; hole > 0; hole = nextHole[hole - 1]) {
          add(PartRole.HOLE, xy, starts, hole - 1);
        }
      }
    }
    return count == 0
        ? GeometryType.NULL
        : count == 1 ? GeometryType.POLYGON : GeometryType.MULTI_POLYGON;
  }

  private void add(PartRole role, double[] xy, int[] starts, int ring) {
    if (starts[ring + 1] > starts[ring]) {
      builder.beginPart(role);
      builder.vertices(xy, starts[ring], starts[ring + 1] - starts[ring]);
    }
  }

  /** For each ring the shell that it is a hole of; itself for a shell. */
  private static int[] shellOfEach(RingNesting nesting) {
    boolean[] mixed = rootsWithBothWindings(nesting);
    int[] shells = new int[nesting.count()];
    for (int ring : nesting.outsideIn()) {
      int parent = nesting.parent(ring);
      int root = nesting.root(ring);
      if (parent < 0) {
        shells[ring] = ring;
      } else if (nesting.clockwise(root) && mixed[root]) {
        shells[ring] = nesting.clockwise(ring) ? ring : shells[parent];
      } else {
        shells[ring] = shells[parent] == parent ? parent : ring;
      }
    }
    return shells;
  }

  private static boolean[] rootsWithBothWindings(RingNesting nesting) {
    boolean[] mixed = new boolean[nesting.count()];
    for (int ring = 0; ring < nesting.count(); ring++) {
      int root = nesting.root(ring);
      mixed[root] |= nesting.clockwise(ring) != nesting.clockwise(root);
    }
    return mixed;
  }
}
