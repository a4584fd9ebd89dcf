package fr.bocage.format.text;

import fr.bocage.job.Progress;
import fr.bocage.problem.Problem;
import fr.bocage.problem.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A file of text, in the encoding that its first bytes tell and, where that turns out wrong, in
 * another. One thread.
 */
public final class TextFile {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private final Path path;
  private final Charset declared;
  private final Bytes bytes;
  private final Progress progress;
  private final long byteCount;
  private final int markLength;
  private final List<Problem> problems = new ArrayList<>();
  private Charset charset;
  private boolean mayBeStrictUtf8;

  /** Where the bytes come from; opened whenever they are needed again. */
  public interface Bytes {
    InputStream open() throws IOException;
  }

  /**
   * Looks at the file's first bytes.
   *
   * @param declared the encoding, which is not doubted then; null to find it out
   */
  public TextFile(Path path, Charset declared, Progress progress) throws IOException {
    this(path, declared, () -> Files.newInputStream(path), Files.size(path), progress);
  }

  private TextFile(Path path, Charset declared, Bytes bytes, long byteCount, Progress progress)
      throws IOException {
    this.path = path;
    this.declared = declared;
    this.bytes = bytes;
    this.byteCount = byteCount;
    this.progress = progress;
    byte[] head;
    try (InputStream in = bytes.open()) {
      head = in.readNBytes(TextEncoding.HEAD_BYTES);
    }
    TextEncoding encoding = TextEncoding.of(head);
    charset = encoding.charset();
    markLength = encoding.markLength();
    mayBeStrictUtf8 = charset.equals(StandardCharsets.UTF_8);
    if (declared != null) {
      declare(declared);
    }
  }

  /**
   * A text that stands in the same file among other things.
   *
   * @param byteCount how many there are, or -1 when unknown
   */
  public TextFile within(Bytes part, long byteCount) throws IOException {
    return new TextFile(path, declared, part, byteCount, progress);
  }

  /** The same text, which tells another of its progress. */
  public TextFile reportingTo(Progress other) throws IOException {
    return new TextFile(path, declared, bytes, byteCount, other);
  }

  /** Whom reading tells of its progress. */
  public Progress progress() {
    return progress;
  }

  public Path path() {
    return path;
  }

  /** Whether the file is UTF-8 as far as is known, without a broken byte. */
  public boolean mayBeStrictUtf8() {
    return mayBeStrictUtf8;
  }

  /** The file from its start, without its byte order mark. */
  public InputStream openBytes() throws IOException {
    InputStream in = new ProgressStream(bytes.open(), progress, byteCount);
    in.skipNBytes(markLength);
    return in;
  }

  /** The file's characters from its start; U+FFFD stands for what cannot be decoded. */
  public Reader open() throws IOException {
    // Given a charset rather than a decoder, the reader puts U+FFFD for what it cannot decode.
    return new InputStreamReader(openBytes(), charset);
  }

  /**
   * Goes through a file that should be UTF-8. Where it is not, and most of what is not ASCII in it
   * makes no UTF-8, it is taken for Windows-1252, the usual encoding of French files that are not
   * UTF-8.
   *
   * @return whether it is no valid UTF-8, so that reading it (again) gives other characters
   */
  public boolean finishGuess() throws IOException {
    if (!mayBeStrictUtf8) {
      return false;
    }
    Utf8Census census;
    try (InputStream in = new ProgressStream(bytes.open(), progress, -1)) {
      census = Utf8Census.of(in);
    }
    if (census.malformed() == 0) {
      return false;
    }
    mayBeStrictUtf8 = false;
    boolean isOther = census.malformed() > census.characters() && markLength == 0;
    charset = isOther ? WINDOWS_1252 : StandardCharsets.UTF_8;
    String code = isOther ? "encoding-guessed" : "encoding-invalid";
    problems.add(
        Problem.of(TextFile.class, code, Severity.WARNING, census.malformed(), charset.name()));
    return true;
  }

  /** Reads the text in an encoding that it declares by itself from now on. */
  public void declare(Charset declared) {
    charset = declared;
    mayBeStrictUtf8 = false;
  }

  /** Name of the encoding. */
  public String encoding() {
    return charset.name();
  }

  /** What is wrong with the encoding. */
  public List<Problem> problems() {
    return problems;
  }
}
