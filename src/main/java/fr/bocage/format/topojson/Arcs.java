package fr.bocage.format.topojson;

import java.util.Arrays;

/** The arcs of a topology, side by side, and the transform of all its positions. One thread. */
final class Arcs {
  private double[] xy = new double[64];
  private int positions;
  private int[] ends = new int[16];
  private int count;
  private double[] scale = {1, 1};
  private double[] translate = {0, 0};
  private boolean isQuantised;

  /** Says how quantised positions become coordinates; arcs then hold differences. */
  void setTransform(double[] scale, double[] translate) {
    this.scale = scale;
    this.translate = translate;
    isQuantised = true;
  }

  void addPosition(double x, double y) {
    if (positions * 2 == xy.length) {
      xy = Arrays.copyOf(xy, xy.length * 2);
    }
    xy[positions * 2] = x;
    xy[positions * 2 + 1] = y;
    positions++;
  }

  void endArc() {
    if (count == ends.length) {
      ends = Arrays.copyOf(ends, count * 2);
    }
    ends[count++] = positions;
  }

  /** Gives up the arc that has not ended. */
  void dropArc() {
    positions = count == 0 ? 0 : ends[count - 1];
  }

  /** Turns differences into coordinates, once all arcs are there. */
  void decode() {
    if (!isQuantised) {
      return;
    }
    for (int arc = 0; arc < count; arc++) {
      double x = 0;
      double y = 0;
      for (int i = start(arc); i < end(arc); i++) {
        x += xy[i * 2];
        y += xy[i * 2 + 1];
        xy[i * 2] = x(x);
        xy[i * 2 + 1] = y(y);
      }
    }
  }

  /** The coordinate of a position of a point. */
  double x(double quantised) {
    return quantised * scale[0] + translate[0];
  }

  /** The coordinate of a position of a point. */
  double y(double quantised) {
    return quantised * scale[1] + translate[1];
  }

  int count() {
    return count;
  }

  int positionCount() {
    return positions;
  }

  int start(int arc) {
    return arc == 0 ? 0 : ends[arc - 1];
  }

  int end(int arc) {
    return ends[arc];
  }

  /** All positions, x0, y0, x1, y1, …: the own array, for reading only. */
  double[] xy() {
    return xy;
  }
}
