package fr.bocage.format.shapefile;

import fr.bocage.feature.GeometryColumn;
import fr.bocage.feature.PartRole;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Encodes rows of a geometry column as shapes of one type (ESRI, Shapefile Technical Description,
 * 1998). Shells are wound clockwise there, holes counter-clockwise: the other way round than in a
 * column. One thread.
 */
final class ShapeEncoder {
  private static final int POINT = 1;
  private static final int MULTI_POINT = 8;
  private static final int TYPE_BYTES = 4;
  private static final int BOX_BYTES = 32;
  private static final int XY_BYTES = 16;

  private final GeometryColumn geometry;
  private final ShapeGroup group;
  private final int shapeType;
  private ByteBuffer shape = ByteBuffer.allocate(1 << 10).order(ByteOrder.LITTLE_ENDIAN);

  ShapeEncoder(GeometryColumn geometry, ShapeGroup group, int shapeType) {
    this.geometry = geometry;
    this.group = group;
    this.shapeType = shapeType;
  }

  /** Length of the row's shape. */
  int bytes(int row) {
    int parts = group.parts(geometry, row);
    if (parts == 0) {
      return TYPE_BYTES;
    }
    if (shapeType == POINT) {
      return TYPE_BYTES + XY_BYTES;
    }
    int lists = TYPE_BYTES + BOX_BYTES + 4 + vertices(row) * XY_BYTES;
    return shapeType == MULTI_POINT ? lists : lists + 4 + 4 * parts;
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
    if (parts > 0 && shapeType != POINT) {
      putBox(row);
      if (shapeType != MULTI_POINT) {
        shape.putInt(parts);
      }
      shape.putInt(vertices(row));
      if (shapeType != MULTI_POINT) {
        putPartStarts(row);
      }
    }
    putVertices(row);
    return shape.flip();
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
      int first = geometry.firstVertex(part);
      int last = geometry.firstVertex(part + 1) - 1;
      for (int i = 0; i < length(part); i++) {
        int vertex = group == ShapeGroup.AREAS ? last - i : Math.min(first + i, last);
        shape.putDouble(xy[2 * vertex]).putDouble(xy[2 * vertex + 1]);
      }
    }
  }
}
