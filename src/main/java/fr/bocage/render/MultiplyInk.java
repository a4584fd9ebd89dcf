package fr.bocage.render;

/**
 * A transparent colour on paper: each channel of what is there is multiplied by the colour's, so
 * that dark letters stay dark and white takes on the colour. How opaque it is does not change.
 */
final class MultiplyInk implements Ink {
  private static final int LEVELS = 256;

  private final MarkCanvas canvas;
  private final int[] red = new int[LEVELS];
  private final int[] green = new int[LEVELS];
  private final int[] blue = new int[LEVELS];

  /**
   * @param rgb 0xRRGGBB; higher bits mean nothing
   */
  MultiplyInk(MarkCanvas canvas, int rgb) {
    this.canvas = canvas;
    for (int level = 0; level < LEVELS; level++) {
      red[level] = level * (rgb >> 16 & 0xff) / 255 << 16;
      green[level] = level * (rgb >> 8 & 0xff) / 255 << 8;
      blue[level] = level * (rgb & 0xff) / 255;
    }
  }

  @Override
  public void even(int row, int from, int to, int coverage) {
    int shift = canvas.cover().index(row, 0);
    for (int x = from; x < to; x++) {
      darken(shift + x, coverage);
    }
  }

  @Override
  public void uneven(int row, int from, int to, int[] coverage) {
    int shift = canvas.cover().index(row, 0);
    for (int x = from; x < to; x++) {
      darken(shift + x, coverage[x]);
    }
  }

  private void darken(int index, int coverage) {
    int weight = coverage * 256 + Coverage.FULL / 2 >> Coverage.FULL_SHIFT;
    if (weight > 0) {
      darken(canvas.cover().argb(), index, weight);
      if (canvas.tint() != null) {
        darken(canvas.tint().argb(), index, weight);
      }
    }
  }

  private void darken(int[] pixels, int index, int weight) {
    int below = pixels[index];
    if (below != 0) {
      int product =
          below & 0xff000000
              | red[below >> 16 & 0xff]
              | green[below >> 8 & 0xff]
              | blue[below & 0xff];
      pixels[index] = Canvas.over(below, product, weight);
    }
  }
}
