package fr.bocage.geo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CrsCatalogueTest {
  private final CrsCatalogue catalogue = new CrsCatalogue();

  @ParameterizedTest
  @CsvSource({
    "EPSG:2154, EPSG:2154",
    "epsg:2154, EPSG:2154",
    "' 2154 ', EPSG:2154",
    "EPSG::2154, EPSG:2154",
    "urn:ogc:def:crs:EPSG::2154, EPSG:2154",
    "urn:ogc:def:crs:EPSG:6.9:2154, EPSG:2154",
    "URN:OGC:DEF:CRS:EPSG::3949, EPSG:3949",
    "urn:x-ogc:def:crs:EPSG:4326, EPSG:4326",
    "http://www.opengis.net/def/crs/EPSG/0/2154, EPSG:2154",
    "https://www.opengis.net/def/crs/EPSG/9.9.1/27572, EPSG:27572",
    "http://www.opengis.net/gml/srs/epsg.xml#3857, EPSG:3857",
    "urn:ogc:def:crs:OGC:1.3:CRS84, EPSG:4326",
    "urn:ogc:def:crs:OGC::CRS84, EPSG:4326",
    "http://www.opengis.net/def/crs/OGC/1.3/CRS84, EPSG:4326",
    "OGC:CRS84, EPSG:4326",
    "urn:ogc:def:crs:OGC::CRS84h, EPSG:4979",
    "EPSG:2154+5720, EPSG:2154",
    "'urn:ogc:def:crs,crs:EPSG::2154,crs:EPSG::5720', EPSG:2154",
    "http://www.opengis.net/def/crs-compound?1=http://www.opengis.net/def/crs/EPSG/0/2154&2=http://www.opengis.net/def/crs/EPSG/0/5720, EPSG:2154",
    "CRS84, EPSG:4326",
    "EPSG:900913, EPSG:3857",
    "900913, EPSG:3857",
    "102100, EPSG:3857",
    "ESRI:102100, EPSG:3857",
    "EPSG:102113, EPSG:3857",
    "ESRI:102110, EPSG:2154",
    "EPSG:9794, EPSG:2154",
    "IGNF:LAMB93, EPSG:2154",
    "IGNF:LAMBE, EPSG:27572",
    "EPSG:27582, EPSG:27572"
  })
  void understandsTheManyWaysToWriteACode(String written, String code) {
    assertThat(catalogue.fromCode(written).orElseThrow().code()).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "EPSG:", ":2154", "EPSG:2154:7", "EPSG 2154", "urn:ogc:def:crs", "é"})
  void findsNothingInWhatIsNoCode(String written) {
    assertThat(catalogue.fromCode(written)).isEmpty();
  }

  @Test
  void findsNothingInNoCodeOrAVeryLongOne() {
    assertThat(catalogue.fromCode(null)).isEmpty();
    assertThat(catalogue.fromCode("EPSG:" + "1".repeat(100_000))).isEmpty();
  }

  @Test
  void namesSystemsAsTheirUsersDo() {
    assertThat(catalogue.lambert93().name()).isEqualTo("Lambert-93");
    assertThat(catalogue.wgs84().name()).isEqualTo("WGS 84");
    assertThat(catalogue.fromCode("27572").orElseThrow().name())
        .isEqualTo("NTF (Paris) / Lambert II étendu");
    assertThat(catalogue.fromCode("3949").orElseThrow().name()).isEqualTo("RGF93 / CC49");
  }

  @Test
  void knowsUnits() {
    assertThat(catalogue.lambert93().metresPerUnit()).isEqualTo(1);
    assertThat(catalogue.lambert93().geographic()).isFalse();
    assertThat(catalogue.wgs84().geographic()).isTrue();
    assertThat(catalogue.wgs84().metresPerUnit()).isBetween(111_319.4, 111_319.5);
  }

  @Test
  void listsEachOfItsSystemsOnceAndFindsItAgain() {
    assertThat(catalogue.known()).hasSize(35).doesNotHaveDuplicates();
    for (Crs crs : catalogue.known()) {
      assertThat(catalogue.fromCode(crs.code())).containsSame(crs);
      assertThat(crs.wkt()).isNull();
    }
  }
}
