package fr.bocage.format.flatgeobuf;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * The index of a FlatGeobuf file: a packed R-tree over features that are in Hilbert order already,
 * the root first, the leaves last (flatgeobuf.org, after flatbush). A node is its box and where it
 * leads: a leaf to a feature's byte, counted from the first feature; others to their first child.
 */
final class PackedTree {
  static final int NODE_SIZE = 16;

  private static final int NODE_BYTES = 4 * Double.BYTES + Long.BYTES;

  private final List<Level> levels = new ArrayList<>();

  /**
   * The nodes of one level.
   *
   * @param boxes minX, minY, maxX, maxY each
   * @param targets where each leads; null above the leaves
   */
  private record Level(double[] boxes, long[] targets) {
    int size() {
      return boxes.length / 4;
    }
  }

  /**
   * @param boxes minX, minY, maxX, maxY of each feature, at least one; those of a feature without
   *     geometry infinite the wrong way round
   * @param offsets where each feature begins
   */
  PackedTree(double[] boxes, long[] offsets) {
    levels.add(new Level(boxes, offsets));
    do {
      levels.add(new Level(parents(levels.get(levels.size() - 1).boxes()), null));
    } while (levels.get(levels.size() - 1).size() > 1);
  }

  private static double[] parents(double[] boxes) {
    int children = boxes.length / 4;
    double[] parents = new double[(children + NODE_SIZE - 1) / NODE_SIZE * 4];
    for (int i = 0; i < parents.length; i += 4) {
      parents[i] = Double.POSITIVE_INFINITY;
      parents[i + 1] = Double.POSITIVE_INFINITY;
      parents[i + 2] = Double.NEGATIVE_INFINITY;
      parents[i + 3] = Double.NEGATIVE_INFINITY;
    }
    for (int child = 0; child < children; child++) {
      int parent = child / NODE_SIZE * 4;
      parents[parent] = Math.min(parents[parent], boxes[child * 4]);
      parents[parent + 1] = Math.min(parents[parent + 1], boxes[child * 4 + 1]);
      parents[parent + 2] = Math.max(parents[parent + 2], boxes[child * 4 + 2]);
      parents[parent + 3] = Math.max(parents[parent + 3], boxes[child * 4 + 3]);
    }
    return parents;
  }

  /** Writes all nodes. */
  void writeTo(OutputStream out) throws IOException {
    ByteBuffer node = ByteBuffer.allocate(NODE_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    long firstOfNext = 0;
    for (int depth = levels.size() - 1; depth >= 0; depth--) {
      Level level = levels.get(depth);
      firstOfNext += level.size();
      for (int i = 0; i < level.size(); i++) {
        node.clear();
        for (int side = 0; side < 4; side++) {
          node.putDouble(level.boxes()[i * 4 + side]);
        }
        boolean leaf = level.targets() != null;
        node.putLong(leaf ? level.targets()[i] : firstOfNext + (long) i * NODE_SIZE);
        out.write(node.array());
      }
    }
  }
}
