package fr.bocage.feature;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Makes the specks of all classes of rows in one go over the slots, however many classes there are.
 * One thread.
 */
final class SpeckSorter {
  private final SpatialIndex index;
  private final SlotMeasures measures;
  private final RowClasses classes;
  private final boolean areas;
  private final double below;

  /**
   * @param classes null for all rows as one class
   * @param areas whether to take areas, else lines
   * @param below slots of at least this size are left out, CRS units
   */
  SpeckSorter(
      SpatialIndex index, SlotMeasures measures, RowClasses classes, boolean areas, double below) {
    this.index = index;
    this.measures = measures;
    this.classes = classes;
    this.areas = areas;
    this.below = below;
  }

  /**
   * The specks of each class, merged.
   *
   * @param limit slots of at least this size stay by themselves, CRS units
   * @param level cells of 2^level by 2^level of the curve's own
   */
  List<Specks> merged(double limit, int level) {
    int[] counts = new int[classCount()];
    SpeckMerger.Cells[] cells = new SpeckMerger.Cells[classCount()];
    Arrays.setAll(cells, c -> new SpeckMerger.Cells(index.boxes(), limit, level));
    eachSlot((slot, c) -> counts[c] += cells[c].isNew(slot) ? 1 : 0);
    SpeckMerger[] mergers = new SpeckMerger[classCount()];
    Arrays.setAll(
        mergers,
        c ->
            new SpeckMerger(
                index.boxes(),
                measures,
                counts[c],
                new SpeckMerger.Cells(index.boxes(), limit, level)));
    eachSlot((slot, c) -> mergers[c].add(slot));
    return Arrays.stream(mergers).map(SpeckMerger::merged).toList();
  }

  /** The specks of each class, one to a feature, side by side as they lie along the curve. */
  List<Specks> unmerged() {
    int[] counts = new int[classCount()];
    eachSlot((slot, c) -> counts[c]++);
    int[][] slots = new int[classCount()][];
    Arrays.setAll(slots, c -> new int[counts[c]]);
    Arrays.fill(counts, 0);
    eachSlot((slot, c) -> slots[c][counts[c]++] = slot);
    List<Specks> specks = new ArrayList<>();
    for (int[] own : slots) {
      specks.add(of(own));
    }
    return specks;
  }

  private Specks of(int[] slots) {
    float[] areas = new float[slots.length];
    float[] lengths = new float[slots.length];
    for (int i = 0; i < slots.length; i++) {
      areas[i] = measures.area(slots[i]);
      lengths[i] = measures.length(slots[i]);
    }
    return new Specks(index.boxes().of(slots, null), areas, lengths, null);
  }

  private int classCount() {
    return classes == null ? 1 : classes.count();
  }

  @FunctionalInterface
  private interface Taker {
    void take(int slot, int ofClass);
  }

  private void eachSlot(Taker taker) {
    for (int slot = 0; slot < index.slotCount(); slot++) {
      int only = classOf(slot);
      if (only >= 0) {
        taker.take(slot, only);
      } else if (only == RowClasses.SEVERAL) {
        takeSeveral(taker, slot);
      }
    }
  }

  private int classOf(int slot) {
    boolean area = measures.area(slot) > 0;
    boolean has = area || measures.length(slot) > 0;
    if (area != areas || !has || index.boxes().size(slot) >= below) {
      return RowClasses.NONE;
    }
    return classes == null ? 0 : classes.of(index.row(slot));
  }

  private void takeSeveral(Taker taker, int slot) {
    for (int c = 0; c < classes.count(); c++) {
      if (classes.takes(c, index.row(slot))) {
        taker.take(slot, c);
      }
    }
  }
}
