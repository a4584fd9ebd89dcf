package fr.bocage.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReprojectionTest {
  private final CrsCatalogue catalogue = new CrsCatalogue();

  static List<String> goldenPoints() {
    return Resources.lines("golden-points.csv");
  }

  @ParameterizedTest
  @MethodSource("goldenPoints")
  void agreesWithGdalToACentimetre(String line) {
    String[] golden = line.split(",");
    Crs crs = catalogue.fromCode(golden[0]).orElseThrow();
    double[] xy = {Double.parseDouble(golden[1]), Double.parseDouble(golden[2])};
    way(catalogue.wgs84(), crs).apply(xy, 0, 1);
    assertThat(xy[0]).isCloseTo(Double.parseDouble(golden[3]), within(0.01));
    assertThat(xy[1]).isCloseTo(Double.parseDouble(golden[4]), within(0.01));
  }

  @ParameterizedTest
  @MethodSource("goldenPoints")
  void comesBackToWhereItStarted(String line) {
    String[] golden = line.split(",");
    Crs crs = catalogue.fromCode(golden[0]).orElseThrow();
    double[] xy = {Double.parseDouble(golden[3]), Double.parseDouble(golden[4])};
    way(crs, catalogue.wgs84()).apply(xy, 0, 1);
    assertThat(xy[0]).isCloseTo(Double.parseDouble(golden[1]), within(1e-7));
    assertThat(xy[1]).isCloseTo(Double.parseDouble(golden[2]), within(1e-7));
  }

  @Test
  void hasGoldenPointsForAllOfTheCatalogue() {
    List<String> codes = goldenPoints().stream().map(line -> "EPSG:" + line.split(",")[0]).toList();
    assertThat(codes).containsAll(catalogue.known().stream().map(Crs::code).toList());
  }

  @Test
  void goesStraightFromOneProjectionToAnother() {
    double[] xy = {438394.3726, 2501974.4839};
    way(crs("EPSG:27572"), catalogue.lambert93()).apply(xy, 0, 1);
    assertThat(xy[0]).isCloseTo(490426.518, within(0.01));
    assertThat(xy[1]).isCloseTo(6936621.014, within(0.01));
  }

  @Test
  void touchesOnlyThePointsAskedFor() {
    double[] xy = {1, 2, 3, 46.5, 5, 6};
    way(catalogue.wgs84(), catalogue.lambert93()).apply(xy, 1, 1);
    assertThat(xy[0]).isEqualTo(1);
    assertThat(xy[1]).isEqualTo(2);
    assertThat(xy[2]).isCloseTo(700_000, within(1e-6));
    assertThat(xy[4]).isEqualTo(5);
    assertThat(xy[5]).isEqualTo(6);
  }

  @ParameterizedTest
  @ValueSource(strings = {"EPSG:4326", "EPSG:4171", "EPSG:4258"})
  void leavesLongitudeAndLatitudeAloneBetweenDatumsThatAgree(String code) {
    assertThat(way(crs(code), catalogue.wgs84())).isSameAs(Reprojection.IDENTITY);
    assertThat(way(catalogue.wgs84(), crs(code))).isSameAs(Reprojection.IDENTITY);
  }

  @Test
  void leavesEverythingAloneBetweenACrsAndItself() {
    for (Crs crs : catalogue.known()) {
      assertThat(way(crs, crs)).isSameAs(Reprojection.IDENTITY);
    }
  }

  @Test
  void keepsTheWayItFound() {
    assertThat(way(catalogue.wgs84(), catalogue.lambert93()))
        .isSameAs(way(catalogue.wgs84(), catalogue.lambert93()));
  }

  @Test
  void makesNowhereOfWhatHasNoPlaceWithoutException() {
    double[] strange = {
      Double.NaN,
      1,
      1,
      Double.NaN,
      Double.POSITIVE_INFINITY,
      0,
      0,
      Double.NEGATIVE_INFINITY,
      0,
      91,
      0,
      -91,
      0,
      1e300
    };
    for (Crs target : catalogue.known()) {
      if (target.geographic()) {
        continue;
      }
      double[] xy = strange.clone();
      way(catalogue.wgs84(), target).apply(xy, 0, xy.length / 2);
      assertThat(xy).as(target.code()).containsOnly(Double.NaN);
    }
  }

  @Test
  void makesNowhereOrFiniteOfAnyNumbersInAnyDirection() {
    Random random = new Random(7);
    for (Crs from : catalogue.known()) {
      for (Crs to : catalogue.known()) {
        double[] xy = wildNumbers(random, 200);
        way(from, to).apply(xy, 0, 200);
        for (int i = 0; i < xy.length && way(from, to) != Reprojection.IDENTITY; i += 2) {
          assertThat(Double.isFinite(xy[i])).as(from + " " + to).isEqualTo(!Double.isNaN(xy[i]));
          assertThat(Double.isNaN(xy[i])).isEqualTo(Double.isNaN(xy[i + 1]));
        }
      }
    }
  }

  private static double[] wildNumbers(Random random, int points) {
    double[] xy = new double[2 * points];
    for (int i = 0; i < xy.length; i++) {
      xy[i] = random.nextGaussian() * Math.pow(10, random.nextInt(20) - 4);
    }
    return xy;
  }

  @Test
  void hasNoPlaceForThePolesWhereTheProjectionHasNone() {
    double[] xy = {0, 90, 0, -90};
    way(catalogue.wgs84(), catalogue.webMercator()).apply(xy, 0, 2);
    assertThat(xy).containsOnly(Double.NaN);
    double[] south = {3, -90};
    way(catalogue.wgs84(), catalogue.lambert93()).apply(south, 0, 1);
    assertThat(south).containsOnly(Double.NaN);
  }

  @Test
  void bringsLongitudesBeyondTheAntimeridianBackAround() {
    double[] xy = {200, 45, -160, 45};
    way(catalogue.wgs84(), catalogue.webMercator()).apply(xy, 0, 2);
    assertThat(xy[0]).isCloseTo(xy[2], within(1e-6));
    assertThat(xy[0]).isNegative();
  }

  @Test
  void givesTheSameOnManyThreadsAsOnOne() {
    for (Crs from : List.of(catalogue.lambert93(), crs("EPSG:27572"), crs("EPSG:32630"))) {
      Reprojection way = way(from, crs("EPSG:3035"));
      double[] alone = grid();
      way.apply(alone, 0, alone.length / 2);
      List<double[]> together =
          IntStream.range(0, 16)
              .parallel()
              .mapToObj(
                  i -> {
                    double[] xy = grid();
                    way.apply(xy, 0, xy.length / 2);
                    return xy;
                  })
              .toList();
      assertThat(together).allSatisfy(xy -> assertThat(xy).isEqualTo(alone));
    }
  }

  private static double[] grid() {
    double[] xy = new double[20_000];
    for (int i = 0; i < xy.length; i += 2) {
      xy[i] = 400_000 + i * 10;
      xy[i + 1] = 5_000_000 - i * 20;
    }
    return xy;
  }

  private Crs crs(String code) {
    return catalogue.fromCode(code).orElseThrow();
  }

  private Reprojection way(Crs from, Crs to) {
    return catalogue.reprojection(from, to).orElseThrow();
  }
}
