package fr.bocage.feature;

import java.util.Arrays;

/**
 * Takes geometries row by row and freezes them into a {@link GeometryColumn}.
 *
 * <p>Order of calls for each row: {@code beginPart}, {@code vertex} …, {@code beginPart} …, and at
 * last {@code endRow}. Heights and measures, where there are any, follow the vertices that they
 * belong to. Rings are closed and wound right here, whatever the file did. One thread.
 */
public final class GeometryColumnBuilder {
  private byte[] types = new byte[16];
  private int[] rowParts = new int[17];
  private byte[] roles = new byte[16];
  private int[] partVertices = new int[17];
  private double[] xy;
  private final OrdinateBuilder heights = new OrdinateBuilder();
  private final OrdinateBuilder measures = new OrdinateBuilder();
  private int rows;
  private int parts;
  private int vertices;
  private boolean open;

  public GeometryColumnBuilder() {
    this(16);
  }

  /**
   * @param expectedVertices room made at once; must be justified by the size of the file
   */
  public GeometryColumnBuilder(int expectedVertices) {
    xy = new double[Math.max(16, expectedVertices) * 2];
  }

  /** Starts the next part of the current row. A hole belongs to the last shell before it. */
  public void beginPart(PartRole role) {
    endPart();
    if (parts + 1 == partVertices.length) {
      int room = grown(parts + 1);
      roles = Arrays.copyOf(roles, room);
      partVertices = Arrays.copyOf(partVertices, room + 1);
    }
    roles[parts] = (byte) role.ordinal();
    partVertices[parts] = vertices;
    open = true;
  }

  /** Adds a vertex to the current part; both ordinates must be finite. */
  public void vertex(double x, double y) {
    if (!open) {
      throw new IllegalStateException("expected beginPart before vertex");
    }
    if (!Double.isFinite(x) || !Double.isFinite(y)) {
      throw new IllegalArgumentException("expected finite coordinates, got " + x + " " + y);
    }
    if (vertices * 2 == xy.length) {
      xy = Arrays.copyOf(xy, grown(xy.length / 2) * 2);
    }
    xy[vertices * 2] = x;
    xy[vertices * 2 + 1] = y;
    vertices++;
  }

  /**
   * Adds many vertices to the current part at once; all must be finite.
   *
   * @param source x0, y0, x1, y1, …
   * @param from first vertex to take
   * @param count how many vertices
   */
  public void vertices(double[] source, int from, int count) {
    if (!open) {
      throw new IllegalStateException("expected beginPart before vertices");
    }
    for (int i = from * 2; i < (from + count) * 2; i++) {
      if (!Double.isFinite(source[i])) {
        throw new IllegalArgumentException("expected finite coordinates, got " + source[i]);
      }
    }
    int needed = vertices + count;
    if (needed * 2 > xy.length) {
      xy = Arrays.copyOf(xy, Math.max(needed, grown(xy.length / 2)) * 2);
    }
    System.arraycopy(source, from * 2, xy, vertices * 2, count * 2);
    vertices = needed;
  }

  /**
   * Gives the vertices added last their heights.
   *
   * @param source finite, or NaN where there is none
   * @param from the first to take
   * @param count how many, up to the part's vertices so far
   */
  public void heights(double[] source, int from, int count) {
    heights.set(vertices - count, source, from, count);
  }

  /** Gives the vertices added last their measures; parameters as for {@link #heights}. */
  public void measures(double[] source, int from, int count) {
    measures.set(vertices - count, source, from, count);
  }

  /**
   * Takes back all heights where none is other than 0: for sources that have to write a height and
   * mean none.
   */
  public void forgetZeroHeights() {
    if (heights.isZero()) {
      heights.forget();
    }
  }

  /** The same for measures. */
  public void forgetZeroMeasures() {
    if (measures.isZero()) {
      measures.forget();
    }
  }

  /** Vertices of the current part so far. */
  public int partLength() {
    return open ? vertices - partVertices[parts] : 0;
  }

