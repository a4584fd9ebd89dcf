package fr.bocage.format.text;

import fr.bocage.format.Dataset;
import fr.bocage.format.Format;
import fr.bocage.job.Progress;
import fr.bocage.problem.ProblemException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** A format whose files are text: what all of these do alike. Safe on any thread. */
public abstract class TextFormat implements Format {
  private final String id;
  private final List<String> extensions;

  /**
   * @param id stable name
   * @param extensions endings of its files, lower case, without the dot
   */
  protected TextFormat(String id, String... extensions) {
    this.id = id;
    this.extensions = List.of(extensions);
  }

  @Override
  public final String id() {
    return id;
  }

  @Override
  public final List<String> extensions() {
    return extensions;
  }

  /** Whether the file's name ends as this format's do. */
  protected final boolean isNamedSo(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return extensions.stream().anyMatch(extension -> name.endsWith("." + extension));
  }

  @Override
  public final Dataset read(Path file, Progress progress) throws ProblemException, IOException {
    return read(file, null, progress);
  }

  @Override
  public final Dataset read(Path file, Charset declared, Progress progress)
      throws ProblemException, IOException {
    try {
      return read(new TextFile(file, declared, progress));
    } catch (OutOfMemoryError e) {
      // All that was allocated is garbage now; a smaller file can still be opened.
      throw ProblemException.of(TextFormat.class, "file-too-large", file.getFileName());
    }
  }

  /**
   * Reads a text, which need not be the whole of its file.
   *
   * @throws ProblemException when nothing in it can be shown
   * @throws IOException when it cannot be read at all
   */
  public abstract Dataset read(TextFile text) throws ProblemException, IOException;
}
