package fr.bocage.format.shapefile;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * A file's bytes, read by position for as long as its layer is open: page by page when asked for,
 * each page kept until memory is needed. Reads must lie inside of the file; callers check that.
 *
 * <p>Not mapped, for two reasons. Reading a mapped file that was shortened, or whose USB stick was
 * pulled out, throws an error far from here, if it does not end the JVM. And Windows would not let
 * anyone replace the file. Between two pages the file is closed, which costs 50 µs a page.
 *
 * <p>Safe on any thread. Throws {@link UncheckedIOException} when the file cannot be read any more,
 * or no longer has the length it had.
 */
final class PagedBytes {
  private static final int PAGE_BITS = 18;
  private static final int PAGE_BYTES = 1 << PAGE_BITS;

  private final Path file;
  private final long size;
  private final AtomicReferenceArray<WeakReference<byte[]>> pages;

  /** All pages, held; empty where they may be given back and loaded anew. */
  private final List<byte[]> held = new ArrayList<>();

  private PagedBytes(Path file, long size) {
    this.file = file;
    this.size = size;
    this.pages = new AtomicReferenceArray<>((int) ((size + PAGE_BYTES - 1) >> PAGE_BITS));
  }

  static PagedBytes of(Path file) throws IOException {
    try (RandomAccessFile readable = new RandomAccessFile(file.toFile(), "r")) {
      return new PagedBytes(file, readable.length());
    }
  }

  /** A file that may go away as soon as this returns: all of it is in memory. */
  static PagedBytes inMemory(Path file) throws IOException {
    PagedBytes bytes = of(file);
    try {
      for (int number = 0; number < bytes.pages.length(); number++) {
        bytes.held.add(bytes.page(number));
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return bytes;
  }

  long size() {
    return size;
  }

  byte byteAt(long position) {
    return page((int) (position >> PAGE_BITS))[(int) position & PAGE_BYTES - 1];
  }

  int littleShort(long position) {
    return byteAt(position) & 0xFF | (byteAt(position + 1) & 0xFF) << 8;
  }

  int littleInt(long position) {
    return littleShort(position) | littleShort(position + 2) << 16;
  }

  void bytes(long position, byte[] target, int count) {
    int done = 0;
    while (done < count) {
      long at = position + done;
      byte[] page = page((int) (at >> PAGE_BITS));
      int start = (int) at & PAGE_BYTES - 1;
      int length = Math.min(count - done, page.length - start);
      System.arraycopy(page, start, target, done, length);
      done += length;
    }
  }

  private byte[] page(int number) {
    WeakReference<byte[]> known = pages.get(number);
    byte[] page = known == null ? null : known.get();
    if (page == null) {
      page = load(number);
      pages.set(number, new WeakReference<>(page));
    }
    return page;
  }

  private byte[] load(int number) {
    long start = (long) number << PAGE_BITS;
    byte[] page = new byte[(int) Math.min(PAGE_BYTES, size - start)];
    // Not a channel: an interrupt would close it in the midst of reading.
    try (RandomAccessFile readable = new RandomAccessFile(file.toFile(), "r")) {
      if (readable.length() != size) {
        throw new IOException(
            "expected " + size + " bytes in " + file + ", got " + readable.length());
      }
      readable.seek(start);
      readable.readFully(page);
      return page;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
