package fr.bocage.render;

import fr.bocage.feature.GeometryColumn;
import fr.bocage.feature.PartRole;
import java.util.Arrays;

/**
 * Which segments of polygons' borders an earlier row has as well, so that a border that neighbours
 * share is stroked once and does not come out twice as dark. Segments are the same when their ends
 * are, to the last bit, in either direction. Frozen: safe on any thread.
 */
final class SharedBorders {
  /** Up to here all are looked at; above, a sample must promise a yield. Chosen, not measured. */
  private static final int ALWAYS_SEGMENTS = 500_000;

  /** Above this the look-up table would need more memory than it is worth. */
  private static final int MOST_SEGMENTS = 4_000_000;

  private static final double WORTHWHILE_SHARE = 0.05;

  private final int[] owners;

  private SharedBorders(int[] owners) {
    this.owners = owners;
  }

  /** Looks at all rings of a column. */
  static SharedBorders of(GeometryColumn geometry) {
    int rows = geometry.rowCount();
    if (geometry.vertexCount() > MOST_SEGMENTS) {
      return new SharedBorders(null);
    }
    if (geometry.vertexCount() > ALWAYS_SEGMENTS) {
      int sample = 0;
      while (geometry.firstVertex(geometry.firstPart(sample)) < ALWAYS_SEGMENTS) {
        sample++;
      }
      int[] owners = new int[geometry.firstVertex(geometry.firstPart(sample))];
      if (find(geometry, sample, owners) < owners.length * WORTHWHILE_SHARE) {
        return new SharedBorders(null);
      }
    }
    int[] owners = new int[geometry.vertexCount()];
    return new SharedBorders(find(geometry, rows, owners) == 0 ? null : owners);
  }

  /** Whether no segment is shared. */
  boolean none() {
    return owners == null;
  }

  /** The earlier row that has the segment that begins at a vertex, or -1. */
  int owner(int vertex) {
    return owners[vertex];
  }

  private static int find(GeometryColumn geometry, int rows, int[] owners) {
    Arrays.fill(owners, -1);
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
          }
        }
      }
    }
    return shared;
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