  /** Takes back the current part, as if it had never begun. */
  public void dropPart() {
    truncate(partVertices[parts]);
    open = false;
  }

  private void truncate(int end) {
    vertices = end;
    heights.truncate(end);
    measures.truncate(end);
  }

  /** Ends the row. Of a type that {@link GeometryType#isDrawn} is not, it must have no parts. */
  public void endRow(GeometryType type) {
    endPart();
    if (!type.isDrawn() && parts > rowParts[rows]) {
      throw new IllegalStateException("expected no parts in a row without geometry");
    }
    if (rows + 1 == rowParts.length) {
      int room = grown(rows + 1);
      types = Arrays.copyOf(types, room);
      rowParts = Arrays.copyOf(rowParts, room + 1);
    }
    types[rows++] = (byte) type.ordinal();
    rowParts[rows] = parts;
  }

  /** Takes back whatever the current row has so far, to give it up as broken. */
  public void dropRow() {
    parts = rowParts[rows];
    truncate(partVertices[parts]);
    open = false;
  }

  /** Rows ended so far. */
  public int rowCount() {
    return rows;
  }

  public GeometryColumn freeze() {
    endPart();
    if (parts > rowParts[rows]) {
      throw new IllegalStateException("expected endRow before freeze");
    }
    double[] exact = vertices * 2 == xy.length ? xy : Arrays.copyOf(xy, vertices * 2);
    xy = null;
    return new GeometryColumn(
        Arrays.copyOf(types, rows),
        Arrays.copyOf(rowParts, rows + 1),
        Arrays.copyOf(roles, parts),
        Arrays.copyOf(partVertices, parts + 1),
        exact,
        heights.freeze(vertices),
        measures.freeze(vertices));
  }

  private void endPart() {
    if (!open) {
      return;
    }
    int start = partVertices[parts];
    if (vertices == start) {
      open = false;
      return;
    }
    PartRole role = PartRole.values()[roles[parts]];
    if (role == PartRole.SHELL || role == PartRole.HOLE) {
      closeRing(start);
      wind(start, role == PartRole.SHELL);
    }
    open = false;
    partVertices[++parts] = vertices;
  }

  private void closeRing(int start) {
    double x = xy[start * 2];
    double y = xy[start * 2 + 1];
    if (x != xy[vertices * 2 - 2] || y != xy[vertices * 2 - 1]) {
      vertex(x, y);
      heights.copy(start, vertices - 1);
      measures.copy(start, vertices - 1);
    }
  }

  private void wind(int start, boolean counterClockwise) {
    if (signedArea(xy, start, vertices) > 0 == counterClockwise) {
      return;
    }
    for (int i = start, j = vertices - 1; i < j; i++, j--) {
      double x = xy[i * 2];
      double y = xy[i * 2 + 1];
      xy[i * 2] = xy[j * 2];
      xy[i * 2 + 1] = xy[j * 2 + 1];
      xy[j * 2] = x;
      xy[j * 2 + 1] = y;
    }
    heights.reverse(start, vertices);
    measures.reverse(start, vertices);
  }

  /**
   * Twice the signed area of a closed ring, positive when counter-clockwise (shoelace formula about
   * the first vertex, which keeps the digits that large coordinates would cost).
   *
   * @param xy coordinates x0, y0, x1, y1, …
   * @param start first vertex
   * @param end one past the last vertex
   */
  public static double signedArea(double[] xy, int start, int end) {
    double x0 = xy[start * 2];
    double y0 = xy[start * 2 + 1];
    double sum = 0;
    for (int i = start + 1; i + 1 < end; i++) {
      sum += (xy[i * 2] - x0) * (xy[i * 2 + 3] - y0) - (xy[i * 2 + 2] - x0) * (xy[i * 2 + 1] - y0);
    }
    return sum;
  }

  private static int grown(int size) {
    long room = (long) size + (size >> 1) + 16;
    return (int) Math.min(room, Integer.MAX_VALUE / 2 - 8);
  }
}
