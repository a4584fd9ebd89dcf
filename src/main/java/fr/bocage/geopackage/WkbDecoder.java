package fr.bocage.geopackage;

import fr.bocage.feature.CircularArcs;
import fr.bocage.feature.GeometryColumnBuilder;
import fr.bocage.feature.GeometryType;
import fr.bocage.feature.PartRole;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Decodes Well-Known Binary straight into rows of geometry: every type of ISO 13249-3, curves as
 * runs of segments, with heights and measures passed over. Knows ISO's (1000, 2000, 3000) and
 * PostGIS' (high bits) ways to say Z and M. Counts are held against the bytes there are. One
 * thread.
 */
public final class WkbDecoder {
  private static final int EWKB_Z = 0x80000000;
  private static final int EWKB_M = 0x40000000;
  private static final int EWKB_SRID = 0x20000000;

  /** Far more than any real collection; a file's stack of collections must not become ours. */
  private static final int MAX_DEPTH = 32;

  /** Says that the bytes contradict themselves; never leaves this class. */
  private static final class BrokenWkb extends Exception {
    static final BrokenWkb INSTANCE = new BrokenWkb();

    private BrokenWkb() {
      super(null, null, false, false);
    }
  }

  private final GeometryColumnBuilder builder;
  private ByteBuffer bytes;
  private double[] xy = new double[256];
  private int vertices;

  private boolean thinned;
  private boolean curved;
  private boolean high;
  private boolean filled;
  private long rowsNotFinite;
  private long rowsWithCurves;
  private long rowsWithHeights;

  public WkbDecoder(GeometryColumnBuilder builder) {
    this.builder = builder;
  }

  /** Rows that lost vertices without coordinates. */
  public long rowsNotFinite() {
    return rowsNotFinite;
  }

  /** Rows in which arcs became segments. */
  public long rowsWithCurves() {
    return rowsWithCurves;
  }

  /** Rows that have heights, which are not kept. */
  public long rowsWithHeights() {
    return rowsWithHeights;
  }

  /**
   * Adds one row.
   *
   * @return false when the bytes are no geometry: the row then has none
   */
  public boolean decode(byte[] wkb, int offset) {
    bytes = ByteBuffer.wrap(wkb, offset, wkb.length - offset);
    thinned = false;
    curved = false;
    high = false;
    filled = false;
    GeometryType type;
    try {
      type = geometry(0);
    } catch (BrokenWkb e) {
      builder.dropRow();
      builder.endRow(GeometryType.NULL);
      return false;
    }
    builder.endRow(filled ? type : GeometryType.NULL);
    rowsNotFinite += thinned ? 1 : 0;
    rowsWithCurves += curved ? 1 : 0;
    rowsWithHeights += high ? 1 : 0;
    return true;
  }

  /** What a geometry's first bytes say. */
  private record Head(int type, int dimensions) {}

