package fr.bocage.format.shapefile;

import fr.bocage.feature.GeometryColumn;
import fr.bocage.feature.PartRole;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.IntToDoubleFunction;

/**
 * Encodes rows of a geometry column as shapes of one type (ESRI, Shapefile Technical Description,
 * 1998). Shells are wound clockwise there, holes counter-clockwise: the other way round than in a
 * column. One thread.
 */
final class ShapeEncoder {
  /** What stands for a missing measure; any number below -10^38 does. */
  private static final double NO_DATA = -1e39;

  private static final int TYPE_BYTES = 4;

  private final GeometryColumn geometry;
  private final ShapeGroup group;
  private final int shapeType;
  private final ShapeKind kind;
  private final boolean heights;
  private final boolean measures;
  private ByteBuffer shape = ByteBuffer.allocate(1 << 10).order(ByteOrder.LITTLE_ENDIAN);

  ShapeEncoder(GeometryColumn geometry, ShapeGroup group, int shapeType) {
    this.geometry = geometry;
    this.group = group;
    this.shapeType = shapeType;
    kind = ShapeKind.of(shapeType);
    heights = ShapeKind.hasHeights(shapeType);
    // A single point has room for both; the other shapes with heights can do without measures.
    measures =
        ShapeKind.hasMeasuresOnly(shapeType)
            || heights && (geometry.hasMeasures() || kind == ShapeKind.POINT);
  }

  /** Length of the row's shape. */
  int bytes(int row) {
    int parts = group.parts(geometry, row);
    if (parts == 0) {
      return TYPE_BYTES;
    }
    int points = vertices(row);
    int ordinates = (heights ? 1 : 0) + (measures ? 1 : 0);
    return (int) (kind.plainLength(parts, points) + ordinates * kind.ordinateLength(points));
  }

  /** The row's shape, ready to be read from; valid until the next one. */
  ByteBuffer encode(int row) {
    int length = bytes(row);
    if (shape.capacity() < length) {
      shape = ByteBuffer.allocate(length + length / 2).order(ByteOrder.LITTLE_ENDIAN);
    }
    shape.clear();
    int parts = group.parts(geometry, row);
    shape.putInt(parts == 0 ? 0 : shapeType);
    if (parts == 0) {
      return shape.flip();
    }
    if (kind != ShapeKind.POINT) {
      putBox(row);
      if (kind != ShapeKind.MULTI_POINT) {
        shape.putInt(parts);
      }
      shape.putInt(vertices(row));
      if (kind != ShapeKind.MULTI_POINT) {
        putPartStarts(row);
      }
    }
    putVertices(row);
    if (heights) {
      putOrdinates(row, geometry::height, 0);
    }
    if (measures) {
      putOrdinates(row, geometry::measure, NO_DATA);
    }
    return shape.flip();
  }

  /** The least and the greatest, except for a single point, and one a vertex. */
  private void putOrdinates(int row, IntToDoubleFunction ordinate, double missing) {
    int rangeAt = shape.position();
    double least = Double.POSITIVE_INFINITY;
    double greatest = Double.NEGATIVE_INFINITY;
    if (kind != ShapeKind.POINT) {
      shape.putDouble(0).putDouble(0);
    }
    for (int part = geometry.firstPart(row); part < geometry.firstPart(row + 1); part++) {
      for (int i = 0; group.holds(geometry.role(part)) && i < length(part); i++) {
        double value = ordinate.applyAsDouble(vertex(part, i));
        least = Math.min(least, Double.isNaN(value) ? least : value);
        greatest = Math.max(greatest, Double.isNaN(value) ? greatest : value);
        shape.putDouble(Double.isNaN(value) ? missing : value);
      }
    }
    if (kind != ShapeKind.POINT && least <= greatest) {
      shape.putDouble(rangeAt, least).putDouble(rangeAt + 8, greatest);
    }
  }

  private int vertices(int row) {
    int count = 0;
    for (int part = geometry.firstPart(row); part < geometry.firstPart(row + 1); part++) {
      count += group.holds(geometry.role(part)) ? length(part) : 0;
    }
    return count;
  }

  /** A line has two points at least. */
  private int length(int part) {
    int length = geometry.firstVertex(part + 1) - geometry.firstVertex(part);
    return geometry.role(part) == PartRole.LINE ? Math.max(2, length) : length;
  }

  private void putBox(int row) {
    double minX = Double.POSITIVE_INFINITY;
    double minY = Double.POSITIVE_INFINITY;
    double maxX = Double.NEGATIVE_INFINITY;
    double maxY = Double.NEGATIVE_INFINITY;
    double[] xy = geometry.xy();
    for (int part = geometry.firstPart(row); part < geometry.firstPart(row + 1); part++) {
      if (group.holds(geometry.role(part))) {
        for (int v = geometry.firstVertex(part); v < geometry.firstVertex(part + 1); v++) {
          minX = Math.min(minX, xy[2 * v]);
          minY = Math.min(minY, xy[2 * v + 1]);
          maxX = Math.max(maxX, xy[2 * v]);
          maxY = Math.max(maxY, xy[2 * v + 1]);
        }
      }
    }
    shape.putDouble(minX).putDouble(minY).putDouble(maxX).putDouble(maxY);
  }

  private void putPartStarts(int row) {
    int start = 0;
    for (int part = geometry.firstPart(row); part < geometry.firstPart(row + 1); part++) {
      if (group.holds(geometry.role(part))) {
        shape.putInt(start);
        start += length(part);
      }
    }
  }

  private void putVertices(int row) {
    double[] xy = geometry.xy();
    for (int part = geometry.firstPart(row); part < geometry.firstPart(row + 1); part++) {
      if (!group.holds(geometry.role(part))) {
        continue;
      }
      for (int i = 0; i < length(part); i++) {
        int vertex = vertex(part, i);
        shape.putDouble(xy[2 * vertex]).putDouble(xy[2 * vertex + 1]);
      }
    }
  }

  /** The vertex that is written as a part's i-th; of areas, the last comes first. */
  private int vertex(int part, int i) {
    int first = geometry.firstVertex(part);
    int last = geometry.firstVertex(part + 1) - 1;
    return group == ShapeGroup.AREAS ? last - i : Math.min(first + i, last);
  }
}
