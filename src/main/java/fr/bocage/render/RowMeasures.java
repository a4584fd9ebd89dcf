package fr.bocage.render;

import fr.bocage.feature.GeometryColumn;
import fr.bocage.feature.GeometryColumnBuilder;
import fr.bocage.feature.PartRole;
import java.util.Arrays;

/**
 * Area and length of borders of each row, in the units of its CRS, measured when first asked for.
 * Safe on any thread: two threads may measure the same row, and find the same.
 */
final class RowMeasures {
  private final GeometryColumn geometry;
  private final float[] areas;
  private final float[] lengths;

  RowMeasures(GeometryColumn geometry) {
    this.geometry = geometry;
    areas = new float[geometry.rowCount()];
    lengths = new float[geometry.rowCount()];
    Arrays.fill(areas, Float.NaN);
    Arrays.fill(lengths, Float.NaN);
  }

  /** Area of its polygons, without their holes. */
  double area(int row) {
    float area = areas[row];
    if (Float.isNaN(area)) {
      area = areas[row] = (float) Math.abs(measureArea(row));
    }
    return area;
  }

  /** Length of its lines and of its polygons' borders. */
  double length(int row) {
    float length = lengths[row];
    if (Float.isNaN(length)) {
      length = lengths[row] = (float) measureLength(row);
    }
    return length;
  }

  private double measureArea(int row) {
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

  private double measureLength(int row) {
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
