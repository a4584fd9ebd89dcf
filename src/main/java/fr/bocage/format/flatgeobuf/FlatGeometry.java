package fr.bocage.format.flatgeobuf;

import fr.bocage.feature.CircularArcs;
import fr.bocage.feature.GeometryColumnBuilder;
import fr.bocage.feature.GeometryType;
import fr.bocage.feature.PartRole;
import fr.bocage.feature.VertexBuffer;
import fr.bocage.format.flatgeobuf.FlatTable.Vector;
import java.nio.ByteBuffer;

/** Decodes features' geometries into rows, with heights and measures. One thread. */
final class FlatGeometry {
  private static final int ENDS = 0;
  private static final int XY = 1;
  private static final int Z = 2;
  private static final int M = 3;
  private static final int TYPE = 6;
  private static final int PARTS = 7;
  private static final int MAX_DEPTH = 32;
  private static final int LEAST_TABLE_BYTES = 8;

  private final GeometryColumnBuilder builder;
  private final VertexBuffer vertices = new VertexBuffer();
  private long spent;
  private boolean filled;
  private boolean thinned;
  private boolean curved;

  FlatGeometry(GeometryColumnBuilder builder) {
    this.builder = builder;
  }

  boolean thinned() {
    return thinned;
  }

  boolean curved() {
    return curved;
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
    boolean empty = geometry != null && type != null && !filled;
    builder.endRow(type == null ? GeometryType.NULL : empty ? GeometryType.EMPTY : type);
    return type != null;
  }

  /** The row's type; null when it is unknown. */
  private GeometryType add(FlatTable geometry, int type, int depth) {
    if (depth > MAX_DEPTH) {
      return null;
    }
    spend(geometry, LEAST_TABLE_BYTES);
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
    for (int i = 0; i < all.length() / 2; i++) {
      vertices.clear();
      read(geometry, i, 1, false);
      addPart(PartRole.POINT);
    }
    return type;
  }

  private GeometryType line(FlatTable geometry, int type, int depth) {
    vertices.clear();
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
      case 8 -> arcs(geometry, all.length() / 2);
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
      case 2, 13 -> read(geometry, 0, all.length() / 2, true);
      default -> {
        return false;
      }
    }
    return true;
  }

  private void arcs(FlatTable geometry, int count) {
    int first = vertices.count();
    read(geometry, 0, count, true);
    curved |= count > 2;
    // In a chain the arc begins with the last vertex of the link before.
    CircularArcs.trace(vertices, first > 0 && vertices.count() < first + count ? first - 1 : first);
  }

  private GeometryType curvePolygon(FlatTable geometry, int depth) {
    Vector parts = geometry.vector(PARTS, 4);
    PartRole role = PartRole.SHELL;
    for (int i = 0; i < parts.length(); i++) {
      FlatTable part = geometry.element(parts, i);
      int own = part.unsignedByte(TYPE);
      vertices.clear();
      if (!curve(part, own == 0 ? 2 : own, depth + 1)) {
        return null;
      }
      if (vertices.count() > 0) {
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
      vertices.clear();
      read(geometry, start, end - start, false);
      if (vertices.count() > 0) {
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
  private void read(FlatTable geometry, int first, int count, boolean joins) {
    ByteBuffer bytes = geometry.bytes();
    Vector all = geometry.vector(XY, 8);
    Vector heights = geometry.vector(Z, 8);
    Vector measures = geometry.vector(M, 8);
    for (int i = first; i < first + count; i++) {
      double x = bytes.getDouble(all.start() + i * 16);
      double y = bytes.getDouble(all.start() + i * 16 + 8);
      if (joins && i == first && vertices.endsAt(x, y)) {
        continue;
      }
      if (Double.isFinite(x) && Double.isFinite(y)) {
        vertices.add(x, y, ordinate(bytes, heights, i), ordinate(bytes, measures, i));
      } else {
        thinned = true;
      }
    }
  }

  private static double ordinate(ByteBuffer bytes, Vector values, int index) {
    double value =
        index < values.length() ? bytes.getDouble(values.start() + index * 8) : Double.NaN;
    return Double.isFinite(value) ? value : Double.NaN;
  }
}
