package fr.bocage.format.shapefile;

import fr.bocage.feature.GeometryColumnBuilder;
import fr.bocage.feature.GeometryType;
import fr.bocage.feature.PartRole;
import fr.bocage.format.RowTally;

/**
 * Decodes the records of a {@code .shp} into rows of geometry, each record's points in one bulk
 * read. Heights and measures are passed over. One thread.
 */
final class ShapeDecoder {
  // ESRI: "any floating point number smaller than -10^38 is considered to represent no data".
  private static final double NO_DATA = 1e38;

  /** Longer ones would not fit into an array of doubles. */
  private static final int LONGEST_RECORD = 1 << 30;

  private final WindowedBytes bytes;
  private final GeometryColumnBuilder builder;
  private final RingArranger rings;
  private double[] xy = new double[256];
  private int[] partStarts = new int[16];
  private int parts;

  /** Whether the current record has lost a vertex. */
  private boolean thinned;

  private final RowTally heights = new RowTally();
  private final RowTally broken = new RowTally();
  private final RowTally notFinite = new RowTally();

  ShapeDecoder(WindowedBytes bytes, GeometryColumnBuilder builder) {
    this.bytes = bytes;
    this.builder = builder;
    this.rings = new RingArranger(builder);
  }

  /** Rows that have heights, which are not kept. */
  RowTally rowsWithHeights() {
    return heights;
  }

  /** Rows whose record contradicts itself; they have no geometry. */
  RowTally brokenRows() {
    return broken;
  }

  /** Rows that lost vertices without coordinates. */
  RowTally rowsNotFinite() {
    return notFinite;
  }

  /**
   * Rows whose rings were too entangled to sort in reasonable time, and were believed as they lie.
   */
  RowTally rowsNotSorted() {
    return rings.rowsNotSorted();
  }

  /** Adds one row. */
  void decode(long position, long length) {
    thinned = false;
    GeometryType type = length == 0 || length == RecordIndex.MISSING ? GeometryType.NULL : null;
    if (type == null && length >= 4 && length <= LONGEST_RECORD) {
      type = shape(position, (int) length);
    }
    if (type == null) {
      broken.add(builder.rowCount());
      type = GeometryType.NULL;
    }
    if (thinned) {
      notFinite.add(builder.rowCount());
    }
    builder.endRow(type);
  }

  /** The row's type; null when the record is broken. */
  private GeometryType shape(long position, int length) {
    int number = bytes.littleInt(position);
    ShapeKind kind = ShapeKind.of(number);
    if (kind == null || length < kind.plainLength(0, 0)) {
      return null;
    }
    GeometryType type =
        switch (kind) {
          case NULL -> GeometryType.NULL;
          case POINT -> point(position);
          case MULTI_POINT -> multiPoint(position, length);
          case POLY_LINE, POLYGON -> partsOf(kind, position, length);
        };
    if (type != null && ShapeKind.hasHeights(number)) {
      heights.add(builder.rowCount());
    }
    return type;
  }

  private GeometryType point(long position) {
    bytes.doubles(position + 4, xy, 2);
    if (keepFinite(0, 1, 0) == 0) {
      return GeometryType.NULL;
    }
    addPart(PartRole.POINT, 0, 1);
    return GeometryType.POINT;
  }

  private GeometryType multiPoint(long position, int length) {
    int points = bytes.littleInt(position + 36);
    if (points < 0 || ShapeKind.MULTI_POINT.plainLength(0, points) > length) {
      return null;
    }
    readPoints(position + 40, points);
    int kept = allFinite(points) ? points : keepFinite(0, points, 0);
    for (int i = 0; i < kept; i++) {
      addPart(PartRole.POINT, i, 1);
    }
    return kept == 0 ? GeometryType.NULL : GeometryType.MULTI_POINT;
  }

