package fr.bocage.format.text;

import fr.bocage.feature.GeometryColumnBuilder;
import fr.bocage.feature.PartRole;
import fr.bocage.feature.VertexBuffer;

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

  /** Writes one of the vertices as a point. */
  public void point(VertexBuffer vertices, int vertex) {
    writePart(PartRole.POINT, vertices, vertex, vertex + 1);
  }

  /**
   * Writes a line; one of a single position is left out.
   *
   * @param start the line's first position
   * @param end one past its last position
   */
  public void line(VertexBuffer vertices, int start, int end) {
    if (end - start == 1) {
      flaws.note(Flaw.LINE_TOO_SHORT);
    } else if (end > start) {
      writePart(PartRole.LINE, vertices, start, end);
    }
  }

  /**
   * Writes a ring, closed or not; one of fewer than three corners is left out.
   *
   * @param role shell or hole
   * @param start the ring's first position
   * @param end one past its last position
   * @return whether it was written: without its shell a hole would cut another polygon
   */
  public boolean ring(PartRole role, VertexBuffer vertices, int start, int end) {
    if (start == end) {
      return false;
    }
    boolean closed = end - start > 1 && vertices.same(start, end - 1);
    int corners = closed ? end - start - 1 : end - start;
    if (corners < 3 || corners == 3 && !closed && hasTwins(vertices, start)) {
      flaws.note(Flaw.RING_TOO_SHORT);
      return false;
    }
    if (!closed) {
      flaws.note(Flaw.RING_UNCLOSED);
    }
    writePart(role, vertices, start, end);
    return true;
  }

  private static boolean hasTwins(VertexBuffer vertices, int start) {
    return vertices.same(start, start + 1) || vertices.same(start + 1, start + 2);
  }

  private void writePart(PartRole role, VertexBuffer vertices, int start, int end) {
    vertices.addPart(builder, role, start, end);
    parts++;
  }
}
