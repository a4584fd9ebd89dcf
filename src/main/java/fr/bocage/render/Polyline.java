package fr.bocage.render;

import java.util.Arrays;

/**
 * A line or a ring in pixels, its vertices on the steps of {@link PixelGrid}, in arrays that are
 * used over and over. Not for several threads.
 */
final class Polyline {
  double[] x = new double[256];
  double[] y = new double[256];

  /** By segment (the one that begins at the vertex): whether it is not to be drawn. */
  boolean[] hidden = new boolean[256];

  /** By vertex: whether others that lay close by were left out, so that its angle means little. */
  boolean[] blunt = new boolean[256];

  /** Number of vertices; a ring does not repeat its first. */
  int size;

  /** Whether a segment leads from the last vertex to the first. */
  boolean closed;

  void clear() {
    size = 0;
    closed = false;
  }

  void add(double px, double py) {
    addSnapped(PixelGrid.snapped(px), PixelGrid.snapped(py), false);
  }

  /** Adds a vertex at an offset from a place that lies on the steps already. */
  void add(double px, double py, double dx, double dy) {
    addSnapped(px + PixelGrid.snapped(dx), py + PixelGrid.snapped(dy), false);
  }

  /** Adds a vertex that lies on the steps already. */
  void addSnapped(double px, double py, boolean segmentHidden) {
    if (size == x.length) {
      x = Arrays.copyOf(x, size * 2);
      y = Arrays.copyOf(y, size * 2);
      hidden = Arrays.copyOf(hidden, size * 2);
      blunt = Arrays.copyOf(blunt, size * 2);
    }
    x[size] = px;
    y[size] = py;
    blunt[size] = false;
    hidden[size++] = segmentHidden;
  }

  /** Of a ring, in square pixels: positive when its inside lies to its left, y downwards. */
  double signedArea() {
    double twice = 0;
    for (int i = 0, before = size - 1; i < size; before = i++) {
      twice += (x[before] - x[0]) * (y[i] - y[0]) - (x[i] - x[0]) * (y[before] - y[0]);
    }
    return twice / 2;
  }

  /** Adds its segments to a coverage, and the closing one also where it is open. */
  void fill(Coverage coverage) {
    if (size < 2) {
      return;
    }
    for (int i = 1; i < size; i++) {
      coverage.edge(x[i - 1], y[i - 1], x[i], y[i]);
    }
    coverage.edge(x[size - 1], y[size - 1], x[0], y[0]);
  }
}
