package fr.bocage.render;

/**
 * A picture at whole pixels. Immutable: the array is for reading.
 *
 * @param argb opaque pixels, row by row
 * @param width in pixels
 * @param left column of the frame of its first pixels
 * @param top row of the frame of its first pixels
 */
record PicturePart(int[] argb, int width, int left, int top) implements SketchPart {
  private int height() {
    return argb.length / width;
  }

  @Override
  public Box box() {
    Box box = new Box();
    box.include(left, top);
    box.include(left + width, top + height());
    return box;
  }

  @Override
  public void paint(Brushes brushes, MarkCanvas target) {
    Coverage coverage = brushes.coverage();
    Canvas cover = target.cover();
    int first = Math.max(top, coverage.firstRow());
    int end = Math.min(top + height(), coverage.endRow());
    int from = Math.max(0, left);
    int to = Math.min(coverage.width(), left + width);
    for (int row = first; row < end && from < to; row++) {
      int source = (row - top) * width + from - left;
      System.arraycopy(argb, source, cover.argb(), cover.index(row, from), to - from);
    }
  }
}
