package fr.bocage.geopackage;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Geometries as SpatiaLite keeps them: 00, byte order, SRID, bounds, 7C, the geometry, FE. The
 * geometry is WKB, but for a mark instead of each byte order, and lines and rings that may be
 * compressed: between their first and their last vertex, floats that lead from vertex to vertex. A
 * lone point may be a TinyPoint, which has no bounds. After SpatiaLite's "BLOB-Geometry" and
 * "BLOB-TinyPoint" notes.
 */
final class SpatiaLiteBlob extends WkbRewriting {
  private static final int MARK_AT = 38;
  private static final byte MARK = 0x7C;
  private static final byte MEMBER_MARK = 0x69;
  private static final byte END = (byte) 0xFE;
  private static final int TINY_MARK = 0x80;
  private static final int TINY_POINT_AT = 6;
  private static final int COMPRESSED = 1_000_000;

  private SpatiaLiteBlob(ByteBuffer source) {
    super(source);
  }

  /** Whether a blob is of this kind. */
  static boolean isGeometry(byte[] blob) {
    return blob.length > TINY_POINT_AT
        && blob[0] == 0
        && (blob[1] & 0x7E) == 0
        && blob[blob.length - 1] == END
        && (isTiny(blob) || blob.length > MARK_AT && blob[MARK_AT] == MARK);
  }

  private static boolean isTiny(byte[] blob) {
    return (blob[1] & TINY_MARK) != 0;
  }

  /** The geometry as WKB; null when it is broken. */
  static byte[] toWkb(byte[] blob) {
    int start = isTiny(blob) ? TINY_POINT_AT : MARK_AT;
    ByteBuffer source = ByteBuffer.wrap(blob, start, blob.length - 1 - start);
    source.order((blob[1] & 1) == 1 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    SpatiaLiteBlob geometry = new SpatiaLiteBlob(source);
    return isTiny(blob) ? geometry.tinyPoint() : geometry.run();
  }

  private byte[] tinyPoint() {
    int dimensions = source.get() - 1; // XY, XYZ, XYM, XYZM
    int bytes = Double.BYTES * ordinates(dimensions * 1000);
    if (dimensions < 0 || dimensions > 3 || source.remaining() != bytes) {
      return null;
    }
    head(1 + dimensions * 1000);
    doubles(bytes / Double.BYTES);
    return written();
  }

  @Override
  void geometry(int depth) {
    if (source.get() != (depth == 0 ? MARK : MEMBER_MARK)) {
      throw broken();
    }
    int number = source.getInt();
    boolean compressed = number >= COMPRESSED;
    int type = compressed ? number - COMPRESSED : number;
    head(type);
    switch (type % 1000) {
      case 1 -> doubles(ordinates(type));
      case 2 -> vertices(type, compressed);
      case 3 -> {
        int rings = count();
        for (int i = 0; i < rings; i++) {
          vertices(type, compressed);
        }
      }
      case 4, 5, 6, 7 -> members(depth);
      default -> throw broken();
    }
  }

  private static int ordinates(int type) {
    return 2 + (hasHeights(type) ? 1 : 0) + (hasMeasures(type) ? 1 : 0);
  }

  private static boolean hasHeights(int type) {
    return type / 1000 == 1 || type / 1000 == 3;
  }

  private static boolean hasMeasures(int type) {
    return type / 1000 >= 2;
  }

  private void vertices(int type, boolean compressed) {
    int count = count();
    int ordinates = ordinates(type);
    if (!compressed) {
      doubles(count * ordinates);
      return;
    }
    for (int i = 0; i < count; i++) {
      if (i == 0 || i == count - 1) {
        doubles(ordinates);
      } else {
        step(ordinates - (hasMeasures(type) ? 1 : 0), ordinates);
      }
    }
  }

  /** A vertex that is told by its distance from the one before; its measure is told in full. */
  private void step(int compressed, int ordinates) {
    int before = target.position() - ordinates * Double.BYTES;
    for (int i = 0; i < compressed; i++) {
      target.putDouble(target.getDouble(before + i * Double.BYTES) + source.getFloat());
    }
    doubles(ordinates - compressed);
  }
}
