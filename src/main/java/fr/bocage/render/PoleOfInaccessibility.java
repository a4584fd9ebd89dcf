package fr.bocage.render;

import fr.bocage.feature.GeometryColumn;
import fr.bocage.feature.PartRole;
import java.util.PriorityQueue;

/**
 * The point inside a polygon that is farthest from its border, to a tolerance: Agafonkin's
 * polylabel (quadtree cells, the most promising first). Of several shells the one with the largest
 * envelope counts.
 */
final class PoleOfInaccessibility {
  /** Of the polygon's shorter side: nobody sees a label stand better than that. */
  private static final double TOLERANCE = 0.02;

  /** Bounds the work on a shape that is all fringes. */
  private static final int MOST_CELLS = 300;

  private final double[] xy;
  private final int[] ringStarts;
  private final int[] ringEnds;
  private int rings;
  private double minX = Double.POSITIVE_INFINITY;
  private double minY = Double.POSITIVE_INFINITY;
  private double maxX = Double.NEGATIVE_INFINITY;
  private double maxY = Double.NEGATIVE_INFINITY;

  private PoleOfInaccessibility(GeometryColumn geometry, int shell, int lastPart) {
    xy = geometry.xy();
    ringStarts = new int[lastPart - shell];
    ringEnds = new int[lastPart - shell];
    for (int part = shell; part < lastPart; part++) {
      if (part > shell && geometry.role(part) != PartRole.HOLE) {
        break;
      }
      ringStarts[rings] = geometry.firstVertex(part);
      ringEnds[rings++] = geometry.firstVertex(part + 1);
    }
    for (int v = ringStarts[0]; v < ringEnds[0]; v++) {
      minX = Math.min(minX, xy[v * 2]);
      maxX = Math.max(maxX, xy[v * 2]);
      minY = Math.min(minY, xy[v * 2 + 1]);
      maxY = Math.max(maxY, xy[v * 2 + 1]);
    }
  }

  /**
   * @return x, y and distance to the border in CRS units; null when the row has no polygon
   */
  static double[] of(GeometryColumn geometry, int row) {
    PoleOfInaccessibility largest = null;
    double largestSize = -1;
    int end = geometry.firstPart(row + 1);
    for (int part = geometry.firstPart(row); part < end; part++) {
      if (geometry.role(part) == PartRole.SHELL) {
        PoleOfInaccessibility shell = new PoleOfInaccessibility(geometry, part, end);
        double size = (shell.maxX - shell.minX) * (shell.maxY - shell.minY);
        if (size > largestSize) {
          largestSize = size;
          largest = shell;
        }
      }
    }
    return largest == null ? null : largest.find();
  }

  private record Cell(double x, double y, double half, double distance) {
    double promise() {
      return distance + half * Math.sqrt(2);
    }
  }

  private double[] find() {
    double size = Math.min(maxX - minX, maxY - minY);
    double tolerance = size * TOLERANCE;
    Cell best = cell((minX + maxX) / 2, (minY + maxY) / 2, 0);
    if (!(size > 0)) {
      return new double[] {best.x, best.y, 0};
    }
    PriorityQueue<Cell> queue =
        new PriorityQueue<>((a, b) -> Double.compare(b.promise(), a.promise()));
    double half = Math.max(size / 2, Math.max(maxX - minX, maxY - minY) / 32);
    for (double x = minX + half; x - half < maxX; x += 2 * half) {
      for (double y = minY + half; y - half < maxY; y += 2 * half) {
        queue.add(cell(x, y, half));
      }
    }
    for (int i = 0; i < MOST_CELLS && !queue.isEmpty(); i++) {
      Cell cell = queue.poll();
      if (cell.distance > best.distance) {
        best = cell;
      }
      if (cell.promise() - best.distance <= tolerance) {
        break;
      }
      double quarter = cell.half / 2;
      queue.add(cell(cell.x - quarter, cell.y - quarter, quarter));
      queue.add(cell(cell.x + quarter, cell.y - quarter, quarter));
      queue.add(cell(cell.x - quarter, cell.y + quarter, quarter));
      queue.add(cell(cell.x + quarter, cell.y + quarter, quarter));
    }
    return new double[] {best.x, best.y, best.distance};
  }

  private Cell cell(double x, double y, double half) {
    return new Cell(x, y, half, signedDistance(x, y));
  }

  /** Distance to the nearest border, negative outside. */
  private double signedDistance(double x, double y) {
    boolean inside = false;
    double nearest = Double.POSITIVE_INFINITY;
    for (int ring = 0; ring < rings; ring++) {
      for (int v = ringStarts[ring] + 1; v < ringEnds[ring]; v++) {
        double ax = xy[v * 2 - 2];
        double ay = xy[v * 2 - 1];
        double bx = xy[v * 2];
        double by = xy[v * 2 + 1];
        if (ay > y != by > y && x < (bx - ax) * (y - ay) / (by - ay) + ax) {
          inside = !inside;
        }
        nearest = Math.min(nearest, Segments.squareDistance(x, y, ax, ay, bx, by));
      }
    }
    double distance = Math.sqrt(nearest);
    return inside ? distance : -distance;
  }
}
