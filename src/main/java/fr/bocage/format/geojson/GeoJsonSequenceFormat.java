package fr.bocage.format.geojson;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import fr.bocage.format.Dataset;
import fr.bocage.format.json.JsonSource;
import fr.bocage.format.text.TextEncoding;
import fr.bocage.format.text.TextFile;
import fr.bocage.format.text.TextFormat;
import fr.bocage.geo.Crs;
import fr.bocage.geo.CrsCatalogue;
import fr.bocage.problem.Problem;
import fr.bocage.problem.ProblemException;
import fr.bocage.problem.Severity;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Sequences of GeoJSON: RFC 8142, where a record separator stands before each Feature, and one
 * Feature a line. A damaged record costs that record only ({@code record-broken}). A file that has
 * only the name of a sequence is read as {@link GeoJsonFormat} would.
 *
 * <p>Safe on any thread.
 */
public final class GeoJsonSequenceFormat extends TextFormat {
  /** An object that ends with its line, and the start of another. */
  private static final Pattern OBJECT_A_LINE =
      Pattern.compile("\\s*\\{[^\\n]*\"type\"[^\\n]*\\}[ \\t\\r]*\\n\\s*\\{.*", Pattern.DOTALL);

  private final GeoJsonDataset datasets;
  private final GeoJsonFormat single;

  public GeoJsonSequenceFormat(CrsCatalogue catalogue) {
    this(catalogue::fromText, catalogue::wgs84);
  }

  GeoJsonSequenceFormat(Function<String, Optional<Crs>> crsFromCode, Supplier<Crs> wgs84) {
    super("geojsonseq", "geojsonl", "geojsons", "ndjson", "geojsonseq", "jsonl");
    datasets = new GeoJsonDataset(crsFromCode, wgs84);
    single = new GeoJsonFormat(crsFromCode, wgs84);
  }

  @Override
  public boolean recognises(Path file, byte[] head) {
    if (isNamedSo(file)) {
      return true;
    }
    String text = TextEncoding.text(head);
    return isSeparated(text) && text.contains("\"type\"") || OBJECT_A_LINE.matcher(text).matches();
  }

  private static boolean isSeparated(String text) {
    return text.chars()
            .filter(c -> c > ' ' || c == RecordSplitter.RECORD_SEPARATOR)
            .findFirst()
            .orElse(0)
        == RecordSplitter.RECORD_SEPARATOR;
  }

  @Override
  public Dataset read(TextFile source) throws ProblemException, IOException {
    source.finishGuess();
    JsonFactory json = JsonSource.factory();
    SwitchingParser parser = new SwitchingParser(json.createParser(""));
    GeoJsonReader document = new GeoJsonReader(parser, json);
    List<Problem> problems = readRecords(source, json, parser, document);
    if (!document.understood()) {
      return single.read(source);
    }
    if (!problems.isEmpty()) {
      Optional<Dataset> whole = asSingleDocument(source);
      if (whole.isPresent()) {
        return whole.get();
      }
    }
    problems.addAll(source.problems());
    return datasets.of(id(), source, document, problems);
  }

  /** The file as one document over many lines, some of which happen to be features. */
  private Optional<Dataset> asSingleDocument(TextFile source) throws IOException {
    try {
      return Optional.of(single.read(source)).filter(read -> !isBroken(read));
    } catch (ProblemException e) {
      return Optional.empty();
    }
  }

  private static boolean isBroken(Dataset dataset) {
    return dataset.problems().stream()
        .anyMatch(problem -> problem.code().matches("json-broken|rest-not-read"));
  }

  private static List<Problem> readRecords(
      TextFile source, JsonFactory json, SwitchingParser parser, GeoJsonReader document)
      throws IOException {
    long broken = 0;
    long firstBroken = 0;
    try (Reader in = source.open()) {
      RecordSplitter records = new RecordSplitter(in, separator(source));
      while (records.next()) {
        JsonParser record = json.createParser(records.chars(), records.start(), records.length());
        parser.switchTo(record);
        if (!document.readRecord() && broken++ == 0) {
          firstBroken = records.line();
        }
        record.close();
      }
    }
    List<Problem> problems = new ArrayList<>();
    if (broken > 0) {
      problems.add(
          Problem.of(
              GeoJsonSequenceFormat.class, "record-broken", Severity.ERROR, broken, firstBroken));
    }
    return problems;
  }

  private static char separator(TextFile source) throws IOException {
    try (Reader in = source.open()) {
      char[] head = new char[1 << 10];
      int length = Math.max(0, in.read(head));
      return isSeparated(new String(head, 0, length)) ? RecordSplitter.RECORD_SEPARATOR : '\n';
    }
  }
}
