package fr.bocage.render;

import fr.bocage.style.MapTheme;
import java.util.Arrays;
import java.util.List;

/**
 * A frame's annotations without what lies below them and without their titles, kept so that the
 * next frame takes from it what both show. Once painted, its pixels are never written again.
 */
final class MarkLayer {
  private static final int WHITE = 0xffffffff;

  private final MarkPlan plan;
  private final MapTheme theme;
  private final FramePart whole;
  private final int[] cover;
  private int[] tint;

  /** A layer with nothing on it. */
  MarkLayer(MarkPlan plan, MapTheme theme, FramePart whole) {
    this.plan = plan;
    this.theme = theme;
    this.whole = whole;
    cover = new int[Math.multiplyExact(whole.widthPixels(), whole.heightPixels())];
  }

  /** Whether it shows some of what a frame will show. */
  boolean isOf(MarkPlan otherPlan, MapTheme otherTheme, FramePart frame) {
    return plan == otherPlan && theme == otherTheme && FrameShift.between(whole, frame) != null;
  }

  /** Copies into a new layer what both show, and says what is left to paint. */
  List<FrameShift.Uncovered> moveInto(MarkLayer next) {
    FrameShift shift = FrameShift.between(whole, next.whole);
    shift.copy(cover, next.cover);
    if (tint != null) {
      next.letShineThrough();
      shift.copy(tint, next.tint);
    }
    return shift.uncovered();
  }

  /** Has colours that darken what lies below, from now on. */
  void letShineThrough() {
    if (tint == null) {
      tint = new int[cover.length];
      Arrays.fill(tint, WHITE);
    }
  }

  /** All of it, to be painted on. */
  MarkCanvas canvas() {
    int width = whole.widthPixels();
    return new MarkCanvas(
        new Canvas(cover, width, 0), tint == null ? null : new Canvas(tint, width, 0));
  }

  /** Puts what was painted apart at its place. */
  void put(MarkLayer part, int column, int row) {
    copy(part.cover, cover, part.whole, column, row);
    if (part.tint != null) {
      letShineThrough();
      copy(part.tint, tint, part.whole, column, row);
    }
  }

  private void copy(int[] from, int[] to, FramePart part, int column, int row) {
    int width = part.widthPixels();
    for (int i = 0; i < part.heightPixels(); i++) {
      System.arraycopy(from, i * width, to, (row + i) * whole.widthPixels() + column, width);
    }
  }

  /** Lays rows of it over what lies below. */
  void layOver(Canvas below, int firstRow, int endRow) {
    int width = whole.widthPixels();
    if (tint != null) {
      darken(below.argb(), below.index(firstRow, 0), firstRow * width, endRow * width);
    }
    below.layOver(new Canvas(cover, width, 0), firstRow, endRow, 1);
  }

  private void darken(int[] pixels, int target, int from, int end) {
    int[] by = tint;
    for (int i = from, to = target; i < end; i++, to++) {
      if (by[i] != WHITE) {
        pixels[to] = multiplied(pixels[to], by[i]);
      }
    }
  }

  private static int multiplied(int below, int tint) {
    return below & 0xff000000
        | (below >> 16 & 0xff) * (tint >> 16 & 0xff) / 255 << 16
        | (below >> 8 & 0xff) * (tint >> 8 & 0xff) / 255 << 8
        | (below & 0xff) * (tint & 0xff) / 255;
  }
}
