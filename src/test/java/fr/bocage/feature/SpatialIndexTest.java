package fr.bocage.feature;

import static org.assertj.core.api.Assertions.assertThat;

import fr.bocage.job.Jobs;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;

class SpatialIndexTest {
  private static GeometryColumn boxes(Random random, int count) {
    GeometryColumnBuilder builder = new GeometryColumnBuilder();
    for (int row = 0; row < count; row++) {
      if (row % 50 == 7) {
        builder.endRow(GeometryType.NULL);
        continue;
      }
      double x = random.nextInt(100_000);
      double y = random.nextInt(70_000);
      double side = random.nextInt(10) == 0 ? random.nextInt(9000) : random.nextInt(100);
      builder.beginPart(PartRole.LINE);
      builder.vertex(x, y);
      builder.vertex(x + side, y + side / 2);
      builder.endRow(GeometryType.LINE_STRING);
    }
    return builder.freeze();
  }

  private static int[] exactly(GeometryColumn geometry, Envelope area, double smallest) {
    return IntStream.range(0, geometry.rowCount())
        .filter(row -> geometry.envelope(row).intersects(area))
        .filter(
            row ->
                Math.max(geometry.envelope(row).getWidth(), geometry.envelope(row).getHeight())
                    >= smallest)
        .toArray();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 16, 17, 257, 5000})
  void findsTheRowsThatMeetAnAreaAndAreLargeEnough(int count) {
    Random random = new Random(count);
    GeometryColumn geometry = boxes(random, count);
    try (Jobs jobs = new Jobs(2)) {
      SpatialIndex index = SpatialIndex.of(geometry, jobs);
      for (int i = 0; i < 200; i++) {
        Envelope area =
            new Envelope(
                random.nextInt(100_000),
                random.nextInt(100_000),
                random.nextInt(70_000),
                random.nextInt(70_000));
        double smallest = i % 2 == 0 ? 0 : random.nextInt(300) + 0.5;
        int[] found = Arrays.stream(index.slots(area, smallest)).map(index::row).sorted().toArray();

        assertThat(found).isEqualTo(exactly(geometry, area, smallest));
        if (smallest == 0) {
          assertThat(index.count(area)).isEqualTo(found.length);
        }
      }
    }
  }

  @Test
  void isTheSameOnOneCoreAndMore() {
    GeometryColumn geometry = boxes(new Random(1), 100_000);
    try (Jobs jobs = new Jobs(3)) {
      SpatialIndex many = SpatialIndex.of(geometry, jobs);
      SpatialIndex one = SpatialIndex.of(geometry, null);

      assertThat(many.rows()).isEqualTo(one.rows());
    }
  }

  @Test
  void keepsExtentsThatNoDoubleCanSpan() {
    GeometryColumnBuilder builder = new GeometryColumnBuilder();
    for (double x : new double[] {-1.7e308, 0, 1.7e308}) {
      builder.beginPart(PartRole.POINT);
      builder.vertex(x, x);
      builder.endRow(GeometryType.POINT);
    }
    SpatialIndex index = SpatialIndex.of(builder.freeze(), null);

    assertThat(index.search(new Envelope(-1e300, 1e300, -1e300, 1e300))).contains(1);
  }
}
