package fr.bocage.format;

import fr.bocage.job.Progress;
import fr.bocage.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/** All formats that can be opened, and the one way to open a file. Safe on any thread. */
public final class Formats {
  private static final int HEAD_BYTES = 4096;

  private final List<Format> formats;

  /**
   * @param formats asked in this order whether they recognise a file
   */
  public Formats(List<Format> formats) {
    this.formats = List.copyOf(formats);
  }

  public List<Format> all() {
    return formats;
  }

  /**
   * Reads a file in whatever format it is. Slow: on a job's thread.
   *
   * @throws ProblemException with words for the user, whatever went wrong
   * @throws CancellationException when the progress asks to stop
   */
  public Dataset open(Path file, Progress progress) throws ProblemException {
    return open(file, null, progress);
  }

  /**
   * Reads a file with its text in an encoding that its user declares. Slow: on a job's thread.
   *
   * @param declared null to find it out
   * @throws ProblemException with words for the user, whatever went wrong
   * @throws CancellationException when the progress asks to stop
   */
  public Dataset open(Path file, Charset declared, Progress progress) throws ProblemException {
    try {
      return formatOf(file).read(file, declared, progress);
    } catch (AccessDeniedException e) {
      throw ProblemException.of(Formats.class, "file-not-readable", file.getFileName());
    } catch (IOException e) {
      throw ProblemException.of(
          Formats.class, "file-read-failed", file.getFileName(), String.valueOf(e.getMessage()));
    }
  }

  /** The format that a file seems to be in; empty when it is in none or cannot be read. */
  public Optional<Format> recognise(Path file) {
    try {
      return Optional.of(formatOf(file));
    } catch (ProblemException | IOException e) {
      return Optional.empty();
    }
  }

  private Format formatOf(Path file) throws ProblemException, IOException {
    if (!Files.exists(file)) {
      throw ProblemException.of(Formats.class, "file-not-found", file);
    }
    if (Files.isDirectory(file)) {
      return formats.stream()
          .filter(Format::readsFolders)
          .findFirst()
          .orElseThrow(() -> ProblemException.of(Formats.class, "file-not-regular", file));
    }
    if (!Files.isRegularFile(file)) {
      throw ProblemException.of(Formats.class, "file-not-regular", file);
    }
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(HEAD_BYTES);
    }
    if (head.length == 0) {
      throw ProblemException.of(Formats.class, "file-empty", file.getFileName());
    }
    for (Format format : formats) {
      if (!format.readsFolders() && format.recognises(file, head)) {
        return format;
      }
    }
    throw ProblemException.of(Formats.class, "format-unknown", file.getFileName());
  }
}
