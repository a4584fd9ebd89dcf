package fr.bocage.format.geotiff;

import fr.bocage.format.raster.TileFile;
import fr.bocage.problem.ProblemException;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The bytes of a file. It is opened for each look, so that it never stays locked. */
final class TiffBytes {
  private final TileFile file;
  private final long size;

  TiffBytes(TileFile file) throws IOException {
    this.file = file;
    size = Files.size(file.path());
  }

  /** A way to the bytes of a file, which may be moved for it. */
  @FunctionalInterface
  interface Way {
    TiffBytes to(Path file) throws ProblemException, IOException;
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
    ByteBuffer bytes = ByteBuffer.allocate(length).order(order);
    try (FileChannel channel = FileChannel.open(file.path(), StandardOpenOption.READ)) {
      while (bytes.hasRemaining()) {
        if (channel.read(bytes, offset + bytes.position()) < 0) {
          throw new EOFException("the file has become shorter");
        }
      }
    }
    return bytes.flip();
  }
}
