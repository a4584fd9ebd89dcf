package fr.bocage.render;

/**
 * Cuts segments to a rectangle in pixels (Liang and Barsky 1984). After {@link #meets}, {@link
 * #from} and {@link #to} tell which part of the segment lies inside, 0 its begin and 1 its end. Not
 * for several threads.
 */
final class SegmentClip {
  private final double left;
  private final double top;
  private final double right;
  private final double bottom;

  double from;
  double to;

  SegmentClip(double left, double top, double right, double bottom) {
    this.left = left;
    this.top = top;
    this.right = right;
    this.bottom = bottom;
  }

  /** Whether some length of the segment lies inside. */
  boolean meets(double x0, double y0, double x1, double y1) {
    from = 0;
    to = 1;
    double dx = x1 - x0;
    double dy = y1 - y0;
    return cut(x0 - left, dx)
        && cut(right - x0, -dx)
        && cut(y0 - top, dy)
        && cut(bottom - y0, -dy)
        && from < to;
  }

  /**
   * Cuts at one side.
   *
   * @param distance of the begin from the side, negative outside
   * @param speed by how much the distance grows to the segment's end
   */
  private boolean cut(double distance, double speed) {
    if (speed > 0) {
      from = Math.max(from, -distance / speed);
    } else if (speed < 0) {
      to = Math.min(to, -distance / speed);
    } else {
      return distance >= 0;
    }
    return true;
  }
}
