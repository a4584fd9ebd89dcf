package fr.bocage.desktop.map;

import fr.bocage.feature.GeometryColumn;
import fr.bocage.feature.PartRole;
import fr.bocage.geo.Viewport;
import javafx.collections.ObservableList;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.PathElement;

/**
 * Traces a feature's lines and rings as the view shows them: vertices closer than a pixel to the
 * last one are left out, and segments outside are cut off, because a coast of a million vertices
 * must not reach the scene.
 */
final class FeatureOutline {
  /** Room around the view, so that the cut itself is never seen. */
  private static final double MARGIN_PIXELS = 16;

  /** Radius of the ring around a point: most symbols lie within it. */
  private static final double POINT_PIXELS = 10;

  private static final int RING_SIDES = 24;

  private final Viewport view;
  private final double pixelRatio;
  private final ObservableList<PathElement> path;
  private double penX = Double.NaN;
  private double penY = Double.NaN;

  /**
   * @param pixelRatio pixels of the view per point of the path
   * @param path what elements are added to
   */
  FeatureOutline(Viewport view, double pixelRatio, ObservableList<PathElement> path) {
    this.view = view;
    this.pixelRatio = pixelRatio;
    this.path = path;
  }

  void trace(GeometryColumn column, int row) {
    double[] xy = column.xy();
    int end = column.firstPart(row + 1);
    for (int part = column.firstPart(row); part < end; part++) {
      int first = column.firstVertex(part);
      int last = column.firstVertex(part + 1) - 1;
      if (column.role(part) == PartRole.POINT) {
        tracePoint(view.toPixelX(xy[first * 2]), view.toPixelY(xy[first * 2 + 1]));
      } else {
        traceLine(xy, first, last);
      }
    }
  }

  private void tracePoint(double x, double y) {
    double radius = POINT_PIXELS * pixelRatio;
    double fromX = x + radius;
    double fromY = y;
    for (int side = 1; side <= RING_SIDES; side++) {
      double angle = 2 * Math.PI * side / RING_SIDES;
      double toX = x + radius * Math.cos(angle);
      double toY = y + radius * Math.sin(angle);
      segment(fromX, fromY, toX, toY);
      fromX = toX;
      fromY = toY;
    }
  }

  private void traceLine(double[] xy, int first, int last) {
    double fromX = view.toPixelX(xy[first * 2]);
    double fromY = view.toPixelY(xy[first * 2 + 1]);
    for (int i = first + 1; i <= last; i++) {
      double x = view.toPixelX(xy[i * 2]);
      double y = view.toPixelY(xy[i * 2 + 1]);
      boolean far = Math.abs(x - fromX) >= 1 || Math.abs(y - fromY) >= 1;
      if (far || i == last) {
        segment(fromX, fromY, x, y);
        fromX = x;
        fromY = y;
      }
    }
  }

  /** Adds what of a segment lies in the view (Liang and Barsky 1984). */
  private void segment(double x1, double y1, double x2, double y2) {
    double dx = x2 - x1;
    double dy = y2 - y1;
    double[] range = {0, 1};
    boolean inside =
        cut(-dx, x1 + MARGIN_PIXELS, range)
            && cut(dx, view.widthPixels() + MARGIN_PIXELS - x1, range)
            && cut(-dy, y1 + MARGIN_PIXELS, range)
            && cut(dy, view.heightPixels() + MARGIN_PIXELS - y1, range);
    if (inside) {
      moveTo(x1 + range[0] * dx, y1 + range[0] * dy);
      lineTo(x1 + range[1] * dx, y1 + range[1] * dy);
    }
  }

  private static boolean cut(double direction, double room, double[] range) {
    if (!(direction != 0)) {
      return room >= 0;
    }
    double at = room / direction;
    if (direction < 0) {
      range[0] = Math.max(range[0], at);
    } else {
      range[1] = Math.min(range[1], at);
    }
    return range[0] <= range[1];
  }

  private void moveTo(double x, double y) {
    if (x != penX || y != penY) {
      path.add(new MoveTo(x / pixelRatio, y / pixelRatio));
    }
  }

  private void lineTo(double x, double y) {
    path.add(new LineTo(x / pixelRatio, y / pixelRatio));
    penX = x;
    penY = y;
  }
}
