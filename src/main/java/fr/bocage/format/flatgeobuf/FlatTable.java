package fr.bocage.format.flatgeobuf;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * A table of FlatBuffers' within its buffer (little-endian). Every look is held against the
 * buffer's limit: what leads outside throws {@link IndexOutOfBoundsException}. For one thread.
 */
final class FlatTable {
  private final ByteBuffer bytes;
  private final int position;

  private FlatTable(ByteBuffer bytes, int position) {
    this.bytes = bytes;
    this.position = position;
  }

  /** The buffer's root. */
  static FlatTable root(ByteBuffer bytes) {
    return new FlatTable(bytes, bytes.getInt(0));
  }

  ByteBuffer bytes() {
    return bytes;
  }

  /** Where a field's value stands; 0 when it has its default. */
  private int at(int field) {
    int layout = position - bytes.getInt(position);
    int entry = 4 + field * 2;
    int offset = entry < unsignedShort(layout) ? unsignedShort(layout + entry) : 0;
    return offset == 0 ? 0 : position + offset;
  }

  private int unsignedShort(int at) {
    return Short.toUnsignedInt(bytes.getShort(at));
  }

  int unsignedByte(int field) {
    int at = at(field);
    return at == 0 ? 0 : Byte.toUnsignedInt(bytes.get(at));
  }

  int unsignedShort(int field, int otherwise) {
    int at = at(field);
    return at == 0 ? otherwise : unsignedShort(at);
  }

  int integer(int field) {
    int at = at(field);
    return at == 0 ? 0 : bytes.getInt(at);
  }

  long longInteger(int field) {
    int at = at(field);
    return at == 0 ? 0 : bytes.getLong(at);
  }

  /** Null when there is none. */
  FlatTable table(int field) {
    int at = at(field);
    return at == 0 ? null : new FlatTable(bytes, at + bytes.getInt(at));
  }

  /** Null when there is none. */
  String text(int field) {
    Vector text = vector(field, 1);
    if (text.length == 0) {
      return null;
    }
    byte[] raw = new byte[text.length];
    bytes.get(text.start, raw);
    return new String(raw, StandardCharsets.UTF_8);
  }

  /**
   * Elements that stand side by side.
   *
   * @param start position of the first
   * @param length how many, 0 when there are none
   */
  record Vector(int start, int length) {}

  /**
   * @param elementBytes length of an element, which all must fit into the buffer
   */
  Vector vector(int field, int elementBytes) {
    int at = at(field);
    if (at == 0) {
      return new Vector(0, 0);
    }
    int start = at + bytes.getInt(at);
    int length = bytes.getInt(start);
    if (length < 0 || (long) length * elementBytes > bytes.limit() - (start + 4L)) {
      throw new IndexOutOfBoundsException("expected " + length + " elements at " + start);
    }
    return new Vector(start + 4, length);
  }

  /** One of the tables of a vector. */
  FlatTable element(Vector tables, int index) {
    int at = tables.start + index * 4;
    return new FlatTable(bytes, at + bytes.getInt(at));
  }
}
