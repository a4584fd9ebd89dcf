package fr.bocage.feature;

import fr.bocage.geo.Reprojection;
import fr.bocage.job.Jobs;
import org.locationtech.jts.geom.Envelope;

/**
 * The geometries of a table in flat arrays. A row owns consecutive parts, a part owns consecutive
 * vertices, a {@link PartRole} says what a part is. x is east, y north, in the table's CRS. Heights
 * and measures are in arrays of their own, which only a source that has them costs.
 *
 * <p>Frozen: safe on any thread.
 */
public final class GeometryColumn {
  private final byte[] types;
  private final int[] rowParts;
  private final byte[] roles;
  private final int[] partVertices;
  private final double[] xy;
  private final double[] heights;
  private final double[] measures;
  private final Envelope extent;

  /**
   * @param types ordinal of the {@link GeometryType} of each row
   * @param rowParts first part of each row, and one entry more: the number of parts
   * @param roles ordinal of the {@link PartRole} of each part
   * @param partVertices first vertex of each part, and one entry more: the number of vertices
   * @param xy x0, y0, x1, y1, …; finite
   * @param heights one a vertex, NaN where there is none; null when there are none at all
   * @param measures the same
   */
  GeometryColumn(
      byte[] types,
      int[] rowParts,
      byte[] roles,
      int[] partVertices,
      double[] xy,
      double[] heights,
      double[] measures) {
    this.types = types;
    this.rowParts = rowParts;
    this.roles = roles;
    this.partVertices = partVertices;
    this.xy = xy;
    this.heights = heights;
    this.measures = measures;
    this.extent = measureExtent();
  }

  private Envelope measureExtent() {
    double[] box = new double[4];
    measure(0, xy.length, box);
    return envelope(box);
  }

  /** The bounds of ordinates; NaN (a point that left its CRS when reprojected) changes nothing. */
  private void measure(int start, int end, double[] box) {
    double minX = Double.POSITIVE_INFINITY;
    double minY = Double.POSITIVE_INFINITY;
    double maxX = Double.NEGATIVE_INFINITY;
    double maxY = Double.NEGATIVE_INFINITY;
    for (int i = start; i < end; i += 2) {
      double x = xy[i];
      double y = xy[i + 1];
      if (x < minX) minX = x;
      if (x > maxX) maxX = x;
      if (y < minY) minY = y;
      if (y > maxY) maxY = y;
    }
    box[0] = minX;
    box[1] = minY;
    box[2] = maxX;
    box[3] = maxY;
  }

  private static Envelope envelope(double[] box) {
    return box[0] <= box[2] && box[1] <= box[3]
        ? new Envelope(box[0], box[2], box[1], box[3])
        : new Envelope();
  }

  public int rowCount() {
    return types.length;
  }

  public int partCount() {
    return roles.length;
  }

  public int vertexCount() {
    return xy.length / 2;
  }

  public GeometryType type(int row) {
    return TYPES[types[row]];
  }

  private static final GeometryType[] TYPES = GeometryType.values();
  private static final PartRole[] ROLES = PartRole.values();

  /** First part of a row; its last is before {@code firstPart(row + 1)}. */
  public int firstPart(int row) {
    return rowParts[row];
  }

  public PartRole role(int part) {
    return ROLES[roles[part]];
  }

  /** First vertex of a part; its last is before {@code firstVertex(part + 1)}. */
  public int firstVertex(int part) {
    return partVertices[part];
  }

  /** All vertices, x0, y0, x1, y1, …: the column's own array, for reading only. */
  public double[] xy() {
    return xy;
  }

  /** Whether any vertex has a height. */
  public boolean hasHeights() {
    return heights != null;
  }

  /** Whether any vertex has a measure. */
  public boolean hasMeasures() {
    return measures != null;
  }

  /**
   * The height of a vertex, in whatever unit and above whatever surface its source has it: no
   * reprojection touches it. NaN when it has none.
   */
  public double height(int vertex) {
    return heights == null ? Double.NaN : heights[vertex];
  }

  /** The measure of a vertex, such as the distance along a road; NaN when it has none. */
  public double measure(int vertex) {
    return measures == null ? Double.NaN : measures[vertex];
  }

  /** The lowest and the highest height of a row; null when none of its vertices has any. */
  public double[] heightRange(int row) {
    return range(heights, firstVertex(firstPart(row)), firstVertex(firstPart(row + 1)));
  }

  /** The lowest and the highest of all heights; null when there are none. */
  public double[] heightRange() {
    return range(heights, 0, vertexCount());
  }

  /** The least and the greatest of all measures; null when there are none. */
  public double[] measureRange() {
    return range(measures, 0, vertexCount());
  }

  private static double[] range(double[] values, int start, int end) {
    double least = Double.POSITIVE_INFINITY;
    double greatest = Double.NEGATIVE_INFINITY;
    for (int i = start; values != null && i < end; i++) {
      if (values[i] < least) least = values[i];
      if (values[i] > greatest) greatest = values[i];
    }
    return least <= greatest ? new double[] {least, greatest} : null;
  }

  /** Adds a part with all that its vertices have to a column in the making. */
  void copyPart(int part, GeometryColumnBuilder target) {
    int first = partVertices[part];
    int count = partVertices[part + 1] - first;
    target.beginPart(role(part));
    target.vertices(xy, first, count);
    if (heights != null) {
      target.heights(heights, first, count);
    }
    if (measures != null) {
      target.measures(measures, first, count);
    }
  }

  /** The envelope of all rows, a copy; null-valued ({@link Envelope#isNull}) when all are empty. */
  public Envelope extent() {
    return new Envelope(extent);
  }

  /** The envelope of one row, measured anew; null-valued when it is empty. */
  public Envelope envelope(int row) {
    double[] box = new double[4];
    envelope(row, box);
    return envelope(box);
  }

  /**
   * Measures the envelope of one row.
   *
   * @param box gets minX, minY, maxX, maxY; infinite bounds the wrong way round when it is empty
   */
  public void envelope(int row, double[] box) {
    measure(partVertices[rowParts[row]] * 2, partVertices[rowParts[row + 1]] * 2, box);
  }

  /** The same geometries with x and y taken for each other; rings keep the way they wind. */
  GeometryColumn withAxesSwapped() {
    double[] target = new double[xy.length];
    double[] targetHeights = heights == null ? null : new double[heights.length];
    double[] targetMeasures = measures == null ? null : new double[measures.length];
    for (int part = 0; part < partCount(); part++) {
      int first = partVertices[part];
      int last = partVertices[part + 1] - 1;
      boolean ring = role(part) == PartRole.SHELL || role(part) == PartRole.HOLE;
      for (int vertex = first; vertex <= last; vertex++) {
        int source = ring ? first + last - vertex : vertex; // a mirrored ring winds the other way
        target[2 * vertex] = xy[2 * source + 1];
        target[2 * vertex + 1] = xy[2 * source];
        if (heights != null) targetHeights[vertex] = heights[source];
        if (measures != null) targetMeasures[vertex] = measures[source];
      }
    }
    return new GeometryColumn(
        types, rowParts, roles, partVertices, target, targetHeights, targetMeasures);
  }

  /** The same geometries in another CRS, heights as they are. Runs on all cores. */
  GeometryColumn reprojected(Reprojection reprojection, Jobs jobs) {
    double[] target = xy.clone();
    int block = 1 << 16;
    int count = vertexCount();
    jobs.parallel(
        (count + block - 1) / block,
        i -> reprojection.apply(target, i * block, Math.min(block, count - i * block)));
    return new GeometryColumn(types, rowParts, roles, partVertices, target, heights, measures);
  }
}
