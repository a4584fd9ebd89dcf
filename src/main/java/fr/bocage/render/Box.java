package fr.bocage.render;

/** A rectangle of pixels that grows with what it is to include. */
final class Box {
  double left = Double.POSITIVE_INFINITY;
  double top = Double.POSITIVE_INFINITY;
  double right = Double.NEGATIVE_INFINITY;
  double bottom = Double.NEGATIVE_INFINITY;

  void include(double x, double y) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }

  void grow(double margin) {
    left -= margin;
    top -= margin;
    right += margin;
    bottom += margin;
  }

  boolean meets(Box other) {
    return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
  }

  boolean holds(double x, double y, double tolerance) {
    return x >= left - tolerance
        && x <= right + tolerance
        && y >= top - tolerance
        && y <= bottom + tolerance;
  }

  boolean inside(double width, double height) {
    return near(width, height, 0);
  }

  /** Whether it lies in a frame of that size or no further than the margin outside. */
  boolean near(double width, double height, double margin) {
    return left >= -margin
        && top >= -margin
        && right <= width + margin
        && bottom <= height + margin;
  }
}
