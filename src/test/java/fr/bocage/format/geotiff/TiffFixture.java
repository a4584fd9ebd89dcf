package fr.bocage.format.geotiff;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.DeflaterOutputStream;

/** Writes small TIFF files byte by byte, honest or not. */
public final class TiffFixture {
  private static final int SHORT = 3;
  private static final int LONG = 4;
  private static final int ASCII = 2;
  private static final int DOUBLE = 12;

  private final ByteOrder order;
  private final Map<Integer, Entry> entries = new TreeMap<>();
  private final List<byte[]> blocks = new ArrayList<>();
  private int nextDirectory;

  private record Entry(int type, int count, byte[] bytes) {}

  public TiffFixture(ByteOrder order) {
    this.order = order;
  }

  /** An uncompressed picture in one strip that lies at 440000, 6960000 in pixels of 10. */
  public static TiffFixture grey(int width, int height, int bits, byte[] pixels) {
    TiffFixture tiff = new TiffFixture(ByteOrder.LITTLE_ENDIAN);
    tiff.picture(width, height, 1, bits, 1).rows(height, pixels).place(440_000, 6_960_000, 10);
    return tiff.crs(3072, 2154);
  }

  /**
   * Heights in ten by ten deflated tiles, of which one cannot be read.
   *
   * @param broken its number
   */
  public static byte[] tilesWithOneBroken(int broken) throws IOException {
    byte[][] tiles = new byte[100][];
    for (int i = 0; i < tiles.length; i++) {
      byte[] values = new byte[16 * 16];
      Arrays.fill(values, (byte) i);
      tiles[i] = i == broken ? "no tile".getBytes(StandardCharsets.US_ASCII) : deflated(values);
    }
    TiffFixture tiff = new TiffFixture(ByteOrder.LITTLE_ENDIAN).picture(160, 160, 1, 8, 1);
    tiff.shorts(259, 8).tiles(16, tiles).place(440_000, 6_960_000, 10).crs(3072, 2154);
    return tiff.bytes();
  }

  static byte[] deflated(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream packing = new DeflaterOutputStream(out)) {
      packing.write(bytes);
    }
    return out.toByteArray();
  }

  TiffFixture picture(int width, int height, int bands, int bits, int photometric) {
    longs(256, width).longs(257, height);
    shorts(258, java.util.stream.IntStream.range(0, bands).map(i -> bits).toArray());
    return shorts(259, 1).shorts(262, photometric).shorts(277, bands);
  }

  /** Strips of so many rows, or of a lie about them. */
  TiffFixture rows(int rows, byte[]... strips) {
    blocks.addAll(List.of(strips));
    return longs(278, rows);
  }

  TiffFixture tiles(int size, byte[]... tiles) {
    blocks.addAll(List.of(tiles));
    return longs(322, size).longs(323, size);
  }

  TiffFixture place(double x, double y, double size) {
    return doubles(33550, size, size, 0).doubles(33922, 0, 0, 0, x, y, 0);
  }

  TiffFixture crs(int key, int code) {
    return shorts(34735, 1, 1, 0, 2, 1024, 0, 1, key == 3072 ? 1 : 2, key, 0, 1, code);
  }

  TiffFixture shorts(int tag, int... values) {
    ByteBuffer bytes = ByteBuffer.allocate(2 * values.length).order(order);
    for (int value : values) {
      bytes.putShort((short) value);
    }
    return put(tag, SHORT, values.length, bytes);
  }

  TiffFixture longs(int tag, int... values) {
    ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(order);
    for (int value : values) {
      bytes.putInt(value);
    }
    return put(tag, LONG, values.length, bytes);
  }

  TiffFixture doubles(int tag, double... values) {
    ByteBuffer bytes = ByteBuffer.allocate(8 * values.length).order(order);
    for (double value : values) {
      bytes.putDouble(value);
    }
    return put(tag, DOUBLE, values.length, bytes);
  }

  TiffFixture text(int tag, String text) {
    byte[] bytes = (text + "\0").getBytes(StandardCharsets.US_ASCII);
    return put(tag, ASCII, bytes.length, ByteBuffer.wrap(bytes));
  }

  private TiffFixture put(int tag, int type, int count, ByteBuffer bytes) {
    entries.put(tag, new Entry(type, count, bytes.array()));
    return this;
  }

  /** Says that a value has more parts than are there. */
  TiffFixture lieAboutCount(int tag, int count) {
    Entry honest = entries.get(tag);
    entries.put(tag, new Entry(honest.type, count, honest.bytes));
    return this;
  }

  TiffFixture without(int tag) {
    entries.remove(tag);
    return this;
  }

  /** Where the next directory is said to lie; 8 is this one itself. */
  TiffFixture next(int offset) {
    nextDirectory = offset;
    return this;
  }

  /** The file: header, directory, values, blocks. */
  public byte[] bytes() {
    boolean tiled = entries.containsKey(322);
    int[] places = new int[blocks.size()];
    int[] lengths = new int[blocks.size()];
    longs(tiled ? 324 : 273, places).longs(tiled ? 325 : 279, lengths);
    int at = 8 + 2 + 12 * entries.size() + 4;
    for (Entry entry : entries.values()) {
      at += entry.bytes.length > 4 ? entry.bytes.length : 0;
    }
    for (int i = 0; i < places.length; i++) {
      places[i] = at;
      lengths[i] = blocks.get(i).length;
      at += lengths[i];
    }
    longs(tiled ? 324 : 273, places).longs(tiled ? 325 : 279, lengths);
    return written();
  }

  private byte[] written() {
    ByteBuffer head = ByteBuffer.allocate(8 + 2 + 12 * entries.size() + 4).order(order);
    ByteArrayOutputStream values = new ByteArrayOutputStream();
    head.put((order == ByteOrder.LITTLE_ENDIAN ? "II" : "MM").getBytes(StandardCharsets.US_ASCII));
    head.putShort((short) 42).putInt(8).putShort((short) entries.size());
    entries.forEach(
        (tag, entry) -> {
          head.putShort(tag.shortValue()).putShort((short) entry.type).putInt(entry.count);
          if (entry.bytes.length > 4) {
            head.putInt(head.capacity() + values.size());
            values.writeBytes(entry.bytes);
          } else {
            head.put(entry.bytes).position(head.position() + 4 - entry.bytes.length);
          }
        });
    head.putInt(nextDirectory);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(head.array());
    file.writeBytes(values.toByteArray());
    blocks.forEach(file::writeBytes);
    return file.toByteArray();
  }
}
