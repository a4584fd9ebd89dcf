package fr.bocage.geopackage;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Geometries in FDO's FGF, which GDAL and FDO know as a format of geometry columns: little-endian,
 * the type, for simple ones the dimensions, then as WKB. Curves are not read.
 */
final class FgfBlob extends WkbRewriting {
  private static final int MOST_DIMENSIONS = 3;

  private FgfBlob(ByteBuffer source) {
    super(source);
  }

  /** The geometry as WKB; null when it is broken, or a curve. */
  static byte[] toWkb(byte[] blob) {
    return new FgfBlob(ByteBuffer.wrap(blob).order(ByteOrder.LITTLE_ENDIAN)).run();
  }

  @Override
  void geometry(int depth) {
    int type = source.getInt();
    if (type >= 4 && type <= 7) {
      head(type);
      members(depth);
      return;
    }
    int dimensions = source.getInt(); // XY, XYZ, XYM, XYZM
    if (type < 1 || type > 3 || dimensions < 0 || dimensions > MOST_DIMENSIONS) {
      throw broken();
    }
    head(type + dimensions * 1000);
    int ordinates = dimensions == 0 ? 2 : dimensions == MOST_DIMENSIONS ? 4 : 3;
    switch (type) {
      case 1 -> doubles(ordinates);
      case 2 -> doubles(count() * ordinates);
      default -> {
        int rings = count();
        for (int i = 0; i < rings; i++) {
          doubles(count() * ordinates);
        }
      }
    }
  }
}
