package fr.bocage.format.geotiff;

import it.geosolutions.imageio.stream.input.FileImageInputStreamExtImpl;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * The bytes of a file: where they lie, or, for a file that will be gone, in memory. Files are
 * opened for each look, so that none stays locked.
 */
final class TiffBytes {
  private final Path file;
  private final byte[] memory;
  private final long size;

  private TiffBytes(Path file, byte[] memory, long size) {
    this.file = file;
    this.memory = memory;
    this.size = size;
  }

  static TiffBytes of(Path file) throws IOException {
    return new TiffBytes(file, null, Files.size(file));
  }

  /** A copy in memory. */
  static TiffBytes inMemory(Path file) throws IOException {
    byte[] all = Files.readAllBytes(file);
    return new TiffBytes(file, all, all.length);
  }

  long size() {
    return size;
  }

  /**
   * Bytes from a place.
   *
   * @param length what the caller has held against the size of the file
   */
  ByteBuffer read(long offset, int length, ByteOrder order) throws IOException {
    if (offset < 0 || length < 0 || offset > size - length) {
      throw new EOFException("expected " + length + " bytes at " + offset + " of " + size);
    }
    if (memory != null) {
      return ByteBuffer.wrap(memory, (int) offset, length).slice().order(order);
    }
    ByteBuffer bytes = ByteBuffer.allocate(length).order(order);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      while (bytes.hasRemaining()) {
        if (channel.read(bytes, offset + bytes.position()) < 0) {
          throw new EOFException("the file has become shorter");
        }
      }
    }
    return bytes.flip();
  }

  /**
   * A stream for the image reader, to be closed. It reads ahead: the reader asks for the places of
   * all tiles, four bytes at a time, whenever it is made, which unbuffered took five sixths of the
   * time of a picture of 6,400 tiles.
   */
  ImageInputStream stream() throws IOException {
    return memory == null
        ? new FileImageInputStreamExtImpl(file.toFile())
        : new MemoryCacheImageInputStream(new ByteArrayInputStream(memory));
  }
}
