package fr.bocage.format.text;

import fr.bocage.feature.GeometryColumnBuilder;
import fr.bocage.feature.PartRole;

/**
 * Writes points, lines and rings as the parts of the current row, and leaves out what cannot be
 * drawn. One thread.
 */
public final class PartWriter {
  private final GeometryColumnBuilder builder;
  private final FlawTally flaws;
  private int parts;

  public PartWriter(GeometryColumnBuilder builder, FlawTally flaws) {
    this.builder = builder;
    this.flaws = flaws;
  }

  /** Parts written so far, of all rows. */
  public int partCount() {
    return parts;
  }

  /** Writes a point of finite coordinates. */
  public void point(double x, double y) {
    builder.beginPart(PartRole.POINT);
    builder.vertex(x, y);
    parts++;
  }

  /**
   * Writes a line; one of a single position is left out.
   *
   * @param xy x0, y0, x1, y1, …; finite
   * @param start the line's first position
   * @param end one past its last position
   */
  public void line(double[] xy, int start, int end) {
    if (end - start == 1) {
      flaws.note(Flaw.LINE_TOO_SHORT);
    } else if (end > start) {
      writePart(PartRole.LINE, xy, start, end);
    }
  }

  /**
   * Writes a ring, closed or not; one of fewer than three corners is left out.
   *
   * @param role shell or hole
   * @param xy x0, y0, x1, y1, …; finite
   * @param start the ring's first position
   * @param end one past its last position
   * @return whether it was written: without its shell a hole would cut another polygon
   */
  public boolean ring(PartRole role, double[] xy, int start, int end) {
    if (start == end) {
      return false;
    }
    boolean closed = end - start > 1 && same(xy, start, end - 1);
    int corners = closed ? end - start - 1 : end - start;
    if (corners < 3 || corners == 3 && !closed && hasTwins(xy, start)) {
      flaws.note(Flaw.RING_TOO_SHORT);
      return false;
    }
    if (!closed) {
      flaws.note(Flaw.RING_UNCLOSED);
    }
    writePart(role, xy, start, end);
    return true;
  }

  private static boolean hasTwins(double[] xy, int start) {
    return same(xy, start, start + 1) || same(xy, start + 1, start + 2);
  }

  private static boolean same(double[] xy, int a, int b) {
    return xy[a * 2] == xy[b * 2] && xy[a * 2 + 1] == xy[b * 2 + 1];
  }

  private void writePart(PartRole role, double[] xy, int start, int end) {
    builder.beginPart(role);
    builder.vertices(xy, start, end - start);
    parts++;
  }
}
