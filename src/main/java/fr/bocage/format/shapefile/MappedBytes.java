package fr.bocage.format.shapefile;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file's bytes, read by position, mapped into memory in overlapping spans so that it may be
 * larger than 2 GB. A read may be up to {@link #LONGEST_READ} bytes long and must lie inside of the
 * file; callers check that first.
 *
 * <p>Safe on any thread. When another program shortens a mapped file, reading gives zeros, and the
 * JVM throws {@link InternalError} at the thread's next occasion: use it for as long as a job
 * reads, not longer.
 */
final class MappedBytes {
  /** The longest run of bytes that one call can read. */
  static final int LONGEST_READ = 1 << 30;

  private static final int SPAN_BITS = 30;
  private static final int SPAN_MASK = (1 << SPAN_BITS) - 1;

  // Up to here a copy costs under 2 ms, and leaves the file free to be replaced: Windows locks
  // mapped files.
  private static final long COPIED_BYTES = 4 << 20;

  private final long size;
  private final ByteBuffer[] spans;

  /** For each span, its doubles that start at byte 0 … 7: shapefiles do not align theirs. */
  private final DoubleBuffer[][] doubles;

  private MappedBytes(long size, ByteBuffer[] spans) {
    this.size = size;
    this.spans = spans;
    this.doubles = new DoubleBuffer[spans.length][Double.BYTES];
    for (int span = 0; span < spans.length; span++) {
      spans[span].order(ByteOrder.LITTLE_ENDIAN);
      for (int phase = 0; phase < Double.BYTES; phase++) {
        ByteBuffer shifted =
            spans[span].duplicate().position(Math.min(phase, spans[span].limit())).slice();
        doubles[span][phase] = shifted.order(ByteOrder.LITTLE_ENDIAN).asDoubleBuffer();
      }
    }
  }

  static MappedBytes of(Path file) throws IOException {
    long size = Files.size(file);
    if (size <= COPIED_BYTES) {
      byte[] bytes = Files.readAllBytes(file);
      return new MappedBytes(bytes.length, new ByteBuffer[] {ByteBuffer.wrap(bytes)});
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      ByteBuffer[] spans = new ByteBuffer[(int) ((size - 1) >> SPAN_BITS) + 1];
      for (int span = 0; span < spans.length; span++) {
        long start = (long) span << SPAN_BITS;
        long length = Math.min(size - start, Integer.MAX_VALUE);
        spans[span] = channel.map(MapMode.READ_ONLY, start, length);
      }
      return new MappedBytes(size, spans);
    }
  }

  long size() {
    return size;
  }

  int littleInt(long position) {
    return spans[(int) (position >> SPAN_BITS)].getInt((int) position & SPAN_MASK);
  }

  int bigInt(long position) {
    return Integer.reverseBytes(littleInt(position));
  }

  /** Little-endian doubles. */
  void doubles(long position, double[] target, int count) {
    int start = (int) position & SPAN_MASK;
    doubles[(int) (position >> SPAN_BITS)][start & 7].get(start >> 3, target, 0, count);
  }
}
