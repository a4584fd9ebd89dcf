package fr.bocage.format;

import fr.bocage.feature.GeometryColumnBuilder;
import java.util.stream.IntStream;
import org.locationtech.jts.algorithm.CGAlgorithmsDD;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Which ring of a record lies in which: for each ring the smallest one that contains it. Envelopes
 * come first (JTS' STR tree when there are many), then points against rings, which are indexed once
 * they are asked often. Rings may touch; equal rings do not contain each other.
 *
 * <p>Rings nested like the layers of an onion all meet each other's envelopes; the work is bounded,
 * and what is beyond it keeps its place behind the last clockwise ring. Immutable once made.
 */
public final class RingNesting {
  private static final int TREE_FROM_RINGS = 32;
  private static final int INDEX_FROM_VERTICES = 64;
  private static final int INDEX_FROM_QUESTIONS = 4;
  // About one second of looking at envelopes, met only by files made to be slow.
  private static final long MOST_LOOKS = 100_000_000;

  private static final GeometryFactory FACTORY = new GeometryFactory();

  private final double[] xy;
  private final int[] starts;
  private final int count;
  private final double[] areas;
  private final Envelope[] envelopes;
  private final int[] parents;
  private final int[] roots;
  private final int[] outsideIn;
  private final IndexedPointInAreaLocator[] locators;
  private final int[] questions;
  private long looks;

  /**
   * @param xy x0, y0, x1, y1, … of all rings
   * @param starts first vertex of each ring, and one entry more
   * @param count how many rings
   */
  public RingNesting(double[] xy, int[] starts, int count) {
    this.xy = xy;
    this.starts = starts;
    this.count = count;
    areas = new double[count];
    envelopes = new Envelope[count];
    parents = new int[count];
    roots = new int[count];
    locators = new IndexedPointInAreaLocator[count];
    questions = new int[count];
    measure();
    outsideIn = byFallingArea();
    nest();
  }

  public int count() {
    return count;
  }

  /** Whether the rings were too entangled to sort all of them. */
  public boolean exhausted() {
    return looks > MOST_LOOKS;
  }

  /** The smallest ring that contains it; -1 when none does. */
  private int parent(int ring) {
    return parents[ring];
  }

  /** The outermost ring around it, or itself. */
  private int root(int ring) {
    return roots[ring];
  }

  private boolean clockwise(int ring) {
    return areas[ring] < 0;
  }

  /** All rings, those that contain others before these. */
  private int[] outsideIn() {
    return outsideIn;
  }

  /**
   * For each ring the shell that it is a hole of; itself for a shell. ESRI's shells run clockwise
   * and its holes counter-clockwise. That is believed of an outermost ring that runs clockwise and
   * has rings of both windings inside. Everywhere else the file's program did not care, and rings
   * are shells and holes by turns from outside to inside.
   */
  public int[] shells() {
    boolean[] mixed = rootsWithBothWindings();
    int[] shells = new int[count];
    for (int ring : outsideIn()) {
      int parent = parent(ring);
      int root = root(ring);
      if (parent < 0) {
        shells[ring] = ring;
      } else if (clockwise(root) && mixed[root]) {
        shells[ring] = clockwise(ring) ? ring : shells[parent];
      } else {
        shells[ring] = shells[parent] == parent ? parent : ring;
      }
    }
    return shells;
  }

  private boolean[] rootsWithBothWindings() {
    boolean[] mixed = new boolean[count];
    for (int ring = 0; ring < count; ring++) {
      mixed[root(ring)] |= clockwise(ring) != clockwise(root(ring));
    }
    return mixed;
  }

  private void measure() {
    for (int ring = 0; ring < count; ring++) {
      envelopes[ring] = new Envelope();
      for (int i = starts[ring]; i < starts[ring + 1]; i++) {
        envelopes[ring].expandToInclude(xy[i * 2], xy[i * 2 + 1]);
      }
      areas[ring] = starts[ring] < starts[ring + 1] ? closedArea(ring) : 0;
    }
  }

  private double closedArea(int ring) {
    // The formula starts from the first vertex, so that the closing one adds nothing.
    return GeometryColumnBuilder.signedArea(xy, starts[ring], starts[ring + 1]);
  }

  private int[] byFallingArea() {
    return IntStream.range(0, count)
        .boxed()
        .sorted((a, b) -> Double.compare(Math.abs(areas[b]), Math.abs(areas[a])))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private void nest() {
    STRtree tree = count >= TREE_FROM_RINGS ? tree() : null;
    for (int ring : outsideIn) {
      Search search = new Search(ring);
      if (exhausted()) {
        search.best = lastClockwiseBefore(ring);
      } else if (tree != null) {
        tree.query(envelopes[ring], other -> search.look((Integer) other));
      } else {
        for (int other = 0; other < count; other++) {
          search.look(other);
        }
      }
      parents[ring] = search.best;
      roots[ring] = search.best < 0 ? ring : roots[search.best];
    }
  }

  private STRtree tree() {
    STRtree tree = new STRtree(16);
    for (int ring = 0; ring < count; ring++) {
      if (!envelopes[ring].isNull()) {
        tree.insert(envelopes[ring], ring);
      }
    }
    return tree;
  }

  /** What a file that keeps the rules means; only larger rings have been sorted by now. */
  private int lastClockwiseBefore(int ring) {
    if (clockwise(ring) || ring == 0) {
      return -1;
    }
    int before = ring - 1;
    return Math.abs(areas[before]) > Math.abs(areas[ring]) ? roots[before] : -1;
  }

  /** Looks for the smallest ring around one. */
  private final class Search {
    private final int ring;
    private int best = -1;

    Search(int ring) {
      this.ring = ring;
    }

    void look(int other) {
      looks++;
      double area = Math.abs(areas[other]);
      if (area > Math.abs(areas[ring])
          && (best < 0 || area < Math.abs(areas[best]))
          && envelopes[other].contains(envelopes[ring])
          && contains(other, ring)) {
        best = other;
      }
    }
  }

  /** Decided by the first vertex that is not on the other ring itself. */
  private boolean contains(int outer, int inner) {
    for (int i = starts[inner]; i < starts[inner + 1]; i++) {
      int location = locate(outer, xy[i * 2], xy[i * 2 + 1]);
      if (location != Location.BOUNDARY) {
        return location == Location.INTERIOR;
      }
    }
    // All vertices touch: the middle of an edge tells.
    int i = starts[inner] * 2;
    return starts[inner + 1] - starts[inner] > 1
        && locate(outer, (xy[i] + xy[i + 2]) / 2, (xy[i + 1] + xy[i + 3]) / 2) != Location.EXTERIOR;
  }

  private int locate(int ring, double x, double y) {
    if (locators[ring] != null) {
      return locators[ring].locate(new Coordinate(x, y));
    }
    if (++questions[ring] > INDEX_FROM_QUESTIONS
        && starts[ring + 1] - starts[ring] > INDEX_FROM_VERTICES) {
      locators[ring] = locator(ring);
    }
    return countCrossings(ring, x, y);
  }

  private IndexedPointInAreaLocator locator(int ring) {
    int length = starts[ring + 1] - starts[ring];
    Coordinate[] coordinates = new Coordinate[length + 1];
    for (int i = 0; i <= length; i++) {
      int vertex = starts[ring] + i % length;
      coordinates[i] = new Coordinate(xy[vertex * 2], xy[vertex * 2 + 1]);
    }
    return new IndexedPointInAreaLocator(FACTORY.createLinearRing(coordinates));
  }

  /** Crossings of the ray to the east, with the exact orientation test of JTS. */
  private int countCrossings(int ring, double x, double y) {
    boolean inside = false;
    int end = starts[ring + 1];
    for (int i = starts[ring], j = end - 1; i < end; j = i++) {
      double x1 = xy[j * 2];
      double y1 = xy[j * 2 + 1];
      double x2 = xy[i * 2];
      double y2 = xy[i * 2 + 1];
      if (Math.max(x1, x2) < x || Math.min(y1, y2) > y || Math.max(y1, y2) < y) {
        continue;
      }
      if (y1 == y2) {
        if (Math.min(x1, x2) <= x) {
          return Location.BOUNDARY;
        }
        continue;
      }
      int side = CGAlgorithmsDD.orientationIndex(x1, y1, x2, y2, x, y);
      if (side == 0) {
        return Location.BOUNDARY;
      }
      if ((y1 > y) != (y2 > y) && (y2 > y1) == (side > 0)) {
        inside = !inside;
      }
    }
    return inside ? Location.INTERIOR : Location.EXTERIOR;
  }
}
