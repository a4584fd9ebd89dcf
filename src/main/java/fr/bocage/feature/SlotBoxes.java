package fr.bocage.feature;

import fr.bocage.job.Jobs;
import org.locationtech.jts.geom.Envelope;

/**
 * The envelopes of a {@link SpatialIndex}'s slots, as centre and size: centres in whole steps of a
 * grid of 2^31 by 2^31 over the extent, sizes as floats that are never too small. That is half the
 * memory of four doubles, and off by a billionth of the extent at most.
 *
 * <p>Frozen: safe on any thread.
 */
public final class SlotBoxes {
  private static final int GRID_BITS = 31;

  private final double originX;
  private final double originY;
  private final double stepX;
  private final double stepY;
  private final int[] x;
  private final int[] y;
  private final float[] width;
  private final float[] height;

  private SlotBoxes(SlotBoxes grid, int count) {
    this(grid.originX, grid.originY, grid.stepX, grid.stepY, count);
  }

  private SlotBoxes(double originX, double originY, double stepX, double stepY, int count) {
    this.originX = originX;
    this.originY = originY;
    this.stepX = stepX;
    this.stepY = stepY;
    x = new int[count];
    y = new int[count];
    width = new float[count];
    height = new float[count];
  }

  /** The envelopes by row; an empty one has a negative width. */
  static SlotBoxes ofRows(GeometryColumn geometry, Jobs jobs) {
    Envelope extent = geometry.extent();
    SlotBoxes boxes =
        new SlotBoxes(
            extent.getMinX(),
            extent.getMinY(),
            step(extent.getMinX(), extent.getMaxX()),
            step(extent.getMinY(), extent.getMaxY()),
            geometry.rowCount());
    RowBlocks.run(
        jobs,
        geometry.rowCount(),
        (first, end) -> {
          double[] box = new double[4];
          for (int row = first; row < end; row++) {
            geometry.envelope(row, box);
            boxes.set(row, box);
          }
        });
    return boxes;
  }

  /** Divided before it is subtracted, so that it stays finite for any extent. */
  private static double step(double min, double max) {
    return Math.max(max * 0x1p-31 - min * 0x1p-31, Double.MIN_NORMAL);
  }

  private void set(int row, double[] box) {
    if (!(box[0] <= box[2] && box[1] <= box[3])) {
      width[row] = -1;
      return;
    }
    x[row] = (int) ((box[0] / 2 + box[2] / 2 - originX) / stepX);
    y[row] = (int) ((box[1] / 2 + box[3] / 2 - originY) / stepY);
    width[row] = notSmaller(box[2] - box[0]);
    height[row] = notSmaller(box[3] - box[1]);
  }

  private static float notSmaller(double size) {
    float near = (float) size;
    return near < size ? Math.nextUp(near) : near;
  }

  /** The boxes of some rows, in their order. */
  SlotBoxes of(int[] rows, Jobs jobs) {
    SlotBoxes sorted = new SlotBoxes(this, rows.length);
    RowBlocks.run(
        jobs,
        rows.length,
        (first, end) -> {
          for (int slot = first; slot < end; slot++) {
            sorted.x[slot] = x[rows[slot]];
            sorted.y[slot] = y[rows[slot]];
            sorted.width[slot] = width[rows[slot]];
            sorted.height[slot] = height[rows[slot]];
          }
        });
    return sorted;
  }

  /** As many boxes on the same grid, to be placed. */
  SlotBoxes withRoomFor(int count) {
    return new SlotBoxes(this, count);
  }

  /** Places a box at a distance, in steps, from the centre of another grid-fellow's box. */
  void place(
      int slot, SlotBoxes from, int fromSlot, double dx, double dy, double width, double height) {
    x[slot] = from.x[fromSlot] + (int) Math.rint(dx);
    y[slot] = from.y[fromSlot] + (int) Math.rint(dy);
    this.width[slot] = (float) (width * stepX);
    this.height[slot] = (float) (height * stepY);
  }

  int stepsBetweenX(int from, int to) {
    return x[to] - x[from];
  }

  int stepsBetweenY(int from, int to) {
    return y[to] - y[from];
  }

  double widthSteps(int slot) {
    return width[slot] / stepX;
  }

  double heightSteps(int slot) {
    return height[slot] / stepY;
  }

  int count() {
    return x.length;
  }

  boolean isEmpty(int slot) {
    return width[slot] < 0;
  }

  /** How far a centre may be off, CRS units. */
  public double step() {
    return Math.max(stepX, stepY);
  }

  /** The centre, within a step. */
  public double x(int slot) {
    return originX + (x[slot] + 0.5) * stepX;
  }

  /** The centre, within a step. */
  public double y(int slot) {
    return originY + (y[slot] + 0.5) * stepY;
  }

  public float width(int slot) {
    return width[slot];
  }

  public float height(int slot) {
    return height[slot];
  }

  /** The greater of width and height. */
  public float size(int slot) {
    return Math.max(width[slot], height[slot]);
  }

  public double minX(int slot) {
    return x(slot) - width[slot] * 0.5 - stepX;
  }

  public double minY(int slot) {
    return y(slot) - height[slot] * 0.5 - stepY;
  }

  public double maxX(int slot) {
    return x(slot) + width[slot] * 0.5 + stepX;
  }

  public double maxY(int slot) {
    return y(slot) + height[slot] * 0.5 + stepY;
  }

  /** The longer side of a cell of {@link HilbertCurve} over the extent, CRS units. */
  double cellSize() {
    return Math.max(stepX, stepY) * (1L << GRID_BITS - HilbertCurve.ORDER);
  }

  /** Position of a slot's cell along that curve. */
  long cell(int slot) {
    int shift = GRID_BITS - HilbertCurve.ORDER;
    return HilbertCurve.position(x[slot] >>> shift, y[slot] >>> shift);
  }
}
