package fr.bocage.render;

import fr.bocage.geo.Viewport;

/**
 * A square of a frame's pixels, and where they lie in a raster: exactly at its corners, in between
 * by bilinear interpolation, which is then off by no more than {@link RasterCells} allows.
 *
 * @param left column of the part's pixels that it begins at; may be negative
 * @param top likewise the row
 * @param size pixels each way
 * @param columns raster columns at the corners: upper left, upper right, lower left, lower right
 * @param rows raster rows at the corners
 * @param level which level of the pyramid is as fine as the frame
 * @param magnified whether a pixel of the raster is larger than one of the frame
 */
record RasterCell(
    int left, int top, int size, double[] columns, double[] rows, int level, boolean magnified) {

  /** Where the middle of a row begins: the raster's column at its left edge. */
  double columnAtLeft(int row) {
    return between(columns[0], columns[2], row - top);
  }

  double columnAtRight(int row) {
    return between(columns[1], columns[3], row - top);
  }

  double rowAtLeft(int row) {
    return between(rows[0], rows[2], row - top);
  }

  double rowAtRight(int row) {
    return between(rows[1], rows[3], row - top);
  }

  /** Pixels from its own middle to the view's. */
  double distanceFromMiddle(Viewport view) {
    return Math.hypot(
        left + size / 2.0 - view.widthPixels() / 2.0, top + size / 2.0 - view.heightPixels() / 2.0);
  }

  private double between(double from, double to, int step) {
    return from + (to - from) * ((step + 0.5) / size);
  }

  double least(double[] corners) {
    return Math.min(Math.min(corners[0], corners[1]), Math.min(corners[2], corners[3]));
  }

  double most(double[] corners) {
    return Math.max(Math.max(corners[0], corners[1]), Math.max(corners[2], corners[3]));
  }
}
