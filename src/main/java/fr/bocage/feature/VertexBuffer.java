package fr.bocage.feature;

import java.util.Arrays;

/**
 * Vertices on their way from a file into a {@link GeometryColumnBuilder}, with heights and measures
 * where there are any. Used again and again. One thread.
 */
public final class VertexBuffer {
  private double[] xy = new double[64];
  private double[] heights = new double[0];
  private double[] measures = new double[0];
  private boolean hasHeights;
  private boolean hasMeasures;
  private int count;

  /** Forgets all vertices. */
  public void clear() {
    truncate(0);
  }

  /** Forgets the vertices from this one on. */
  public void truncate(int end) {
    count = end;
    hasHeights &= end > 0;
    hasMeasures &= end > 0;
  }

  /** Adds a vertex; both ordinates must be finite. */
  public void add(double x, double y) {
    add(x, y, Double.NaN, Double.NaN);
  }

  /**
   * Adds a vertex.
   *
   * @param x finite
   * @param y finite
   * @param height finite, or NaN for none
   * @param measure finite, or NaN for none
   */
  public void add(double x, double y, double height, double measure) {
    if (count * 2 == xy.length) {
      xy = Arrays.copyOf(xy, xy.length * 2);
    }
    xy[count * 2] = x;
    xy[count * 2 + 1] = y;
    if (hasHeights || !Double.isNaN(height)) {
      heights = withRoom(heights, hasHeights);
      hasHeights = true;
      heights[count] = height;
    }
    if (hasMeasures || !Double.isNaN(measure)) {
      measures = withRoom(measures, hasMeasures);
      hasMeasures = true;
      measures[count] = measure;
    }
    count++;
  }

  /**
   * @param begun whether the vertices so far have values; else they get NaN
   */
  private double[] withRoom(double[] values, boolean begun) {
    double[] result = values.length <= count ? Arrays.copyOf(values, xy.length / 2) : values;
    if (!begun) {
      Arrays.fill(result, 0, count, Double.NaN);
    }
    return result;
  }

  /** How many vertices there are. */
  public int count() {
    return count;
  }

  public double x(int vertex) {
    return xy[vertex * 2];
  }

  public double y(int vertex) {
    return xy[vertex * 2 + 1];
  }

  /** NaN when it has none. */
  public double height(int vertex) {
    return hasHeights ? heights[vertex] : Double.NaN;
  }

  /** NaN when it has none. */
  public double measure(int vertex) {
    return hasMeasures ? measures[vertex] : Double.NaN;
  }

  /** Whether the last vertex is there. */
  public boolean endsAt(double x, double y) {
    return count > 0 && x == xy[count * 2 - 2] && y == xy[count * 2 - 1];
  }

  /** Whether two vertices are at one place. */
  public boolean same(int a, int b) {
    return xy[a * 2] == xy[b * 2] && xy[a * 2 + 1] == xy[b * 2 + 1];
  }

  /** Gives some of the vertices to the builder, as a part of its current row. */
  public void addPart(GeometryColumnBuilder builder, PartRole role, int start, int end) {
    builder.beginPart(role);
    builder.vertices(xy, start, end - start);
    if (hasHeights) {
      builder.heights(heights, start, end - start);
    }
    if (hasMeasures) {
      builder.measures(measures, start, end - start);
    }
  }
}
