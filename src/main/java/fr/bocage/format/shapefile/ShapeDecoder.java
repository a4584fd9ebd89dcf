package fr.bocage.format.shapefile;

import fr.bocage.feature.GeometryColumnBuilder;
import fr.bocage.feature.GeometryType;
import fr.bocage.feature.PartRole;
import fr.bocage.format.RowTally;

/**
 * Decodes the records of a {@code .shp} into rows of geometry, each record's points in one bulk
 * read, with their heights and measures. One thread.
 */
final class ShapeDecoder {
  /** Longer ones would not fit into an array of doubles. */
  private static final int LONGEST_RECORD = 1 << 30;

  /** Bytes of the least and the greatest value before an array of heights or measures. */
  private static final int RANGE = 16;

  private final WindowedBytes bytes;
  private final GeometryColumnBuilder builder;
  private final RingArranger rings;
  private final PatchArranger patches;
  private final ShapePoints points = new ShapePoints();
  private int[] partStarts = new int[16];
  private int[] partTypes = new int[16];
  private int parts;

  private boolean measuresOnly;

  /** Whether the current record has lost a vertex. */
  private boolean thinned;

  private final RowTally surfaces = new RowTally();
  private final RowTally broken = new RowTally();
  private final RowTally notFinite = new RowTally();

  ShapeDecoder(WindowedBytes bytes, GeometryColumnBuilder builder) {
    this.bytes = bytes;
    this.builder = builder;
    this.rings = new RingArranger(builder);
    this.patches = new PatchArranger(builder, rings);
  }

  /** Rows that are surfaces in space, seen from above. */
  RowTally rowsOfSurfaces() {
    return surfaces;
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

  /**
   * Whether any shape has measures and no heights. Programs that write heights alone fill the place
   * of the measures behind them with zeros.
   */
  boolean hasMeasuresOnly() {
    return measuresOnly;
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
    return switch (kind) {
      case NULL -> GeometryType.NULL;
      case POINT -> point(number, position, length);
      case MULTI_POINT -> multiPoint(number, position, length);
      case POLY_LINE, POLYGON, MULTI_PATCH -> partsOf(kind, number, position, length);
    };
  }

  private GeometryType point(int number, long position, int length) {
    points.read(bytes, position + 4, 1);
    readOrdinates(number, position, 20, length, 0);
    if (keepFinite(0, 1, 0) == 0) {
      return GeometryType.EMPTY;
    }
    points.addPart(builder, PartRole.POINT, 0, 1);
    return GeometryType.POINT;
  }

  private GeometryType multiPoint(int number, long position, int length) {
    int count = bytes.littleInt(position + 36);
    if (count < 0 || ShapeKind.MULTI_POINT.plainLength(0, count) > length) {
      return null;
    }
    points.read(bytes, position + 40, count);
    readOrdinates(number, position, ShapeKind.MULTI_POINT.plainLength(0, count), length, RANGE);
    int kept = points.allFinite() ? count : keepFinite(0, count, 0);
    for (int i = 0; i < kept; i++) {
      points.addPart(builder, PartRole.POINT, i, 1);
    }
    return kept > 0 ? GeometryType.MULTI_POINT : count > 0 ? GeometryType.EMPTY : GeometryType.NULL;
  }

  private GeometryType partsOf(ShapeKind kind, int number, long position, int length) {
    parts = bytes.littleInt(position + 36);
    int count = bytes.littleInt(position + 40);
    if (parts < 0 || count < 0 || kind.plainLength(parts, count) > length) {
      return null;
    }
    if (count == 0) {
      return GeometryType.NULL; // as a null shape: shapefiles have no other way to say it
    }
    if (!readPartStarts(position + 44, count)) {
      return null;
    }
    points.read(bytes, position + kind.plainLength(parts, 0), count);
    readOrdinates(number, position, kind.plainLength(parts, count), length, RANGE);
    if (kind == ShapeKind.MULTI_PATCH) {
      readPartTypes(position + 44 + 4L * parts);
    }
    if (!points.allFinite()) {
      thinParts(kind == ShapeKind.POLY_LINE ? 2 : 3);
    }
    return switch (kind) {
      case POLYGON -> polygonsOf(rings.add(points, partStarts, 0, parts));
      case MULTI_PATCH -> surface();
      default -> lines();
    };
  }

  private GeometryType surface() {
    int polygons = patches.addRow(points, partStarts, partTypes, parts);
    if (polygons < 0) {
      builder.dropRow();
      return null;
    }
    surfaces.add(builder.rowCount());
    return polygonsOf(polygons);
  }

  private static GeometryType polygonsOf(int count) {
    return count == 0
        ? GeometryType.EMPTY
        : count == 1 ? GeometryType.POLYGON : GeometryType.MULTI_POLYGON;
  }

  /**
   * Reads heights and measures where the record is long enough to have them.
   *
   * @param at bytes from the record's start to the first of them
   * @param range bytes before each array that tell its least and greatest value
   */
  private void readOrdinates(int number, long position, long at, int length, int range) {
    long arrayBytes = range + 8L * points.count();
    long next = at;
    if (ShapeKind.hasHeights(number) && next + arrayBytes <= length) {
      points.readHeights(bytes, position + next + range);
      next += arrayBytes;
    } else if (!ShapeKind.hasMeasuresOnly(number)) {
      return;
    }
    if (next + arrayBytes <= length) {
      points.readMeasures(bytes, position + next + range);
      measuresOnly |= ShapeKind.hasMeasuresOnly(number);
    }
  }

  private GeometryType lines() {
    int lines = 0;
    for (int part = 0; part < parts; part++) {
      int length = partStarts[part + 1] - partStarts[part];
      if (length > 0) {
        points.addPart(builder, PartRole.LINE, partStarts[part], length);
        lines++;
      }
    }
    return lines == 0
        ? GeometryType.EMPTY
        : lines == 1 ? GeometryType.LINE_STRING : GeometryType.MULTI_LINE_STRING;
  }

  /** Reads where each part starts; false when the starts are out of order or of range. */
  private boolean readPartStarts(long position, int points) {
    if (partStarts.length <= parts) {
      partStarts = new int[parts + (parts >> 1) + 1];
      partTypes = new int[partStarts.length];
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

  private void readPartTypes(long position) {
    for (int part = 0; part < parts; part++) {
      partTypes[part] = bytes.littleInt(position + 4L * part);
    }
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
      partTypes[keptParts] = partTypes[part];
      if (left == end - start || points.hasDistinct(kept, left, fewest)) {
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
    int kept = points.keepFinite(start, end, target);
    thinned |= kept < end - start;
    return kept;
  }
}
