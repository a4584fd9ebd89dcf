package fr.bocage.geopackage;

import fr.bocage.feature.GeometryColumn;
import fr.bocage.feature.GeometryType;
import fr.bocage.feature.PartRole;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Encodes rows of a geometry column as Well-Known Binary in ISO 13249-3's way (1000 more for
 * heights, 2000 for measures), little-endian. JTS' writer knows only PostGIS' way, which GeoPackage
 * does not allow. One thread.
 */
public final class WkbEncoder {
  private static final int WITH_HEIGHTS = 1000;
  private static final int WITH_MEASURES = 2000;

  private final GeometryColumn geometry;
  private final GeometryType layerType;
  private ByteBuffer bytes = ByteBuffer.allocate(1 << 10).order(ByteOrder.LITTLE_ENDIAN);
  private boolean heights;
  private boolean measures;

  /**
   * @param layerType the multi-type that all rows are to have; another for their own
   */
  public WkbEncoder(GeometryColumn geometry, GeometryType layerType) {
    this.geometry = geometry;
    this.layerType = layerType;
  }

  /** A row with a geometry; heights and measures where any of its vertices has one. */
  public byte[] encode(int row) {
    int first = geometry.firstPart(row);
    int end = geometry.firstPart(row + 1);
    heights = geometry.heightRange(row) != null;
    measures = hasMeasures(geometry.firstVertex(first), geometry.firstVertex(end));
    bytes.clear();
    GeometryType type = isMultiple(layerType) ? layerType : geometry.type(row);
    if (isMultiple(type) || type == GeometryType.GEOMETRY_COLLECTION) {
      head(type);
      putInt(members(first, end));
      for (int part = first; part < end; part = endOfMember(part, end)) {
        member(part, endOfMember(part, end));
      }
    } else if (first < end) {
      member(first, end);
    } else {
      head(type); // an empty geometry of its type
      putInt(0);
    }
    return Arrays.copyOf(bytes.array(), bytes.position());
  }

  private boolean hasMeasures(int start, int end) {
    for (int vertex = start; geometry.hasMeasures() && vertex < end; vertex++) {
      if (!Double.isNaN(geometry.measure(vertex))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isMultiple(GeometryType type) {
    return type == GeometryType.MULTI_POINT
        || type == GeometryType.MULTI_LINE_STRING
        || type == GeometryType.MULTI_POLYGON;
  }

  private int members(int first, int end) {
    int members = 0;
    for (int part = first; part < end; part = endOfMember(part, end)) {
      members++;
    }
    return members;
  }

  /** Where the next member begins: holes go with the shell before them. */
  private int endOfMember(int part, int end) {
    int next = part + 1;
    while (next < end && geometry.role(next) == PartRole.HOLE) {
      next++;
    }
    return next;
  }

  private void member(int first, int end) {
    switch (geometry.role(first)) {
      case POINT -> {
        head(GeometryType.POINT);
        vertex(geometry.firstVertex(first));
      }
      case LINE -> {
        head(GeometryType.LINE_STRING);
        vertices(first);
      }
      case SHELL, HOLE -> {
        head(GeometryType.POLYGON);
        putInt(end - first);
        for (int part = first; part < end; part++) {
          vertices(part);
        }
      }
    }
  }

  private void vertices(int part) {
    int first = geometry.firstVertex(part);
    int count = geometry.firstVertex(part + 1) - first;
    boolean lonely = count == 1 && geometry.role(part) == PartRole.LINE; // a line has two or more
    putInt(lonely ? 2 : count);
    for (int vertex = first; vertex < first + count; vertex++) {
      vertex(vertex);
    }
    if (lonely) {
      vertex(first);
    }
  }

  private void vertex(int vertex) {
    makeRoom(4 * Double.BYTES);
    bytes.putDouble(geometry.xy()[2 * vertex]).putDouble(geometry.xy()[2 * vertex + 1]);
    if (heights) {
      bytes.putDouble(orZero(geometry.height(vertex)));
    }
    if (measures) {
      bytes.putDouble(orZero(geometry.measure(vertex)));
    }
  }

  /** Many programs choke on NaN. */
  private static double orZero(double ordinate) {
    return Double.isNaN(ordinate) ? 0 : ordinate;
  }

  private void head(GeometryType type) {
    makeRoom(1);
    bytes.put((byte) 1); // little-endian
    int more = (heights ? WITH_HEIGHTS : 0) + (measures ? WITH_MEASURES : 0);
    putInt(more + number(type));
  }

  private static int number(GeometryType type) {
    return switch (type) {
      case POINT -> 1;
      case LINE_STRING -> 2;
      case POLYGON -> 3;
      case MULTI_POINT -> 4;
      case MULTI_LINE_STRING -> 5;
      case MULTI_POLYGON -> 6;
      case GEOMETRY_COLLECTION -> 7;
      case NULL, EMPTY -> throw new IllegalArgumentException("expected a geometry");
    };
  }

  private void putInt(int value) {
    makeRoom(Integer.BYTES);
    bytes.putInt(value);
  }

  private void makeRoom(int more) {
    if (bytes.remaining() < more) {
      byte[] longer = Arrays.copyOf(bytes.array(), bytes.capacity() * 2);
      bytes = ByteBuffer.wrap(longer).order(ByteOrder.LITTLE_ENDIAN).position(bytes.position());
    }
  }
}
