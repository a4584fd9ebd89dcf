package fr.bocage.format.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import fr.bocage.feature.FeatureTable;
import fr.bocage.format.Dataset;
import fr.bocage.format.Format;
import fr.bocage.format.TextCharsets;
import fr.bocage.format.csv.CsvFormat;
import fr.bocage.format.geojson.GeoJsonFormat;
import fr.bocage.format.gpx.GpxFormat;
import fr.bocage.format.kml.KmlFormat;
import fr.bocage.geo.CrsCatalogue;
import fr.bocage.job.Progress;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares what files' own bytes are under the encodings of French files. */
class EncodingComparisonTest {
  private static final CrsCatalogue CATALOGUE = new CrsCatalogue();

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-1252", "IBM850"})
  void findsTheEncodingThatMakesFrenchOfTheText(String written) throws Exception {
    EncodingComparison comparison =
        compare("nom;lon;lat\nÉvreux à Noël;1;49\nCaen;0;49\n", written);

    assertThat(comparison.likeliest()).isEqualTo(Charset.forName(written));
    assertThat(comparison.samples()).hasSize(1);
    EncodingComparison.Sample sample = comparison.samples().get(0);
    assertThat(sample.field()).isEqualTo("nom");
    int right = comparison.charsets().indexOf(Charset.forName(written));
    assertThat(sample.readings().get(right)).isEqualTo("Évreux à Noël");
    assertThat(sample.readings()).hasSize(4);
  }

  @Test
  void tellsTheEuroOfIso885915() throws Exception {
    EncodingComparison comparison = compare("nom;lon;lat\ncœur à 5 €;1;49\n", "ISO-8859-15");

    assertThat(comparison.likeliest()).isEqualTo(Charset.forName("ISO-8859-15"));
  }

  @Test
  void hasNothingToCompareInAscii() throws Exception {
    EncodingComparison comparison = compare("nom;lon;lat\nCaen;1;49\n", "UTF-8");

    assertThat(comparison.samples()).isEmpty();
    assertThat(comparison.likeliest()).isNull();
  }

  @Test
  void showsALongTextWhereItIsMoreThanAscii() throws Exception {
    String text = "x".repeat(300) + "é" + "y".repeat(300);
    EncodingComparison comparison = compare("nom;lon;lat\n" + text + ";1;49\n", "UTF-8");

    assertThat(comparison.samples().get(0).readings().get(0)).contains("é").hasSizeLessThan(50);
  }

  @Test
  void hasNothingToCompareInLettersThatJsonSpellsInAscii() throws Exception {
    String json =
        "{\"type\":\"Feature\",\"properties\":{\"nom\":\"\\u00c9vreux\"},\"geometry\":null}";
    Path file = Files.writeString(folder.resolve("a.geojson"), json);

    assertThat(compare(new GeoJsonFormat(CATALOGUE), file).samples()).isEmpty();
  }

  @Test
  void readsEachFormatInTheDeclaredEncoding() throws Exception {
    Charset dos = Charset.forName("IBM850");
    String json =
        "{\"type\":\"Feature\",\"properties\":{\"nom\":\"Évreux\"},"
            + "\"geometry\":{\"type\":\"Point\",\"coordinates\":[1,49]}}";
    String kml =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><kml><Placemark><name>Évreux</name>"
            + "<Point><coordinates>1,49</coordinates></Point></Placemark></kml>";
    String gpx =
        "<?xml version=\"1.0\"?><gpx><wpt lat=\"49\" lon=\"1\"><name>Évreux</name></wpt></gpx>";

    assertThat(texts(new GeoJsonFormat(CATALOGUE), json, dos)).contains("Évreux");
    assertThat(texts(new KmlFormat(CATALOGUE), kml, dos)).contains("Évreux");
    assertThat(texts(new GpxFormat(CATALOGUE), gpx, dos)).contains("Évreux");
  }

  @Test
  void takesNoEncodingThatWouldMakeRubbishOfAFile() {
    assertThat(TextCharsets.named("UTF-16")).isEmpty();
    assertThat(TextCharsets.named("no such")).isEmpty();
    assertThat(TextCharsets.named("windows-1252")).isPresent();
    assertThat(TextCharsets.french()).hasSize(4);
  }

  private List<String> texts(Format format, String content, Charset charset) throws Exception {
    Path file = Files.write(folder.resolve("a." + format.id()), content.getBytes(charset));
    FeatureTable table = format.read(file, charset, Progress.NONE).layers().get(0).table();
    return table.columns().stream().map(column -> column.text(0)).toList();
  }

  private EncodingComparison compare(String csv, String charset) throws Exception {
    Path file = Files.write(folder.resolve("a.csv"), csv.getBytes(charset));
    return compare(new CsvFormat(CATALOGUE), file);
  }

  private static EncodingComparison compare(Format format, Path file) throws Exception {
    Dataset.SourceLayer shown = format.read(file, null, Progress.NONE).layers().get(0);
    Dataset raw = format.read(file, TextCharsets.RAW, Progress.NONE);
    return EncodingComparison.of(
        raw.layers().get(0).table(),
        shown.table(),
        shown.encoding(),
        TextCharsets.french(),
        Progress.NONE);
  }
}
