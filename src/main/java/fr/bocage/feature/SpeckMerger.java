package fr.bocage.feature;

import java.util.function.IntPredicate;

/**
 * Merges what lies in one cell along the Hilbert curve, one slot after another: the means of all
 * measures, at the centre of gravity, as spread as all of them together. One thread.
 */
final class SpeckMerger {
  private final SlotBoxes boxes;
  private final SlotMeasures measures;
  private final SlotBoxes merged;
  private final float[] areas;
  private final float[] lengths;
  private final int[] numbers;
  private int speck = -1;

  // Sums over the present cell's features; places in steps from the first one's centre.
  private int first;
  private int number;
  private double area;
  private double length;
  private double weight;
  private double dx;
  private double dy;
  private double spreadX;
  private double spreadY;

  private SpeckMerger(SlotBoxes boxes, SlotMeasures measures, int count) {
    this.boxes = boxes;
    this.measures = measures;
    merged = boxes.withRoomFor(count);
    areas = new float[count];
    lengths = new float[count];
    numbers = new int[count];
  }

  /**
   * @param taken the slots to merge; the others are left out
   * @param limit slots of at least this size stay by themselves, CRS units
   * @param level cells of 2^level by 2^level of the curve's own
   */
  static Specks merge(
      SlotBoxes boxes, SlotMeasures measures, IntPredicate taken, double limit, int level) {
    SpeckMerger merger = new SpeckMerger(boxes, measures, count(boxes, taken, limit, level));
    Cells cells = new Cells(boxes, limit, level);
    for (int slot = 0; slot < boxes.count(); slot++) {
      if (taken.test(slot)) {
        if (cells.isNew(slot)) {
          merger.finish();
          merger.begin(slot);
        }
        merger.add(slot);
      }
    }
    merger.finish();
    return new Specks(merger.merged, merger.areas, merger.lengths, merger.numbers);
  }

  /** How many specks that would make. */
  static int count(SlotBoxes boxes, IntPredicate taken, double limit, int level) {
    int count = 0;
    Cells cells = new Cells(boxes, limit, level);
    for (int slot = 0; slot < boxes.count(); slot++) {
      count += taken.test(slot) && cells.isNew(slot) ? 1 : 0;
    }
    return count;
  }

  /** Tells slots that lie in the cell of the one before from those that do not. */
  private static final class Cells {
    private final SlotBoxes boxes;
    private final double limit;
    private final int level;
    private long last = -1;

    Cells(SlotBoxes boxes, double limit, int level) {
      this.boxes = boxes;
      this.limit = limit;
      this.level = level;
    }

    boolean isNew(int slot) {
      boolean alone = boxes.size(slot) >= limit;
      long cell = alone ? -1 : boxes.cell(slot) >>> 2 * level;
      boolean isNew = alone || cell != last;
      last = cell;
      return isNew;
    }
  }

  private void begin(int slot) {
    first = slot;
    number = 0;
    area = length = weight = dx = dy = spreadX = spreadY = 0;
  }

  private void add(int slot) {
    double ink = Math.max(measures.area(slot), Float.MIN_NORMAL);
    double x = boxes.stepsBetweenX(first, slot);
    double y = boxes.stepsBetweenY(first, slot);
    number++;
    area += measures.area(slot);
    length += measures.length(slot);
    weight += ink;
    dx += ink * x;
    dy += ink * y;
    spreadX += ink * (x * x + variance(boxes.widthSteps(slot)));
    spreadY += ink * (y * y + variance(boxes.heightSteps(slot)));
  }

  /** Of an even spread over a width. */
  private static double variance(double width) {
    return width * width / 12;
  }

  private void finish() {
    if (speck >= 0) {
      double x = dx / weight;
      double y = dy / weight;
      merged.place(
          speck,
          boxes,
          first,
          x,
          y,
          Math.sqrt(12 * Math.max(0, spreadX / weight - x * x)),
          Math.sqrt(12 * Math.max(0, spreadY / weight - y * y)));
      areas[speck] = (float) (area / number);
      lengths[speck] = (float) (length / number);
      numbers[speck] = number;
    }
    speck++;
  }
}