  private Head head() throws BrokenWkb {
    need(5);
    bytes.order(bytes.get() == 0 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    int word = bytes.getInt();
    if ((word & EWKB_SRID) != 0) {
      need(4);
      bytes.getInt();
    }
    int number = word & 0x1FFFFFFF;
    int kind = number / 1000;
    if (kind > 3) {
      throw BrokenWkb.INSTANCE;
    }
    boolean z = (word & EWKB_Z) != 0 || kind == 1 || kind == 3;
    boolean m = (word & EWKB_M) != 0 || kind >= 2;
    high |= z;
    return new Head(number % 1000, 2 + (z ? 1 : 0) + (m ? 1 : 0));
  }

  private GeometryType geometry(int depth) throws BrokenWkb {
    if (depth > MAX_DEPTH) {
      throw BrokenWkb.INSTANCE;
    }
    Head head = head();
    switch (head.type) {
      case 1 -> {
        vertices = 0;
        readVertices(1, head.dimensions, false);
        addPart(PartRole.POINT);
        return GeometryType.POINT;
      }
      case 2, 8, 9, 13 -> {
        vertices = 0;
        curve(head, depth);
        addPart(PartRole.LINE);
        return GeometryType.LINE_STRING;
      }
      case 3, 10, 14, 17 -> {
        rings(head, depth);
        return GeometryType.POLYGON;
      }
      default -> {
        return collection(head.type, depth);
      }
    }
  }

  private GeometryType collection(int type, int depth) throws BrokenWkb {
    GeometryType result =
        switch (type) {
          case 4 -> GeometryType.MULTI_POINT;
          case 5, 11 -> GeometryType.MULTI_LINE_STRING;
          case 6, 12, 15, 16 -> GeometryType.MULTI_POLYGON;
          case 7 -> GeometryType.GEOMETRY_COLLECTION;
          default -> throw BrokenWkb.INSTANCE;
        };
    int members = count(5);
    for (int i = 0; i < members; i++) {
      geometry(depth + 1);
    }
    return result;
  }

  /** Appends a line, an arc string, or a chain of both to the vertices. */
  private void curve(Head head, int depth) throws BrokenWkb {
    if (depth > MAX_DEPTH) {
      throw BrokenWkb.INSTANCE;
    }
    switch (head.type) {
      case 2, 13 -> readVertices(count(8L * head.dimensions), head.dimensions, true);
      case 8 -> arcs(count(8L * head.dimensions), head.dimensions);
      case 9 -> {
        int members = count(5);
        for (int i = 0; i < members; i++) {
          curve(head(), depth + 1);
        }
      }
      default -> throw BrokenWkb.INSTANCE;
    }
  }

  private void arcs(int count, int dimensions) throws BrokenWkb {
    curved |= count > 0;
    int first = vertices;
    readVertices(count, dimensions, false);
    int read = vertices - first;
    double[] points = Arrays.copyOfRange(xy, first * 2, vertices * 2);
    vertices = first;
    if (read > 0) {
      append(points[0], points[1]);
    }
    int i = 0;
    for (; i + 2 < read; i += 2) {
      int at = i * 2;
      CircularArcs.trace(
          points[at],
          points[at + 1],
          points[at + 2],
          points[at + 3],
          points[at + 4],
          points[at + 5],
          this::append);
    }
    for (i++; i < read; i++) {
      append(points[i * 2], points[i * 2 + 1]); // half an arc is a line
    }
  }

  private void rings(Head head, int depth) throws BrokenWkb {
    boolean curves = head.type == 10;
    int rings = count(curves ? 5 : 4);
    PartRole role = PartRole.SHELL;
    for (int i = 0; i < rings; i++) {
      vertices = 0;
      if (curves) {
        curve(head(), depth + 1);
      } else {
        readVertices(count(8L * head.dimensions), head.dimensions, false);
      }
      if (vertices > 0) {
        addPart(role);
        role = PartRole.HOLE;
      }
    }
  }

  private void addPart(PartRole role) {
    if (vertices > 0) {
      builder.beginPart(role);
      builder.vertices(xy, 0, vertices);
      filled = true;
    }
  }

  /**
   * Appends vertices that have coordinates.
   *
   * @param joins whether a first vertex that repeats the last one is the same
   */
  private void readVertices(int count, int dimensions, boolean joins) throws BrokenWkb {
    need(8L * dimensions * count);
    makeRoom(count);
    int skip = 8 * (dimensions - 2);
    boolean continues = joins && vertices > 0;
    for (int i = 0; i < count; i++) {
      double x = bytes.getDouble();
      double y = bytes.getDouble();
      bytes.position(bytes.position() + skip);
      if (!Double.isFinite(x) || !Double.isFinite(y)) {
        // All NaN is how WKB writes an empty point.
        thinned |= count > 1 || !Double.isNaN(x) || !Double.isNaN(y);
      } else if (!(continues && i == 0 && x == xy[vertices * 2 - 2] && y == xy[vertices * 2 - 1])) {
        xy[vertices * 2] = x;
        xy[vertices++ * 2 + 1] = y;
      }
    }
  }

  private void append(double x, double y) {
    if (vertices > 0 && x == xy[vertices * 2 - 2] && y == xy[vertices * 2 - 1]) {
      return;
    }
    makeRoom(1);
    xy[vertices * 2] = x;
    xy[vertices++ * 2 + 1] = y;
  }

  private void makeRoom(int more) {
    if ((vertices + more) * 2 > xy.length) {
      xy = Arrays.copyOf(xy, Math.max((vertices + more) * 2, xy.length * 2));
    }
  }

  private int count(long bytesEach) throws BrokenWkb {
    need(4);
    int count = bytes.getInt();
    if (count < 0) {
      throw BrokenWkb.INSTANCE;
    }
    need(count * bytesEach);
    return count;
  }

  private void need(long count) throws BrokenWkb {
    if (count > bytes.remaining()) {
      throw BrokenWkb.INSTANCE;
    }
  }
}
