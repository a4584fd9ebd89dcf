package fr.bocage.geopackage;

import fr.bocage.feature.CircularArcs;
import fr.bocage.feature.GeometryColumnBuilder;
import fr.bocage.feature.GeometryType;
import fr.bocage.feature.PartRole;
import fr.bocage.feature.VertexBuffer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Decodes Well-Known Binary straight into rows of geometry: every type of ISO 13249-3, curves as
 * runs of segments ({@link CircularArcs}), with heights and measures. Knows ISO's (1000, 2000,
 * 3000) and PostGIS' (high bits) ways to say Z and M. Counts are held against the bytes there are.
 * One thread.
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
  private final VertexBuffer vertices = new VertexBuffer();

  private boolean thinned;
  private boolean curved;
  private boolean filled;

  public WkbDecoder(GeometryColumnBuilder builder) {
    this.builder = builder;
  }

  /** Whether the last row lost vertices without coordinates. */
  public boolean thinned() {
    return thinned;
  }

  /** Whether arcs of the last row became segments. */
  public boolean curved() {
    return curved;
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
    filled = false;
    GeometryType type;
    try {
      type = geometry(0);
    } catch (BrokenWkb e) {
      builder.dropRow();
      builder.endRow(GeometryType.NULL);
      return false;
    }
    builder.endRow(filled ? type : GeometryType.EMPTY);
    return true;
  }

  /** What a geometry's first bytes say. */
  private record Head(int type, boolean z, boolean m) {
    int bytesPerVertex() {
      return 8 * (2 + (z ? 1 : 0) + (m ? 1 : 0));
    }
  }

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
    return new Head(number % 1000, z, m);
  }

  private GeometryType geometry(int depth) throws BrokenWkb {
    if (depth > MAX_DEPTH) {
      throw BrokenWkb.INSTANCE;
    }
    Head head = head();
    switch (head.type) {
      case 1 -> {
        vertices.clear();
        readVertices(1, head, false);
        addPart(PartRole.POINT);
        return GeometryType.POINT;
      }
      case 2, 8, 9, 13 -> {
        vertices.clear();
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
      case 2, 13 -> readVertices(count(head.bytesPerVertex()), head, true);
      case 8 -> arcs(count(head.bytesPerVertex()), head);
      case 9 -> {
        int members = count(5);
        for (int i = 0; i < members; i++) {
          curve(head(), depth + 1);
        }
      }
      default -> throw BrokenWkb.INSTANCE;
    }
  }

  private void arcs(int count, Head head) throws BrokenWkb {
    curved |= count > 0;
    boolean continues = vertices.count() > 0;
    int first = vertices.count();
    readVertices(count, head, true);
    // In a chain the arc begins with the last vertex of the link before.
    CircularArcs.trace(vertices, continues && vertices.count() < first + count ? first - 1 : first);
  }

  private void rings(Head head, int depth) throws BrokenWkb {
    boolean curves = head.type == 10;
    int rings = count(curves ? 5 : 4);
    PartRole role = PartRole.SHELL;
    for (int i = 0; i < rings; i++) {
      vertices.clear();
      if (curves) {
        curve(head(), depth + 1);
      } else {
        readVertices(count(head.bytesPerVertex()), head, false);
      }
      if (vertices.count() > 0) {
        addPart(role);
        role = PartRole.HOLE;
      }
    }
  }

  private void addPart(PartRole role) {
    if (vertices.count() > 0) {
      vertices.addPart(builder, role, 0, vertices.count());
      filled = true;
    }
  }

  /**
   * Appends vertices that have coordinates.
   *
   * @param joins whether a first vertex that repeats the last one is the same
   */
  private void readVertices(int count, Head head, boolean joins) throws BrokenWkb {
    need((long) head.bytesPerVertex() * count);
    boolean continues = joins && vertices.count() > 0;
    for (int i = 0; i < count; i++) {
      double x = bytes.getDouble();
      double y = bytes.getDouble();
      double height = head.z ? finiteOrNone(bytes.getDouble()) : Double.NaN;
      double measure = head.m ? finiteOrNone(bytes.getDouble()) : Double.NaN;
      if (!Double.isFinite(x) || !Double.isFinite(y)) {
        // All NaN is how WKB writes an empty point.
        thinned |= count > 1 || !Double.isNaN(x) || !Double.isNaN(y);
      } else if (!(continues && i == 0 && vertices.endsAt(x, y))) {
        vertices.add(x, y, height, measure);
      }
    }
  }

  private static double finiteOrNone(double ordinate) {
    return Double.isFinite(ordinate) ? ordinate : Double.NaN;
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
