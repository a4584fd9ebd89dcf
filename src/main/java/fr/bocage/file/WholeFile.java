package fr.bocage.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes a file whole or not at all: what was there before stays until the new one is complete. A
 * symbolic link stays one; a device or a pipe is written to.
 */
public final class WholeFile {
  private final Path file;

  /**
   * @param file what to write
   */
  public WholeFile(Path file) {
    this.file = file;
  }

  /** Puts bytes on a stream. */
  @FunctionalInterface
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Writes a file of the given path, and others beside it if it wants.
   *
   * @param <E> what else can go wrong
   */
  @FunctionalInterface
  public interface FileSet<E extends Exception> {
    void writeAt(Path main) throws IOException, E;
  }

  /** Writes the content; replaces a file that is there. */
  public void write(Content content) throws IOException {
    // Moving a file onto a device would replace it.
    if (isSpecial()) {
      writeTo(file, content);
      return;
    }
    Path target = target();
    Path unfinished = target.resolveSibling("." + target.getFileName() + ".part");
    try {
      writeTo(unfinished, content);
      move(unfinished, target);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  /**
   * Has a set of files written, all of them in a folder of their own beside the target, and moves
   * them into place when all are complete, the main one last.
   *
   * @param replace whether files that are there are replaced
   * @param stale files that are deleted if they are not among the written ones
   * @throws FileAlreadyExistsException when one is there and must not be replaced; nothing is
   *     changed then
   */
  public <E extends Exception> void writeSet(boolean replace, List<Path> stale, FileSet<E> content)
      throws IOException, E {
    boolean special = isSpecial();
    Path target = special ? file : target();
    if (!replace && !special && Files.exists(target)) {
      throw new FileAlreadyExistsException(file.toString());
    }
    Path staging = special ? Files.createTempDirectory("bocage") : stagingFolder(target);
    Thread whenKilled = new Thread(() -> deleteQuietly(staging), "bocage-staging");
    Runtime.getRuntime().addShutdownHook(whenKilled);
    try {
      content.writeAt(staging.resolve(target.getFileName()));
      if (special) {
        copy(written(staging), target);
      } else {
        List<Path> files = written(staging);
        moveAll(files, target, replace);
        delete(stale, files);
      }
    } finally {
      delete(staging);
      forget(whenKilled);
    }
  }

  private static void delete(Path staging) throws IOException {
    for (Path left : written(staging)) {
      Files.deleteIfExists(left);
    }
    Files.deleteIfExists(staging);
  }

  private static void deleteQuietly(Path staging) {
    try {
      delete(staging);
    } catch (IOException e) {
      // the process ends, and there is nobody left to tell
    }
  }

  private static void forget(Thread whenKilled) {
    try {
      Runtime.getRuntime().removeShutdownHook(whenKilled);
    } catch (IllegalStateException e) {
      // it is running already
    }
  }

  private boolean isSpecial() {
    return Files.exists(file) && !Files.isRegularFile(file);
  }

  private Path target() throws IOException {
    return Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
  }

  private static Path stagingFolder(Path target) throws IOException {
    Path parent = target.getParent();
    if (parent == null || !Files.isDirectory(parent)) {
      throw new NoSuchFileException(String.valueOf(parent));
    }
    return Files.createTempDirectory(parent, "." + target.getFileName() + ".part");
  }

  private static List<Path> written(Path staging) throws IOException {
    try (Stream<Path> files = Files.list(staging)) {
      return files.sorted().toList();
    }
  }

  private static void moveAll(List<Path> files, Path target, boolean replace) throws IOException {
    List<Path> mainLast = new ArrayList<>(files);
    mainLast.sort((a, b) -> Boolean.compare(isNamed(a, target), isNamed(b, target)));
    for (Path written : mainLast) {
      Path place = target.resolveSibling(written.getFileName());
      if (!replace && Files.exists(place)) {
        throw new FileAlreadyExistsException(place.toString());
      }
    }
    for (Path written : mainLast) {
      move(written, target.resolveSibling(written.getFileName()));
    }
  }

  private static void delete(List<Path> stale, List<Path> written) throws IOException {
    for (Path file : stale) {
      if (written.stream().noneMatch(one -> isNamed(one, file))) {
        Files.deleteIfExists(file);
      }
    }
  }

  private static boolean isNamed(Path file, Path target) {
    return file.getFileName().equals(target.getFileName());
  }

  private static void copy(List<Path> files, Path device) throws IOException {
    if (files.size() != 1 || Files.isDirectory(device)) {
      throw new FileSystemException(device.toString());
    }
    writeTo(device, out -> Files.copy(files.get(0), out));
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
