package fr.bocage.feature;

import fr.bocage.job.Jobs;

/**
 * What each slot's row leaves of ink, in the units of their CRS: the area that it covers, and the
 * length of its lines and borders. A ring counts as no longer than the way around the rectangle
 * that encloses it: a pen that is wider than its nooks does not see them. Frozen: safe on any
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
    double sum = 0;
    for (int part = geometry.firstPart(row); part < geometry.firstPart(row + 1); part++) {
      int start = geometry.firstVertex(part);
      int end = geometry.firstVertex(part + 1);
      double length = length(geometry.xy(), start, end);
      PartRole role = geometry.role(part);
      boolean border = role == PartRole.SHELL || role == PartRole.HOLE;
      sum += border ? Math.min(length, around(geometry.xy(), start, end)) : length;
    }
    return sum;
  }

  private static double length(double[] xy, int start, int end) {
    double sum = 0;
    for (int v = start + 1; v < end; v++) {
      sum += Math.sqrt(squaredLength(xy, v));
    }
    return sum;
  }

  /** Of the segment that ends at a vertex. */
  private static double squaredLength(double[] xy, int v) {
    double dx = xy[v * 2] - xy[v * 2 - 2];
    double dy = xy[v * 2 + 1] - xy[v * 2 - 1];
    return dx * dx + dy * dy;
  }

  /** The way around the rectangle that encloses a ring along its longest segment. */
  private static double around(double[] xy, int start, int end) {
    int longest = start;
    double square = 0;
    for (int v = start + 1; v < end; v++) {
      if (squaredLength(xy, v) > square) {
        square = squaredLength(xy, v);
        longest = v;
      }
    }
    if (square == 0) {
      return 0;
    }
    double alongX = (xy[longest * 2] - xy[longest * 2 - 2]) / Math.sqrt(square);
    double alongY = (xy[longest * 2 + 1] - xy[longest * 2 - 1]) / Math.sqrt(square);
    return 2 * (spread(xy, start, end, alongX, alongY) + spread(xy, start, end, -alongY, alongX));
  }

  /** How far vertices lie apart in a direction. */
  private static double spread(double[] xy, int start, int end, double alongX, double alongY) {
    double least = 0;
    double most = 0;
    for (int v = start + 1; v < end; v++) {
      double way =
          (xy[v * 2] - xy[start * 2]) * alongX + (xy[v * 2 + 1] - xy[start * 2 + 1]) * alongY;
      least = Math.min(least, way);
      most = Math.max(most, way);
    }
    return most - least;
  }
}
