package fr.bocage.format.flatgeobuf;

import fr.bocage.feature.FieldType;
import java.util.ArrayList;
import java.util.List;

/**
 * What a file says at its start.
 *
 * @param name of the layer; null when it has none
 * @param geometryType of all features; 0 when each says its own
 * @param columns the fields
 * @param features how many; 0 when that is not known
 * @param indexNodeSize children of a node of the index; 0 when there is none
 * @param crsCode {@code EPSG:2154}; null when nothing is said
 * @param crsWkt null when nothing is said
 */
record FlatHeader(
    String name,
    int geometryType,
    List<FlatColumn> columns,
    long features,
    int indexNodeSize,
    String crsCode,
    String crsWkt) {
  private static final int NODE_BYTES = 40;

  /** A field: its name, and the number of its type. */
  record FlatColumn(String name, int type) {
    /** The type of the table's column; null where the values tell. */
    FieldType fieldType() {
      return switch (type) {
        case 2 -> FieldType.BOOLEAN;
        case 0, 1, 3, 4, 5, 6, 7, 8 -> FieldType.INTEGER;
        case 9, 10 -> FieldType.REAL;
        case 12 -> FieldType.JSON;
        case 13 -> FieldType.DATETIME;
        default -> FieldType.TEXT;
      };
    }

    boolean isText() {
      return type == 11 || type == 12;
    }

    /** Whether its values are bytes, which are not shown. */
    boolean isBytes() {
      return type == 14;
    }
  }

  static FlatHeader of(FlatTable header) {
    List<FlatColumn> columns = new ArrayList<>();
    FlatTable.Vector vector = header.vector(7, 4);
    long letters = 0;
    for (int i = 0; i < vector.length(); i++) {
      FlatTable column = header.element(vector, i);
      String name = column.text(0);
      letters += 1 + (name == null ? 0 : name.length());
      if (letters > header.bytes().limit()) {
        throw new IndexOutOfBoundsException("expected each column once");
      }
      columns.add(new FlatColumn(name == null ? "FIELD_" + (i + 1) : name, column.unsignedByte(1)));
    }
    FlatTable crs = header.table(10);
    return new FlatHeader(
        header.text(0),
        header.unsignedByte(2),
        List.copyOf(columns),
        header.longInteger(8),
        header.unsignedShort(9, 16),
        crs == null ? null : code(crs),
        crs == null ? null : crs.text(4));
  }

  private static String code(FlatTable crs) {
    String organization = crs.text(0) == null ? "EPSG" : crs.text(0);
    String text = crs.text(5);
    if (text != null) {
      return organization + ":" + text;
    }
    return crs.integer(1) == 0 ? null : organization + ":" + crs.integer(1);
  }

  /** Bytes that the index takes: the nodes of all levels of a packed R-tree. */
  long indexBytes() {
    if (features <= 0 || indexNodeSize < 2 || features > Integer.MAX_VALUE) {
      return 0;
    }
    long nodes = features;
    long level = features;
    do {
      level = (level + indexNodeSize - 1) / indexNodeSize;
      nodes += level;
    } while (level > 1);
    return nodes * NODE_BYTES;
  }
}
