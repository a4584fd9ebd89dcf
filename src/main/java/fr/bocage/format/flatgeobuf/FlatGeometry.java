package fr.bocage.format.flatgeobuf;

import fr.bocage.feature.CircularArcs;
import fr.bocage.feature.GeometryColumnBuilder;
import fr.bocage.feature.GeometryType;
import fr.bocage.feature.PartRole;
import fr.bocage.format.flatgeobuf.FlatTable.Vector;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** Decodes features' geometries into rows; heights and measures are passed over. One thread. */
final class FlatGeometry {
  private static final int ENDS = 0;
  private static final int XY = 1;
  private static final int Z = 2;
  private static final int TYPE = 6;
  private static final int PARTS = 7;
  private static final int MAX_DEPTH = 32;
  private static final int LEAST_TABLE_BYTES = 8;

  private final GeometryColumnBuilder builder;
  private double[] xy = new double[256];
  private int vertices;
  private long spent;
  private boolean filled;
  private boolean thinned;
  private boolean curved;
  private boolean high;

  FlatGeometry(GeometryColumnBuilder builder) {
    this.builder = builder;
  }

  boolean thinned() {
    return thinned;
  }

  boolean curved() {
    return curved;
  }

  boolean high() {
    return high;
  }

  /**
   * Adds one row.
   *
   * @param geometry null when the feature has none
   * @param declaredType the file's type for all features; 0 when each says its own
   * @return false when it is broken: the row then has no geometry
   */
  boolean decode(FlatTable geometry, int declaredType) {
    spent = 0;
    filled = false;
    thinned = false;
    curved = false;
    high = false;
    GeometryType type = GeometryType.NULL;
    try {
      if (geometry != null) {
        type = add(geometry, declaredType == 0 ? geometry.unsignedByte(TYPE) : declaredType, 0);
      }
    } catch (IndexOutOfBoundsException e) {
      type = null;
    }
    if (type == null || !filled) {
      builder.dropRow();
    }
    builder.endRow(type != null && filled ? type : GeometryType.NULL);
    return type != null;
  }

  /** The row's type; null when it is unknown. */
  private GeometryType add(FlatTable geometry, int type, int depth) {
    if (depth > MAX_DEPTH) {
      return null;
    }
    spend(geometry, LEAST_TABLE_BYTES);
    high |= geometry.vector(Z, 8).length() > 0;
    return switch (type) {
      case 1 -> points(geometry, GeometryType.POINT);
      case 4 -> points(geometry, GeometryType.MULTI_POINT);
      case 2, 8, 9, 13 -> line(geometry, type, depth);
      case 5 -> runs(geometry, PartRole.LINE, PartRole.LINE, GeometryType.MULTI_LINE_STRING);
      case 3, 17 -> runs(geometry, PartRole.SHELL, PartRole.HOLE, GeometryType.POLYGON);
      case 10 -> curvePolygon(geometry, depth);
      case 6, 12, 15 -> parts(geometry, 3, GeometryType.MULTI_POLYGON, depth);
      case 16 ->
          geometry.vector(PARTS, 4).length() > 0
              ? parts(geometry, 17, GeometryType.MULTI_POLYGON, depth)
              : runs(geometry, PartRole.SHELL, PartRole.SHELL, GeometryType.MULTI_POLYGON);
      case 11 -> parts(geometry, 2, GeometryType.MULTI_LINE_STRING, depth);
      case 7 -> parts(geometry, 0, GeometryType.GEOMETRY_COLLECTION, depth);
      default -> null;
    };
  }

  private GeometryType parts(FlatTable geometry, int usual, GeometryType type, int depth) {
    Vector parts = geometry.vector(PARTS, 4);
    for (int i = 0; i < parts.length(); i++) {
      FlatTable part = geometry.element(parts, i);
      int own = part.unsignedByte(TYPE);
      if (add(part, own == 0 ? usual : own, depth + 1) == null) {
        return null;
      }
    }
    return type;
  }

  private GeometryType points(FlatTable geometry, GeometryType type) {
    Vector all = geometry.vector(XY, 8);
    spend(geometry, all.length() * 8L);
    for (int i = 0; i + 1 < all.length(); i += 2) {
      vertices = 0;
      read(geometry.bytes(), all.start() + i * 8, 1);
      addPart(PartRole.POINT);
    }
    return type;
  }

