package fr.bocage.format.shapefile;

import fr.bocage.feature.GeometryColumnBuilder;
import fr.bocage.feature.PartRole;

/**
 * The points of one record, with their heights and measures where it has them. Used again for each
 * record. One thread.
 */
final class ShapePoints {
  // ESRI: "any floating point number smaller than -10^38 is considered to represent no data".
  private static final double NO_DATA = 1e38;

  private double[] xy = new double[256];
  private double[] heights = new double[16];
  private double[] measures = new double[16];
  private boolean hasHeights;
  private boolean hasMeasures;
  private int count;

  /** Reads the points themselves; heights and measures of the record before are forgotten. */
  void read(WindowedBytes bytes, long position, int points) {
    count = points;
    hasHeights = false;
    hasMeasures = false;
    xy = room(xy, points * 2);
    bytes.doubles(position, xy, points * 2);
  }

  void readHeights(WindowedBytes bytes, long position) {
    hasHeights = true;
    heights = readOrdinates(bytes, position, heights);
  }

  void readMeasures(WindowedBytes bytes, long position) {
    hasMeasures = true;
    measures = readOrdinates(bytes, position, measures);
  }

  private double[] readOrdinates(WindowedBytes bytes, long position, double[] target) {
    double[] values = room(target, count);
    bytes.doubles(position, values, count);
    for (int i = 0; i < count; i++) {
      if (!(Math.abs(values[i]) < NO_DATA)) {
        values[i] = Double.NaN;
      }
    }
    return values;
  }

  private static double[] room(double[] values, int needed) {
    return values.length < needed ? new double[needed + (needed >> 1)] : values;
  }

  int count() {
    return count;
  }

  /** x0, y0, x1, y1, …: the own array, for reading only. */
  double[] xy() {
    return xy;
  }

  /** Whether all have coordinates. */
  boolean allFinite() {
    double largest = 0;
    for (int i = 0; i < count * 2; i++) {
      largest = Math.max(largest, Math.abs(xy[i])); // NaN stays NaN
    }
    return largest <= NO_DATA;
  }

  /** Moves those that have coordinates to {@code target} on; how many they are. */
  int keepFinite(int start, int end, int target) {
    int kept = target;
    for (int i = start; i < end; i++) {
      if (Math.abs(xy[i * 2]) <= NO_DATA && Math.abs(xy[i * 2 + 1]) <= NO_DATA) {
        move(i, kept++);
      }
    }
    return kept - target;
  }

  private void move(int from, int to) {
    xy[to * 2] = xy[from * 2];
    xy[to * 2 + 1] = xy[from * 2 + 1];
    if (hasHeights) {
      heights[to] = heights[from];
    }
    if (hasMeasures) {
      measures[to] = measures[from];
    }
  }

  /** Whether at least so many neighbours differ, up to 3, the closing vertex not counted. */
  boolean hasDistinct(int start, int length, int fewest) {
    int distinct = 0;
    for (int i = start; i < start + length && distinct < fewest; i++) {
      boolean repeated = i > start && same(i, i - 1) || i == start + length - 1 && same(i, start);
      if (!repeated || length == 1) {
        distinct++;
      }
    }
    return distinct >= fewest;
  }

  private boolean same(int a, int b) {
    return xy[a * 2] == xy[b * 2] && xy[a * 2 + 1] == xy[b * 2 + 1];
  }

  /** Gives a part to the current row. */
  void addPart(GeometryColumnBuilder builder, PartRole role, int first, int length) {
    builder.beginPart(role);
    append(builder, first, length);
  }

  /** Gives the current part of a row some more points. */
  void append(GeometryColumnBuilder builder, int first, int length) {
    builder.vertices(xy, first, length);
    if (hasHeights) {
      builder.heights(heights, first, length);
    }
    if (hasMeasures) {
      builder.measures(measures, first, length);
    }
  }
}
