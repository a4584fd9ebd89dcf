package fr.bocage.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Writes a file whole or not at all: a picture that was there before stays until the new one is
 * complete.
 */
public final class PictureFile {
  private final Path file;

  /**
   * @param file what to write; replaced if it is there
   */
  public PictureFile(Path file) {
    this.file = file;
  }

  /** Puts bytes on a stream. */
  @FunctionalInterface
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /** Writes the content. */
  public void write(Content content) throws IOException {
    // A device or a pipe is written to; moving a file onto it would replace it.
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      writeTo(file, content);
      return;
    }
    Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    Path unfinished = target.resolveSibling("." + target.getFileName() + ".part");
    try {
      writeTo(unfinished, content);
      move(unfinished, target);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  private static void writeTo(Path path, Content content) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path), 1 << 16)) {
      content.writeTo(out);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
