package fr.bocage.format.shapefile;

import java.util.Arrays;

/**
 * Where each record of a {@code .shp} begins and how long it is, in row order. Built by one thread,
 * then safe on any.
 */
final class RecordIndex {
  /** Length of a record that cannot be read. */
  static final int BROKEN = -1;

  /** Length of a record that lies behind the end of a file that was cut off. */
  static final int MISSING = -2;

  // In 16-bit words, unsigned, as the files count: up to 8 GB.
  private int[] offsets;
  private int[] lengths;
  private int count;
  private int missing;
  private int mended;

  RecordIndex(int expectedCount) {
    offsets = new int[Math.max(16, expectedCount)];
    lengths = new int[offsets.length];
  }

  /**
   * @param position first byte of the record's header
   * @param contentWords length of its content in 16-bit words, or {@link #BROKEN} or {@link
   *     #MISSING}
   */
  void add(long position, int contentWords) {
    if (count == offsets.length) {
      int room = count + (count >> 1);
      offsets = Arrays.copyOf(offsets, room);
      lengths = Arrays.copyOf(lengths, room);
    }
    offsets[count] = (int) (position / 2);
    lengths[count++] = contentWords;
    if (contentWords == MISSING) {
      missing++;
    }
  }

  /** Adds a record whose own header says another length than it has. */
  void addMended(long position, int contentWords) {
    add(position, contentWords);
    mended++;
  }

  /** Records whose length was wrong. */
  int mended() {
    return mended;
  }

  /** Says that some more records lie behind the end, or are only in part before it. */
  void addMissing(int records) {
    missing += records;
  }

  /** Takes back the missing records at the end, which stay counted. */
  void dropMissingTail() {
    while (count > 0 && lengths[count - 1] == MISSING) {
      count--;
    }
  }

  int count() {
    return count;
  }

  /** Records that the cut-off end of the file has taken along. */
  int missing() {
    return missing;
  }

  /** First byte of the record's content. */
  long contentPosition(int row) {
    return Integer.toUnsignedLong(offsets[row]) * 2 + ShpFile.RECORD_HEADER_BYTES;
  }

  /** Bytes of content, or {@link #BROKEN} or {@link #MISSING}. */
  long contentLength(int row) {
    return lengths[row] < 0 ? lengths[row] : lengths[row] * 2L;
  }
}