  private GeometryType line(FlatTable geometry, int type, int depth) {
    vertices = 0;
    if (!curve(geometry, type, depth)) {
      return null;
    }
    addPart(PartRole.LINE);
    return GeometryType.LINE_STRING;
  }

  /** Appends a line, arcs, or a chain of both to the vertices; false when it is none. */
  private boolean curve(FlatTable geometry, int type, int depth) {
    if (depth > MAX_DEPTH) {
      return false;
    }
    spend(geometry, LEAST_TABLE_BYTES);
    Vector all = geometry.vector(XY, 8);
    spend(geometry, all.length() * 8L);
    switch (type) {
      case 8 -> arcs(geometry.bytes(), all);
      case 9 -> {
        Vector parts = geometry.vector(PARTS, 4);
        for (int i = 0; i < parts.length(); i++) {
          FlatTable part = geometry.element(parts, i);
          int own = part.unsignedByte(TYPE);
          if (!curve(part, own == 0 ? 2 : own, depth + 1)) {
            return false;
          }
        }
      }
      case 2, 13 -> read(geometry.bytes(), all.start(), all.length() / 2);
      default -> {
        return false;
      }
    }
    return true;
  }

  private void arcs(ByteBuffer bytes, Vector all) {
    int first = vertices;
    read(bytes, all.start(), all.length() / 2);
    double[] points = Arrays.copyOfRange(xy, first * 2, vertices * 2);
    int count = points.length / 2;
    vertices = Math.min(first + 1, vertices);
    curved |= count > 2;
    int i = 0;
    for (; i + 2 < count; i += 2) {
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
    for (i++; i < count; i++) {
      append(points[i * 2], points[i * 2 + 1]);
    }
  }

  private GeometryType curvePolygon(FlatTable geometry, int depth) {
    Vector parts = geometry.vector(PARTS, 4);
    PartRole role = PartRole.SHELL;
    for (int i = 0; i < parts.length(); i++) {
      FlatTable part = geometry.element(parts, i);
      int own = part.unsignedByte(TYPE);
      vertices = 0;
      if (!curve(part, own == 0 ? 2 : own, depth + 1)) {
        return null;
      }
      if (vertices > 0) {
        addPart(role);
        role = PartRole.HOLE;
      }
    }
    return GeometryType.POLYGON;
  }

  /** Parts that lie in one array, with the places where they end. */
  private GeometryType runs(
      FlatTable geometry, PartRole first, PartRole others, GeometryType type) {
    Vector all = geometry.vector(XY, 8);
    Vector ends = geometry.vector(ENDS, 4);
    spend(geometry, all.length() * 8L);
    int count = all.length() / 2;
    int start = 0;
    PartRole role = first;
    for (int i = 0; i < Math.max(1, ends.length()); i++) {
      int end = ends.length() == 0 ? count : geometry.bytes().getInt(ends.start() + i * 4);
      if (end < start || end > count) {
        return null;
      }
      vertices = 0;
      read(geometry.bytes(), all.start() + start * 16, end - start);
      if (vertices > 0) {
        addPart(role);
        role = others;
      }
      start = end;
    }
    return type;
  }

  /** Parts that are named again and again would make a small feature endless. */
  private void spend(FlatTable geometry, long more) {
    spent += more;
    if (spent > 2L * geometry.bytes().limit()) {
      throw new IndexOutOfBoundsException("expected each part once");
    }
  }

  private void addPart(PartRole role) {
    if (vertices > 0) {
      builder.beginPart(role);
      builder.vertices(xy, 0, vertices);
      filled = true;
    }
  }

  /** Appends vertices that have coordinates. */
  private void read(ByteBuffer bytes, int start, int count) {
    makeRoom(count);
    for (int i = 0; i < count; i++) {
      double x = bytes.getDouble(start + i * 16);
      double y = bytes.getDouble(start + i * 16 + 8);
      if (Double.isFinite(x) && Double.isFinite(y)) {
        xy[vertices * 2] = x;
        xy[vertices++ * 2 + 1] = y;
      } else {
        thinned = true;
      }
    }
  }

  private void append(double x, double y) {
    makeRoom(1);
    xy[vertices * 2] = x;
    xy[vertices++ * 2 + 1] = y;
  }

  private void makeRoom(int more) {
    if ((vertices + more) * 2 > xy.length) {
      xy = Arrays.copyOf(xy, Math.max((vertices + more) * 2, xy.length * 2));
    }
  }
}
