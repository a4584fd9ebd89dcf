package fr.bocage.render;

import java.util.List;

/**
 * Paints placed labels: of neighbours in the list that look alike first all halos, then all
 * letters. A halo is the letters themselves and their outline, stroked round. Not for several
 * threads.
 */
final class LabelPainter {
  private final Coverage coverage;
  private final GlyphContours contours;

  LabelPainter(Coverage coverage, Stroker stroker) {
    this.coverage = coverage;
    contours = new GlyphContours(coverage, stroker);
  }

  /** Paints what of the labels lies in the coverage's strip. */
  void paint(List<PlacedLabel> labels, GlyphStamps stamps, Canvas target) {
    int first = 0;
    while (first < labels.size()) {
      PlacedLabel.LabelColours colours = labels.get(first).colours();
      int end = first;
      while (end < labels.size() && labels.get(end).colours().equals(colours)) {
        end++;
      }
      List<PlacedLabel> alike = labels.subList(first, end);
      if (colours.reach() > 0) {
        letters(alike, stamps, colours.haloPixels());
        coverage.resolve(new FlatInk(target, colours.haloArgb()));
      }
      letters(alike, stamps, 0);
      coverage.resolve(new FlatInk(target, colours.argb()));
      first = end;
    }
  }

  /**
   * @param haloPixels how far halos reach; 0 for the bare letters
   */
  private void letters(List<PlacedLabel> labels, GlyphStamps stamps, double haloPixels) {
    for (PlacedLabel label : labels) {
      double reach = label.text().sizePixels() * 2 + label.colours().reach();
      for (int i = 0; i < label.text().length(); i++) {
        double y = label.y()[i];
        boolean near = y + reach > coverage.firstRow() && y - reach < coverage.endRow();
        if (near && !label.text().glyph(i).blank() && !stamp(label, i, stamps, haloPixels)) {
          outline(label, i, haloPixels);
        }
      }
    }
  }

  /** Adds a letter from the stamps, if it stands level on a whole pixel and wholly in the frame. */
  private boolean stamp(PlacedLabel label, int i, GlyphStamps stamps, double haloPixels) {
    double y = label.y()[i];
    double size = label.text().sizePixels();
    if (label.sin()[i] != 0
        || label.cos()[i] != 1
        || y != Math.rint(y)
        || size > GlyphStamps.LARGEST_PIXELS) {
      return false;
    }
    int quarters = (int) Math.rint(label.x()[i] * GlyphStamps.PLACES);
    int place = Math.floorMod(quarters, GlyphStamps.PLACES);
    GlyphStamp stamp = stamps.of(label.text().glyph(i), size, haloPixels, place);
    return coverage.add(stamp, Math.floorDiv(quarters, GlyphStamps.PLACES), (int) y);
  }

  private void outline(PlacedLabel label, int i, double haloPixels) {
    contours.add(
        label.text().glyph(i),
        label.x()[i],
        label.y()[i],
        label.cos()[i] * label.text().sizePixels(),
        label.sin()[i] * label.text().sizePixels(),
        haloPixels > 0 ? Pen.round(2 * haloPixels) : null);
  }
}
