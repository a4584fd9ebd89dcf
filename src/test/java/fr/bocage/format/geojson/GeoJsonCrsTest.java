package fr.bocage.format.geojson;

import static fr.bocage.format.geojson.GeoJsonFixture.problems;
import static fr.bocage.format.geojson.GeoJsonFixture.read;
import static org.assertj.core.api.Assertions.assertThat;

import fr.bocage.format.Dataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GeoJsonCrsTest {
  private static Dataset readWith(String crs, double x, double y) throws Exception {
    String point = "{'type':'Point','coordinates':[" + x + "," + y + "]}";
    String feature = "{'type':'Feature','properties':{},'geometry':" + point + "}";
    return read("{'type':'FeatureCollection','features':[" + feature + "]" + crs + "}");
  }

  @ParameterizedTest
  @CsvSource({
    "EPSG:2154, EPSG:2154",
    "epsg:2154, EPSG:2154",
    "urn:ogc:def:crs:EPSG::2154, EPSG:2154",
    "urn:ogc:def:crs:EPSG:9.8.6:2154, EPSG:2154",
    "urn:x-ogc:def:crs:EPSG:2154, EPSG:2154",
    "http://www.opengis.net/def/crs/EPSG/0/2154, EPSG:2154",
    "http://www.opengis.net/gml/srs/epsg.xml#4326, EPSG:4326",
    "urn:ogc:def:crs:IGNF::LAMB93, EPSG:2154",
    "IGNF:RGF93G, EPSG:4171",
    "ESRI:102110, ESRI:102110",
  })
  void understandsANamesManySpellings(String name, String code) {
    assertThat(CrsMember.code(name)).contains(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ",'crs':{'type':'name','properties':{'name':'urn:ogc:def:crs:OGC:1.3:CRS84'}}",
        ",'crs':{'properties':{'name':'OGC:CRS84'},'type':'name'}",
        ",'crs':'CRS84'",
        ",'crs':{'type':'OGC','properties':{'urn':'urn:ogc:def:crs:OGC::CRS84'}}",
      })
  void takesDegreesForGranted(String crs) throws Exception {
    assertThat(problems(readWith(crs, 0.1, 49.5))).isEmpty();
  }

  @Test
  void believesTheCrsOfAGeometryWhereTheDocumentHasNone() throws Exception {
    String point =
        "{'type':'Point','coordinates':[493000,6933000],"
            + "'crs':{'type':'name','properties':{'name':'nobody:1'}}}";
    assertThat(problems(read(point))).containsExactly("crs-unknown×1");
    String collection =
        "{'type':'FeatureCollection','crs':null,'features':[{'type':'Feature','geometry':" + point;
    assertThat(problems(read(collection + "}]}")))
        .containsExactlyInAnyOrder("crs-null×1", "coordinates-not-degrees×1");
  }

  @Test
  void doesNotFollowLinks() throws Exception {
    String link = ",'crs':{'type':'link','properties':{'href':'file:///etc/passwd','type':'wkt'}}";
    assertThat(problems(readWith(link, 0.1, 49.5))).containsExactly("crs-link-ignored×1");
  }

  @Test
  void tellsWhenTheCrsIsLeftOpen() throws Exception {
    assertThat(problems(readWith(",'crs':null", 0.1, 49.5))).containsExactly("crs-null×1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ",'crs':{'type':'name','properties':{'name':'Lambert inconnu'}}",
        ",'crs':{'type':'EPSG','properties':{'code':99999}}",
        ",'crs':{'type':'name'}",
        ",'crs':[1]",
        ",'crs':{'type':['name'],'properties':{'name':{'a':1}}}",
      })
  void tellsOfACrsThatIsNotKnown(String crs) throws Exception {
    assertThat(problems(readWith(crs, 493000, 6933000))).containsExactly("crs-unknown×1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ",'crs':null"})
  void doubtsDegreesThatCannotBe(String crs) throws Exception {
    assertThat(problems(readWith(crs, 493000, 6933000))).contains("coordinates-not-degrees×1");
  }

  @Test
  void keepsDegreesForASingleStrayFeature() throws Exception {
    Dataset dataset =
        GeoJsonFixture.readGeometries(
            "{'type':'Point','coordinates':[0.1,49.5]}",
            "{'type':'Point','coordinates':[-1.2,48.5]}",
            "{'type':'Point','coordinates':[0.1,4950000]}",
            "null");
    assertThat(problems(dataset)).containsExactly("coordinates-beyond-degrees×1");
  }
}
