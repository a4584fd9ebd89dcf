package fr.bocage.render;

/**
 * Symbols at pixels of the frame, the lowest first. Immutable: the arrays are for reading.
 *
 * @param stamps what each looks like
 * @param columns that their points lie in
 * @param rows that their points lie in
 */
record CrowdPart(MarkStamp[] stamps, int[] columns, int[] rows) implements SketchPart {
  @Override
  public Box box() {
    Box box = new Box();
    for (int i = 0; i < stamps.length; i++) {
      int left = columns[i] + stamps[i].left();
      int top = rows[i] + stamps[i].top();
      box.include(left, top);
      box.include(left + stamps[i].width(), top + stamps[i].height());
    }
    return box;
  }

  @Override
  public void paint(Brushes brushes, MarkCanvas target) {
    Coverage strip = brushes.coverage();
    brushes.sheet().begin(strip.width(), strip.firstRow(), strip.endRow());
    for (int i = stamps.length - 1; i >= 0; i--) { // the uppermost first
      brushes.sheet().slipUnder(stamps[i], columns[i], rows[i]);
    }
    brushes.sheet().layOver(target.cover());
  }
}
