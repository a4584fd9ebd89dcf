package fr.bocage.format.geojson;

import static fr.bocage.format.geojson.GeoJsonFixture.problems;
import static fr.bocage.format.geojson.GeoJsonFixture.readGeometries;
import static fr.bocage.format.geojson.GeoJsonFixture.table;
import static fr.bocage.format.geojson.GeoJsonFixture.wkt;
import static org.assertj.core.api.Assertions.assertThat;

import fr.bocage.feature.GeometryColumn;
import fr.bocage.feature.GeometryType;
import fr.bocage.feature.JtsGeometries;
import fr.bocage.format.Dataset;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GeoJsonGeometryTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "POINT | {'type':'Point','coordinates':[1,2]} | POINT (1 2)",
        "MULTI_POINT | {'type':'MultiPoint','coordinates':[[1,2],[3,4]]}"
            + " | MULTIPOINT ((1 2), (3 4))",
        "LINE_STRING | {'type':'LineString','coordinates':[[1,2],[3,4]]}"
            + " | LINESTRING (1 2, 3 4)",
        "MULTI_LINE_STRING | {'type':'MultiLineString','coordinates':[[[1,2],[3,4]]]}"
            + " | MULTILINESTRING ((1 2, 3 4))",
        "POLYGON | {'type':'Polygon','coordinates':[[[0,0],[9,0],[0,9],[0,0]],"
            + "[[1,1],[1,2],[2,1],[1,1]]]}"
            + " | POLYGON ((0 0, 9 0, 0 9, 0 0), (1 1, 1 2, 2 1, 1 1))",
        "MULTI_POLYGON | {'type':'MultiPolygon','coordinates':[[[[0,0],[9,0],[0,9],[0,0]]]]}"
            + " | MULTIPOLYGON (((0 0, 9 0, 0 9, 0 0)))",
        "GEOMETRY_COLLECTION | {'type':'GeometryCollection','geometries':["
            + "{'type':'Point','coordinates':[1,2]},"
            + "{'type':'LineString','coordinates':[[1,2],[3,4]]}]}"
            + " | GEOMETRYCOLLECTION (POINT (1 2), LINESTRING (1 2, 3 4))",
      })
  void readsEachTypeAndKeepsItsName(GeometryType type, String json, String expected)
      throws Exception {
    Dataset dataset = readGeometries(json);
    assertThat(wkt(dataset, 0)).isEqualTo(expected);
    assertThat(table(dataset).geometry().type(0)).isEqualTo(type);
    assertThat(problems(dataset)).isEmpty();
  }

  @Test
  void readsCoordinatesThatStandBeforeTheirType() throws Exception {
    Dataset dataset =
        readGeometries(
            "{'coordinates':[[[0,0],[9,0],[0,9],[0,0]]],'type':'Polygon'}",
            "{'geometries':[{'coordinates':[1,2],'type':'Point'}],'type':'GeometryCollection'}");
    assertThat(wkt(dataset, 0)).isEqualTo("POLYGON ((0 0, 9 0, 0 9, 0 0))");
    assertThat(wkt(dataset, 1)).isEqualTo("POINT (1 2)");
    assertThat(table(dataset).geometry().type(1)).isEqualTo(GeometryType.GEOMETRY_COLLECTION);
  }

  @Test
  void flattensCollectionsInCollections() throws Exception {
    String inner =
        "{'type':'GeometryCollection','geometries':[{'type':'Point','coordinates':[1,2]}]}";
    Dataset dataset =
        readGeometries(
            "{'type':'GeometryCollection','geometries':["
                + inner
                + ",null,{'type':'Point','coordinates':[3,4]}]}");
    assertThat(wkt(dataset, 0)).isEqualTo("GEOMETRYCOLLECTION (POINT (1 2), POINT (3 4))");
    assertThat(problems(dataset)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'type':'Point','coordinates':[]}",
        "{'type':'Point','coordinates':null}",
        "{'type':'LineString','coordinates':[]}",
        "{'type':'Polygon','coordinates':[[]]}",
        "{'type':'MultiPolygon','coordinates':[[[]],[]]}",
        "{'type':'GeometryCollection','geometries':[]}",
      })
  void tellsEmptyGeometriesFromNone(String geometry) throws Exception {
    Dataset dataset = readGeometries(geometry, "null");
    assertThat(table(dataset).geometry().type(0)).isEqualTo(GeometryType.EMPTY);
    assertThat(table(dataset).geometry().type(1)).isEqualTo(GeometryType.NULL);
    assertThat(problems(dataset)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "'here'",
        "[1,2]",
        "{'type':'Circle','coordinates':[1,2]}",
        "{'type':5,'coordinates':[1,2]}",
        "{'type':'Point'}",
        "{'type':'Point','coordinates':[1]}",
        "{'type':'Point','coordinates':{'x':1,'y':2}}",
        "{'type':'Point','coordinates':[[1,2]]}",
        "{'type':'Polygon','coordinates':[[0,0],[9,0],[0,9],[0,0]]}",
        "{'type':'LineString','coordinates':[[1,2],[[3,4]]]}",
        "{'type':'LineString','coordinates':[[1,2],3,4]}",
        "{'type':'LineString','coordinates':[[1,2],[3,[4]]]}",
        "{'type':'LineString','coordinates':[[1,2],[]]}",
        "{'type':'LineString','coordinates':[[1,2],[true,3]]}",
        "{'type':'LineString','coordinates':[[1,2],{'a':[1]}]}",
        "{'type':'Point','coordinates':['1,5','2']}",
        "{'type':'LineString','coordinates':[1,2,3,4]}",
        "{'type':'Point','coordinates':['0x1p3','1.2.3']}",
        "{'type':'GeometryCollection'}",
        "{'type':'GeometryCollection','geometries':[{'type':'Point','coordinates':[1,2]},5]}",
        "{'type':'GeometryCollection','geometries':{'a':1}}",
      })
  void givesUpABrokenGeometryAndKeepsTheOthers(String broken) throws Exception {
    Dataset dataset = readGeometries(broken, "{'type':'Point','coordinates':[3,4]}");
    assertThat(table(dataset).rowCount()).isEqualTo(2);
    assertThat(table(dataset).geometry().type(0)).isEqualTo(GeometryType.NULL);
    assertThat(wkt(dataset, 1)).isEqualTo("POINT (3 4)");
    assertThat(problems(dataset)).contains("geometry-broken×1");
  }

  @Test
  void keepsHeightsAndTellsOfWhatComesBehindThem() throws Exception {
    Dataset dataset =
        readGeometries(
            "{'type':'LineString','coordinates':[[1,2,3],[4,5,6,7]]}",
            "{'type':'Point','coordinates':[1,2]}",
            "{'type':'Point','coordinates':[1,2,'high']}",
            "{'type':'Point','coordinates':[1,2,null]}",
            "{'type':'Polygon','coordinates':[[[0,0,1],[0,9,2],[9,9,3],[0,0,1]]]}");
    assertThat(wkt(dataset, 0)).isEqualTo("LINESTRING (1 2, 4 5)");
    GeometryColumn column = table(dataset).geometry();
    assertThat(column.heightRange(0)).containsExactly(3, 6);
    assertThat(column.heightRange(1)).isNull();
    assertThat(wkt(dataset, 2)).isEqualTo("POINT (1 2)");
    assertThat(wkt(dataset, 3)).isEqualTo("POINT (1 2)");
    assertThat(column.heightRange(3)).isNull();
    assertThat(JtsGeometries.read(column, 4).getCoordinates())
        .allSatisfy(c -> assertThat(c.getZ()).isEqualTo(c.x == 9 ? 3 : c.y == 9 ? 2 : 1));
    assertThat(problems(dataset)).containsExactly("more-than-heights×1");
  }

  @Test
  void readsOrdinatesInQuotes() throws Exception {
    Dataset dataset = readGeometries("{'type':'Point','coordinates':['2.3',' -4e1 ']}");
    assertThat(wkt(dataset, 0)).isEqualTo("POINT (2.3 -40)");
    assertThat(problems(dataset)).containsExactly("ordinates-as-text×1");
  }

  @Test
  void leavesOutPositionsWithoutFiniteNumbers() throws Exception {
    Dataset dataset =
        readGeometries(
            "{'type':'LineString','coordinates':[[1,2],[NaN,1],[Infinity,1],[1,-Infinity],"
                + "[null,2],[1,1e999],[3,4]]}",
            "{'type':'Point','coordinates':[null,null]}");
    assertThat(wkt(dataset, 0)).isEqualTo("LINESTRING (1 2, 3 4)");
    assertThat(table(dataset).geometry().type(1)).isEqualTo(GeometryType.EMPTY);
    assertThat(problems(dataset)).containsExactly("coordinates-not-finite×2");
    assertThat(dataset.problems().get(0).rows()).containsExactly(0, 1);
  }

  @Test
  void tellsWhichRowsItMended() throws Exception {
    Dataset dataset =
        readGeometries(
            "{'type':'Point','coordinates':[1,2]}",
            "{'type':'Polygon','coordinates':[[[0,0],[0,9],[9,0]]]}",
            "{'type':'Point','coordinates':[1,2]}",
            "{'type':'Polygon','coordinates':[[[0,0],[0,9],[9,0]]]}");
    assertThat(problems(dataset)).containsExactly("ring-unclosed×2");
    assertThat(dataset.problems().get(0).rows()).containsExactly(1, 3);
  }

  @Test
  void closesAndWindsRings() throws Exception {
    Dataset dataset = readGeometries("{'type':'Polygon','coordinates':[[[0,0],[0,9],[9,0]]]}");
    assertThat(wkt(dataset, 0)).isEqualTo("POLYGON ((0 0, 9 0, 0 9, 0 0))");
    assertThat(problems(dataset)).containsExactly("ring-unclosed×1");
  }

  @Test
  void dropsAShellOfFewerThanThreeCornersWithItsHoles() throws Exception {
    Dataset dataset =
        readGeometries(
            "{'type':'MultiPolygon','coordinates':["
                + "[[[0,0],[9,0],[0,9],[0,0]]],"
                + "[[[0,0],[1,1],[0,0]],[[0,0],[1,0],[0,1],[0,0]]],"
                + "[[[5,5],[6,5],[5,6],[5,5]]]]}",
            "{'type':'Polygon','coordinates':[[[0,0],[1,1],[1,1]]]}");
    assertThat(wkt(dataset, 0))
        .isEqualTo("MULTIPOLYGON (((0 0, 9 0, 0 9, 0 0)), ((5 5, 6 5, 5 6, 5 5)))");
    assertThat(table(dataset).geometry().type(1)).isEqualTo(GeometryType.EMPTY);
    assertThat(problems(dataset)).containsExactly("ring-too-short×2");
  }

  @Test
  void dropsLinesOfOnePosition() throws Exception {
    Dataset dataset =
        readGeometries("{'type':'MultiLineString','coordinates':[[[1,2]],[[1,2],[3,4]]]}");
    assertThat(wkt(dataset, 0)).isEqualTo("MULTILINESTRING ((1 2, 3 4))");
    assertThat(problems(dataset)).containsExactly("line-too-short×1");
  }

  @Test
  void survivesNestingThatWouldOverflowTheStack() throws Exception {
    Dataset dataset =
        readGeometries(
            "{'type':'Point','coordinates':[1,2]}",
            "{'type':'Point','coordinates':" + "[".repeat(200_000) + "}");
    assertThat(table(dataset).rowCount()).isEqualTo(1);
    assertThat(problems(dataset)).containsExactly("json-broken×1");
    assertThat(dataset.problems().get(0).message().in(Locale.ENGLISH)).contains("at line 3");
  }

  @Test
  void givesUpOrdinatesOfThousandsOfDigits() throws Exception {
    Dataset dataset =
        readGeometries(
            "{'type':'Point','coordinates':[" + "1".repeat(5000) + ",2]}",
            "{'type':'Point','coordinates':[3,4]}");
    assertThat(wkt(dataset, 1)).isEqualTo("POINT (3 4)");
    assertThat(problems(dataset)).containsExactly("geometry-broken×1");
  }

  @Test
  void readsTwoHundredCollectionsInCollections() throws Exception {
    String open = "{'type':'GeometryCollection','geometries':[";
    Dataset dataset =
        readGeometries(
            open.repeat(200) + "{'type':'Point','coordinates':[1,2]}" + "]}".repeat(200));
    assertThat(wkt(dataset, 0)).isEqualTo("POINT (1 2)");
    assertThat(table(dataset).geometry().type(0)).isEqualTo(GeometryType.GEOMETRY_COLLECTION);
  }

  @Test
  void keepsLinesAcrossTheAntimeridianAsTheyAre() throws Exception {
    Dataset dataset =
        readGeometries("{'type':'LineString','coordinates':[[179,1],[181,2]]}", "null");
    assertThat(wkt(dataset, 0)).isEqualTo("LINESTRING (179 1, 181 2)");
    assertThat(problems(dataset)).isEmpty();
  }
}
