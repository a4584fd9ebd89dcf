package fr.bocage.render;

/**
 * A transparent colour on paper: each channel of what is there is multiplied by the colour's, so
 * that dark letters stay dark and white takes on the colour. For opaque canvases.
 */
final class MultiplyInk implements Ink {
  private final Canvas canvas;
  private final int red;
  private final int green;
  private final int blue;

  /**
   * @param rgb 0xRRGGBB; higher bits mean nothing
   */
  MultiplyInk(Canvas canvas, int rgb) {
    this.canvas = canvas;
    red = rgb >> 16 & 0xff;
    green = rgb >> 8 & 0xff;
    blue = rgb & 0xff;
  }

  @Override
  public void even(int row, int from, int to, int coverage) {
    int shift = canvas.index(row, 0);
    for (int x = from; x < to; x++) {
      darken(shift + x, coverage);
    }
  }

  @Override
  public void uneven(int row, int from, int to, int[] coverage) {
    int shift = canvas.index(row, 0);
    for (int x = from; x < to; x++) {
      darken(shift + x, coverage[x]);
    }
  }

  private void darken(int index, int coverage) {
    int weight = coverage * 256 + Coverage.FULL / 2 >> Coverage.FULL_SHIFT;
    if (weight > 0) {
      int below = canvas.argb()[index];
      int product =
          0xff000000
              | (below >> 16 & 0xff) * red / 255 << 16
              | (below >> 8 & 0xff) * green / 255 << 8
              | (below & 0xff) * blue / 255;
      canvas.argb()[index] = Canvas.over(below, product, weight);
    }
  }
}
