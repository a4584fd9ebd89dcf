package fr.bocage.format.topojson;

import static fr.bocage.format.text.Told.fields;
import static fr.bocage.format.text.Told.names;
import static fr.bocage.format.text.Told.problems;
import static fr.bocage.format.text.Told.refusal;
import static fr.bocage.format.text.Told.table;
import static fr.bocage.format.text.Told.wkt;
import static org.assertj.core.api.Assertions.assertThat;

import fr.bocage.feature.FeatureTable;
import fr.bocage.feature.GeometryType;
import fr.bocage.format.Dataset;
import fr.bocage.geo.CrsCatalogue;
import fr.bocage.job.Progress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TopoJsonTest {
  /** Two squares that share a border (arc 0), and a line, a hole and an unused arc. */
  private static final String ARCS =
      "'arcs':[[[1,0],[1,1]],[[1,1],[0,1],[0,0],[1,0]],[[1,0],[2,0],[2,1],[1,1]],"
          + "[[0.2,0.2],[0.4,0.2],[0.2,0.4],[0.2,0.2]]]";

  private final TopoJsonFormat format = new TopoJsonFormat(new CrsCatalogue());

  @TempDir Path folder;

  private Path file(String json) throws Exception {
    return Files.writeString(folder.resolve("topo.json"), json.replace('\'', '"'));
  }

  private Dataset read(String json) throws Exception {
    return format.read(file(json), Progress.NONE);
  }

  private Dataset readGeometries(String geometries) throws Exception {
    return read(
        "{'type':'Topology','objects':{'o':{'type':'GeometryCollection','geometries':["
            + geometries
            + "]}},"
            + ARCS
            + "}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '~',
      value = {
        "{'type':'Polygon','arcs':[[0,1]]} # POLYGON ((1 0, 1 1, 0 1, 0 0, 1 0))",
        "{'arcs':[[-1,2]],'type':'Polygon'} # POLYGON ((1 1, 1 0, 2 0, 2 1, 1 1))",
        "{'type':'Polygon','arcs':[[0,1],[3]]}"
            + " # POLYGON ((1 0, 1 1, 0 1, 0 0, 1 0), (0.2 0.2, 0.2 0.4, 0.4 0.2, 0.2 0.2))",
        "{'type':'MultiPolygon','arcs':[[[0,1]],[[-1,2]]]}"
            + " # MULTIPOLYGON (((1 0, 1 1, 0 1, 0 0, 1 0)), ((1 1, 1 0, 2 0, 2 1, 1 1)))",
        "{'type':'LineString','arcs':[0,1]} # LINESTRING (1 0, 1 1, 0 1, 0 0, 1 0)",
        "{'type':'MultiLineString','arcs':[[0],[-1]]}"
            + " # MULTILINESTRING ((1 0, 1 1), (1 1, 1 0))",
        "{'type':'Point','coordinates':[5,6,7]} # POINT (5 6)",
        "{'type':'MultiPoint','coordinates':[[5,6],[7,8]]} # MULTIPOINT ((5 6), (7 8))",
        "{'type':'GeometryCollection','geometries':[{'type':'Point','coordinates':[5,6]},"
            + "{'type':'LineString','arcs':[0]}]}"
            + " # GEOMETRYCOLLECTION (POINT (5 6), LINESTRING (1 0, 1 1))",
      })
  void putsEachTypeTogether(String json, String expected) throws Exception {
    Dataset dataset = readGeometries(json);
    assertThat(wkt(table(dataset), 0)).isEqualTo(expected);
    assertThat(problems(dataset)).isEmpty();
  }

  @Test
  void readsQuantisedTopologiesWithMembersInAnyOrder() throws Exception {
    Dataset dataset =
        read(
            "{'arcs':[[[0,0],[100,0],[0,50]]],'objects':{'ligne':{'type':'LineString','arcs':[0],"
                + "'properties':{'nom':'é'},'id':7},'point':{'type':'Point','coordinates':[10,10]}},"
                + "'transform':{'scale':[0.01,0.02],'translate':[-1,49]},'type':'Topology'}");
    assertThat(names(dataset)).containsExactly("ligne", "point");
    FeatureTable line = table(dataset);
    assertThat(wkt(line, 0)).isEqualTo("LINESTRING (-1 49, 0 49, 0 50)");
    assertThat(fields(line)).isEqualTo("id:integer nom:text");
    assertThat(line.crs().code()).isEqualTo("EPSG:4326");
    assertThat(wkt(dataset.layers().get(1).table(), 0)).isEqualTo("POINT (-0.9 49.2)");
    assertThat(problems(dataset)).isEmpty();
  }

  @Test
  void readsNullGeometries() throws Exception {
    Dataset dataset = readGeometries("{'type':null,'properties':{'a':1}},{'properties':{}}");
    assertThat(table(dataset).rowCount()).isEqualTo(2);
    assertThat(table(dataset).geometry().type(0)).isEqualTo(GeometryType.NULL);
    assertThat(problems(dataset)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'type':'LineString','arcs':[99]}",
        "{'type':'LineString','arcs':[-99]}",
        "{'type':'LineString','arcs':[99999999999999999999]}",
        "{'type':'LineString','arcs':[1.5]}",
        "{'type':'LineString','arcs':[[0]]}",
        "{'type':'LineString','arcs':7}",
        "{'type':'LineString'}",
        "{'type':'Polygon','arcs':[[[[0]]]]}",
        "{'type':'Circle','arcs':[0]}",
        "{'type':'Point','coordinates':['a','b']}",
        "{'type':'Point','coordinates':[[1,2]]}",
        "{'type':'MultiPoint','coordinates':[1,2]}",
        "{'arcs':[0]}",
      })
  void givesUpABrokenGeometryAndKeepsTheOthers(String broken) throws Exception {
    Dataset dataset = readGeometries(broken + ",{'type':'Point','coordinates':[3,4]}");
    assertThat(table(dataset).rowCount()).isEqualTo(2);
    assertThat(table(dataset).geometry().type(0)).isEqualTo(GeometryType.NULL);
    assertThat(wkt(table(dataset), 1)).isEqualTo("POINT (3 4)");
    assertThat(problems(dataset)).containsExactly("geometry-broken×1");
  }

  @Test
  void keepsWhatIsWholeOfACutFile() throws Exception {
    Dataset dataset =
        read(
            "{'type':'Topology','objects':{'o':{'type':'GeometryCollection','geometries':["
                + "{'type':'LineString','arcs':[0]},{'type':'LineString','arcs':[1]}]}},"
                + "'arcs':[[[0,0],[1,1]],[[1,1],[2");
    assertThat(wkt(table(dataset), 0)).isEqualTo("LINESTRING (0 0, 1 1)");
    assertThat(wkt(table(dataset), 1)).isNull();
    assertThat(problems(dataset)).containsExactlyInAnyOrder("json-broken×1", "geometry-broken×1");
  }

  @Test
  void refusesToUnfoldABomb() throws Exception {
    String arc =
        IntStream.range(0, 20_000)
            .mapToObj(i -> "[" + i % 90 + "," + i % 80 + "]")
            .collect(Collectors.joining(",", "[", "]"));
    String uses = "0,".repeat(20_000) + "0";
    Dataset dataset =
        read(
            "{'type':'Topology','arcs':["
                + arc
                + "],'objects':{'o':{'type':'LineString','arcs':["
                + uses
                + "]}}}");
    assertThat(table(dataset).geometry().vertexCount()).isZero();
    assertThat(problems(dataset)).containsExactly("geometry-broken×1");
  }

  @Test
  void leavesTheCrsOpenWhereCoordinatesAreNoDegrees() throws Exception {
    Dataset dataset = readGeometries("{'type':'Point','coordinates':[480,300]}");
    assertThat(table(dataset).crs()).isNull();
    assertThat(problems(dataset)).containsExactly("coordinates-not-degrees×1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '~',
      value = {
        "{'type':'Topology','objects':{},'arcs':[]} # not-topojson",
        "{'type':'FeatureCollection','features':[]} # not-topojson",
        "[1] # not-topojson",
        "{'type':'Topology','objects':{'o':{'type':'Po # json-broken",
        "{'type':'Topology', # json-broken",
      })
  void refusesWhatIsNoTopology(String json, String code) throws Exception {
    assertThat(refusal(format, file(json))).isEqualTo(code);
  }

  @Test
  void recognisesByNameOrContent() {
    assertThat(recognises("a.TopoJSON", "x")).isTrue();
    assertThat(recognises("a.json", "{\"type\":\"Topology\",\"objects\"")).isTrue();
    assertThat(recognises("a.json", " {\"arcs\":[[")).isTrue();
    assertThat(recognises("a.json", "{\"type\":\"FeatureCollection\"")).isFalse();
    assertThat(recognises("a.json", "{\"type\":\"Feature\",\"properties\":{\"type\":\"Topology\""))
        .isFalse();
  }

  private boolean recognises(String name, String head) {
    return format.recognises(Path.of(name), head.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void leavesFeaturesToGeoJsonThatSpeakOfTopologies() {
    for (String feature :
        List.of(
            "{\"type\":\"Feature\",\"properties\":{\"type\":\"Topology\",\"arcs\":[]}}",
            "{\"properties\":{\"type\":\"Topology\",\"objects\":1},\"type\":\"Feature\"}",
            "{\"properties\":{\"a\":\"cut off")) {
      byte[] head = feature.getBytes(StandardCharsets.UTF_8);
      assertThat(format.recognises(Path.of("a.json"), head)).as(feature).isFalse();
    }
    byte[] topology = "{\"bbox\":[0,0,1,1],\"arcs\":[[[0,0],".getBytes(StandardCharsets.UTF_8);
    assertThat(format.recognises(Path.of("a.json"), topology)).isTrue();
  }
}
