package fr.bocage.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Envelope;

class InterpolatedReprojectionTest {
  private static final int POINTS = 300_000;

  private final CrsCatalogue catalogue = new CrsCatalogue();

  /** Points all over the extent, and denser in one corner. */
  private static double[] points(Envelope extent) {
    Random random = new Random(3);
    double[] xy = new double[2 * POINTS];
    for (int i = 0; i < xy.length; i += 2) {
      double part = i % 4 == 0 ? 0.1 : 1;
      xy[i] = extent.getMinX() + random.nextDouble() * part * extent.getWidth();
      xy[i + 1] = extent.getMinY() + random.nextDouble() * part * extent.getHeight();
    }
    return xy;
  }

  private Crs crs(String code) {
    return catalogue.fromCode(code).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "true, EPSG:4326, EPSG:2154, 0, 1, 49, 50",
    "true, EPSG:2154, EPSG:3857, 450000, 550000, 6850000, 6950000",
    "true, EPSG:2154, EPSG:4326, 450000, 550000, 6850000, 6950000",
    "true, EPSG:27572, EPSG:2154, 300000, 560000, 2350000, 2560000",
    "false, EPSG:4326, EPSG:3857, -180, 180, -85, 85",
    "false, EPSG:4326, EPSG:2154, -180, 180, -90, 90",
    "false, EPSG:3857, EPSG:4326, -2e7, 2e7, -2e7, 2e7",
  })
  void agreesToATenthOfAMillimetre(
      boolean faster, String from, String to, double minX, double maxX, double minY, double maxY) {
    Envelope extent = new Envelope(minX, maxX, minY, maxY);
    Reprojection way = catalogue.reprojection(crs(from), crs(to)).orElseThrow();
    double[] exact = points(extent);
    double[] fast = exact.clone();

    way.apply(exact, 0, POINTS);
    Reprojection chosen = InterpolatedReprojection.of(way, extent, POINTS, crs(to));
    chosen.apply(fast, 0, POINTS);

    assertThat(chosen != way).isEqualTo(faster);
    double tolerance = 1e-4 / crs(to).metresPerUnit();
    for (int i = 0; i < exact.length; i++) {
      if (Double.isNaN(exact[i])) {
        assertThat(fast[i]).isNaN();
      } else {
        assertThat(fast[i]).isCloseTo(exact[i], within(tolerance));
      }
    }
  }

  @Test
  void leavesFewPointsAndAnythingOutsideToTheWayItself() {
    Envelope extent = new Envelope(0, 100, 0, 100);
    Reprojection doubling =
        (xy, first, count) -> {
          for (int i = 2 * first; i < 2 * (first + count); i++) {
            xy[i] *= 2;
          }
        };
    Crs target = catalogue.lambert93();
    assertThat(InterpolatedReprojection.of(doubling, extent, 100, target)).isSameAs(doubling);
    assertThat(InterpolatedReprojection.of(doubling, new Envelope(1, 1, 0, 9), POINTS, target))
        .isSameAs(doubling);
    double[] xy = {-5, 50, 101, 200, Double.NaN, 3};
    InterpolatedReprojection.of(doubling, extent, POINTS, target).apply(xy, 0, 3);
    assertThat(xy).containsExactly(-10, 100, 202, 400, Double.NaN, 6);
  }

  @Test
  void neighbouringCellsMeet() {
    Envelope extent = new Envelope(350_000, 610_000, 6_790_000, 6_990_000);
    Crs mercator = catalogue.webMercator();
    Reprojection way = catalogue.reprojection(catalogue.lambert93(), mercator).orElseThrow();
    Reprojection fast = InterpolatedReprojection.of(way, extent, 20 * POINTS, mercator);
    assertThat(fast).isNotSameAs(way);
    double[] line = new double[20_000]; // a metre or so apart
    for (int i = 0; i < line.length; i += 2) {
      line[i] = 400_000 + i / 2.0;
      line[i + 1] = 6_800_000 + i / 2.0;
    }
    fast.apply(line, 0, line.length / 2);
    double[] steps = new double[line.length / 2 - 1];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = line[2 * i + 2] - line[2 * i];
    }
    double shortest = Arrays.stream(steps).min().orElseThrow();
    double longest = Arrays.stream(steps).max().orElseThrow();
    assertThat(longest - shortest).isLessThan(0.01);
  }
}
