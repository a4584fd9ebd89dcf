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
  @ValueSource(
      strings = {
        "hello",
        "+proj=lcc +lat_1=49 +lat_2=44 +lat_0=46.5 +lon_0=2 +x_0=700000 +y_0=6600000 +ellps=GRS80",
        "+proj=longlat +datum=WGS84 +pm=paris",
        "+proj=longlat +ellps=WGS84 +towgs84=100,0,0",
        "+proj=utm +datum=WGS84",
        "+proj"
      })
  void isNoneWhereAnythingDiffers(String text) {
    assertThat(catalogue.fromText(text)).isEmpty();
  }
}
