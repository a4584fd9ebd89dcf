package fr.bocage.render;

import java.util.List;

/**
 * An outline or a line in pixels with its colours. Immutable.
 *
 * @param rings lines, or the rings of one area: shells one way round, holes the other
 * @param fillArgb 0 for none
 * @param strokeArgb 0 for none
 * @param pen what is stroked with; null for none
 * @param shinesThrough whether its colours darken what lies below, as a text marker does, instead
 *     of covering it
 */
record Shape(List<Ring> rings, int fillArgb, int strokeArgb, Pen pen, boolean shinesThrough)
    implements SketchPart {

  Shape(List<Ring> rings, int fillArgb, int strokeArgb, Pen pen) {
    this(rings, fillArgb, strokeArgb, pen, false);
  }

  /** An area without a border. */
  static Shape filled(Ring ring, int argb) {
    return new Shape(List.of(ring), argb, 0, null);
  }

  /** Lines, or borders without what they enclose. */
  static Shape stroked(List<Ring> rings, int argb, Pen pen) {
    return new Shape(rings, 0, argb, pen);
  }

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

  @Override
  public Box box() {
    Box box = new Box();
    for (Ring ring : rings) {
      for (int i = 0; i < ring.x.length; i++) {
        box.include(ring.x[i], ring.y[i]);
      }
    }
    box.grow(pen == null ? 0 : pen.reachPixels());
    return box;
  }

  @Override
  public void paint(Brushes brushes, MarkCanvas target) {
    Coverage coverage = brushes.coverage();
    Box box = box();
    int from = (int) Math.max(coverage.firstRow(), box.top - 1);
    int to = (int) Math.min(coverage.endRow(), box.bottom + 2);
    if (fillArgb >>> 24 != 0) {
      fill(brushes);
      coverage.resolve(target.ink(fillArgb, shinesThrough), from, to);
    }
    if (pen != null) {
      stroke(brushes);
      coverage.resolve(target.ink(strokeArgb, shinesThrough), from, to);
    }
  }

  /** Adds what it fills to the coverage. */
  void fill(Brushes brushes) {
    for (Ring ring : rings) {
      ring.load(brushes.line());
      brushes.line().fill(brushes.coverage());
    }
  }

  /** Adds what its pen draws to the coverage. */
  void stroke(Brushes brushes) {
    for (Ring ring : rings) {
      ring.load(brushes.line());
      brushes.stroker().stroke(brushes.line(), pen);
    }
  }
}
