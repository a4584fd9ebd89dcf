package fr.bocage.render;

import fr.bocage.feature.GeometryColumn;
import fr.bocage.feature.PartRole;
import fr.bocage.geo.Viewport;

/** Whether rows of a column lie under one pixel. Not for several threads. */
final class HitTest {
  private final GeometryColumn geometry;
  private final double resolution;
  private final double x;
  private final double y;

  HitTest(GeometryColumn geometry, Viewport view, double pixelX, double pixelY) {
    this.geometry = geometry;
    resolution = view.resolution();
    x = view.toX(pixelX);
    y = view.toY(pixelY);
  }

  /**
   * Whether a row's polygons hold the pixel (even-odd over all their rings), or its lines, borders
   * or points come near enough.
   *
   * @param markRadiusPixels how far its symbol reaches around each point
   */
  boolean hits(int row, double markRadiusPixels, double tolerancePixels) {
    double near = tolerancePixels * resolution;
    double mark = Math.max(markRadiusPixels * resolution, near);
    boolean inside = false;
    for (int part = geometry.firstPart(row); part < geometry.firstPart(row + 1); part++) {
      if (geometry.role(part) == PartRole.POINT) {
        if (comesWithin(part, mark)) {
          return true;
        }
      } else if (comesWithin(part, near)) {
        return true;
      } else if (geometry.role(part) != PartRole.LINE) {
        inside ^= crossings(part);
      }
    }
    return inside;
  }

  /** Whether a row's polygons hold the pixel. */
  boolean inside(int row) {
    boolean inside = false;
    for (int part = geometry.firstPart(row); part < geometry.firstPart(row + 1); part++) {
      PartRole role = geometry.role(part);
      inside ^= role != PartRole.POINT && role != PartRole.LINE && crossings(part);
    }
    return inside;
  }

  private boolean comesWithin(int part, double distance) {
    double[] xy = geometry.xy();
    int first = geometry.firstVertex(part) * 2;
    int last = geometry.firstVertex(part + 1) * 2 - 2;
    double limit = distance * distance;
    for (int i = first; i < last || i == first; i += 2) {
      int j = Math.min(i + 2, last);
      if (Segments.squareDistance(x, y, xy[i], xy[i + 1], xy[j], xy[j + 1]) <= limit) {
        return true;
      }
    }
    return false;
  }

  /** Whether a ray from the pixel crosses a ring an odd number of times. */
  private boolean crossings(int part) {
    double[] xy = geometry.xy();
    boolean odd = false;
    int last = geometry.firstVertex(part + 1) * 2 - 2;
    for (int i = geometry.firstVertex(part) * 2; i < last; i += 2) {
      double ay = xy[i + 1];
      double by = xy[i + 3];
      if (ay > y != by > y && x < (xy[i + 2] - xy[i]) * (y - ay) / (by - ay) + xy[i]) {
        odd = !odd;
      }
    }
    return odd;
  }
}
