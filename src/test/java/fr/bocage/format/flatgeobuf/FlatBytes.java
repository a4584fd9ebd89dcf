package fr.bocage.format.flatgeobuf;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes FlatBuffers' tables byte by byte. A table is an array of its fields in order: null, Byte,
 * Short, Integer, Long, String, byte[], int[], double[], a table, or a List of tables.
 */
public final class FlatBytes {
  private static final int FIELD_BYTES = 8;

  private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN);

  private FlatBytes() {}

  static byte[] of(Object... root) {
    FlatBytes flat = new FlatBytes();
    flat.bytes.putInt(0);
    flat.bytes.putInt(0, flat.table(root));
    return flat.taken();
  }

  /** A file of version 3: magic, header and features, each with its length before it. */
  public static byte[] file(byte[] header, byte[] index, byte[]... features) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(new byte[] {'f', 'g', 'b', 3, 'f', 'g', 'b', 0});
    file.writeBytes(sized(header));
    file.writeBytes(index);
    for (byte[] feature : features) {
      file.writeBytes(sized(feature));
    }
    return file.toByteArray();
  }

  private static byte[] sized(byte[] content) {
    ByteBuffer sized = ByteBuffer.allocate(content.length + 4).order(ByteOrder.LITTLE_ENDIAN);
    return sized.putInt(content.length).put(content).array();
  }

  private byte[] taken() {
    byte[] taken = new byte[bytes.position()];
    bytes.get(0, taken);
    return taken;
  }

  /** Writes a table behind all else; where it begins. */
  private int table(Object[] fields) {
    int layout = bytes.position();
    bytes.putShort((short) (4 + 2 * fields.length)).putShort((short) 0);
    for (int i = 0; i < fields.length; i++) {
      bytes.putShort((short) (fields[i] == null ? 0 : 4 + i * FIELD_BYTES));
    }
    int table = bytes.position();
    bytes.putInt(table - layout);
    bytes.position(table + 4 + fields.length * FIELD_BYTES);
    for (int i = 0; i < fields.length; i++) {
      field(table + 4 + i * FIELD_BYTES, fields[i]);
    }
    return table;
  }

  private void field(int slot, Object value) {
    if (value instanceof Byte small) {
      bytes.put(slot, small);
    } else if (value instanceof Short number) {
      bytes.putShort(slot, number);
    } else if (value instanceof Integer number) {
      bytes.putInt(slot, number);
    } else if (value instanceof Long number) {
      bytes.putLong(slot, number);
    } else if (value != null) {
      bytes.putInt(slot, content(value) - slot);
    }
  }

  private int content(Object value) {
    if (value instanceof Object[] table) {
      return table(table);
    }
    int start = bytes.position();
    if (value instanceof String text) {
      byte[] raw = text.getBytes(StandardCharsets.UTF_8);
      bytes.putInt(raw.length).put(raw);
    } else if (value instanceof byte[] raw) {
      bytes.putInt(raw.length).put(raw);
    } else if (value instanceof int[] numbers) {
      bytes.putInt(numbers.length);
      for (int number : numbers) {
        bytes.putInt(number);
      }
    } else if (value instanceof double[] numbers) {
      bytes.putInt(numbers.length);
      for (double number : numbers) {
        bytes.putDouble(number);
      }
    } else if (value instanceof List<?> tables) {
      bytes.putInt(tables.size()).position(start + 4 + tables.size() * 4);
      for (int i = 0; i < tables.size(); i++) {
        int slot = start + 4 + i * 4;
        bytes.putInt(slot, table((Object[]) tables.get(i)) - slot);
      }
    }
    return start;
  }

  /**
   * @param type of all geometries, 0 when each has its own
   * @param features how many the header tells of
   */
  static byte[] header(int type, long features, int indexNodeSize, Object[]... columns) {
    Object[] crs = {"EPSG", 2154};
    return of(
        "couche",
        null,
        (byte) type,
        null,
        null,
        null,
        null,
        List.of(columns),
        features,
        (short) indexNodeSize,
        crs);
  }

  /** A header that tells next to nothing. */
  static byte[] namelessHeader() {
    return of(null, null, (byte) 1);
  }

  static Object[] column(String name, int type) {
    return new Object[] {name, (byte) type};
  }

  static Object[] geometry(int type, double[] xy, int[] ends, Object[]... parts) {
    return new Object[] {
      ends, xy, null, null, null, null, (byte) type, parts.length == 0 ? null : List.of(parts)
    };
  }

  static byte[] feature(Object[] geometry, byte[] properties) {
    return of(geometry, properties);
  }

  /** A small whole file with a bit of everything. */
  public static byte[] sample() {
    double[] ring = {0, 0, 4, 0, 4, 4, 0, 0};
    byte[] text = {0, 0, 2, 0, 0, 0, (byte) 0xC3, (byte) 0xA9, 1, 0, 7, 0, 0, 0};
    return file(
        header(0, 4, 0, column("nom", 11), column("n", 5)),
        new byte[0],
        feature(geometry(1, new double[] {1, 2}, null), text),
        feature(geometry(3, ring, null), text),
        feature(geometry(6, null, null, geometry(3, ring, null), geometry(3, ring, null)), text),
        feature(null, null));
  }
}
