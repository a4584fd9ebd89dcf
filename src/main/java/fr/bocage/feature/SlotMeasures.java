package fr.bocage.feature;

import fr.bocage.job.Jobs;

/**
 * Area and length of the borders of each slot's row, in the units of their CRS. Frozen: safe on any
 * thread.
 */
final class SlotMeasures {
  private final float[] areas;
  private final float[] lengths;

  private SlotMeasures(float[] areas, float[] lengths) {
    this.areas = areas;
    this.lengths = lengths;
  }

  /** Measures row by row, as they lie in memory, and sorts the results: far fewer cache misses. */
  static SlotMeasures of(GeometryColumn geometry, SpatialIndex index, Jobs jobs) {
    float[] areas = new float[geometry.rowCount()];
    float[] lengths = new float[geometry.rowCount()];
    RowBlocks.run(
        jobs,
        geometry.rowCount(),
        (first, end) -> {
          for (int row = first; row < end; row++) {
            areas[row] = (float) Math.abs(area(geometry, row));
            lengths[row] = (float) length(geometry, row);
          }
        });
    return new SlotMeasures(sorted(areas, index, jobs), sorted(lengths, index, jobs));
  }

  private static float[] sorted(float[] byRow, SpatialIndex index, Jobs jobs) {
    float[] bySlot = new float[index.slotCount()];
    RowBlocks.run(
        jobs,
        bySlot.length,
        (first, end) -> {
          for (int slot = first; slot < end; slot++) {
            bySlot[slot] = byRow[index.row(slot)];
          }
        });
    return bySlot;
  }

  /** By slot: its own array, for reading only. */
  float[] areas() {
    return areas;
  }

  /** By slot: its own array, for reading only. */
  float[] lengths() {
    return lengths;
  }

  /** Area of its polygons, without their holes. */
  float area(int slot) {
    return areas[slot];
  }

  /** Length of its lines and of its polygons' borders. */
  float length(int slot) {
    return lengths[slot];
  }

  private static double area(GeometryColumn geometry, int row) {
    double twice = 0;
    for (int part = geometry.firstPart(row); part < geometry.firstPart(row + 1); part++) {
      PartRole role = geometry.role(part);
      if (role == PartRole.SHELL || role == PartRole.HOLE) {
        int start = geometry.firstVertex(part);
        twice +=
            GeometryColumnBuilder.signedArea(geometry.xy(), start, geometry.firstVertex(part + 1));
      }
    }
    return twice / 2;
  }

  private static double length(GeometryColumn geometry, int row) {
    double[] xy = geometry.xy();
    double sum = 0;
    for (int part = geometry.firstPart(row); part < geometry.firstPart(row + 1); part++) {
      int end = geometry.firstVertex(part + 1) * 2;
      for (int i = geometry.firstVertex(part) * 2 + 2; i < end; i += 2) {
        double dx = xy[i] - xy[i - 2];
        double dy = xy[i + 1] - xy[i - 1];
        sum += Math.sqrt(dx * dx + dy * dy);
      }
    }
    return sum;
  }
}
