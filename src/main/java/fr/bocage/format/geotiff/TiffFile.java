package fr.bocage.format.geotiff;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The directories of a TIFF or BigTIFF file. Each value that they point to must lie in the file, so
 * that nothing larger than the file is ever made because a file says so; a directory that breaks
 * this, and all behind it, is left out. Immutable.
 *
 * @see <a href="https://www.itu.int/itudoc/itu-t/com16/tiff-fx/docs/tiff6.pdf">TIFF 6.0</a>
 */
final class TiffFile {
  /** More pages than these are no map. */
  private static final int MOST_DIRECTORIES = 256;

  private static final int MOST_ENTRIES = 4096;

  /** Sizes of the types by their numbers; 0 for those that are not known. */
  private static final int[] TYPE_BYTES = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4, 0, 0, 8, 8, 8};

  private final TiffBytes bytes;
  private final ByteOrder order;
  private final boolean big;
  private final List<TiffDirectory> directories = new ArrayList<>();
  private boolean damaged;

  private TiffFile(TiffBytes bytes, ByteOrder order, boolean big) {
    this.bytes = bytes;
    this.order = order;
    this.big = big;
  }

  /** Whether a file begins like a TIFF. */
  static boolean isTiff(byte[] head) {
    if (head.length < 4 || head[0] != head[1] || head[0] != 'I' && head[0] != 'M') {
      return false;
    }
    int magic = head[0] == 'I' ? head[2] | head[3] << 8 : head[2] << 8 | head[3];
    return magic == 42 || magic == 43;
  }

  /**
   * Reads the directories.
   *
   * @throws IOException when not even the first one is whole
   */
  static TiffFile read(TiffBytes bytes) throws IOException {
    ByteBuffer head = bytes.read(0, 8, ByteOrder.BIG_ENDIAN);
    ByteOrder order = head.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
    boolean big = head.order(order).getShort(2) == 43;
    TiffFile file = new TiffFile(bytes, order, big);
    long first =
        big
            ? bytes.read(8, 8, order).getLong()
            : Integer.toUnsignedLong(head.order(order).getInt(4));
    file.readFrom(first);
    return file;
  }

  /** At least one. */
  List<TiffDirectory> directories() {
    return List.copyOf(directories);
  }

  /** How many pictures there are that are neither the first one, nor its mask or a smaller copy. */
  int otherPages() throws IOException {
    int others = 0;
    for (TiffDirectory directory : directories.subList(1, directories.size())) {
      others += directory.isMask() || directory.isOverview() ? 0 : 1;
    }
    return others;
  }

  /** Whether directories were left out because they are broken. */
  boolean isDamaged() {
    return damaged;
  }

  private void readFrom(long first) throws IOException {
    if (first == 0) {
      throw new EOFException("no directory");
    }
    Set<Long> seen = new HashSet<>();
    long offset = first;
    while (offset != 0 && directories.size() < MOST_DIRECTORIES) {
      try {
        if (!seen.add(offset)) {
          throw new EOFException("a directory that leads back to itself");
        }
        offset = readOne(offset);
      } catch (IOException | IllegalArgumentException e) {
        if (directories.isEmpty()) {
          throw new IOException(e.getMessage(), e);
        }
        damaged = true;
        return;
      }
    }
  }

  /** Reads a directory; gives the next one's place, 0 after the last. */
  private long readOne(long offset) throws IOException {
    int countBytes = big ? 8 : 2;
    int entryBytes = big ? 20 : 12;
    ByteBuffer counted = bytes.read(offset, countBytes, order);
    long count = big ? counted.getLong() : Short.toUnsignedLong(counted.getShort());
    if (count < 1 || count > MOST_ENTRIES) {
      throw new IOException("a directory of " + count + " entries");
    }
    int length = (int) count * entryBytes;
    ByteBuffer entries = bytes.read(offset + countBytes, length, order);
    Map<Integer, TiffValue> values = new HashMap<>();
    for (int i = 0; i < count; i++) {
      TiffValue value = value(entries, i * entryBytes, offset + countBytes);
      if (value != null) {
        values.put(Short.toUnsignedInt(entries.getShort(i * entryBytes)), value);
      }
    }
    directories.add(new TiffDirectory(values, order, bytes));
    long nextAt = offset + countBytes + length;
    ByteBuffer next = bytes.read(nextAt, big ? 8 : 4, order);
    return big ? next.getLong() : Integer.toUnsignedLong(next.getInt());
  }

  /** An entry's value; null for one of a type that is not known. */
  private TiffValue value(ByteBuffer entries, int at, long entriesAt) throws IOException {
    int type = Short.toUnsignedInt(entries.getShort(at + 2));
    int each = type < TYPE_BYTES.length ? TYPE_BYTES[type] : 0;
    long count = big ? entries.getLong(at + 4) : Integer.toUnsignedLong(entries.getInt(at + 4));
    if (each == 0) {
      return null;
    }
    if (count < 0 || count > bytes.size() / each || count * each > Integer.MAX_VALUE / 8) {
      throw new IOException("a value of " + count + " parts in a file of " + bytes.size());
    }
    int valueAt = big ? 12 : 8;
    long length = count * each;
    long place;
    if (length <= (big ? 8 : 4)) {
      place = entriesAt + at + valueAt;
    } else {
      place =
          big
              ? entries.getLong(at + valueAt)
              : Integer.toUnsignedLong(entries.getInt(at + valueAt));
    }
    if (place < 0 || place > bytes.size() - length) {
      throw new EOFException("a value beyond the end of the file");
    }
    return new TiffValue(bytes, place, type, (int) count, each, order);
  }
}
