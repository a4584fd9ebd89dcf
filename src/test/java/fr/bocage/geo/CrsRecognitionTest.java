package fr.bocage.geo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CrsRecognitionTest {
  private static final String LAMBERT93 =
      "PROJCS[\"RGF_1993_Lambert_93\",GEOGCS[\"GCS_RGF_1993\",DATUM[\"D_RGF_1993\","
          + "SPHEROID[\"GRS_1980\",6378137.0,298.257222101]],PRIMEM[\"Greenwich\",0.0],"
          + "UNIT[\"Degree\",0.0174532925199433]],PROJECTION[\"Lambert_Conformal_Conic\"],"
          + "PARAMETER[\"False_Easting\",700000.0],PARAMETER[\"False_Northing\",6600000.0],"
          + "PARAMETER[\"Central_Meridian\",3.0],PARAMETER[\"Standard_Parallel_1\",49.0],"
          + "PARAMETER[\"Standard_Parallel_2\",44.0],PARAMETER[\"Latitude_Of_Origin\",46.5],"
          + "UNIT[\"Meter\",1.0]]";
  private static final String WGS84 =
      "GEOGCS[\"WGS 84\",DATUM[\"WGS_1984\",SPHEROID[\"WGS 84\",6378137,298.257223563]],"
          + "PRIMEM[\"Greenwich\",0],UNIT[\"degree\",0.0174532925199433]";

  private final CrsCatalogue catalogue = new CrsCatalogue();

  static List<String> spellings() {
    return Resources.lines("wkt.tsv");
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("spellings")
  void recognisesGdalsSpellings(String line) {
    String[] columns = line.split("\t");
    assertThat(codeOf(columns[2])).isEqualTo("EPSG:" + columns[0]);
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("spellings")
  void recognisesThemByTheirNumbersWhenTheyCarryNoCode(String line) {
    String[] columns = line.split("\t");
    String withoutCodes = columns[2].replaceAll(",(AUTHORITY|ID)\\[\"EPSG\",\"?[0-9]+\"?\\]", "");
    assertThat(withoutCodes).doesNotContain("EPSG");
    assertThat(codeOf(withoutCodes)).isEqualTo("EPSG:" + columns[0]);
  }

  @Test
  void hasThreeSpellingsOfAllTheCatalogue() {
    List<String> codes = spellings().stream().map(line -> "EPSG:" + line.split("\t")[0]).toList();
    for (Crs crs : catalogue.known()) {
      assertThat(codes.stream().filter(crs.code()::equals)).hasSize(3);
    }
  }

  @Test
  void recognisesLambertIIEtenduBySecantParallelsFromGreenwich() {
    String wkt =
        "PROJCS[\"NTF_Lambert_II_etendu\",GEOGCS[\"GCS_NTF\",DATUM[\"D_NTF\","
            + "SPHEROID[\"Clarke_1880_IGN\",6378249.2,293.46602]],PRIMEM[\"Greenwich\",0.0],"
            + "UNIT[\"Degree\",0.0174532925199433]],PROJECTION[\"Lambert_Conformal_Conic\"],"
            + "PARAMETER[\"False_Easting\",600000.0],PARAMETER[\"False_Northing\",2200000.0],"
            + "PARAMETER[\"Central_Meridian\",2.337229166666667],"
            + "PARAMETER[\"Standard_Parallel_1\",45.89891888888889],"
            + "PARAMETER[\"Standard_Parallel_2\",47.69601444444444],"
            + "PARAMETER[\"Latitude_Of_Origin\",46.8],UNIT[\"Meter\",1.0]]";
    assertThat(codeOf(wkt)).isEqualTo("EPSG:27572");
  }

  @Test
  void readsTheMeridianOfParisInGradsToo() {
    String wkt =
        spellings().stream()
            .filter(line -> line.startsWith("27572\twkt1"))
            .findFirst()
            .orElseThrow()
            .split("\t")[2];
    assertThat(wkt).contains("2.33722917");
    assertThat(codeOf(wkt.replace("2.33722917", "2.5969213"))).isEqualTo("EPSG:27572");
  }

  @Test
  void readsFrenchAccentsInNames() {
    String wkt = LAMBERT93.replace("D_RGF_1993", "Réseau Géodésique Français 1993");
    assertThat(codeOf(wkt)).isEqualTo("EPSG:2154");
  }

  @Test
  void recognisesWebMercatorUnderItsOtherNames() {
    String mercator =
        "PROJCS[\"x\","
            + WGS84
            + "],PROJECTION[\"Mercator_1SP\"],"
            + "PARAMETER[\"central_meridian\",0],PARAMETER[\"scale_factor\",1],"
            + "PARAMETER[\"false_easting\",0],PARAMETER[\"false_northing\",0],UNIT[\"metre\",1]";
    assertThat(codeOf(mercator + ",AUTHORITY[\"EPSG\",\"3857\"]]")).isEqualTo("EPSG:3857");
    assertThat(codeOf(mercator + "]")).as("Mercator on the ellipsoid").isEqualTo("EPSG:3395");
    for (String name : List.of("WGS_84_Pseudo_Mercator", "Google Maps Global Mercator")) {
      assertThat(codeOf(mercator.replace("\"x\"", '"' + name + '"') + "]")).isEqualTo("EPSG:3857");
    }
    String sphere = mercator.replace("298.257223563", "0").replace("WGS_1984", "Google_Sphere");
    assertThat(codeOf(sphere + "]")).isEqualTo("EPSG:3857");
    String popular = mercator.replace("Mercator_1SP", "Popular Visualisation Pseudo Mercator");
    assertThat(codeOf(popular + "]")).isEqualTo("EPSG:3857");
  }

  @Test
  void takesTheHorizontalPartOfACompoundCrs() {
    String heights = "VERT_CS[\"NGF-IGN69\",VERT_DATUM[\"NGF\",2005],UNIT[\"metre\",1]]";
    assertThat(codeOf("COMPD_CS[\"both\"," + LAMBERT93 + "," + heights + "]"))
        .isEqualTo("EPSG:2154");
    assertThat(codeOf(LAMBERT93 + "," + heights)).as("as ESRI writes it").isEqualTo("EPSG:2154");
    assertThat(catalogue.fromWkt(heights)).isEmpty();
  }

  @Test
  void toleratesBlanksParenthesesPaddingAndByteOrderMark() {
    String loose = LAMBERT93.replace('[', '(').replace(']', ')').replace(",", " ,\r\n\t ");
    assertThat(codeOf("\uFEFF " + loose + " \n\0\0")).isEqualTo("EPSG:2154");
  }

  @Test
  void recognisesAProjectionWhoseDatumIsLeftOpen() {
    assertThat(codeOf(LAMBERT93.replace("D_RGF_1993", "unknown"))).isEqualTo("EPSG:2154");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "700000.0>700001.0",
        "700000.0>700000.1",
        "6600000.0>6600010.0",
        "Central_Meridian\",3.0>Central_Meridian\",3.00001",
        "49.0>49.001",
        "46.5>46.50001",
        "D_RGF_1993>D_ETRS_1989",
        "D_RGF_1993>D_NTF",
        "D_RGF_1993>D_Somewhere_Else",
        "298.257222101>294.9786982",
        "Meter\",1.0>Foot_US\",0.3048006096012192",
        "Meter\",1.0>Kilometer\",1000.0",
        "Greenwich\",0.0>Paris\",2.33722917",
        "Lambert_Conformal_Conic>Transverse_Mercator",
        "Lambert_Conformal_Conic>Albers",
        "UNIT[\"Meter\",1.0]>UNIT[\"Meter\",1.0],AXIS[\"X\",WEST],AXIS[\"Y\",NORTH]",
        "PARAMETER[\"False_Easting\">PARAMETER[\"Azimuth\",4],PARAMETER[\"False_Easting\""
      })
  void doesNotTakeANearMissForLambert93(String change) {
    String[] fromTo = change.split(">");
    assertThat(LAMBERT93).contains(fromTo[0]);
    String wkt = LAMBERT93.replace(fromTo[0], fromTo[1]);
    Crs crs = catalogue.fromWkt(wkt).orElseThrow();
    assertThat(crs.code()).isNull();
    assertThat(crs.wkt()).isEqualTo(wkt);
    assertThat(crs.name()).isEqualTo("RGF_1993_Lambert_93");
  }

  @Test
  void believesNumbersMoreThanACode() {
    String lying = LAMBERT93.replace("700000.0", "500000.0");
    lying = lying.substring(0, lying.length() - 1) + ",AUTHORITY[\"EPSG\",\"2154\"]]";
    assertThat(codeOf(lying)).isNull();
  }

  @Test
  void tellsTheGeographicDatumsApart() {
    assertThat(codeOf(WGS84 + "]")).isEqualTo("EPSG:4326");
    assertThat(codeOf(WGS84.replace("WGS_1984", "D_ETRS_1989") + "]")).isEqualTo("EPSG:4258");
    assertThat(codeOf(WGS84.replace("WGS_1984", "D_RGF_1993") + "]")).isEqualTo("EPSG:4171");
    assertThat(codeOf(WGS84.replace("WGS_1984", "D_Tokyo") + "]")).isNull();
    assertThat(codeOf(WGS84.replace("WGS_1984", "unknown") + "]")).isNull();
  }

  @Test
  void keepsUnitsOfWhatItDoesNotKnow() {
    Crs feet = catalogue.fromWkt(LAMBERT93.replace("\"Meter\",1.0", "\"Foot\",0.3048")).get();
    assertThat(feet.metresPerUnit()).isEqualTo(0.3048);
    assertThat(feet.geographic()).isFalse();
    Crs tokyo = catalogue.fromWkt(WGS84.replace("WGS_1984", "D_Tokyo") + "]").get();
    assertThat(tokyo.geographic()).isTrue();
    assertThat(tokyo.metresPerUnit()).isBetween(111_319.0, 111_320.0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "hello",
        "PROJCS",
        "PROJCS[",
        "PROJCS[]",
        "PROJCS[\"",
        "PROJCS[\"a\"",
        "PROJCS[\"a\")",
        "PROJCS[\"a\"]]",
        "PROJCS[\"a\",]",
        "[\"a\"]",
        "POINT(1 2)",
        "CAT[\"felix\"]",
        "COMPD_CS[\"empty\"]",
        "{\"type\":\"FeatureCollection\"}",
        "+proj=lcc +lat_0=46.5"
      })
  void saysNothingOfGarbage(String garbage) {
    assertThat(catalogue.fromWkt(garbage)).isEmpty();
  }

  @Test
  void boundsNestingAndLength() {
    assertThat(catalogue.fromWkt("PROJCS[".repeat(10_000) + "]".repeat(10_000))).isEmpty();
    assertThat(catalogue.fromWkt("PROJCS[\"" + "a".repeat(1_000_000) + "\"]")).isEmpty();
    assertThat(catalogue.fromWkt(null)).isEmpty();
  }

  @Test
  void readsEveryTruncationWithoutException() {
    for (int length = 0; length < LAMBERT93.length(); length++) {
      Optional<Crs> crs = catalogue.fromWkt(LAMBERT93.substring(0, length));
      assertThat(crs.map(Crs::code)).isIn(Optional.empty(), Optional.of("EPSG:2154"));
    }
  }

  @Test
  void recognisesATextThatIsCutWhereAllIsSaid() {
    String wgs84 =
        "GEOGCS[\"GCS_WGS_1984\",DATUM[\"D_WGS_1984\",SPHEROID[\"WGS_1984\",6378137,298.257223563]],"
            + "PRIMEM[\"Greenwich\",0],UNIT[\"Degree\",0.0174532925";
    assertThat(codeOf(wgs84)).isEqualTo("EPSG:4326");
    assertThat(codeOf(LAMBERT93.substring(0, LAMBERT93.length() - 1))).isEqualTo("EPSG:2154");
  }

  @Test
  void recognisesPolarAxesThatBothLeadAwayFromThePole() {
    String wkt =
        "PROJCS[\"WGS 84 / NSIDC Sea Ice Polar Stereographic North\","
            + WGS84
            + "],PROJECTION[\"Polar_Stereographic\"],PARAMETER[\"latitude_of_origin\",70],"
            + "PARAMETER[\"central_meridian\",-45],PARAMETER[\"false_easting\",0],"
            + "PARAMETER[\"false_northing\",0],UNIT[\"metre\",1],"
            + "AXIS[\"Easting\",SOUTH],AXIS[\"Northing\",SOUTH]]";
    assertThat(codeOf(wkt)).isEqualTo("EPSG:3413");
    assertThat(codeOf(wkt.replace("Easting\",SOUTH", "Easting\",WEST"))).isNull();
  }

  @Test
  void prefersTheSystemThatIsCalledSoToOneThatIsAlsoCalledSo() {
    String nad83 =
        "GEOGCS[\"NAD83\",DATUM[\"North_American_Datum_1983\",SPHEROID[\"GRS 1980\",6378137,"
            + "298.257222101]],PRIMEM[\"Greenwich\",0],UNIT[\"degree\",0.0174532925199433]]";
    assertThat(codeOf(nad83)).isEqualTo("EPSG:4269");
  }

  @Test
  void readsDamagedTextsWithoutException() {
    Random random = new Random(11);
    for (String line : spellings()) {
      StringBuilder wkt = new StringBuilder(line.split("\t")[2]);
      for (int i = 0; i < 20; i++) {
        int at = random.nextInt(wkt.length());
        wkt.setCharAt(at, "[](),\"0aE-.\0é ".charAt(random.nextInt(14)));
        catalogue.fromWkt(wkt.toString()).ifPresent(crs -> assertThat(crs.name()).isNotBlank());
      }
    }
  }

  @Test
  void survivesAWktWithoutNumbers() {
    Crs crs = catalogue.fromWkt(LAMBERT93.replaceAll("[0-9]+\\.[0-9]+", "NaN")).orElseThrow();
    assertThat(crs.code()).isNull();
    assertThat(crs.metresPerUnit()).isEqualTo(1);
  }

  private String codeOf(String wkt) {
    return catalogue.fromWkt(wkt).orElseThrow().code();
  }
}
