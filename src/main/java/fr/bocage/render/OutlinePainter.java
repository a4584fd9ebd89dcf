package fr.bocage.render;

import fr.bocage.feature.GeometryColumn;
import fr.bocage.feature.PartRole;
import java.util.BitSet;

/**
 * Lays down features by their outlines: fills rings, strokes borders and lines. Not for several
 * threads.
 */
final class OutlinePainter {
  /**
   * Vertices of a stroke that lie closer together are joined: a line moves by no more than that.
   */
  private static final double STROKE_DETAIL_PIXELS = 0.25;

  private final Coverage coverage;
  private final Stroker stroker;
  private final Polyline line = new Polyline();
  private PixelGrid grid;
  private GeometryColumn geometry;
  private SharedBorders borders;
  private BitSet outlined;

  OutlinePainter(Coverage coverage, Stroker stroker) {
    this.coverage = coverage;
    this.stroker = stroker;
  }

  /**
   * Takes up a layer.
   *
   * @param grid of the part of the frame that is painted
   */
  void begin(PixelGrid grid, FrameLayer layer) {
    this.grid = grid;
    geometry = layer.geometry();
    borders = layer.borders();
    outlined = layer.outlined();
  }

  void end() {
    geometry = null;
    borders = null;
    outlined = null;
  }

  void fill(int row, Stage.Tinted tinted) {
    for (int part = geometry.firstPart(row); part < geometry.firstPart(row + 1); part++) {
      PartRole role = geometry.role(part);
      if (role == PartRole.SHELL || role == PartRole.HOLE) {
        fillRing(geometry.firstVertex(part), geometry.firstVertex(part + 1), tinted);
      }
    }
  }

  /**
   * Goes round a ring, except where a neighbour that is filled alike has the same border: both
   * would cancel. Vertices that have no place (NaN) are passed over.
   */
  private void fillRing(int first, int end, Stage.Tinted tinted) {
    double[] xy = geometry.xy();
    double x = grid.x(xy[end * 2 - 2]);
    double y = grid.y(xy[end * 2 - 1]);
    for (int v = first; v < end; v++) {
      double nextX = grid.x(xy[v * 2]);
      double nextY = grid.y(xy[v * 2 + 1]);
      if (nextX == nextX && nextY == nextY) {
        if (v == first || !cancelled(v - 1, tinted)) {
          coverage.edge(x, y, nextX, nextY);
        }
        x = nextX;
        y = nextY;
      }
    }
  }

  private boolean cancelled(int segment, Stage.Tinted tinted) {
    if (borders == null) {
      return false;
    }
    int neighbour = borders.neighbour(segment);
    return neighbour >= 0 && outlined.get(neighbour) && tinted.takes(neighbour);
  }

  void stroke(int row, Stage.Tinted tinted, Tint.Line tint) {
    for (int part = geometry.firstPart(row); part < geometry.firstPart(row + 1); part++) {
      PartRole role = geometry.role(part);
      if (role != PartRole.POINT && !(tint.areasOnly() && role == PartRole.LINE)) {
        load(part, role != PartRole.LINE, tinted);
        stroker.stroke(line, tint.pen());
      }
    }
  }

  /** Brings a part into {@link #line}, in pixels. */
  private void load(int part, boolean ring, Stage.Tinted tinted) {
    double[] xy = geometry.xy();
    boolean shared = ring && borders != null;
    int end = geometry.firstVertex(part + 1) - (ring ? 1 : 0);
    line.clear();
    line.closed = ring;
    for (int v = geometry.firstVertex(part); v < end; v++) {
      double x = grid.x(xy[v * 2]);
      double y = grid.y(xy[v * 2 + 1]);
      boolean drawnBefore = shared && drawnBefore(borders.owner(v), tinted);
      if (line.size > 0 && near(x, y)) {
        line.hidden[line.size - 1] &= drawnBefore;
        line.blunt[line.size - 1] = true;
      } else if (x == x && y == y) {
        line.addSnapped(x, y, drawnBefore);
      }
    }
    if (!ring && line.size == 1 && end - geometry.firstVertex(part) > 1) {
      line.addSnapped(grid.x(xy[end * 2 - 2]), grid.y(xy[end * 2 - 1]), false);
    }
  }

  private static boolean drawnBefore(int owner, Stage.Tinted tinted) {
    return owner >= 0 && tinted.takes(owner);
  }

  private boolean near(double x, double y) {
    double dx = x - line.x[line.size - 1];
    double dy = y - line.y[line.size - 1];
    return dx * dx + dy * dy < STROKE_DETAIL_PIXELS * STROKE_DETAIL_PIXELS;
  }
}
