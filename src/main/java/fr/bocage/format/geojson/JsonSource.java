package fr.bocage.format.geojson;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import fr.bocage.job.Progress;
import fr.bocage.problem.Problem;
import fr.bocage.problem.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A JSON file as a stream of tokens, in the encoding that its first bytes tell and, where that
 * turns out wrong, in another. One thread.
 */
final class JsonSource {
  private static final int RECORD_SEPARATOR = 0x1E;

  private final Path file;
  private final Progress progress;
  private final long byteCount;
  private final List<Problem> problems = new ArrayList<>();
  private final int markLength;
  private final boolean isSequence;
  private Charset charset;
  private boolean isStrictUtf8;

  JsonSource(Path file, Progress progress) throws IOException {
    this.file = file;
    this.progress = progress;
    byteCount = Files.size(file);
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(TextEncoding.HEAD_BYTES);
    }
    TextEncoding encoding = TextEncoding.of(head);
    charset = encoding.charset();
    markLength = encoding.markLength();
    isStrictUtf8 = charset.equals(StandardCharsets.UTF_8);
    isSequence = head.length > 0 && head[0] == RECORD_SEPARATOR;
  }

  /**
   * Limits are what a file's size justifies, and no more: deep nesting is what stacks die of; a
   * string or a number is never longer than its file, but turning digits into a number takes more
   * than linear time. Names are not interned, since the files' names are not ours.
   */
  static JsonFactory factory() {
    return JsonFactory.builder()
        .streamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(1000)
                .maxNumberLength(1000)
                .maxNameLength(50_000)
                .maxStringLength(Integer.MAX_VALUE)
                .build())
        .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
        .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
        .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
        .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
        .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
        .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
        .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
        .build();
  }

  /** The tokens from the file's start; closing the parser closes the file. */
  JsonParser open(JsonFactory json) throws IOException {
    InputStream in =
        new ProgressStream(Files.newInputStream(file), progress, byteCount, isSequence);
    in.skipNBytes(markLength);
    // Given a charset rather than a decoder, the reader puts U+FFFD for what it cannot decode.
    return isStrictUtf8
        ? json.createParser(in)
        : json.createParser(new InputStreamReader(in, charset));
  }

  /**
   * After a failure: whether the file is no valid UTF-8 and is worth another try with what it seems
   * to be. Text beyond ASCII of which nothing at all is UTF-8 is taken for Windows-1252, the usual
   * encoding of French files that are not UTF-8.
   */
  boolean isWorthAnotherEncoding() throws IOException {
    if (!isStrictUtf8) {
      return false;
    }
    Utf8Census census;
    try (InputStream in = new ProgressStream(Files.newInputStream(file), progress, -1, false)) {
      census = Utf8Census.of(in);
    }
    if (census.malformed() == 0) {
      return false;
    }
    isStrictUtf8 = false;
    boolean isOtherEncoding = census.characters() == 0 && markLength == 0;
    charset = isOtherEncoding ? Charset.forName("windows-1252") : StandardCharsets.UTF_8;
    String code = isOtherEncoding ? "encoding-guessed" : "encoding-invalid";
    problems.add(
        Problem.of(JsonSource.class, code, Severity.WARNING, census.malformed(), charset.name()));
    return true;
  }

  String encoding() {
    return charset.name();
  }

  /** What is wrong with the encoding. */
  List<Problem> problems() {
    return problems;
  }
}
