package fr.bocage.format.geotiff;

import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.io.EOFException;
import java.io.IOException;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Unpacks blocks whose compression is one of bytes, not of pictures. */
final class BlockBytes {
  private static final Set<Integer> OF_PICTURES = Set.of(2, 3, 4, TiffDirectory.JPEG);
  private static final Set<Integer> DEFLATE = Set.of(8, 32946);

  private static final int LOWEST_BIT_FIRST = 2;

  private BlockBytes() {}

  /** Whether a picture's blocks can be unpacked without knowing what their bytes mean. */
  static boolean areBytes(TiffDirectory picture) throws IOException {
    return !OF_PICTURES.contains(picture.compression());
  }

  /**
   * The bytes of a block.
   *
   * @param rowBytes how many a row has
   */
  static byte[] unpacked(TiffDirectory picture, byte[] packed, int rowBytes, int rows)
      throws IOException {
    boolean plain = picture.compression() == TiffDirectory.UNCOMPRESSED;
    if (plain || DEFLATE.contains(picture.compression())) {
      if (picture.integer(TiffTag.FILL_ORDER, 1) == LOWEST_BIT_FIRST) {
        turnBits(packed);
      }
      return plain ? packed : inflated(packed, Math.multiplyExact(rowBytes, rows));
    }
    Raster raster = BlockTiff.bytes(picture, packed, rowBytes, rows);
    return ((DataBufferByte) raster.getDataBuffer()).getData();
  }

  private static void turnBits(byte[] bytes) {
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (Integer.reverse(bytes[i]) >>> 24);
    }
  }

  private static byte[] inflated(byte[] packed, int length) throws IOException {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(packed);
      byte[] bytes = new byte[length];
      int filled = 0;
      while (filled < length) {
        int more = inflater.inflate(bytes, filled, length - filled);
        if (more == 0) {
          throw new EOFException("a block of " + filled + " bytes instead of " + length);
        }
        filled += more;
      }
      return bytes;
    } catch (DataFormatException e) {
      throw new IOException(e.getMessage(), e);
    } finally {
      inflater.end();
    }
  }
}
