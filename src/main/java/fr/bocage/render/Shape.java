package fr.bocage.render;

import java.util.List;

/**
 * An outline or a line in pixels with its colours: what annotations are made of. Immutable.
 *
 * @param rings lines, or the rings of one area: shells one way round, holes the other
 * @param fillArgb 0 for none
 * @param strokeArgb 0 for none
 * @param pen what is stroked with; null for none
 */
record Shape(List<Ring> rings, int fillArgb, int strokeArgb, Pen pen) {

  /**
   * @param x by vertex
   * @param y by vertex
   * @param closed whether the last vertex leads to the first, which is not repeated
   */
  record Ring(double[] x, double[] y, boolean closed) {
    void load(Polyline line) {
      line.clear();
      line.closed = closed;
      for (int i = 0; i < x.length; i++) {
        line.add(x[i], y[i]);
      }
    }
  }

  /** Paints what of it lies in the coverage's strip. */
  void paint(Coverage coverage, Stroker stroker, Polyline line, Canvas target) {
    if (fillArgb >>> 24 != 0) {
      for (Ring ring : rings) {
        ring.load(line);
        line.fill(coverage);
      }
      coverage.resolve(new FlatInk(target, fillArgb));
    }
    if (pen != null) {
      for (Ring ring : rings) {
        ring.load(line);
        stroker.stroke(line, pen);
      }
      coverage.resolve(new FlatInk(target, strokeArgb));
    }
  }
}
