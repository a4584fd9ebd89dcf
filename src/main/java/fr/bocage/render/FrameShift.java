package fr.bocage.render;

import java.util.ArrayList;
import java.util.List;

/**
 * What a frame shares with one before that lies whole pixels away, in the new one's pixels.
 *
 * @param columns how many pixels further right the new frame begins
 * @param rows how many pixels further down
 */
record FrameShift(
    int oldWidth,
    int width,
    int height,
    int columns,
    int rows,
    int left,
    int top,
    int right,
    int bottom) {

  /** Two rectangles at most come into view when a frame moves: beside, and above or below. */
  record Uncovered(int column, int row, int width, int height) {}

  /** Null when they share nothing. */
  static FrameShift between(FramePart old, FramePart next) {
    PixelGrid.PixelShift shift = next.grid().shiftFrom(old.grid());
    if (shift == null) {
      return null;
    }
    int width = next.widthPixels();
    int height = next.heightPixels();
    int left = (int) Math.max(0, -shift.columns());
    int right = (int) Math.min(width, old.widthPixels() - shift.columns());
    int top = (int) Math.max(0, -shift.rows());
    int bottom = (int) Math.min(height, old.heightPixels() - shift.rows());
    return left < right && top < bottom
        ? new FrameShift(
            old.widthPixels(),
            width,
            height,
            (int) shift.columns(),
            (int) shift.rows(),
            left,
            top,
            right,
            bottom)
        : null;
  }

  /** Copies the shared pixels. */
  void copy(int[] old, int[] next) {
    for (int row = top; row < bottom; row++) {
      int from = (row + rows) * oldWidth + left + columns;
      System.arraycopy(old, from, next, row * width + left, right - left);
    }
  }

  /** What the old frame did not show. */
  List<Uncovered> uncovered() {
    List<Uncovered> rest = new ArrayList<>();
    add(rest, 0, 0, width, top);
    add(rest, 0, bottom, width, height);
    add(rest, 0, top, left, bottom);
    add(rest, right, top, width, bottom);
    return rest;
  }

  private static void add(List<Uncovered> rest, int left, int top, int right, int bottom) {
    if (left < right && top < bottom) {
      rest.add(new Uncovered(left, top, right - left, bottom - top));
    }
  }
}
