package fr.bocage.format.geojson;

import static fr.bocage.format.geojson.GeoJsonFixture.collection;
import static fr.bocage.format.geojson.GeoJsonFixture.problems;
import static fr.bocage.format.geojson.GeoJsonFixture.read;
import static fr.bocage.format.geojson.GeoJsonFixture.table;
import static fr.bocage.format.geojson.GeoJsonFixture.wkt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import fr.bocage.format.Dataset;
import fr.bocage.job.Progress;
import fr.bocage.problem.ProblemException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GeoJsonDocumentTest {
  private static final String POINT = "{'type':'Point','coordinates':[1,2]}";
  private static final String FEATURE =
      "{'type':'Feature','properties':{'a':1},'geometry':" + POINT + "}";

  private static void expectRefusal(String json, String code) {
    assertThatThrownBy(() -> read(json))
        .asInstanceOf(type(ProblemException.class))
        .satisfies(
            refusal -> {
              assertThat(refusal.code()).isEqualTo(code);
              assertThat(refusal.words().in(Locale.FRENCH)).isNotBlank().doesNotContain("{2");
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {POINT, FEATURE, "{'features':[" + FEATURE + "]}"})
  void readsABareGeometryAFeatureAndAnUntypedCollection(String json) throws Exception {
    Dataset dataset = read(json);
    assertThat(wkt(dataset, 0)).isEqualTo("POINT (1 2)");
    assertThat(table(dataset).rowCount()).isEqualTo(1);
    assertThat(problems(dataset)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{type:'Feature',properties:{},geometry:{type:'Point',coordinates:[1,2]}}",
        "{'type':'Feature','properties':{},'geometry':{'type':'Point','coordinates':[+1.,02]}}",
        "{'type':'Feature','properties':{'a':'x\\q'},'geometry':" + POINT + "}",
        "{'type':'featurecollection','features':[{'type':'feature','properties':{},"
            + "'geometry':{'type':'point','coordinates':[1,2]}}]}"
      })
  void readsWhatPeopleWriteByHand(String json) throws Exception {
    Dataset dataset = read(json);
    assertThat(wkt(dataset, 0)).isEqualTo("POINT (1 2)");
    assertThat(problems(dataset)).isEmpty();
  }

  @Test
  void readsABareGeometryCollection() throws Exception {
    Dataset dataset = read("{'geometries':[" + POINT + "],'type':'GeometryCollection'}");
    assertThat(wkt(dataset, 0)).isEqualTo("POINT (1 2)");
  }

  @Test
  void readsMembersInAnyOrderAndIgnoresForeignOnes() throws Exception {
    Dataset dataset =
        read(
            "{'name':'x','properties':{'own':1},'bbox':[1,2,1,2],'features':["
                + "{'geometry':{'coordinates':[1,2],'type':'Point','bbox':[]},'title':{'a':[]},"
                + "'coordinates':[5,6],'properties':{'a':1},'type':'Feature','geometries':[1]}],"
                + "'id':3,'properties':{'own':2},'type':'FeatureCollection'}");
    assertThat(wkt(dataset, 0)).isEqualTo("POINT (1 2)");
    assertThat(table(dataset).columns())
        .extracting(column -> column.field().name())
        .containsExactly("a");
    assertThat(problems(dataset)).isEmpty();
  }

  @Test
  void readsFeaturesWithoutGeometryOrProperties() throws Exception {
    Dataset dataset =
        read(
            collection(
                "{'type':'Feature','properties':{'a':1}},{'type':'Feature','geometry':"
                    + POINT
                    + "},{'type':'Feature','properties':null,'geometry':null},{'type':'Feature'}"));
    assertThat(table(dataset).rowCount()).isEqualTo(4);
    assertThat(wkt(dataset, 0)).isNull();
    assertThat(wkt(dataset, 1)).isEqualTo("POINT (1 2)");
    assertThat(problems(dataset)).isEmpty();
  }

  @Test
  void readsAnEmptyCollection() throws Exception {
    Dataset dataset = read(collection(""));
    assertThat(table(dataset).rowCount()).isZero();
    assertThat(problems(dataset)).isEmpty();
  }

  @Test
  void leavesOutWhatIsNoFeature() throws Exception {
    Dataset dataset =
        read(collection("null," + FEATURE + ",[1,[2]],{'type':'Topology'}," + POINT + ",{}"));
    assertThat(table(dataset).rowCount()).isEqualTo(2);
    assertThat(wkt(dataset, 1)).isEqualTo("POINT (1 2)");
    assertThat(problems(dataset)).containsExactly("feature-broken×4");
  }

  @Test
  void allowsCommentsAndTrailingCommas() throws Exception {
    assertThat(table(read("// mine\n" + collection(FEATURE + ","))).rowCount()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[1,2,3]",
        "[]",
        "{'a':1}",
        "'FeatureCollection'",
        "{'type':'FeatureCollection'}",
        "{'type':'Topology','objects':{},'arcs':[]}",
        "{'features':[{'attributes':{'a':1},'geometry':{'x':1,'y':2}}]}",
        "{'type':'package','features':[]}",
      })
  void refusesJsonThatIsNoGeoJson(String json) {
    expectRefusal(json, "not-geojson");
  }

  @ParameterizedTest
  @ValueSource(strings = {"hello", "{'type':'FeatureCollection','features':[{'type':", "{]"})
  void refusesBrokenJsonWithoutAnyWholeFeature(String json) {
    expectRefusal(json, "json-broken");
  }

  @Test
  void keepsTheFeaturesBeforeWhereTheFileIsCut() throws Exception {
    String whole = collection(FEATURE + ",\n" + FEATURE + ",\n" + FEATURE);
    int third = whole.lastIndexOf("{'type':'Feature'");
    for (int cut = third; cut < whole.lastIndexOf("]}"); cut++) {
      Dataset dataset = read(whole.substring(0, cut));
      assertThat(table(dataset).rowCount()).isBetween(2, 3);
      assertThat(problems(dataset)).containsExactly("json-broken×1");
      assertThat(dataset.problems().get(0).message().in(Locale.ENGLISH))
          .startsWith("The file ends too early, at line ");
    }
  }

  @Test
  void namesTheLineWhereTheJsonBreaks() throws Exception {
    Dataset dataset = read(collection(FEATURE + ",\n{'type':'Feature','new'::1}"));
    assertThat(table(dataset).rowCount()).isEqualTo(1);
    assertThat(table(dataset).columns()).hasSize(1);
    assertThat(dataset.problems().get(0).message().in(Locale.ENGLISH))
        .startsWith("The file stops being valid JSON at line 3, column 25; one feature was read");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "{'type':'Topology'}", "[1]", "\0\0"})
  void tellsOfWhatFollowsACollection(String rest) throws Exception {
    Dataset dataset = read(collection(FEATURE) + "\n" + rest);
    assertThat(table(dataset).rowCount()).isEqualTo(1);
    assertThat(problems(dataset)).containsExactly("rest-not-read×1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", " // next\n"})
  void readsCollectionsOneAfterAnotherTogether(String between) throws Exception {
    Dataset dataset = read(collection(FEATURE) + between + collection(POINT) + between + FEATURE);
    assertThat(table(dataset).rowCount()).isEqualTo(3);
    assertThat(problems(dataset)).containsExactly("several-roots×1");
  }

  @Test
  void keepsWhatIsWholeOfASecondCollection() throws Exception {
    Dataset dataset = read(collection(FEATURE) + collection(FEATURE + "," + FEATURE + ",{'a"));
    assertThat(table(dataset).rowCount()).isEqualTo(3);
    assertThat(problems(dataset)).containsExactly("json-broken×1");
  }

  @Test
  void readsABareArrayOfFeatures() throws Exception {
    Dataset dataset = read("[" + FEATURE + "," + POINT + "]");
    assertThat(table(dataset).rowCount()).isEqualTo(2);
    assertThat(problems(dataset)).containsExactly("collection-missing×1");
  }

  @Test
  void keepsWhatIsWholeOfABareArray() throws Exception {
    Dataset dataset = read("[" + POINT + "," + POINT + ",{'type':'Po");
    assertThat(table(dataset).rowCount()).isEqualTo(2);
    assertThat(problems(dataset)).containsExactly("json-broken×1", "collection-missing×1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"   \n", "\uFEFF"})
  void saysThatABlankFileIsEmpty(String blank) {
    expectRefusal(blank, "file-empty");
  }

  @Test
  void neverTakesNulsAtTheStartForAnotherEncoding() {
    expectRefusal("\0\0x" + FEATURE, "json-broken");
    expectRefusal("\0\0\0\0" + FEATURE, "json-broken");
    expectRefusal("{\0\0" + FEATURE, "json-broken");
  }

  @Test
  void readsUtf32() throws Exception {
    for (String charset : new String[] {"UTF-32LE", "UTF-32BE"}) {
      for (String mark : new String[] {"", "\uFEFF"}) {
        String json = (mark + FEATURE.replace(":1}", ":'é'}")).replace('\'', '"');
        Dataset dataset = read(json.getBytes(Charset.forName(charset)));
        assertThat(table(dataset).column("a").value(0)).isEqualTo("é");
        assertThat(dataset.layers().get(0).encoding()).isEqualTo(charset);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n"})
  void readsFeaturesOneAfterAnother(String between) throws Exception {
    Dataset dataset = read(between + FEATURE + between + FEATURE + between + POINT);
    assertThat(table(dataset).rowCount()).isEqualTo(3);
    assertThat(problems(dataset)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8,''",
    "UTF-8,\uFEFF",
    "UTF-16LE,\uFEFF",
    "UTF-16BE,\uFEFF",
    "UTF-16LE,''",
    "UTF-16BE,''"
  })
  void readsUnicodeWithAndWithoutByteOrderMark(String charset, String mark) throws Exception {
    String json = collection(FEATURE.replace(":1}", ":'Épée 🌳'}")).replace('\'', '"');
    Dataset dataset = read((mark + json).getBytes(Charset.forName(charset)));
    assertThat(dataset.layers().get(0).encoding()).isEqualTo(charset);
    assertThat(table(dataset).column("a").value(0)).isEqualTo("Épée 🌳");
    assertThat(problems(dataset)).isEmpty();
  }

  @Test
  void readsTextThatIsNoUtf8AtAllAsWindows1252() throws Exception {
    String json = collection(FEATURE.replace(":1}", ":'Épée œ'}")).replace('\'', '"');
    Dataset dataset = read(json.getBytes(Charset.forName("windows-1252")));
    assertThat(table(dataset).column("a").value(0)).isEqualTo("Épée œ");
    assertThat(dataset.layers().get(0).encoding()).isEqualTo("windows-1252");
    assertThat(problems(dataset)).containsExactly("encoding-guessed×3");
  }

  @Test
  void replacesBrokenBytesAmongUtf8() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    String[] halves = collection(FEATURE.replace(":1}", ":'Épée #'}")).split("#");
    bytes.write(halves[0].replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    bytes.write(0xE9);
    bytes.write(halves[1].replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    Dataset dataset = read(bytes.toByteArray());
    assertThat(table(dataset).column("a").value(0)).isEqualTo("Épée \uFFFD");
    assertThat(dataset.layers().get(0).encoding()).isEqualTo("UTF-8");
    assertThat(problems(dataset)).containsExactly("encoding-invalid×1");
  }

  @Test
  void neitherHangsNorFallsOverDamagedFiles() throws Exception {
    String whole =
        collection(
                FEATURE
                    + ",{'type':'Feature','id':'é','properties':{'o':{'k':[1.5,null]},'t':'x'},"
                    + "'geometry':{'type':'MultiPolygon','coordinates':[[[[0,0],[9,0],[0,9],[0,0]]]]}}")
            .replace('\'', '"');
    Random random = new Random(7);
    byte[] signs = "[]{},:\"0-eé\\\0".getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < 1500; i++) {
      byte[] bytes = whole.getBytes(StandardCharsets.UTF_8);
      for (int hit = random.nextInt(4); hit >= 0; hit--) {
        bytes[random.nextInt(bytes.length)] = signs[random.nextInt(signs.length)];
      }
      try {
        Dataset dataset = read(bytes);
        problems(dataset);
        table(dataset).columns().forEach(column -> column.text(0));
      } catch (ProblemException refused) {
        assertThat(refused.code()).isIn("json-broken", "not-geojson", "file-empty");
      }
    }
  }

  @Test
  void recognisesByNameOrContent() {
    GeoJsonFormat format = new GeoJsonFormat(code -> Optional.empty(), () -> null);
    byte[] json = "\uFEFF \u001e{\"type\":".getBytes(StandardCharsets.UTF_8);
    assertThat(format.recognises(Path.of("a.GeoJSON"), new byte[] {1})).isTrue();
    assertThat(format.recognises(Path.of("a.json"), new byte[] {1})).isTrue();
    assertThat(format.recognises(Path.of("a.txt"), json)).isTrue();
    assertThat(format.recognises(Path.of("a"), "{\"type\"".getBytes(StandardCharsets.UTF_16LE)))
        .isTrue();
    assertThat(format.recognises(Path.of("a.csv"), "type;\"type\"".getBytes())).isFalse();
  }

  @Test
  void namesTheLayerAfterTheFileAndStopsWhenAsked(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("mes.lieux.geojson");
    Files.writeString(file, FEATURE.replace('\'', '"'));
    GeoJsonFormat format = new GeoJsonFormat(code -> Optional.empty(), () -> null);
    assertThat(table(format.read(file, Progress.NONE)).name()).isEqualTo("mes.lieux");
    Progress cancelled =
        new Progress() {
          @Override
          public void report(long done, long total) {}

          @Override
          public boolean isCancelled() {
            return true;
          }
        };
    assertThatThrownBy(() -> format.read(file, cancelled))
        .isInstanceOf(CancellationException.class);
  }
}
