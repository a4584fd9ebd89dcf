package fr.bocage.format.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import fr.bocage.feature.FeatureTable;
import fr.bocage.feature.GeometryColumnBuilder;
import fr.bocage.feature.GeometryType;
import fr.bocage.feature.PartRole;
import fr.bocage.geo.Crs;
import fr.bocage.geo.CrsCatalogue;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Examines points of Norman and other towns, under CRSs that are right, wrong or untold. */
class CrsDoctorTest {
  private static final CrsCatalogue CATALOGUE = new CrsCatalogue();

  /** Le Havre, Caen, Rouen and Cherbourg, longitude and latitude. */
  private static final double[] NORMANDY = {0.11, 49.49, -0.37, 49.18, 1.1, 49.44, -1.62, 49.63};

  private static final double[] MARSEILLE = {5.37, 43.3, 5.4, 43.28};
  private static final double[] NAIROBI = {36.82, -1.29, 36.9, -1.31};

  /** A land that holds Caen and Rouen only. */
  private final CrsDoctor doctor =
      new CrsDoctor(
          CATALOGUE, new KnownGround(() -> Optional.of(square(-0.6, 49.0, 1.5, 49.46, wgs84()))));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "EPSG:2154",
        "EPSG:4326",
        "EPSG:27572",
        "EPSG:3857",
        "EPSG:3949",
        "EPSG:3950",
        "EPSG:32630",
        "EPSG:32631",
        "EPSG:27561"
      })
  void proposesTheSystemThatPutsUntoldDataIntoNormandy(String code) {
    CrsDiagnosis diagnosis = doctor.examine(points(null, in(code, NORMANDY)));

    assertThat(diagnosis.doubt()).contains(CrsDoubt.UNTOLD);
    assertThat(diagnosis.present()).isEmpty();
    CrsTrial best = diagnosis.candidates().get(0);
    assertThat(best.crs().code()).isEqualTo(code);
    assertThat(best.axesSwapped()).isFalse();
    assertThat(best.inNormandy()).isEqualTo(1);
    assertThat(best.onLand()).isEqualTo(0.5);
  }

  @Test
  void proposesEachPlaceOnce() {
    List<CrsTrial> candidates = doctor.examine(points(null, NORMANDY)).candidates();

    assertThat(candidates).extracting(trial -> trial.crs().code()).containsOnlyOnce("EPSG:4326");
    assertThat(candidates)
        .as("RGF93 is the same place")
        .noneMatch(t -> t.crs().code().equals("EPSG:4171"));
  }

  @Test
  void findsNothingWrongWithWhatIsRight() {
    assertThat(doctor.doubt(points(lambert93(), in("EPSG:2154", NORMANDY)))).isEmpty();
    assertThat(doctor.doubt(points(wgs84(), MARSEILLE))).isEmpty();
    assertThat(doctor.doubt(points(wgs84(), NAIROBI))).isEmpty();
    assertThat(doctor.doubt(points(null, new double[0]))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"EPSG:4326", "EPSG:2154", "EPSG:3857"})
  void noticesSwappedAxes(String code) {
    Crs crs = CATALOGUE.fromCode(code).orElseThrow();
    CrsDiagnosis diagnosis = doctor.examine(points(crs, swapped(in(code, NORMANDY))));

    assertThat(diagnosis.doubt()).contains(CrsDoubt.AXES_SWAPPED);
    assertThat(diagnosis.candidates()).isNotEmpty();
    assertThat(diagnosis.candidates().get(0).crs()).isEqualTo(crs);
    assertThat(diagnosis.candidates().get(0).axesSwapped()).isTrue();
  }

  @Test
  void noticesDegreesThatAreSaidToBeMetres() {
    CrsDiagnosis diagnosis = doctor.examine(points(lambert93(), NORMANDY));

    assertThat(diagnosis.doubt()).contains(CrsDoubt.DEGREES_AS_METRES);
    assertThat(diagnosis.candidates().get(0).crs()).isEqualTo(wgs84());
  }

  @Test
  void noticesMetresThatAreSaidToBeDegrees() {
    CrsDiagnosis diagnosis = doctor.examine(points(wgs84(), in("EPSG:2154", NORMANDY)));

    assertThat(diagnosis.doubt()).contains(CrsDoubt.METRES_AS_DEGREES);
    assertThat(diagnosis.candidates().get(0).crs()).isEqualTo(lambert93());
  }

  @Test
  void noticesAnotherFrenchSystem() {
    CrsDiagnosis diagnosis = doctor.examine(points(lambert93(), in("EPSG:27572", NORMANDY)));

    assertThat(diagnosis.doubt()).contains(CrsDoubt.OUT_OF_FRANCE);
    assertThat(diagnosis.candidates().get(0).crs().code()).isEqualTo("EPSG:27572");
  }

  @Test
  void proposesDegreesForDataOfOtherCountries() {
    CrsDiagnosis diagnosis = doctor.examine(points(null, NAIROBI));

    assertThat(diagnosis.candidates())
        .extracting(trial -> trial.crs().code())
        .containsExactly("EPSG:4326");
    assertThat(diagnosis.candidates().get(0).inFrance()).isZero();
  }

  @Test
  void guessesWithoutSwapping() {
    assertThat(doctor.guess(points(null, in("EPSG:27572", NORMANDY))).code())
        .isEqualTo("EPSG:27572");
    assertThat(doctor.guess(points(null, swapped(NORMANDY)))).isEqualTo(wgs84());
  }

  private static double[] in(String code, double[] degrees) {
    double[] xy = degrees.clone();
    CATALOGUE
        .reprojection(wgs84(), CATALOGUE.fromCode(code).orElseThrow())
        .orElseThrow()
        .apply(xy, 0, xy.length / 2);
    return xy;
  }

  private static double[] swapped(double[] xy) {
    double[] swapped = new double[xy.length];
    for (int i = 0; i < xy.length; i++) {
      swapped[i] = xy[i ^ 1];
    }
    return swapped;
  }

  private static FeatureTable points(Crs crs, double[] xy) {
    GeometryColumnBuilder builder = new GeometryColumnBuilder();
    for (int i = 0; i < xy.length; i += 2) {
      builder.beginPart(PartRole.POINT);
      builder.vertex(xy[i], xy[i + 1]);
      builder.endRow(GeometryType.POINT);
    }
    return new FeatureTable("villes", crs, builder.freeze(), List.of());
  }

  private static FeatureTable square(
      double west, double south, double east, double north, Crs crs) {
    GeometryColumnBuilder builder = new GeometryColumnBuilder();
    builder.beginPart(PartRole.SHELL);
    builder.vertices(
        new double[] {west, south, east, south, east, north, west, north, west, south}, 0, 5);
    builder.endRow(GeometryType.POLYGON);
    // So that the chart reaches farther than the land.
    builder.beginPart(PartRole.SHELL);
    builder.vertices(new double[] {-3, 48, -2.9, 48, -2.9, 48.1, -3, 48}, 0, 4);
    builder.endRow(GeometryType.POLYGON);
    builder.beginPart(PartRole.SHELL);
    builder.vertices(new double[] {3, 51, 3.1, 51, 3.1, 51.1, 3, 51}, 0, 4);
    builder.endRow(GeometryType.POLYGON);
    return new FeatureTable("terre", crs, builder.freeze(), List.of());
  }

  private static Crs wgs84() {
    return CATALOGUE.wgs84();
  }

  private static Crs lambert93() {
    return CATALOGUE.lambert93();
  }
}
