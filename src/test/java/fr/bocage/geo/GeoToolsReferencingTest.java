package fr.bocage.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** All that wakes GeoTools in these tests, in one class because that takes seconds. */
class GeoToolsReferencingTest {
  private static final String BASE =
      "GEOGCS[\"WGS 84\",DATUM[\"WGS_1984\",SPHEROID[\"WGS 84\",6378137,298.257223563]],"
          + "PRIMEM[\"Greenwich\",0],UNIT[\"degree\",0.0174532925199433]]";
  private static final String TRANSVERSE =
      "PROJCS[\"Somewhere in Normandy\","
          + BASE
          + ",PROJECTION[\"Transverse_Mercator\"],PARAMETER[\"latitude_of_origin\",49],"
          + "PARAMETER[\"central_meridian\",0],PARAMETER[\"scale_factor\",1],"
          + "PARAMETER[\"false_easting\",10000],PARAMETER[\"false_northing\",0],"
          + "UNIT[\"metre\",1]";

  private final CrsCatalogue catalogue = new CrsCatalogue();

  @Test
  void reprojectsToAndFromASystemKnownOnlyByItsWkt() {
    Crs other = catalogue.fromWkt(TRANSVERSE + "]").orElseThrow();
    assertThat(other.code()).isNull();
    double[] xy = {10_000, 0, 17_797.3, 55_000};
    catalogue.reprojection(other, catalogue.wgs84()).orElseThrow().apply(xy, 0, 2);
    assertThat(xy[0]).isCloseTo(0, within(1e-9));
    assertThat(xy[1]).isCloseTo(49, within(1e-9));
    catalogue.reprojection(catalogue.wgs84(), other).orElseThrow().apply(xy, 0, 2);
    assertThat(xy).containsExactly(new double[] {10_000, 0, 17_797.3, 55_000}, within(1e-4));
  }

  @Test
  void meetsTheCatalogueInWgs84() {
    Crs other = catalogue.fromWkt(TRANSVERSE + "]").orElseThrow();
    double[] there = {10_000, 0};
    catalogue.reprojection(other, catalogue.lambert93()).orElseThrow().apply(there, 0, 1);
    double[] expected = {0, 49};
    catalogue
        .reprojection(catalogue.wgs84(), catalogue.lambert93())
        .orElseThrow()
        .apply(expected, 0, 1);
    assertThat(there).containsExactly(expected, within(1e-3));
    catalogue.reprojection(catalogue.lambert93(), other).orElseThrow().apply(there, 0, 1);
    assertThat(there).containsExactly(new double[] {10_000, 0}, within(1e-3));
  }

  @Test
  void keepsXEastEvenWhereTheWktPutsNorthFirst() {
    Crs eastFirst = catalogue.fromWkt(TRANSVERSE + "]").orElseThrow();
    Crs northFirst =
        catalogue.fromWkt(TRANSVERSE + ",AXIS[\"N\",NORTH],AXIS[\"E\",EAST]]").orElseThrow();
    double[] a = {17_797.3, 55_000};
    double[] b = a.clone();
    catalogue.reprojection(eastFirst, catalogue.wgs84()).orElseThrow().apply(a, 0, 1);
    catalogue.reprojection(northFirst, catalogue.wgs84()).orElseThrow().apply(b, 0, 1);
    assertThat(b).containsExactly(a, within(1e-9));
    catalogue.reprojection(catalogue.wgs84(), northFirst).orElseThrow().apply(b, 0, 1);
    assertThat(b).containsExactly(new double[] {17_797.3, 55_000}, within(1e-4));
  }

  @Test
  void losesOnlyThePointsThatHaveNoPlace() {
    Crs other = catalogue.fromWkt(TRANSVERSE + "]").orElseThrow();
    double[] xy = {0, 49, Double.NaN, 3, 0, 1e300, 0.1, 49.5};
    catalogue.reprojection(catalogue.wgs84(), other).orElseThrow().apply(xy, 0, 4);
    assertThat(xy[0]).isCloseTo(10_000, within(1e-3));
    assertThat(xy[2]).isNaN();
    assertThat(xy[4]).isNaN();
    assertThat(xy[7]).isBetween(55_000.0, 56_000.0);
  }