  private GeometryType partsOf(ShapeKind kind, long position, int length) {
    parts = bytes.littleInt(position + 36);
    int points = bytes.littleInt(position + 40);
    if (parts < 0 || points < 0 || kind.plainLength(parts, points) > length) {
      return null;
    }
    if (points == 0) {
      return GeometryType.NULL;
    }
    if (!readPartStarts(position + 44, points)) {
      return null;
    }
    readPoints(position + 44 + 4L * parts, points);
    if (!allFinite(points)) {
      thinParts(kind == ShapeKind.POLYGON ? 3 : 2);
    }
    return kind == ShapeKind.POLYGON ? rings.addRow(xy, partStarts, parts) : lines();
  }

  private GeometryType lines() {
    int lines = 0;
    for (int part = 0; part < parts; part++) {
      int length = partStarts[part + 1] - partStarts[part];
      if (length > 0) {
        addPart(PartRole.LINE, partStarts[part], length);
        lines++;
      }
    }
    return lines == 0
        ? GeometryType.NULL
        : lines == 1 ? GeometryType.LINE_STRING : GeometryType.MULTI_LINE_STRING;
  }

  private void addPart(PartRole role, int first, int count) {
    builder.beginPart(role);
    builder.vertices(xy, first, count);
  }

  /** Reads where each part starts; false when the starts are out of order or of range. */
  private boolean readPartStarts(long position, int points) {
    if (partStarts.length <= parts) {
      partStarts = new int[parts + (parts >> 1) + 1];
    }
    int last = 0;
    for (int part = 0; part < parts; part++) {
      int start = bytes.littleInt(position + 4L * part);
      if (start < last || start > points || part == 0 && start != 0) {
        return false;
      }
      partStarts[part] = start;
      last = start;
    }
    partStarts[parts] = points;
    return parts > 0;
  }

  private void readPoints(long position, int points) {
    if (xy.length < points * 2) {
      xy = new double[points * 2 + points];
    }
    bytes.doubles(position, xy, points * 2);
  }

  private boolean allFinite(int points) {
    double largest = 0;
    for (int i = 0; i < points * 2; i++) {
      largest = Math.max(largest, Math.abs(xy[i])); // NaN stays NaN
    }
    return largest <= NO_DATA;
  }

  /** Drops vertices without coordinates, and parts that have too few others left. */
  private void thinParts(int fewest) {
    int kept = 0;
    int keptParts = 0;
    int start = partStarts[0];
    for (int part = 0; part < parts; part++) {
      int end = partStarts[part + 1];
      int left = keepFinite(start, end, kept);
      partStarts[keptParts] = kept;
      if (left == end - start || hasDistinct(kept, left, fewest)) {
        kept += left;
        keptParts++;
      }
      start = end;
    }
    parts = keptParts;
    partStarts[parts] = kept;
  }

  /** Moves the vertices that have coordinates to {@code target} on; how many they are. */
  private int keepFinite(int start, int end, int target) {
    int kept = target;
    for (int i = start; i < end; i++) {
      double x = xy[i * 2];
      double y = xy[i * 2 + 1];
      if (Math.abs(x) <= NO_DATA && Math.abs(y) <= NO_DATA) {
        xy[kept * 2] = x;
        xy[kept * 2 + 1] = y;
        kept++;
      }
    }
    thinned |= kept - target < end - start;
    return kept - target;
  }

  /** Whether at least so many neighbours differ, up to 3, the closing vertex not counted. */
  private boolean hasDistinct(int start, int count, int fewest) {
    int distinct = 0;
    for (int i = start; i < start + count && distinct < fewest; i++) {
      boolean repeated = i > start && same(i, i - 1) || i == start + count - 1 && same(i, start);
      if (!repeated || count == 1) {
        distinct++;
      }
    }
    return distinct >= fewest;
  }

  private boolean same(int a, int b) {
    return xy[a * 2] == xy[b * 2] && xy[a * 2 + 1] == xy[b * 2 + 1];
  }
}
