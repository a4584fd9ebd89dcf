package fr.bocage.format.shapefile;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.file.Path;

/**
 * A file's bytes, read by position through a window that moves along. Reads must lie inside of the
 * file; callers check that first. Going on from where the last read ended, the window widens to a
 * megabyte; jumping about, it stays small, so that no order of records makes a file slow.
 *
 * <p>Not mapped: the pages of a mapping count as the process's memory (half a gigabyte for three
 * million buildings), Windows would not let anyone replace the file, and a file that is shortened
 * meanwhile would throw an error far from here. Reading takes 0.1 s for half a gigabyte.
 *
 * <p>For one thread. Throws {@link UncheckedIOException} when the file cannot be read any more.
 */
final class WindowedBytes implements Closeable {
  private static final int NARROW = 1 << 13;
  private static final int WIDE = 1 << 20;

  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle DOUBLES =
      MethodHandles.byteArrayViewVarHandle(double[].class, ByteOrder.LITTLE_ENDIAN);

  private final RandomAccessFile file;
  private final long size;
  private byte[] window = new byte[NARROW];
  private long start;
  private int length;

  private WindowedBytes(RandomAccessFile file, long size) {
    this.file = file;
    this.size = size;
  }

  static WindowedBytes of(Path path) throws IOException {
    // Not a channel: an interrupt would close it in the midst of reading.
    RandomAccessFile file = new RandomAccessFile(path.toFile(), "r");
    return new WindowedBytes(file, file.length());
  }

  long size() {
    return size;
  }

  int littleInt(long position) {
    int at = locate(position, Integer.BYTES); // may exchange the window
    return (int) INTS.get(window, at);
  }

  int bigInt(long position) {
    return Integer.reverseBytes(littleInt(position));
  }

  /** Little-endian doubles. */
  void doubles(long position, double[] target, int count) {
    for (int done = 0; done < count; ) {
      int some = Math.min(count - done, WIDE / Double.BYTES);
      int at = locate(position + (long) done * Double.BYTES, some * Double.BYTES);
      for (int i = 0; i < some; i++) {
        target[done + i] = (double) DOUBLES.get(window, at + i * Double.BYTES);
      }
      done += some;
    }
  }

  /** Moves the window over some bytes, and says where in it they are. */
  private int locate(long position, int count) {
    if (position < start || position + count > start + length) {
      move(position, count);
    }
    return (int) (position - start);
  }

  private void move(long position, int count) {
    boolean onwards = position >= start && position <= start + length + NARROW;
    int wanted = onwards ? Math.min(WIDE, window.length * 4) : NARROW;
    int room = Math.max(wanted, count);
    if (window.length < room || room == NARROW) {
      window = new byte[room];
    }
    try {
      file.seek(position);
      length = 0; // should reading fail, nothing is known
      int some = (int) Math.min(window.length, size - position);
      file.readFully(window, 0, some);
      start = position;
      length = some;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
