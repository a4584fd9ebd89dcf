package fr.bocage.format.flatgeobuf;

import com.google.flatbuffers.FlatBufferBuilder;
import fr.bocage.feature.AttributeColumn;
import fr.bocage.feature.FeatureTable;
import fr.bocage.feature.GeometryColumn;
import fr.bocage.feature.GeometryType;
import fr.bocage.feature.PartRole;
import fr.bocage.format.ValueText;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * Encodes rows of a table as FlatGeobuf features: FlatBuffers with the length before them. One
 * thread.
 */
final class FeatureEncoder {
  private static final int FEATURE_FIELDS = 3;
  private static final int FEATURE_GEOMETRY = 0;
  private static final int FEATURE_PROPERTIES = 1;
  private static final int GEOMETRY_FIELDS = 8;
  private static final int GEOMETRY_ENDS = 0;
  private static final int GEOMETRY_XY = 1;
  private static final int GEOMETRY_Z = 2;
  private static final int GEOMETRY_M = 3;
  private static final int GEOMETRY_TYPE = 6;
  private static final int GEOMETRY_PARTS = 7;

  private final FeatureTable table;
  private final GeometryColumn geometry;
  private final GeometryType layerType;
  private final FlatBufferBuilder builder = new FlatBufferBuilder(1 << 12);
  private ByteBuffer properties = ByteBuffer.allocate(1 << 10).order(ByteOrder.LITTLE_ENDIAN);

  /**
   * @param layerType what all geometries are to be; {@link GeometryType#NULL} for what they are
   */
  FeatureEncoder(FeatureTable table, GeometryType layerType) {
    this.table = table;
    this.layerType = layerType;
    geometry = table.geometry();
  }

  /** The row's feature; valid until the next one. */
  ByteBuffer encode(int row) {
    builder.clear();
    encodeProperties(row);
    int propertiesAt =
        properties.position() == 0
            ? 0
            : builder.createByteVector(properties.array(), 0, properties.position());
    int geometryAt = geometry.type(row).isDrawn() ? geometry(row) : 0;
    builder.startTable(FEATURE_FIELDS);
    if (geometryAt != 0) {
      builder.addOffset(FEATURE_GEOMETRY, geometryAt, 0);
    }
    if (propertiesAt != 0) {
      builder.addOffset(FEATURE_PROPERTIES, propertiesAt, 0);
    }
    builder.finishSizePrefixed(builder.endTable());
    return builder.dataBuffer();
  }

  private int geometry(int row) {
    GeometryType type = layerType == GeometryType.NULL ? geometry.type(row) : layerType;
    int first = geometry.firstPart(row);
    int end = geometry.firstPart(row + 1);
    return switch (type) {
      case MULTI_POLYGON, GEOMETRY_COLLECTION -> parts(type, first, end);
      case MULTI_POINT -> simple(type, first, end, false);
      default -> simple(type, first, end, true);
    };
  }

  /** A geometry of geometries: holes go with the shell before them. */
  private int parts(GeometryType type, int first, int end) {
    List<Integer> members = new ArrayList<>();
    int next;
    for (int part = first; part < end; part = next) {
      next = part + 1;
      while (next < end && geometry.role(next) == PartRole.HOLE) {
        next++;
      }
      members.add(simple(memberType(geometry.role(part)), part, next, true));
    }
    int[] offsets = members.stream().mapToInt(Integer::intValue).toArray();
    int partsAt = builder.createVectorOfTables(offsets);
    builder.startTable(GEOMETRY_FIELDS);
    builder.addByte(GEOMETRY_TYPE, Codes.of(type), 0);
    builder.addOffset(GEOMETRY_PARTS, partsAt, 0);
    return builder.endTable();
  }

  private static GeometryType memberType(PartRole role) {
    return switch (role) {
      case POINT -> GeometryType.POINT;
      case LINE -> GeometryType.LINE_STRING;
      case SHELL, HOLE -> GeometryType.POLYGON;
    };
  }

  /** One run of vertices, and where each part of it ends if there are several. */
  private int simple(GeometryType type, int first, int end, boolean parted) {
    int firstVertex = geometry.firstVertex(first);
    int endVertex = geometry.firstVertex(end);
    double[] xy = geometry.xy();
    builder.startVector(Double.BYTES, (endVertex - firstVertex) * 2, Double.BYTES);
    for (int i = endVertex * 2 - 1; i >= firstVertex * 2; i--) {
      builder.addDouble(xy[i]);
    }
    int xyAt = builder.endVector();
    int heightsAt = geometry.hasHeights() ? vector(geometry::height, firstVertex, endVertex) : 0;
    int measuresAt = geometry.hasMeasures() ? vector(geometry::measure, firstVertex, endVertex) : 0;
    int endsAt = 0;
    if (parted && end - first > 1) {
      builder.startVector(Integer.BYTES, end - first, Integer.BYTES);
      for (int part = end; part > first; part--) {
        builder.addInt(geometry.firstVertex(part) - firstVertex);
      }
      endsAt = builder.endVector();
    }
    builder.startTable(GEOMETRY_FIELDS);
    builder.addByte(GEOMETRY_TYPE, Codes.of(type), 0);
    builder.addOffset(GEOMETRY_XY, xyAt, 0);
    if (heightsAt != 0) {
      builder.addOffset(GEOMETRY_Z, heightsAt, 0);
    }
    if (measuresAt != 0) {
      builder.addOffset(GEOMETRY_M, measuresAt, 0);
    }
    if (endsAt != 0) {
      builder.addOffset(GEOMETRY_ENDS, endsAt, 0);
    }
    return builder.endTable();
  }

  /**
   * One ordinate a vertex; the file's header says for all that they have it, so none is missing.
   */
  private int vector(IntToDoubleFunction ordinate, int first, int end) {
    builder.startVector(Double.BYTES, end - first, Double.BYTES);
    for (int vertex = end - 1; vertex >= first; vertex--) {
      double value = ordinate.applyAsDouble(vertex);
      builder.addDouble(Double.isNaN(value) ? 0 : value);
    }
    return builder.endVector();
  }

  /** The number of each field that has a value, and the value. */
  private void encodeProperties(int row) {
    properties.clear();
    for (int field = 0; field < table.columns().size(); field++) {
      AttributeColumn column = table.columns().get(field);
      Object value = column.value(row);
      if (value != null) {
        makeRoom(Short.BYTES + Long.BYTES);
        properties.putShort((short) field);
        put(value);
      }
    }
  }

  private void put(Object value) {
    if (value instanceof Long number) {
      properties.putLong(number);
    } else if (value instanceof Double number) {
      properties.putDouble(number);
    } else if (value instanceof Boolean truth) {
      properties.put((byte) (truth ? 1 : 0));
    } else {
      byte[] text = ValueText.of(value).getBytes(StandardCharsets.UTF_8);
      makeRoom(Integer.BYTES + text.length);
      properties.putInt(text.length).put(text);
    }
  }

  private void makeRoom(int bytes) {
    if (properties.remaining() < bytes) {
      int position = properties.position();
      int capacity = Math.max(position + bytes, properties.capacity() * 2);
      properties =
          ByteBuffer.wrap(Arrays.copyOf(properties.array(), capacity))
              .order(ByteOrder.LITTLE_ENDIAN)
              .position(position);
    }
  }
}
