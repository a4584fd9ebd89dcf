package fr.bocage.geo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CrsWktTest {
  private final CrsCatalogue catalogue = new CrsCatalogue();

  @ParameterizedTest
  @EnumSource(WktDialect.class)
  void spellsTheWholeCatalogueSoThatItIsRecognisedAgain(WktDialect dialect) {
    assertThat(catalogue.known())
        .allSatisfy(
            crs ->
                assertThat(catalogue.wkt(crs, dialect).flatMap(catalogue::fromWkt)).contains(crs));
  }

  @Test
  void givesEsrisNamesWithoutCodes() {
    assertThat(catalogue.wkt(catalogue.lambert93(), WktDialect.ESRI).orElseThrow())
        .startsWith("PROJCS[\"RGF_1993_Lambert_93\"")
        .doesNotContain("AUTHORITY");
  }

  @Test
  void bringsOthersIntoTheDialect() {
    Crs swiss = catalogue.fromCode("EPSG:2056").orElseThrow();
    String esri = catalogue.wkt(swiss, WktDialect.ESRI).orElseThrow();
    assertThat(esri).startsWith("PROJCS[").doesNotContain("AUTHORITY", "TOWGS84", "\n");
    assertThat(catalogue.wkt(swiss, WktDialect.OGC).orElseThrow()).contains("AUTHORITY");
  }
}
