package fr.bocage.format.geotiff;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * The value of a tag, read when it is asked for.
 *
 * @param offset where it lies; all of it lies in the file
 * @param type number of the TIFF type
 * @param count how many parts it has
 * @param each bytes of a part
 */
record TiffValue(TiffBytes bytes, long offset, int type, int count, int each, ByteOrder order) {
  private static final int SIGNED_BYTE = 6;
  private static final int SIGNED_SHORT = 8;
  private static final int SIGNED_LONG = 9;
  private static final int FLOAT = 11;
  private static final int DOUBLE = 12;

  /** The parts as they lie in the file. */
  byte[] raw() throws IOException {
    byte[] raw = new byte[count * each];
    bytes.read(offset, raw.length, order).get(raw);
    return raw;
  }

  /** The parts as whole numbers. */
  long[] integers() throws IOException {
    ByteBuffer buffer = bytes.read(offset, count * each, order);
    long[] all = new long[count];
    for (int i = 0; i < count; i++) {
      all[i] =
          switch (each) {
            case 1 -> type == SIGNED_BYTE ? buffer.get(i) : Byte.toUnsignedInt(buffer.get(i));
            case 2 ->
                type == SIGNED_SHORT
                    ? buffer.getShort(2 * i)
                    : Short.toUnsignedInt(buffer.getShort(2 * i));
            case 4 ->
                type == SIGNED_LONG
                    ? buffer.getInt(4 * i)
                    : Integer.toUnsignedLong(buffer.getInt(4 * i));
            default -> buffer.getLong(8 * i);
          };
    }
    return all;
  }

  /** The parts as numbers of any kind. */
  double[] numbers() throws IOException {
    double[] all = new double[count];
    if (type == FLOAT || type == DOUBLE) {
      ByteBuffer buffer = bytes.read(offset, count * each, order);
      for (int i = 0; i < count; i++) {
        all[i] = type == FLOAT ? buffer.getFloat(4 * i) : buffer.getDouble(8 * i);
      }
      return all;
    }
    long[] integers = integers();
    for (int i = 0; i < count; i++) {
      all[i] = integers[i];
    }
    return all;
  }

  /** The parts as text, up to the first zero. */
  String text() throws IOException {
    String text = new String(raw(), StandardCharsets.UTF_8);
    int end = text.indexOf('\0');
    return end < 0 ? text : text.substring(0, end);
  }
}
