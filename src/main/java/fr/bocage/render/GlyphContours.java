package fr.bocage.render;

/** Adds letters to a coverage by going round their outlines. Not for several threads. */
final class GlyphContours {
  private final Coverage coverage;
  private final Stroker stroker;
  private final Polyline contour = new Polyline();

  GlyphContours(Coverage coverage, Stroker stroker) {
    this.coverage = coverage;
    this.stroker = stroker;
  }

  /**
   * Adds a letter.
   *
   * @param cos of its slope, times its size in pixels
   * @param sin likewise
   * @param halo what its outline is stroked with; null for none
   */
  void add(Glyph glyph, double x, double y, double cos, double sin, Pen halo) {
    int start = 0;
    for (int end : glyph.ends()) {
      contour.clear();
      contour.closed = true;
      for (int v = start; v < end; v++) {
        double gx = glyph.x()[v];
        double gy = glyph.y()[v];
        if (v + 1 < end || gx != glyph.x()[start] || gy != glyph.y()[start]) {
          contour.add(x + gx * cos - gy * sin, y + gx * sin + gy * cos);
        }
      }
      contour.fill(coverage);
      if (halo != null) {
        stroker.stroke(contour, halo);
      }
      start = end;
    }
  }
}
