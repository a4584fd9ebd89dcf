package fr.bocage.render;

import java.util.List;

/**
 * Paints placed labels: of neighbours in the list that look alike first all halos, then all
 * letters. A halo is the letters themselves and their outline, stroked round. Not for several
 * threads.
 */
final class LabelPainter {
  private final Coverage coverage;
  private final Stroker stroker;
  private final Polyline contour = new Polyline();

  LabelPainter(Coverage coverage, Stroker stroker) {
    this.coverage = coverage;
    this.stroker = stroker;
  }

  /** Paints what of the labels lies in the coverage's strip. */
  void paint(List<PlacedLabel> labels, Canvas target) {
    int first = 0;
    while (first < labels.size()) {
      PlacedLabel.LabelColours colours = labels.get(first).colours();
      int end = first;
      while (end < labels.size() && labels.get(end).colours().equals(colours)) {
        end++;
      }
      List<PlacedLabel> alike = labels.subList(first, end);
      if (colours.reach() > 0) {
        letters(alike, Pen.round(2 * colours.haloPixels()));
        coverage.resolve(new FlatInk(target, colours.haloArgb()));
      }
      letters(alike, null);
      coverage.resolve(new FlatInk(target, colours.argb()));
      first = end;
    }
  }

  /**
   * @param halo what outlines are stroked with; null for none
   */
  private void letters(List<PlacedLabel> labels, Pen halo) {
    for (PlacedLabel label : labels) {
      double reach = label.text().sizePixels() * 2 + label.colours().reach();
      for (int i = 0; i < label.text().length(); i++) {
        double y = label.y()[i];
        if (y + reach > coverage.firstRow() && y - reach < coverage.endRow()) {
          letter(label, i, halo);
        }
      }
    }
  }

  private void letter(PlacedLabel label, int i, Pen halo) {
    Glyph glyph = label.text().glyph(i);
    double cos = label.cos()[i] * label.text().sizePixels();
    double sin = label.sin()[i] * label.text().sizePixels();
    int start = 0;
    for (int end : glyph.ends()) {
      contour.clear();
      contour.closed = true;
      for (int v = start; v < end; v++) {
        double x = glyph.x()[v];
        double y = glyph.y()[v];
        if (v + 1 < end || x != glyph.x()[start] || y != glyph.y()[start]) {
          contour.add(label.x()[i] + x * cos - y * sin, label.y()[i] + x * sin + y * cos);
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
