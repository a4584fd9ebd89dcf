package fr.bocage.render;

import fr.bocage.feature.GeometryColumn;
import fr.bocage.feature.PartRole;
import fr.bocage.geo.Viewport;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The stretches of a row's lines and borders that lie in the frame, in pixels. */
final class VisibleLines {
  private VisibleLines() {}

  /**
   * The stretches, the longest first. Vertices nearer than a fraction of a letter are left out:
   * letters do not follow every wiggle.
   */
  static List<LinePath> of(GeometryColumn geometry, int row, Viewport view, double letterPixels) {
    List<LinePath> paths = new ArrayList<>();
    Polyline line = new Polyline();
    for (int part = geometry.firstPart(row); part < geometry.firstPart(row + 1); part++) {
      if (geometry.role(part) != PartRole.POINT) {
        line.clear();
        for (int v = geometry.firstVertex(part); v < geometry.firstVertex(part + 1); v++) {
          double[] xy = geometry.xy();
          line.add(view.toPixelX(xy[v * 2]), view.toPixelY(xy[v * 2 + 1]));
        }
        cut(line, view, letterPixels / 3, paths);
      }
    }
    paths.sort(Comparator.comparingDouble((LinePath path) -> -path.length()));
    return paths;
  }

  /** The stretches of a line that is in pixels already, in its order. */
  static List<LinePath> within(Polyline line, Viewport view) {
    List<LinePath> paths = new ArrayList<>();
    cut(line, view, 0, paths);
    return paths;
  }

  private static void cut(Polyline whole, Viewport view, double detail, List<LinePath> paths) {
    double[] segment = new double[4];
    Polyline line = new Polyline();
    int last = whole.size - 1;
    for (int v = 0; v < last; v++) {
      segment[0] = whole.x[v];
      segment[1] = whole.y[v];
      segment[2] = whole.x[v + 1];
      segment[3] = whole.y[v + 1];
      double endX = segment[2];
      double endY = segment[3];
      if (!clip(segment, view.widthPixels(), view.heightPixels())) {
        end(line, paths);
        continue;
      }
      if (line.size == 0) {
        line.add(segment[0], segment[1]);
      }
      boolean leaves = segment[2] != endX || segment[3] != endY;
      if (leaves || v + 1 == last || far(line, endX, endY, detail)) {
        line.add(segment[2], segment[3]);
      }
      if (leaves) {
        end(line, paths);
      }
    }
    end(line, paths);
  }

  /** Cuts a segment to the frame (Liang and Barsky 1984); false when it lies outside. */
  private static boolean clip(double[] segment, double width, double height) {
    double x = segment[0];
    double y = segment[1];
    double dx = segment[2] - x;
    double dy = segment[3] - y;
    double[] distances = {x, width - x, y, height - y};
    double[] speeds = {dx, -dx, dy, -dy};
    double from = 0;
    double to = 1;
    for (int i = 0; i < 4; i++) {
      if (speeds[i] > 0) {
        from = Math.max(from, -distances[i] / speeds[i]);
      } else if (speeds[i] < 0) {
        to = Math.min(to, -distances[i] / speeds[i]);
      } else if (!(distances[i] >= 0)) {
        return false;
      }
    }
    if (!(from < to)) {
      return false;
    }
    if (to < 1) {
      segment[2] = x + dx * to;
      segment[3] = y + dy * to;
    }
    if (from > 0) {
      segment[0] = x + dx * from;
      segment[1] = y + dy * from;
    }
    return true;
  }

  private static boolean far(Polyline line, double x, double y, double detail) {
    double dx = x - line.x[line.size - 1];
    double dy = y - line.y[line.size - 1];
    return dx * dx + dy * dy >= detail * detail;
  }

  private static void end(Polyline line, List<LinePath> paths) {
    if (line.size > 1) {
      paths.add(new LinePath(line));
    }
    line.clear();
  }
}
