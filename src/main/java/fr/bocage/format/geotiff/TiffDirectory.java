package fr.bocage.format.geotiff;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Map;

/**
 * One picture of a TIFF file, as its directory tells it. Its blocks (strips or tiles) lie in the
 * file; immutable.
 */
final class TiffDirectory {
  static final int UNCOMPRESSED = 1;
  static final int JPEG = 7;

  /** Photometric interpretations. */
  static final int WHITE_IS_ZERO = 0;

  static final int RGB = 2;
  static final int PALETTE = 3;
  static final int MASK = 4;
  static final int CMYK = 5;
  static final int YCBCR = 6;

  /** A block is decoded as a whole: into 128 MB, beside what the decoder takes. */
  private static final long MOST_BLOCK_PIXELS = 1L << 25;

  private final Map<Integer, TiffValue> values;
  private final int width;
  private final int height;
  private final int blockWidth;
  private final int blockHeight;
  private final ByteOrder order;
  private final TiffBlocks blocks;

  /**
   * @param bytes the file that it lies in
   * @throws IOException when it contradicts itself or the file
   */
  TiffDirectory(Map<Integer, TiffValue> values, ByteOrder order, TiffBytes bytes)
      throws IOException {
    this.values = Map.copyOf(values);
    this.order = order;
    width = size(integer(TiffTag.WIDTH, 0));
    height = size(integer(TiffTag.HEIGHT, 0));
    boolean tiled = isTiled();
    blockWidth = tiled ? size(integer(TiffTag.TILE_WIDTH, 0)) : width;
    long rows = integer(tiled ? TiffTag.TILE_HEIGHT : TiffTag.ROWS_PER_STRIP, height);
    blockHeight = tiled ? size(rows) : (int) Math.max(1, Math.min(height, rows));
    checkBlocks();
    long[] offsets = required(offsetsTag()).integers();
    blocks = new TiffBlocks(this, bytes, offsets, required(countsTag()).integers());
    checkSizes(bytes.size(), offsets);
  }

  private static int size(long told) throws IOException {
    if (told < 1 || told > Integer.MAX_VALUE) {
      throw new IOException("a picture of " + told + " pixels");
    }
    return (int) told;
  }

  /**
   * Without compression the file's size says how many pixels it can have at most (twice that where
   * colours are told for every second pixel); with it, the size of the blocks bounds what is
   * decoded.
   */
  private void checkSizes(long fileSize, long[] offsets) throws IOException {
    long bits = bitsPerSample();
    if (bands() < 1 || bands() > 4096 || bits < 1 || bits > 64) {
      throw new IOException("a picture of " + bands() + " bands of " + bits + " bits");
    }
    long pixels = (long) width * height;
    boolean plain = compression() == UNCOMPRESSED && allWritten(offsets);
    if (plain && pixels > 16.0 * fileSize / bits / bands()) {
      throw new IOException("a picture of " + pixels + " pixels in " + fileSize + " bytes");
    }
    boolean readByRows = compression() == UNCOMPRESSED && !isTiled();
    long shares = isPlanar() ? 1 : (bands() + 3) / 4;
    if (!readByRows && (long) blockWidth * blockHeight > MOST_BLOCK_PIXELS / shares) {
      throw new IOException("a block of " + blockWidth + " by " + blockHeight + " pixels");
    }
  }

  /** Whether no block of the file is left out. */
  private static boolean allWritten(long[] offsets) {
    return Arrays.stream(offsets).noneMatch(offset -> offset == 0);
  }

  /** A picture needs a place and a length for each of its blocks. */
  private void checkBlocks() throws IOException {
    long needed =
        ((width + (long) blockWidth - 1) / blockWidth)
            * ((height + (long) blockHeight - 1) / blockHeight)
            * (isPlanar() ? bands() : 1);
    long listed = Math.min(required(offsetsTag()).count(), required(countsTag()).count());
    if (listed < needed) {
      throw new IOException("a picture of " + needed + " blocks, of which it lists " + listed);
    }
  }

  private int offsetsTag() {
    return isTiled() ? TiffTag.TILE_OFFSETS : TiffTag.STRIP_OFFSETS;
  }

  private int countsTag() {
    return isTiled() ? TiffTag.TILE_BYTE_COUNTS : TiffTag.STRIP_BYTE_COUNTS;
  }

  private TiffValue required(int tag) throws IOException {
    TiffValue value = values.get(tag);
    if (value == null) {
      throw new IOException("no tag " + tag);
    }
    return value;
  }

  /** Its strips or tiles. */
  TiffBlocks blocks() {
    return blocks;
  }

  /** The order of the bytes of its numbers. */
  ByteOrder order() {
    return order;
  }

  /** The value of a tag; null where it is missing. */
  TiffValue value(int tag) {
    return values.get(tag);
  }

  boolean has(int tag) {
    return values.containsKey(tag);
  }

  /** The first number of a tag. */
  long integer(int tag, long otherwise) throws IOException {
    TiffValue value = values.get(tag);
    return value == null || value.count() == 0 ? otherwise : value.integers()[0];
  }

  /** All numbers of a tag; none where it is missing. */
  double[] numbers(int tag) throws IOException {
    TiffValue value = values.get(tag);
    return value == null ? new double[0] : value.numbers();
  }

  /** The text of a tag; empty where it is missing. */
  String text(int tag) throws IOException {
    TiffValue value = values.get(tag);
    return value == null ? "" : value.text();
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  boolean isTiled() {
    return has(TiffTag.TILE_WIDTH);
  }

  /** Pixels of a tile or strip. */
  int blockWidth() {
    return blockWidth;
  }

  /** Rows of a tile or strip. */
  int blockHeight() {
    return blockHeight;
  }

  int bands() throws IOException {
    return (int) Math.min(Integer.MAX_VALUE, integer(TiffTag.SAMPLES_PER_PIXEL, 1));
  }

  long bitsPerSample() throws IOException {
    return integer(TiffTag.BITS_PER_SAMPLE, 1);
  }

  int compression() throws IOException {
    return (int) integer(TiffTag.COMPRESSION, UNCOMPRESSED);
  }

  int photometric() throws IOException {
    return (int) integer(TiffTag.PHOTOMETRIC, 1);
  }

  boolean isPlanar() throws IOException {
    return integer(TiffTag.PLANAR, 1) == 2;
  }

  /** Whether this is a smaller copy of the picture before it. */
  boolean isOverview() throws IOException {
    return (integer(TiffTag.SUBFILE_TYPE, 0) & 1) != 0 && !isMask();
  }

  boolean isMask() throws IOException {
    return (integer(TiffTag.SUBFILE_TYPE, 0) & 4) != 0 || photometric() == MASK;
  }
}
