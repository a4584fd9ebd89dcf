package fr.bocage.format.flatgeobuf;

import com.google.flatbuffers.FlatBufferBuilder;
import fr.bocage.feature.AttributeColumn;
import fr.bocage.feature.FeatureTable;
import fr.bocage.feature.GeometryType;
import fr.bocage.format.UniqueNames;
import fr.bocage.geo.Crs;
import java.nio.ByteBuffer;
import org.locationtech.jts.geom.Envelope;

/** Encodes the header of a FlatGeobuf file: a FlatBuffer with its length before it. */
final class HeaderEncoder {
  private static final int HEADER_FIELDS = 14;
  private static final int HEADER_NAME = 0;
  private static final int HEADER_ENVELOPE = 1;
  private static final int HEADER_GEOMETRY_TYPE = 2;
  private static final int HEADER_HAS_Z = 3;
  private static final int HEADER_HAS_M = 4;
  private static final int HEADER_COLUMNS = 7;
  private static final int HEADER_FEATURES_COUNT = 8;
  private static final int HEADER_INDEX_NODE_SIZE = 9;
  private static final int HEADER_CRS = 10;
  private static final int COLUMN_FIELDS = 11;
  private static final int COLUMN_NAME = 0;
  private static final int COLUMN_TYPE = 1;
  private static final int CRS_FIELDS = 6;
  private static final int CRS_ORGANIZATION = 0;
  private static final int CRS_CODE = 1;
  private static final int CRS_NAME = 2;
  private static final int CRS_WKT = 4;
  private static final int DEFAULT_NODE_SIZE = 16;

  private final FlatBufferBuilder builder = new FlatBufferBuilder(1 << 12);

  /**
   * The header.
   *
   * @param wkt of the table's CRS; null where there is none
   * @param nodeSize of the index that follows; 0 for none
   */
  ByteBuffer encode(FeatureTable table, GeometryType layerType, String wkt, int nodeSize) {
    int name = builder.createString(table.name());
    int envelope = envelope(table.geometry().extent());
    int columns = columns(table);
    int crs = table.crs() == null ? 0 : crs(table.crs(), wkt);
    builder.startTable(HEADER_FIELDS);
    builder.addOffset(HEADER_NAME, name, 0);
    builder.addOffset(HEADER_ENVELOPE, envelope, 0);
    builder.addByte(HEADER_GEOMETRY_TYPE, Codes.of(layerType), 0);
    builder.addBoolean(HEADER_HAS_Z, table.geometry().hasHeights(), false);
    builder.addBoolean(HEADER_HAS_M, table.geometry().hasMeasures(), false);
    builder.addOffset(HEADER_COLUMNS, columns, 0);
    builder.addLong(HEADER_FEATURES_COUNT, table.rowCount(), 0);
    builder.addShort(HEADER_INDEX_NODE_SIZE, (short) nodeSize, DEFAULT_NODE_SIZE);
    builder.addOffset(HEADER_CRS, crs, 0);
    builder.finishSizePrefixed(builder.endTable());
    return builder.dataBuffer();
  }

  private int envelope(Envelope extent) {
    if (extent.isNull()) {
      return 0;
    }
    builder.startVector(Double.BYTES, 4, Double.BYTES);
    builder.addDouble(extent.getMaxY());
    builder.addDouble(extent.getMaxX());
    builder.addDouble(extent.getMinY());
    builder.addDouble(extent.getMinX());
    return builder.endVector();
  }

  private int columns(FeatureTable table) {
    UniqueNames unique = new UniqueNames("field");
    int[] columns = new int[table.columns().size()];
    for (int i = 0; i < columns.length; i++) {
      AttributeColumn column = table.columns().get(i);
      int name = builder.createString(unique.unique(column.field().name()));
      builder.startTable(COLUMN_FIELDS);
      builder.addOffset(COLUMN_NAME, name, 0);
      builder.addByte(COLUMN_TYPE, Codes.of(column.field().type()), 0);
      columns[i] = builder.endTable();
    }
    return builder.createVectorOfTables(columns);
  }

  private int crs(Crs crs, String wkt) {
    String[] code = crs.code() == null ? new String[0] : crs.code().split(":");
    boolean numbered = code.length == 2 && code[1].matches("[0-9]{1,8}");
    int organization = numbered ? builder.createString(code[0]) : 0;
    int name = builder.createString(crs.name());
    int definition = wkt == null ? 0 : builder.createString(wkt);
    builder.startTable(CRS_FIELDS);
    builder.addOffset(CRS_ORGANIZATION, organization, 0);
    builder.addInt(CRS_CODE, numbered ? Integer.parseInt(code[1]) : 0, 0);
    builder.addOffset(CRS_NAME, name, 0);
    builder.addOffset(CRS_WKT, definition, 0);
    return builder.endTable();
  }
}
