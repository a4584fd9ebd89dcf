package fr.bocage.geopackage;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Rewrites another program's geometry as little-endian WKB, which {@link WkbDecoder} then reads.
 * One geometry, one thread.
 */
abstract class WkbRewriting {
  /** Far more than any real collection. */
  private static final int MAX_DEPTH = 32;

  final ByteBuffer source;
  final ByteBuffer target;

  /**
   * @param source from the first byte of the geometry to its last, in its byte order
   */
  WkbRewriting(ByteBuffer source) {
    this.source = source;
    // Nothing grows to more than twice its size: a compressed vertex of four bytes an ordinate.
    target = ByteBuffer.allocate(2 * source.remaining() + 64).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** The geometry; null when its bytes contradict themselves. */
  final byte[] run() {
    try {
      geometry(0);
    } catch (BufferUnderflowException e) {
      return null;
    }
    return written();
  }

  /** What was rewritten so far. */
  final byte[] written() {
    return Arrays.copyOf(target.array(), target.position());
  }

  /** Rewrites one geometry; its members, if it has any, by {@link #members}. */
  abstract void geometry(int depth);

  /**
   * Begins a geometry.
   *
   * @param type by its ISO number, Z and M included
   */
  final void head(int type) {
    target.put((byte) 1).putInt(type);
  }

  final void members(int depth) {
    if (depth >= MAX_DEPTH) {
      throw broken();
    }
    int count = count();
    for (int i = 0; i < count; i++) {
      geometry(depth + 1);
    }
  }

  /** Copies a count, which cannot be more than there are bytes. */
  final int count() {
    int count = source.getInt();
    if (count < 0 || count > source.remaining()) {
      throw broken();
    }
    target.putInt(count);
    return count;
  }

  final void doubles(int count) {
    for (int i = 0; i < count; i++) {
      target.putDouble(source.getDouble());
    }
  }

  /** To be thrown where the bytes make no sense. */
  static BufferUnderflowException broken() {
    return new BufferUnderflowException();
  }
}