  @Test
  void findsNoWayForAMethodThatNobodyKnows() {
    String wkt = TRANSVERSE.replace("Transverse_Mercator", "Bocage_Hedges") + "]";
    Crs other = catalogue.fromWkt(wkt).orElseThrow();
    assertThat(catalogue.reprojection(other, catalogue.wgs84())).isEmpty();
    assertThat(catalogue.reprojection(catalogue.wgs84(), other)).isEmpty();
    Crs local = catalogue.fromWkt("LOCAL_CS[\"Site\",UNIT[\"metre\",1]]").orElseThrow();
    assertThat(catalogue.reprojection(local, catalogue.wgs84())).isEmpty();
  }

  @Test
  void understandsWkt2ByItsCode() {
    String wkt =
        "PROJCRS[\"BD72 / Belgian Lambert 72\",BASEGEOGCRS[\"BD72\","
            + "DATUM[\"Reseau National Belge 1972\",ELLIPSOID[\"International 1924\",6378388,297]]],"
            + "CONVERSION[\"c\",METHOD[\"Lambert Conic Conformal (2SP)\"]],CS[Cartesian,2],"
            + "AXIS[\"(X)\",east],AXIS[\"(Y)\",north],LENGTHUNIT[\"metre\",1],ID[\"EPSG\",31370]]";
    Crs belgium = catalogue.fromWkt(wkt).orElseThrow();
    assertThat(belgium.code()).isNull();
    double[] xy = {149_000, 171_000};
    catalogue.reprojection(belgium, catalogue.wgs84()).orElseThrow().apply(xy, 0, 1);
    assertThat(xy).containsExactly(new double[] {4.35, 50.85}, within(0.02));
  }

  @Test
  void countsGradsFromParisWhicheverUnitTheMeridianIsWrittenIn() {
    String wkt =
        "GEOGCS[\"NTF (Paris)\",DATUM[\"Nouvelle_Triangulation_Francaise_Paris\","
            + "SPHEROID[\"Clarke 1880 (IGN)\",6378249.2,293.466021293627],TOWGS84[-168,-60,320,0,0,0,0]],"
            + "PRIMEM[\"Paris\",%s],UNIT[\"grad\",0.0157079632679489]]";
    for (String paris : new String[] {"2.33722917", "2.5969213"}) {
      Crs ntf = catalogue.fromWkt(wkt.formatted(paris)).orElseThrow();
      double[] xy = {0, 54};
      catalogue.reprojection(ntf, catalogue.wgs84()).orElseThrow().apply(xy, 0, 1);
      assertThat(xy).as(paris).containsExactly(new double[] {2.337, 48.6}, within(0.002));
    }
  }

  @Test
  void findsCodesOutsideTheCatalogueWithEastFirst() {
    Crs belgium = catalogue.fromCode("EPSG:31370").orElseThrow();
    assertThat(belgium.code()).isEqualTo("EPSG:31370");
    assertThat(belgium.metresPerUnit()).isEqualTo(1);
    double[] xy = {4.35, 50.85}; // Brussels
    catalogue.reprojection(catalogue.wgs84(), belgium).orElseThrow().apply(xy, 0, 1);
    assertThat(xy[0]).isBetween(148_000.0, 150_000.0);
    assertThat(xy[1]).isBetween(170_000.0, 172_000.0);
    Crs nad83 = catalogue.fromCode("EPSG:4269").orElseThrow();
    assertThat(nad83.geographic()).isTrue();
    double[] lonLat = {-73.6, 45.5};
    catalogue.reprojection(nad83, catalogue.wgs84()).orElseThrow().apply(lonLat, 0, 1);
    assertThat(lonLat).containsExactly(new double[] {-73.6, 45.5}, within(1e-4));
    assertThat(catalogue.fromCode("EPSG:99999999")).isEmpty();
    assertThat(catalogue.fromCode("NOBODY:1")).isEmpty();
  }
}
