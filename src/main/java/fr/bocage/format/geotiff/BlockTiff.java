package fr.bocage.format.geotiff;

import it.geosolutions.imageioimpl.plugins.tiff.TIFFImageReaderSpi;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * One block of a picture as a TIFF of its own, for GeoTools' reader to decode. That reader goes
 * through the places of all blocks of a file whenever it is made; here there is but one. One
 * thread.
 */
final class BlockTiff {
  private static final int SHORT = 3;
  private static final int LONG = 4;

  /** What a decoder must know beside the size: bit order, fax options, JPEG tables, chroma. */
  private static final int[] PASSED_ON = {TiffTag.FILL_ORDER, 292, 293, 347, 530, 531, 532};

  private static final TIFFImageReaderSpi READERS = new TIFFImageReaderSpi();

  private final ByteOrder order;
  private final Map<Integer, Entry> entries = new TreeMap<>();
  private final byte[] block;

  private record Entry(int type, int count, byte[] bytes) {}

  private BlockTiff(TiffDirectory picture, byte[] block, int width, int height) throws IOException {
    this.block = block;
    order = picture.order();
    put(TiffTag.WIDTH, LONG, width);
    put(TiffTag.HEIGHT, LONG, height);
    put(TiffTag.COMPRESSION, SHORT, picture.compression());
    put(TiffTag.ROWS_PER_STRIP, LONG, height);
    put(TiffTag.STRIP_OFFSETS, LONG, 0);
    put(TiffTag.STRIP_BYTE_COUNTS, LONG, block.length);
    for (int tag : PASSED_ON) {
      TiffValue value = picture.value(tag);
      if (value != null) {
        entries.put(tag, new Entry(value.type(), value.count(), value.raw()));
      }
    }
  }

  /** A block as what it is: for those whose compression is one of pictures. */
  static Raster pixels(TiffDirectory picture, byte[] block, int width, int height)
      throws IOException {
    BlockTiff tiff = new BlockTiff(picture, block, width, height);
    int bands = picture.isPlanar() ? 1 : picture.bands();
    int[] bits = new int[bands];
    Arrays.fill(bits, (int) picture.bitsPerSample());
    tiff.put(TiffTag.BITS_PER_SAMPLE, SHORT, bits);
    tiff.put(TiffTag.SAMPLES_PER_PIXEL, SHORT, bands);
    boolean alone =
        bands == 1 && picture.bands() > 1 || picture.photometric() == TiffDirectory.MASK;
    tiff.put(TiffTag.PHOTOMETRIC, SHORT, alone ? 1 : picture.photometric());
    double[] extra = picture.numbers(TiffTag.EXTRA_SAMPLES);
    if (extra.length > 0 && !picture.isPlanar()) {
      tiff.put(TiffTag.EXTRA_SAMPLES, SHORT, Arrays.stream(extra).mapToInt(d -> (int) d).toArray());
    }
    return tiff.read();
  }

  /**
   * A block's bytes as the pixels of a grey picture: for those whose compression is one of bytes.
   *
   * @param rowBytes how many a row has
   */
  static Raster bytes(TiffDirectory picture, byte[] block, int rowBytes, int height)
      throws IOException {
    BlockTiff tiff = new BlockTiff(picture, block, rowBytes, height);
    tiff.put(TiffTag.BITS_PER_SAMPLE, SHORT, 8);
    tiff.put(TiffTag.SAMPLES_PER_PIXEL, SHORT, 1);
    tiff.put(TiffTag.PHOTOMETRIC, SHORT, 1);
    return tiff.read();
  }

  private void put(int tag, int type, int... values) {
    ByteBuffer bytes = ByteBuffer.allocate((type == SHORT ? 2 : 4) * values.length).order(order);
    for (int value : values) {
      if (type == SHORT) {
        bytes.putShort((short) value);
      } else {
        bytes.putInt(value);
      }
    }
    entries.put(tag, new Entry(type, values.length, bytes.array()));
  }

  private Raster read() throws IOException {
    ImageReader reader = READERS.createReaderInstance();
    try (ImageInputStream stream =
        new MemoryCacheImageInputStream(new ByteArrayInputStream(file()))) {
      reader.setInput(stream);
      return reader.read(0, reader.getDefaultReadParam()).getRaster();
    } finally {
      reader.dispose();
    }
  }

  /** Header, directory, values, block. */
  private byte[] file() {
    int headLength = 8 + 2 + 12 * entries.size() + 4;
    int values = entries.values().stream().mapToInt(entry -> entry.bytes.length).sum();
    put(TiffTag.STRIP_OFFSETS, LONG, headLength + values);
    ByteBuffer head = ByteBuffer.allocate(headLength).order(order);
    head.put((order == ByteOrder.LITTLE_ENDIAN ? "II" : "MM").getBytes(StandardCharsets.US_ASCII));
    head.putShort((short) 42).putInt(8).putShort((short) entries.size());
    ByteArrayOutputStream behind = new ByteArrayOutputStream();
    entries.forEach(
        (tag, entry) -> {
          head.putShort(tag.shortValue()).putShort((short) entry.type).putInt(entry.count);
          if (entry.bytes.length > 4) {
            head.putInt(headLength + behind.size());
          } else {
            head.put(entry.bytes).position(head.position() + 4 - entry.bytes.length);
          }
          behind.writeBytes(entry.bytes);
        });
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(head.array());
    file.writeBytes(behind.toByteArray());
    file.writeBytes(block);
    return file.toByteArray();
  }
}
