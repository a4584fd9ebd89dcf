package fr.bocage.geo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProjTextTest {
  private final CrsCatalogue catalogue = new CrsCatalogue();

  @ParameterizedTest
  @CsvSource({
    "+proj=longlat +datum=WGS84 +no_defs, EPSG:4326",
    "+proj=latlong +ellps=WGS84 +no_defs +type=crs, EPSG:4326",
    "+proj=utm +zone=31 +datum=WGS84 +units=m +no_defs, EPSG:32631",
    "+init=epsg:2154, EPSG:2154",
    "EPSG:2154, EPSG:2154",
    "urn:ogc:def:crs:EPSG::3857, EPSG:3857"
  })
  void tellsTheCrs(String text, String code) {
    assertThat(catalogue.fromText(text))
        .hasValueSatisfying(crs -> assertThat(crs.code()).isEqualTo(code));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+proj=lcc +lat_1=49 +lat_2=44 +lat_0=46.5 +lon_0=3 +x_0=700000 +y_0=6600000 +ellps=GRS80"
            + " +towgs84=0,0,0,0,0,0,0 +units=m +no_defs",
        "+proj=lcc +lat_0=46.5 +lon_0=3 +lat_1=44 +lat_2=49 +x_0=700000 +y_0=6600000 +ellps=GRS80"
      })
  void knowsLambert93InEitherOrderOfItsParallels(String text) {
    assertThat(catalogue.fromText(text)).contains(catalogue.lambert93());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "+proj=utm +zone=38 +south +datum=WGS84 +units=m +no_defs | EPSG:32738",
        "+proj=lcc +lat_1=46.8 +lat_0=46.8 +lon_0=0 +k_0=0.99987742 +x_0=600000 +y_0=2200000"
            + " +ellps=clrk80ign +pm=paris +towgs84=-168,-60,320,0,0,0,0 +units=m | EPSG:27572",
        "+proj=lcc +lat_0=40.1666666666667 +lon_0=-74 +lat_1=41.0333333333333"
            + " +lat_2=40.6666666666667 +x_0=300000 +y_0=0 +datum=NAD83 +units=us-ft | EPSG:2263",
        "+proj=longlat +datum=NAD83 +no_defs | EPSG:4269",
        "+proj=tmerc +lat_0=49 +lon_0=-2 +k=0.9996012717 +x_0=400000 +y_0=-100000 +ellps=airy"
            + " +towgs84=446.448,-125.157,542.06,0.15,0.247,0.842,-20.489 | EPSG:27700",
        "+proj=stere +lat_0=-90 +lat_ts=-71 +lon_0=0 +x_0=0 +y_0=0 +datum=WGS84 | EPSG:3031"
      })
  void describesSystemsOutsideTheCatalogueToo(String text, String code) {
    assertThat(catalogue.fromText(text).orElseThrow().code()).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hello",
        "+proj=lcc +lat_1=49 +lat_2=44 +lat_0=46.5 +lon_0=2 +x_0=700000 +y_0=6600000 +ellps=GRS80",
        "+proj=longlat +datum=WGS84 +pm=paris",
        "+proj=longlat +ellps=WGS84 +towgs84=100,0,0",
        "+proj=longlat +ellps=intl",
        "+proj=utm +datum=WGS84",
        "+proj"
      })
  void isNoneWhereAnythingDiffers(String text) {
    assertThat(catalogue.fromText(text)).isEmpty();
  }
}
