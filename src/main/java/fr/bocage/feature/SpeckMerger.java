package fr.bocage.feature;

/**
 * Merges what lies in one cell along the Hilbert curve, one slot after another: the means of all
 * measures, at the centre of gravity, as spread as all of them together. One thread.
 */
final class SpeckMerger {
  private final SlotBoxes boxes;
  private final SlotMeasures measures;
  private final Cells cells;
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

  /**
   * @param count how many specks it will make
   * @param cells tells where the next one begins
   */
  SpeckMerger(SlotBoxes boxes, SlotMeasures measures, int count, Cells cells) {
    this.boxes = boxes;
    this.measures = measures;
    this.cells = cells;
    merged = boxes.withRoomFor(count);
    areas = new float[count];
    lengths = new float[count];
    numbers = new int[count];
  }

  /** Takes in the next slot. */
  void add(int slot) {
    if (cells.isNew(slot)) {
      finish();
      begin(slot);
    }
    weigh(slot);
  }

  /** All that was taken in; the merger is not used after that. */
  Specks merged() {
    finish();
    return new Specks(merged, areas, lengths, numbers);
  }

  /** Tells slots that lie in the cell of the one before from those that do not. */
  static final class Cells {
    private final SlotBoxes boxes;
    private final double limit;
    private final int level;
    private long last = -1;

    /**
     * @param limit slots of at least this size stay by themselves, CRS units
     * @param level cells of 2^level by 2^level of the curve's own
     */
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

  private void weigh(int slot) {
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
