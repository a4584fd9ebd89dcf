package fr.bocage.render;

import fr.bocage.feature.GeometryColumn;
import fr.bocage.feature.PartRole;
import java.util.Arrays;

/**
 * Which segments of polygons' borders another row has as well. So a border that neighbours share is
 * stroked once and does not come out twice as dark; and where both neighbours are filled with one
 * colour, it need not be filled up to from either side. Segments are the same when their ends are,
 * to the last bit, in either direction. Frozen: safe on any thread.
 */
final class SharedBorders {
  /** Up to here all are looked at; above, a sample must promise a yield. Chosen, not measured. */
  private static final int ALWAYS_SEGMENTS = 500_000;

  /** Above this the look-up table would need more memory than it is worth. */
  private static final int MOST_SEGMENTS = 4_000_000;

  private static final double WORTHWHILE_SHARE = 0.05;

  private static final int NOBODY = -1;

  private final int[] owners;
  private final int[] neighbours;

  private SharedBorders(int[] owners, int[] neighbours) {
    this.owners = owners;
    this.neighbours = neighbours;
  }

  private static SharedBorders nothingShared() {
    return new SharedBorders(null, null);
  }

  /** Looks at all rings of a column. */
  static SharedBorders of(GeometryColumn geometry) {
    int rows = geometry.rowCount();
    if (geometry.vertexCount() > MOST_SEGMENTS) {
      return nothingShared();
    }
    if (geometry.vertexCount() > ALWAYS_SEGMENTS) {
      int sample = 0;
      while (geometry.firstVertex(geometry.firstPart(sample)) < ALWAYS_SEGMENTS) {
        sample++;
      }
      int looked = geometry.firstVertex(geometry.firstPart(sample));
      if (find(geometry, sample, new int[looked], new int[looked]) < looked * WORTHWHILE_SHARE) {
        return nothingShared();
      }
    }
    int[] owners = new int[geometry.vertexCount()];
    int[] neighbours = new int[owners.length];
    return find(geometry, rows, owners, neighbours) == 0
        ? nothingShared()
        : new SharedBorders(owners, neighbours);
  }

  /** Whether no segment is shared. */
  boolean none() {
    return owners == null;
  }

  /** The earlier row that has the segment that begins at a vertex, or -1. */
  int owner(int vertex) {
    return owners[vertex];
  }

  /**
   * The row that has the segment that begins at a vertex the other way round, so that the two
   * filled together have no border there; -1 when there is none. Of more than two rows that have
   * the segment, two are each other's neighbours.
   */
  int neighbour(int vertex) {
    return neighbours[vertex];
  }

  private static int find(GeometryColumn geometry, int rows, int[] owners, int[] neighbours) {
    Arrays.fill(owners, NOBODY);
    Arrays.fill(neighbours, NOBODY);
    int capacity = Integer.highestOneBit(Math.max(16, owners.length)) * 4;
    int[] slots = new int[capacity]; // vertex + 1 of the first segment of its kind
    int[] slotRows = new int[capacity];
    int shared = 0;
    for (int row = 0; row < rows; row++) {
      for (int part = geometry.firstPart(row); part < geometry.firstPart(row + 1); part++) {
        PartRole role = geometry.role(part);
        if (role != PartRole.SHELL && role != PartRole.HOLE) {
          continue;
        }
        int end = geometry.firstVertex(part + 1) - 1;
        for (int v = geometry.firstVertex(part); v < end; v++) {
          int slot = slot(geometry.xy(), slots, v);
          if (slots[slot] == 0) {
            slots[slot] = v + 1;
            slotRows[slot] = row;
          } else if (slotRows[slot] != row) {
            owners[v] = slotRows[slot];
            shared++;
            if (neighbours[slots[slot] - 1] == NOBODY
                && opposite(geometry.xy(), slots[slot] - 1, v)) {
              neighbours[slots[slot] - 1] = row;
              neighbours[v] = slotRows[slot];
            }
          }
        }
      }
    }
    return shared;
  }

  /** Whether equal segments run against each other. */
  private static boolean opposite(double[] xy, int a, int b) {
    return xy[a * 2] == xy[b * 2 + 2] && xy[a * 2 + 1] == xy[b * 2 + 3];
  }

  /** The slot of a segment, or the free one where it belongs (open addressing). */
  private static int slot(double[] xy, int[] slots, int v) {
    int i = v * 2;
    // A sum does not mind the direction.
    long hash = mix(xy[i], xy[i + 1]) + mix(xy[i + 2], xy[i + 3]);
    int slot = (int) (hash >>> 20) & slots.length - 1;
    while (slots[slot] != 0 && !same(xy, i, (slots[slot] - 1) * 2)) {
      slot = slot + 1 & slots.length - 1;
    }
    return slot;
  }

  private static long mix(double x, double y) {
    long bits = Double.doubleToRawLongBits(x) * 0x9e3779b97f4a7c15L + Double.doubleToRawLongBits(y);
    bits = (bits ^ bits >>> 32) * 0xd6e8feb86659fd93L; // finaliser of Pelle Evensen's rrmxmx
    return bits ^ bits >>> 32;
  }

  private static boolean same(double[] xy, int i, int j) {
    return xy[i] == xy[j]
            && xy[i + 1] == xy[j + 1]
            && xy[i + 2] == xy[j + 2]
            && xy[i + 3] == xy[j + 3]
        || xy[i] == xy[j + 2]
            && xy[i + 1] == xy[j + 3]
            && xy[i + 2] == xy[j]
            && xy[i + 3] == xy[j + 1];
  }
}
