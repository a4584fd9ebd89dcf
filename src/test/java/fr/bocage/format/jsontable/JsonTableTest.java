package fr.bocage.format.jsontable;

import static fr.bocage.format.text.Told.fields;
import static fr.bocage.format.text.Told.problems;
import static fr.bocage.format.text.Told.refusal;
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
import org.junit.jupiter.params.provider.ValueSource;

class JsonTableTest {
  private final JsonTableFormat format = new JsonTableFormat(new CrsCatalogue());

  @TempDir Path folder;

  /** Apostrophes stand for quotes. */
  private Path file(String json) throws Exception {
    return Files.writeString(folder.resolve("gares.json"), json.replace('\'', '"'));
  }

  private Dataset read(String json) throws Exception {
    assertThat(recognises(json)).isTrue();
    return format.read(file(json), Progress.NONE);
  }

  private boolean recognises(String json) {
    byte[] head = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    return format.recognises(Path.of("a.json"), head);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'lon':0.25,'lat':49.5",
        "'lat':'49.5','lng':'0.25'",
        "'geo_point_2d':{'lon':0.25,'lat':49.5}",
        "'location':{'latitude':'49.5','longitude':'0.25','human_address':{}}",
        "'geo_point_2d':[49.5,0.25]",
        "'coordonnees':[0.25,49.5]",
        "'geo_point_2d':'49.5, 0.25'",
        "'geometry':{'type':'Point','coordinates':[0.25,49.5]}",
        "'geo_point_2d':[1,2],'geo_shape':{'type':'Feature','properties':{},"
            + "'geometry':{'type':'Point','coordinates':[0.25,49.5]}}",
      })
  void findsThePlaceHoweverItIsTold(String place) throws Exception {
    Dataset dataset = read("[{'nom':'a'," + place + "},{'nom':'b'}]");
    assertThat(wkt(table(dataset), 0)).isEqualTo("POINT (0.25 49.5)");
    assertThat(wkt(table(dataset), 1)).isNull();
    assertThat(table(dataset).crs().code()).isEqualTo("EPSG:4326");
    assertThat(problems(dataset)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[%s]",
        "{'total_count':1,'results':[%s]}",
        "{'nhits':1,'facets':[],'records':[%s]}",
        "{'help':'x','success':true,'result':{'fields':[{'id':'a'}],'records':[%s]}}",
        "{'d':{'results':[%s]}}",
      })
  void findsTheRowsWhateverTheServiceCallsThem(String document) throws Exception {
    Dataset dataset = read(document.replace("%s", "{'code':'01004','n':3,'ok':true}"));
    FeatureTable table = table(dataset);
    assertThat(fields(table)).isEqualTo("code:text n:integer ok:boolean");
    assertThat(table.rowCount()).isEqualTo(1);
    assertThat(table.column("code").value(0)).isEqualTo("01004");
    assertThat(table.crs()).isNull();
  }

  @Test
  void countsTheFieldsOfARecordAsItsOwn() throws Exception {
    Dataset dataset =
        read(
            "[{'recordid':'r1','fields':{'nom':'Caen','quais':9},"
                + "'geometry':{'type':'Point','coordinates':[-0.36,49.18]}}]");
    assertThat(fields(table(dataset))).isEqualTo("recordid:text nom:text quais:integer");
    assertThat(wkt(table(dataset), 0)).isEqualTo("POINT (-0.36 49.18)");
  }

  @Test
  void keepsObjectsAndListsAsJson() throws Exception {
    Dataset dataset = read("[{'a':{'b':[1,2]},'t':['x'],'n':1},{'n':2}]");
    assertThat(fields(table(dataset))).isEqualTo("a:json t:json n:integer");
    assertThat(table(dataset).column("a").value(0)).isEqualTo("{\"b\":[1,2]}");
  }

  @Test
  void knowsLambert93ByItsValues() throws Exception {
    Dataset dataset = read("[{'x':490000,'y':6930000}]");
    assertThat(table(dataset).crs().code()).isEqualTo("EPSG:2154");
    assertThat(problems(dataset)).containsExactly("crs-guessed×1");
  }

  @Test
  void keepsRowsBeforeABreakAndSaysWhatIsNoRow() throws Exception {
    Dataset dataset = read("[{'nom':'a'},7,{'nom':'b'},{'nom':'c'");
    assertThat(table(dataset).rowCount()).isEqualTo(2);
    assertThat(problems(dataset)).containsExactly("json-broken×1", "feature-broken×1");
  }

  @Test
  void saysWhichPlacesAreBroken() throws Exception {
    Dataset dataset =
        read("[{'nom':'a','lon':1,'lat':2},{'nom':'b','lon':3,'lat':4},{'lon':'x','lat':9}]");
    assertThat(wkt(table(dataset), 2)).isNull();
    assertThat(problems(dataset)).containsExactly("geometry-broken×1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'type':'FeatureCollection','items':[{'a':1}],'features':[]}",
        "[{'type':'Feature','geometry':null}]",
        "[{'type':'Point','coordinates':[1,2]}]",
        "[{'id':1,'geometry':{'type':'Point','coord",
        "[{'geometry':null,'properties':{'a':1}}]",
        "{'results':[]}",
        "{'results':[1,2],'a':{}}",
        "{'name':'x','dependencies':{'a':'1'}}",
        "[1,2]",
        "nom,lon,lat",
      })
  void leavesOtherDocumentsToOthers(String json) {
    assertThat(recognises(json)).isFalse();
  }

  @Test
  void refusesADocumentWithoutRows() throws Exception {
    assertThat(refusal(format, file("{'results':[]}"))).isEqualTo("json-without-rows");
    assertThat(refusal(format, file("[{'a':1"))).isEqualTo("json-broken");
    assertThat(refusal(format, file("{'a':ape,'results':[{'a':1}]}"))).isEqualTo("json-broken");
  }
}
