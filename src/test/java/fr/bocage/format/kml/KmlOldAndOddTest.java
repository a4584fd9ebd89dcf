package fr.bocage.format.kml;

import static fr.bocage.format.text.Told.fields;
import static fr.bocage.format.text.Told.problems;
import static fr.bocage.format.text.Told.table;
import static fr.bocage.format.text.Told.wkt;
import static org.assertj.core.api.Assertions.assertThat;

import fr.bocage.feature.FeatureTable;
import fr.bocage.format.Dataset;
import fr.bocage.geo.CrsCatalogue;
import fr.bocage.job.Progress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** KML of old versions, and what is almost KML. */
class KmlOldAndOddTest {
  private static final String PLACEMARK =
      "<Placemark><name>Caen</name><Point><coordinates>-0.36,49.18</coordinates></Point></Placemark>";

  private final KmlFormat format = new KmlFormat(new CrsCatalogue());

  @TempDir Path folder;

  private Dataset read(String kml) throws Exception {
    Path file = Files.writeString(folder.resolve("carte.kml"), kml, StandardCharsets.UTF_8);
    return format.read(file, Progress.NONE);
  }

  @ParameterizedTest
  @CsvSource({
    "MultiPoint, Point, POINT, 2 3",
    "MultiLineString, LineString, LINESTRING, '2 3, 4 5'",
  })
  void readsTheMultipleGeometriesThatOnlyGmlHas(
      String outer, String inner, String type, String positions) throws Exception {
    String member = "<" + inner + "><coordinates>2,3 4,5</coordinates></" + inner + ">";
    Dataset dataset =
        read("<kml><Placemark><" + outer + ">" + member + "</" + outer + "></Placemark></kml>");
    assertThat(wkt(table(dataset), 0)).isEqualTo("MULTI" + type + " ((" + positions + "))");
  }

  @Test
  void takesElementsForPlacemarksThatAnOldSchemaMakesOnes() throws Exception {
    Dataset dataset =
        read(
            "<kml><Document><Schema name='Gare' parent='Placemark'>"
                + "<SimpleField name='quais' type='int'/><SimpleField name='ligne' type='wstring'/>"
                + "</Schema><Gare><name>Caen</name><quais>9</quais><ligne>007</ligne><autre>x</autre>"
                + "<Point><coordinates>-0.36,49.18</coordinates></Point></Gare>"
                + PLACEMARK
                + "</Document></kml>");
    FeatureTable table = table(dataset);
    assertThat(table.rowCount()).isEqualTo(2);
    assertThat(fields(table)).isEqualTo("name:text quais:integer ligne:text");
    assertThat(wkt(table, 0)).isEqualTo("POINT (-0.36 49.18)");
    assertThat(table.column("ligne").value(0)).isEqualTo("007");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\n\n  <?xml version=\"1.0\" encoding=\"UTF-8\"?><kml>",
        "Warning: a script failed\n<?xml version=\"1.0\"?><kml>",
        "<?xml version=\"1.0\"?><!-- x --><kml xmlns=\"a\" xmlns:b='c' d=\"1\" xmlns:b='e'>",
      })
  void mendsBeginningsThatXmlForbids(String beginning) throws Exception {
    Dataset dataset = read(beginning + PLACEMARK + "</kml>");
    assertThat(wkt(table(dataset), 0)).isEqualTo("POINT (-0.36 49.18)");
    assertThat(problems(dataset)).containsExactly("xml-mended×1");
  }
}
