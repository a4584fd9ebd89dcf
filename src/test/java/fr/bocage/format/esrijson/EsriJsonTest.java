package fr.bocage.format.esrijson;

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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EsriJsonTest {
  private final EsriJsonFormat format = new EsriJsonFormat(new CrsCatalogue());

  @TempDir Path folder;

  private Path file(String json) throws Exception {
    return Files.writeString(folder.resolve("set.json"), json.replace('\'', '"'));
  }

  private Dataset read(String json) throws Exception {
    return format.read(file(json), Progress.NONE);
  }

  private FeatureTable readGeometry(String geometry) throws Exception {
    return table(
        read(
            "{'spatialReference':{'wkid':4326},'features':[{'attributes':{},'geometry':"
                + geometry
                + "}]}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '~',
      value = {
        "{'x':1,'y':2} # POINT (1 2)",
        "{'x':1,'y':2,'z':3,'m':4} # POINT (1 2)",
        "{'x':'NaN','y':'NaN'} #",
        "{'x':null,'y':null} #",
        "{'points':[[1,2],[3,4]]} # MULTIPOINT ((1 2), (3 4))",
        "{'paths':[[[0,0],[1,1]]]} # LINESTRING (0 0, 1 1)",
        "{'paths':[[[0,0],[1,1]],[[2,2],[3,3]]]} # MULTILINESTRING ((0 0, 1 1), (2 2, 3 3))",
        "{'paths':[]} #",
        "{'rings':[[[0,0],[0,1],[1,1],[0,0]]]} # POLYGON ((0 0, 1 1, 0 1, 0 0))",
        "{'rings':[[[0,0],[0,9],[9,9],[0,0]],[[1,2],[2,3],[1,3],[1,2]]]}"
            + " # POLYGON ((0 0, 9 9, 0 9, 0 0), (1 2, 1 3, 2 3, 1 2))",
        "{'rings':[[[1,2],[2,3],[1,3],[1,2]],[[0,0],[0,9],[9,9],[0,0]]]}"
            + " # POLYGON ((0 0, 9 9, 0 9, 0 0), (1 2, 1 3, 2 3, 1 2))",
        "{'rings':[[[0,0],[0,1],[1,1],[0,0]],[[5,5],[5,6],[6,6],[5,5]]]}"
            + " # MULTIPOLYGON (((0 0, 1 1, 0 1, 0 0)), ((5 5, 6 6, 5 6, 5 5)))",
        "{'xmin':0,'ymin':1,'xmax':2,'ymax':3} # POLYGON ((0 1, 2 1, 2 3, 0 3, 0 1))",
        "{'curvePaths':[[[0,0],{'b':[[3,3],[1,2],[2,1]]}]]} # LINESTRING (0 0, 3 3)",
        "null #"
      })
  void readsEachGeometry(String geometry, String wkt) throws Exception {
    assertThat(wkt(readGeometry(geometry), 0)).isEqualTo(wkt);
  }

  @Test
  void bendsCircularArcsThroughTheirMiddle() throws Exception {
    FeatureTable table = readGeometry("{'curvePaths':[[[0,0],{'c':[[2,0],[1,1]]},[3,0]]]}");
    var envelope = table.geometry().extent();
    assertThat(envelope.getMaxX()).isEqualTo(3);
    assertThat(envelope.getMaxY()).isEqualTo(1);
    assertThat(table.geometry().vertexCount()).isGreaterThan(20);
  }

  @Test
  void tellsMeasuresFromHeights() throws Exception {
    FeatureTable measured = readGeometry("{'hasM':true,'points':[[1,2,7]]}");
    assertThat(measured.geometry().measure(0)).isEqualTo(7);
    assertThat(measured.geometry().hasHeights()).isFalse();
    FeatureTable both = readGeometry("{'hasZ':true,'hasM':true,'points':[[1,2,3,7]]}");
    assertThat(both.geometry().height(0)).isEqualTo(3);
    assertThat(both.geometry().measure(0)).isEqualTo(7);
  }

  @Test
  void readsFieldsAsTheyAreDeclared() throws Exception {
    Dataset dataset =
        read(
            "{'displayFieldName':'','geometryType':'esriGeometryPoint',"
                + "'spatialReference':{'wkid':102110,'latestWkid':2154},'fields':["
                + "{'name':'OBJECTID','type':'esriFieldTypeOID'},"
                + "{'name':'nom','type':'esriFieldTypeString'},"
                + "{'name':'aire','type':'esriFieldTypeDouble'},"
                + "{'name':'vu','type':'esriFieldTypeDate'}],"
                + "'features':[{'attributes':{'OBJECTID':1,'nom':'Évreux','aire':null,"
                + "'vu':1600000000000},'geometry':{'x':560000,'y':6880000}}]}");
    FeatureTable table = table(dataset);
    assertThat(fields(table)).isEqualTo("OBJECTID:integer nom:text aire:real vu:datetime");
    assertThat(table.columns().get(1).text(0)).isEqualTo("Évreux");
    assertThat(table.columns().get(3).text(0)).startsWith("2020-09-13T12:26:40");
    assertThat(table.crs().code()).isEqualTo("EPSG:2154");
    assertThat(problems(dataset)).isEmpty();
  }

  @Test
  void knowsTheFieldsOfAnEmptySet() throws Exception {
    FeatureTable table =
        table(
            read(
                "{'fields':[{'name':'n','type':'esriFieldTypeInteger'}],'features':[],"
                    + "'spatialReference':{'wkid':4326}}"));
    assertThat(table.rowCount()).isZero();
    assertThat(fields(table)).isEqualTo("n:integer");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '~',
      value = {
        "{'wkid':102100,'latestWkid':3857} # EPSG:3857",
        "{'wkid':102003} # ESRI:102003",
        "{'wkid':4326} # EPSG:4326",
        "{'wkt':'GEOGCS[\\'GCS_WGS_1984\\',DATUM[\\'D_WGS_1984\\',SPHEROID[\\'WGS_1984\\',"
            + "6378137.0,298.257223563]],PRIMEM[\\'Greenwich\\',0.0],"
            + "UNIT[\\'Degree\\',0.0174532925199433]]'} # EPSG:4326"
      })
  void understandsTheSpatialReference(String reference, String code) throws Exception {
    String json = "{'spatialReference':" + reference + ",'features':[]}";
    assertThat(table(read(json)).crs().code()).isEqualTo(code);
  }

  @Test
  void saysWhenNothingTellsTheCrs() throws Exception {
    Dataset dataset = read("{'features':[{'attributes':{'n':1},'geometry':{'x':1,'y':2}}]}");
    assertThat(table(dataset).crs()).isNull();
    assertThat(problems(dataset)).containsExactly("crs-unknown×1");
  }

  @Test
  void saysThatTheServerHadMore() throws Exception {
    Dataset dataset =
        read("{'spatialReference':{'wkid':4326},'features':[],'exceededTransferLimit':true}");
    assertThat(problems(dataset)).containsExactly("more-on-the-server×1");
  }

  @Test
  void keepsWhatIsWholeOfACutFile() throws Exception {
    Dataset dataset =
        read(
            "{'spatialReference':{'wkid':4326},'features':["
                + "{'attributes':{'n':1},'geometry':{'x':1,'y':2}},{'attributes':{'n'");
    assertThat(table(dataset).rowCount()).isEqualTo(1);
    assertThat(problems(dataset)).containsExactly("json-broken×1");
  }

  @Test
  void refusesASetWithoutFeatures() throws Exception {
    Path file = file("{'geometryType':'esriGeometryPoint','error':{'code':400}}");
    assertThat(refusal(format, file)).startsWith("not-esrijson");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'geometryType':'esriGeometryPoint','features':[]}",
        "{'features':[{'attributes':{}}]}",
        "{'features':[{'geometry':{'x':1,'y':2},'attributes':{'type':'Feature'}}]}"
      })
  void recognisesItselfByItsMembers(String json) {
    assertThat(recognises(json)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'type':'FeatureCollection','features':[{'type':'Feature','attributes':{}}]}",
        "{'features':[{'type':'Feature','properties':{'geometryType':1},'geometry':null}]}",
        "{'type':'Feature','properties':{'attributes':1},'geometry':null}",
        "[1]"
      })
  void leavesOthersToThemselves(String json) {
    assertThat(recognises(json)).isFalse();
  }

  private boolean recognises(String json) {
    byte[] head = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    return format.recognises(folder.resolve("a.json"), head);
  }
}
