package fr.bocage.format.flatgeobuf;

import fr.bocage.feature.AttributeColumn;
import fr.bocage.feature.ColumnBuilder;
import fr.bocage.format.flatgeobuf.FlatHeader.FlatColumn;
import fr.bocage.format.flatgeobuf.FlatTable.Vector;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Decodes features' values into columns: each is a column's number and its bytes. One thread. */
final class FlatProperties {
  private final List<FlatColumn> columns;
  private final List<ColumnBuilder> builders = new ArrayList<>();

  FlatProperties(List<FlatColumn> columns) {
    this.columns = columns;
    columns.forEach(column -> builders.add(new ColumnBuilder(column.fieldType())));
  }

  /**
   * Sets a row's values.
   *
   * @return false when they are broken; those before that are kept
   */
  boolean decode(FlatTable feature, int row) {
    try {
      Vector properties = feature.vector(1, 1);
      ByteBuffer bytes = feature.bytes();
      int at = properties.start();
      int end = at + properties.length();
      while (at + 2 <= end) {
        int column = Short.toUnsignedInt(bytes.getShort(at));
        if (column >= columns.size()) {
          return false;
        }
        at = value(bytes, at + 2, end, row, column);
      }
      return at == end;
    } catch (IndexOutOfBoundsException e) {
      return false;
    }
  }

  /** Sets one value; where the next begins. */
  private int value(ByteBuffer bytes, int at, int end, int row, int number) {
    ColumnBuilder column = builders.get(number);
    int type = columns.get(number).type();
    if (type > 10) {
      return text(bytes, at, end, row, number);
    }
    switch (type) {
      case 0 -> column.setInteger(row, bytes.get(at));
      case 1 -> column.setInteger(row, Byte.toUnsignedInt(bytes.get(at)));
      case 2 -> column.setBoolean(row, bytes.get(at) != 0);
      case 3 -> column.setInteger(row, bytes.getShort(at));
      case 4 -> column.setInteger(row, Short.toUnsignedInt(bytes.getShort(at)));
      case 5 -> column.setInteger(row, bytes.getInt(at));
      case 6 -> column.setInteger(row, Integer.toUnsignedLong(bytes.getInt(at)));
      case 7 -> column.setInteger(row, bytes.getLong(at));
      case 8 -> column.setInteger(row, new BigInteger(Long.toUnsignedString(bytes.getLong(at))));
      // The shortest digits of a float are what its writer meant.
      case 9 -> setReal(column, row, Double.parseDouble(Float.toString(bytes.getFloat(at))));
      default -> setReal(column, row, bytes.getDouble(at));
    }
    return at + List.of(1, 1, 1, 2, 2, 4, 4, 8, 8, 4, 8).get(type);
  }

  private static void setReal(ColumnBuilder column, int row, double value) {
    if (Double.isFinite(value)) {
      column.setReal(row, value);
    }
  }

  private int text(ByteBuffer bytes, int at, int end, int row, int number) {
    int length = bytes.getInt(at);
    int start = at + 4;
    if (length < 0 || length > end - start) {
      throw new IndexOutOfBoundsException("expected " + length + " bytes at " + start);
    }
    FlatColumn column = columns.get(number);
    if (!column.isBytes()) {
      byte[] raw = new byte[length];
      bytes.get(start, raw);
      String text = new String(raw, StandardCharsets.UTF_8);
      if (column.type() == 12) {
        builders.get(number).setJson(row, text);
      } else {
        builders.get(number).setText(row, text);
      }
    }
    return start + length;
  }

  /** The columns; this is not used after that. */
  List<AttributeColumn> freeze(int rows) {
    List<AttributeColumn> frozen = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (int i = 0; i < builders.size(); i++) {
      String stem = columns.get(i).name();
      String name = stem;
      for (int copy = 2; !names.add(name); copy++) {
        name = stem + "_" + copy;
      }
      frozen.add(builders.get(i).freeze(name, rows));
    }
    return frozen;
  }
}
