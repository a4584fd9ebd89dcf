package fr.bocage.format;

import fr.bocage.job.Progress;
import fr.bocage.problem.ProblemException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;

/** One kind of file that can be opened. Safe on any thread. */
public interface Format {
  /** Stable name: {@code shapefile}, {@code geojson}. */
  String id();

  /** Endings of the file that a user picks, lower case, without the dot. */
  List<String> extensions();

  /**
   * Whether a file is of this format, by its first bytes or its name.
   *
   * @param head up to 4096 bytes from the file's start
   */
  boolean recognises(Path file, byte[] head);

  /** Whether this reads folders instead of files. */
  default boolean readsFolders() {
    return false;
  }

  /**
   * Reads the file.
   *
   * @throws ProblemException when nothing in it can be shown
   * @throws IOException when it cannot be read at all
   */
  Dataset read(Path file, Progress progress) throws ProblemException, IOException;

  /**
   * Reads the file with its text in an encoding that its user declares. A format whose encoding is
   * beyond doubt does not ask.
   *
   * @param declared one that extends ASCII; null to find it out
   * @throws ProblemException when nothing in it can be shown
   * @throws IOException when it cannot be read at all
   */
  default Dataset read(Path file, Charset declared, Progress progress)
      throws ProblemException, IOException {
    return read(file, progress);
  }
}
