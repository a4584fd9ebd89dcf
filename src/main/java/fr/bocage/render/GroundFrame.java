package fr.bocage.render;

import fr.bocage.map.Layer;
import fr.bocage.map.MapDocument;
import java.util.ArrayList;
import java.util.List;

/**
 * A frame's layers without what lies above them (labels, annotations), kept so that the next frame
 * takes from it what both show. Its pixels are never written again.
 */
final class GroundFrame {
  /** Two rectangles at most come into view when a frame moves: beside, and above or below. */
  record Uncovered(int column, int row, int width, int height) {}

  private final List<Layer> layers;
  private final int background;
  private final double pixelRatio;
  private final FramePart whole;
  private final int[] argb;

  GroundFrame(MapDocument document, double pixelRatio, FramePart whole, int[] argb) {
    this.layers = document.layers();
    this.background = document.background();
    this.pixelRatio = pixelRatio;
    this.whole = whole;
    this.argb = argb;
  }

  int[] argb() {
    return argb;
  }

  /**
   * Copies into a new frame's pixels what both show, and says what is left to paint; null when the
   * new frame has nothing to take from this one.
   */
  List<Uncovered> moveInto(MapDocument document, double ratio, FramePart next, int[] target) {
    if (!layers.equals(document.layers())
        || background != document.background()
        || pixelRatio != ratio) {
      return null;
    }
    PixelGrid.PixelShift shift = next.grid().shiftFrom(whole.grid());
    int width = next.widthPixels();
    int height = next.heightPixels();
    if (shift == null) {
      return null;
    }
    // What the new frame shares with the old one, in the new one's pixels.
    int left = (int) Math.max(0, -shift.columns());
    int right = (int) Math.min(width, whole.widthPixels() - shift.columns());
    int top = (int) Math.max(0, -shift.rows());
    int bottom = (int) Math.min(height, whole.heightPixels() - shift.rows());
    if (left >= right || top >= bottom) {
      return null;
    }
    for (int row = top; row < bottom; row++) {
      int from = (int) ((row + shift.rows()) * whole.widthPixels() + left + shift.columns());
      System.arraycopy(argb, from, target, row * width + left, right - left);
    }
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
