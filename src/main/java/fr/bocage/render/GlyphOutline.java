package fr.bocage.render;

import java.awt.geom.PathIterator;
import java.util.Arrays;

/** Flattens TrueType contours into a {@link Glyph}. One thread, one glyph. */
final class GlyphOutline {
  /**
   * Chords for one quadratic arc. The arcs of DejaVu's letters are at most half an em long; at 40
   * pixels a chord then strays less than 0.1 pixels from its arc.
   */
  private static final int CHORDS = 5;

  private final float scale;
  private float[] x = new float[64];
  private float[] y = new float[64];
  private int[] ends = new int[4];
  private int size;
  private int contours;

  /**
   * @param unitsPerEm the font's own units in one em
   */
  GlyphOutline(int unitsPerEm) {
    scale = 1f / unitsPerEm;
  }

  Glyph glyph(PathIterator path, float advance) {
    double[] c = new double[6];
    double atX = 0;
    double atY = 0;
    for (; !path.isDone(); path.next()) {
      switch (path.currentSegment(c)) {
        case PathIterator.SEG_MOVETO -> {
          endContour();
          add(atX = c[0], atY = c[1]);
        }
        case PathIterator.SEG_LINETO -> add(atX = c[0], atY = c[1]);
        case PathIterator.SEG_QUADTO -> {
          arc(atX, atY, c);
          atX = c[2];
          atY = c[3];
        }
        default -> {} // contours are closed where they are used; TrueType has no cubic arcs
      }
    }
    endContour();
    return new Glyph(
        advance * scale,
        Arrays.copyOf(x, size),
        Arrays.copyOf(y, size),
        Arrays.copyOf(ends, contours));
  }

  private void arc(double x0, double y0, double[] c) {
    for (int i = 1; i <= CHORDS; i++) {
      double t = (double) i / CHORDS;
      double a = (1 - t) * (1 - t);
      double b = 2 * t * (1 - t);
      add(a * x0 + b * c[0] + t * t * c[2], a * y0 + b * c[1] + t * t * c[3]);
    }
  }

  private void add(double px, double py) {
    if (size == x.length) {
      x = Arrays.copyOf(x, size * 2);
      y = Arrays.copyOf(y, size * 2);
    }
    x[size] = (float) px * scale;
    y[size++] = -(float) py * scale;
  }

  /** Ends a contour and turns it round: TrueType winds the outer ones clockwise. */
  private void endContour() {
    int start = contours == 0 ? 0 : ends[contours - 1];
    if (size == start) {
      return;
    }
    for (int i = start, j = size - 1; i < j; i++, j--) {
      float swap = x[i];
      x[i] = x[j];
      x[j] = swap;
      swap = y[i];
      y[i] = y[j];
      y[j] = swap;
    }
    if (contours == ends.length) {
      ends = Arrays.copyOf(ends, contours * 2);
    }
    ends[contours++] = size;
  }
}
