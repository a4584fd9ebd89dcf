package fr.bocage.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CrsTableTest {
  private static final String NAD83 =
      "GEOGCS[\"GCS_North_American_1983\",DATUM[\"D_North_American_1983\","
          + "SPHEROID[\"GRS_1980\",6378137,298.257222101]],PRIMEM[\"Greenwich\",0],"
          + "UNIT[\"Degree\",0.017453292519943295]]";

  private final CrsCatalogue catalogue = new CrsCatalogue();

  static List<String> spellings() throws IOException {
    try (InputStream in = CrsTableTest.class.getResourceAsStream("esri-wkt.tsv")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.startsWith("#")).toList();
    }
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("spellings")
  void namesEsrisSpellingByItsCode(String line) {
    String[] cells = line.split("\t");
    assertThat(codeOf(cells[1])).isEqualTo("EPSG:" + cells[0]);
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("spellings")
  void recognisesTheNumbersUnderANameThatNobodyKnows(String line) {
    String[] cells = line.split("\t");
    String renamed = cells[1].replaceFirst("\"[^\"]*\"", "\"Chez nous\"");
    TabledCrs found = new CrsTable().find(codeOf(renamed)).orElseThrow();
    TabledCrs meant = new CrsTable().find("EPSG:" + cells[0]).orElseThrow();
    assertThat(found.numbers().agreesWith(meant.numbers())).isTrue();
  }

  /** ESRI's text has no datum shift; without one, these lie up to 200 m off. */
  @ParameterizedTest(name = "{index}")
  @MethodSource("spellings")
  void landsWherePrjFilesMean(String line) {
    String[] cells = line.split("\t");
    Crs crs = catalogue.fromWkt(cells[1]).orElseThrow();
    double[] xy = {Double.parseDouble(cells[4]), Double.parseDouble(cells[5])};
    catalogue.reprojection(crs, catalogue.wgs84()).orElseThrow().apply(xy, 0, 1);
    double metresEast =
        (xy[0] - Double.parseDouble(cells[2]))
            * 111_320
            * Math.cos(Math.toRadians(Double.parseDouble(cells[3])));
    assertThat(metresEast).isCloseTo(0, within(12.0));
    assertThat((xy[1] - Double.parseDouble(cells[3])) * 111_320).isCloseTo(0, within(12.0));
  }

  @ParameterizedTest
  @CsvSource({
    "EPSG:31370, BD72 / Belgian Lambert 72",
    "2056, CH1903+ / LV95",
    "urn:ogc:def:crs:EPSG::28992, Amersfoort / RD New",
    "urn:ogc:def:crs:OGC::CRS83, NAD83",
    "OGC:CRS27, NAD27",
    "ESRI:102003, USA_Contiguous_Albers_Equal_Area_Conic"
  })
  void findsCodes(String code, String name) {
    assertThat(catalogue.fromCode(code).map(Crs::name)).contains(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"OGC:CRS82", "EPSG:999999", "EPSG:1023", "urn:ogc:def:crs:MARS::1234"})
  void asksNobodyForCodesThatCannotBe(String code) {
    assertThat(catalogue.fromCode(code)).isEmpty();
    assertThat(CrsCode.canBeEpsgs(CrsCode.normalised(code).orElseThrow())).isFalse();
  }

  @Test
  void doesNotTakeADatumForAnotherOfTheSameEllipsoid() {
    String wkt = NAD83.replace("North_American_1983", "Somewhere_Else");
    assertThat(codeOf(wkt)).isNull();
    assertThat(codeOf(NAD83)).isEqualTo("EPSG:4269");
  }

  @Test
  void believesNoNameThatItsNumbersContradict() {
    String wkt =
        "PROJCS[\"NAD_1983_UTM_Zone_10N\","
            + NAD83
            + ",PROJECTION[\"Transverse_Mercator\"],PARAMETER[\"False_Easting\",500000],"
            + "PARAMETER[\"False_Northing\",0],PARAMETER[\"Central_Meridian\",-117],"
            + "PARAMETER[\"Scale_Factor\",0.9996],PARAMETER[\"Latitude_Of_Origin\",0],"
            + "UNIT[\"Meter\",1]]";
    assertThat(codeOf(wkt)).isEqualTo("EPSG:26911");
    assertThat(codeOf(wkt.replace("-117", "-116"))).isNull();
  }

  @Test
  void tellsFeetOfTheSurveyFromMetres() {
    String feet =
        "PROJCS[\"x\","
            + NAD83
            + ",PROJECTION[\"Lambert_Conformal_Conic\"],"
            + "PARAMETER[\"False_Easting\",984250],PARAMETER[\"False_Northing\",0],"
            + "PARAMETER[\"Central_Meridian\",-74],PARAMETER[\"Standard_Parallel_1\",40.66666666666666],"
            + "PARAMETER[\"Standard_Parallel_2\",41.03333333333333],"
            + "PARAMETER[\"Latitude_Of_Origin\",40.16666666666666],"
            + "UNIT[\"Foot_US\",0.30480060960121924]]";
    assertThat(codeOf(feet)).isEqualTo("EPSG:2263");
    String metres = feet.replace("984250", "300000").replace("0.30480060960121924", "1");
    assertThat(codeOf(metres)).isEqualTo("EPSG:32118");
  }

  private String codeOf(String wkt) {
    return catalogue.fromWkt(wkt).orElseThrow().code();
  }
}
