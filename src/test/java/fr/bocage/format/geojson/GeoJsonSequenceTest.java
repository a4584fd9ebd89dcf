package fr.bocage.format.geojson;

import static fr.bocage.format.geojson.GeoJsonFixture.problems;
import static fr.bocage.format.geojson.GeoJsonFixture.table;
import static fr.bocage.format.geojson.GeoJsonFixture.wkt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import fr.bocage.format.Dataset;
import fr.bocage.job.Progress;
import fr.bocage.problem.ProblemException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GeoJsonSequenceTest {
  private static final String FEATURE =
      "{'type':'Feature','properties':{'a':'é'},'geometry':{'type':'Point','coordinates':[1,2]}}";

  private final GeoJsonSequenceFormat format =
      new GeoJsonSequenceFormat(code -> Optional.empty(), () -> null);

  @TempDir Path folder;

  private Dataset read(String json) throws Exception {
    return read(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
  }

  private Dataset read(byte[] bytes) throws Exception {
    return format.read(Files.write(folder.resolve("suite.geojsonl"), bytes), Progress.NONE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\n\n", "\n\u001e", "\u001e", "\u001e\n\u001e"})
  void readsARecordAtATime(String between) throws Exception {
    String start = between.contains("\u001e") ? "\u001e" : "";
    Dataset dataset = read(start + FEATURE + between + FEATURE + between);
    assertThat(table(dataset).rowCount()).isEqualTo(2);
    assertThat(wkt(dataset, 1)).isEqualTo("POINT (1 2)");
    assertThat(table(dataset).column("a").value(1)).isEqualTo("é");
    assertThat(problems(dataset)).isEmpty();
  }

  @Test
  void readsRecordsOverSeveralLinesBetweenSeparators() throws Exception {
    Dataset dataset = read("\u001e" + FEATURE.replace(",", ",\n") + "\n\u001e" + FEATURE + "\n");
    assertThat(table(dataset).rowCount()).isEqualTo(2);
    assertThat(problems(dataset)).isEmpty();
  }

  @Test
  void losesNothingButTheDamagedLines() throws Exception {
    String cut = FEATURE.substring(0, 40);
    Dataset dataset =
        read(String.join("\n", FEATURE, cut, "]", FEATURE, "{'b':1}", "[", FEATURE, cut));
    assertThat(table(dataset).rowCount()).isEqualTo(3);
    assertThat(problems(dataset)).containsExactly("record-broken×5");
    assertThat(dataset.problems().get(0).message().in(Locale.ENGLISH)).contains("at line 2");
  }

  @Test
  void losesNothingButTheDamagedRecords() throws Exception {
    Dataset dataset = read("\u001e{'type':'Fea\n\u001e" + FEATURE + "\n\u001e" + FEATURE + "\n");
    assertThat(table(dataset).rowCount()).isEqualTo(2);
    assertThat(problems(dataset)).containsExactly("record-broken×1");
  }

  @Test
  void readsLinesLongerThanItsBuffer() throws Exception {
    String line = FEATURE.replace("é", "long".repeat(50_000));
    Dataset dataset = read(line + "\n" + FEATURE + "\n" + line);
    assertThat(table(dataset).rowCount()).isEqualTo(3);
    assertThat(table(dataset).column("a").text(2)).hasSize(200_000);
    assertThat(problems(dataset)).isEmpty();
  }

  @Test
  void readsOtherEncodings() throws Exception {
    String json = (FEATURE + "\n" + FEATURE).replace('\'', '"');
    Dataset old = read(json.getBytes(Charset.forName("windows-1252")));
    assertThat(table(old).column("a").value(1)).isEqualTo("é");
    assertThat(problems(old)).containsExactly("encoding-guessed×2");
    Dataset wide = read(("\uFEFF" + json).getBytes(StandardCharsets.UTF_16LE));
    assertThat(table(wide).column("a").value(1)).isEqualTo("é");
    assertThat(wide.layers().get(0).encoding()).isEqualTo("UTF-16LE");
  }

  @Test
  void readsWhatIsASingleDocumentAfterAll() throws Exception {
    String collection = "{'type':'FeatureCollection',\n'features':[\n" + FEATURE + "\n]}";
    Dataset dataset = read(collection);
    assertThat(table(dataset).rowCount()).isEqualTo(1);
    assertThat(dataset.format()).isEqualTo("geojson");
  }

  @Test
  void refusesLinesOfOtherJson() {
    assertThatThrownBy(() -> read("{'a':1}\n{'a':2}\n"))
        .asInstanceOf(type(ProblemException.class))
        .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("not-geojson"));
  }

  @Test
  void recognisesByNameOrContent() {
    assertThat(recognises("a.NDJSON", "")).isTrue();
    assertThat(recognises("a.json", "\u001e{\"type\":\"Feature\"")).isTrue();
    assertThat(recognises("a.geojson", "{\"type\":\"Feature\"}\n{\"type\"")).isTrue();
    assertThat(recognises("a.geojson", "{\"type\":\"Feature\"}")).isFalse();
    assertThat(recognises("a.geojson", "{\"type\":\"x\",\n\"features\":[{}\n{")).isFalse();
  }

  private boolean recognises(String name, String head) {
    return format.recognises(Path.of(name), head.getBytes(StandardCharsets.UTF_8));
  }
}
