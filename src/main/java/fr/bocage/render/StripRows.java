package fr.bocage.render;

import fr.bocage.feature.SlotBoxes;
import fr.bocage.feature.SpatialIndex;
import java.util.BitSet;

/** Which rows may leave ink in which strip of the frame, in the order of the search. Frozen. */
final class StripRows {
  /** In pixels: more than a step of the grid and rounding can be off. */
  private static final double MARGIN = 0.01;

  private final SpatialIndex index;
  private final int[] starts;
  private final int[] slots;

  private StripRows(SpatialIndex index, int[] starts, int[] slots) {
    this.index = index;
    this.starts = starts;
    this.slots = slots;
  }

  /**
   * @param slots of rows that may leave ink in the part
   * @param reachPixels how far outside its envelope a row may leave ink
   */
  static StripRows of(SpatialIndex index, int[] slots, FramePart part, double reachPixels) {
    int strips = part.strips();
    int[] starts = new int[strips + 1];
    int[] ranges = new int[slots.length * 2];
    SlotBoxes boxes = index.boxes();
    double reach = reachPixels + MARGIN;
    for (int i = 0; i < slots.length; i++) {
      double top = part.grid().y(boxes.maxY(slots[i])) - reach;
      double bottom = part.grid().y(boxes.minY(slots[i])) + reach;
      // Casting rounds towards 0, and so brings what lies above the frame into it as well.
      ranges[i * 2] = Math.max(0, (int) (top / part.stripHeight()));
      ranges[i * 2 + 1] = Math.min(strips - 1, (int) (bottom / part.stripHeight()));
      for (int strip = ranges[i * 2]; strip <= ranges[i * 2 + 1]; strip++) {
        starts[strip + 1]++;
      }
    }
    for (int strip = 0; strip < strips; strip++) {
      starts[strip + 1] += starts[strip];
    }
    int[] sorted = new int[starts[strips]];
    int[] next = starts.clone();
    for (int i = 0; i < slots.length; i++) {
      for (int strip = ranges[i * 2]; strip <= ranges[i * 2 + 1]; strip++) {
        sorted[next[strip]++] = slots[i];
      }
    }
    return new StripRows(index, starts, sorted);
  }

  /** All rows of all strips. */
  BitSet asSet() {
    BitSet set = new BitSet();
    for (int slot : slots) {
      set.set(index.row(slot));
    }
    return set;
  }

  /** Index of a strip's first row in {@link #row}; its last is before that of the next strip. */
  int start(int strip) {
    return starts[strip];
  }

  int row(int i) {
    return index.row(slots[i]);
  }

  int slot(int i) {
    return slots[i];
  }
}
