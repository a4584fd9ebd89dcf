package fr.bocage.render;

import fr.bocage.style.MarkShape;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The pictures of symbols that frames have used, in sizes and at places of a quarter of a pixel:
 * finer ones, no eye tells apart. Safe on any thread.
 */
final class MarkStamps {
  /** Steps of size and place in a pixel. */
  static final int STEPS = 4;

  private static final int MOST = 4096;

  /** In quarters of a pixel. Larger ones are few, and their pictures would fill the memory. */
  static final int LARGEST_KEPT = 48 * STEPS;

  /**
   * @param size in quarters of a pixel
   * @param place of the point in its pixel, in quarters to the right and, times four, down
   */
  private record Key(
      MarkShape shape,
      int fillArgb,
      int strokeArgb,
      double strokeWidthPixels,
      double rotationDegrees,
      int size,
      int place) {}

  private final Map<Key, MarkStamp> stamps = new ConcurrentHashMap<>();

  /**
   * The picture of a symbol.
   *
   * @param size in quarters of a pixel
   * @param placeX of its point in the pixel, in quarters
   * @param placeY likewise
   */
  MarkStamp of(Tint.Mark tint, int size, int placeX, int placeY) {
    if (size > LARGEST_KEPT) {
      return make(tint, size, placeX, placeY);
    }
    Key key =
        new Key(
            tint.shape(),
            tint.fillArgb(),
            tint.strokeArgb(),
            tint.strokeWidthPixels(),
            tint.rotationDegrees(),
            size,
            placeX + placeY * STEPS);
    MarkStamp stamp = stamps.get(key);
    if (stamp == null) {
      if (stamps.size() >= MOST) {
        stamps.clear();
      }
      stamp = make(tint, size, placeX, placeY);
      stamps.put(key, stamp);
    }
    return stamp;
  }

  private static MarkStamp make(Tint.Mark tint, int size, int placeX, int placeY) {
    double pixels = size / (double) STEPS;
    double strokeReach = tint.strokeWidthPixels() * Pen.MITRE_LIMIT / 2;
    int reach = (int) Math.ceil(pixels * Math.sqrt(0.5) + Math.min(strokeReach, pixels)) + 2;
    int side = 2 * reach + 1;
    int[] argb = new int[side * side];
    Canvas canvas = new Canvas(argb, side, 0);
    Coverage coverage = new Coverage();
    coverage.begin(side, 0, side);
    Polyline line = new Polyline();
    double x = reach + placeX / (double) STEPS;
    double y = reach + placeY / (double) STEPS;
    MarkOutline.around(tint.shape(), x, y, pixels, tint.rotationDegrees(), line);
    if (tint.fillArgb() >>> 24 != 0) {
      line.fill(coverage);
      coverage.resolve(new FlatInk(canvas, tint.fillArgb()));
    }
    if (tint.strokeArgb() >>> 24 != 0 && tint.strokeWidthPixels() > 0) {
      Pen pen = Pen.solid(tint.strokeWidthPixels(), Pen.Cap.BUTT, Pen.Join.MITRE);
      new Stroker(coverage).stroke(line, pen);
      coverage.resolve(new FlatInk(canvas, tint.strokeArgb()));
    }
    return trimmed(argb, side, reach);
  }

  /** Without the empty pixels around it. */
  private static MarkStamp trimmed(int[] argb, int side, int reach) {
    int left = side;
    int top = side;
    int right = 0;
    int bottom = 0;
    for (int i = 0; i < argb.length; i++) {
      if (argb[i] != 0) {
        left = Math.min(left, i % side);
        right = Math.max(right, i % side + 1);
        top = Math.min(top, i / side);
        bottom = Math.max(bottom, i / side + 1);
      }
    }
    if (left >= right) {
      return new MarkStamp(0, 0, 1, new int[1]);
    }
    int width = right - left;
    int[] cut = new int[width * (bottom - top)];
    for (int row = top; row < bottom; row++) {
      System.arraycopy(argb, row * side + left, cut, (row - top) * width, width);
    }
    return new MarkStamp(left - reach, top - reach, width, cut);
  }
}
