package fr.bocage.desktop.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

class SmoothingTest {
  @Test
  void keepsTheEndsAndTakesOutTheTrembling() {
    Coordinate[] drawn = new Coordinate[101];
    for (int i = 0; i <= 100; i++) {
      drawn[i] = new Coordinate(3 * i, i % 2 == 0 ? 0 : 1);
    }
    Coordinate[] smooth = Smoothing.smooth(drawn, 0.6);
    assertThat(smooth[0]).isEqualTo(drawn[0]);
    assertThat(smooth[smooth.length - 1]).isEqualTo(drawn[100]);
    assertThat(smooth.length).isLessThan(6);
  }

  @Test
  void keepsACornerWithinAFewSteps() {
    Coordinate[] drawn = new Coordinate[41];
    for (int i = 0; i <= 40; i++) {
      drawn[i] = i <= 20 ? new Coordinate(3 * i, 0) : new Coordinate(60, 3 * (i - 20));
    }
    assertThat(Smoothing.smooth(drawn, 0.4))
        .anySatisfy(place -> assertThat(place.distance(new Coordinate(60, 0))).isLessThan(4));
  }
}
