package fr.bocage.render;

import static org.assertj.core.api.Assertions.assertThat;

import fr.bocage.feature.FeatureTable;
import fr.bocage.geo.Viewport;
import java.util.Random;
import org.geotools.api.style.Rule;
import org.junit.jupiter.api.Test;

class SeamTest {
  private static final int SIZE = 240;
  private static final int CELLS = 20;

  /** Quadrilaterals that share their random corners and cover more than the frame. */
  private static FeatureTable mesh(long seed) {
    Random random = new Random(seed);
    double[][] x = new double[CELLS + 1][CELLS + 1];
    double[][] y = new double[CELLS + 1][CELLS + 1];
    for (int i = 0; i <= CELLS; i++) {
      for (int j = 0; j <= CELLS; j++) {
        x[i][j] = -20 + 14 * i + random.nextDouble() * 10;
        y[i][j] = -20 + 14 * j + random.nextDouble() * 10;
      }
    }
    TestMaps maps = new TestMaps();
    for (int i = 0; i < CELLS; i++) {
      for (int j = 0; j < CELLS; j++) {
        double[] ring = {
          x[i][j], y[i][j],
          x[i + 1][j], y[i + 1][j],
          x[i + 1][j + 1], y[i + 1][j + 1],
          x[i][j + 1], y[i][j + 1]
        };
        maps.polygon((double) random.nextInt(5), ring);
      }
    }
    return maps.table();
  }

  @Test
  void neighboursOfOneColourShowNoSeam() {
    int[] pixels =
        TestMaps.paint(
            TestMaps.map(
                0xff00ff, TestMaps.layer(mesh(1), TestStyles.area("#20c040", null, 0, null), 1)),
            SIZE,
            SIZE);

    for (int pixel : pixels) {
      assertThat(TestMaps.difference(pixel, 0xff20c040)).isLessThanOrEqualTo(2);
    }
  }

  @Test
  void neighboursOfManySizesShowNoSeamWhenFarAway() {
    Viewport far = new Viewport(120, 120, 9.3, 20, 20);
    int[] pixels =
        TestMaps.paint(
            TestMaps.map(
                0xff00ff, TestMaps.layer(mesh(3), TestStyles.area("#20c040", null, 0, null), 1)),
            far,
            2,
            64);

    assertThat(TestMaps.difference(pixels[10 * 20 + 10], 0xff20c040)).isLessThanOrEqualTo(2);
  }

  @Test
  void neighboursOfDifferentColoursLetNoGroundThrough() {
    // All classes have the same green and the ground has none: any ground seen is green missing.
    String[] colours = {"#00c000", "#ffc000", "#00c0ff", "#80c080", "#ffc0ff"};
    Rule[] rules = new Rule[colours.length];
    for (int i = 0; i < colours.length; i++) {
      rules[i] = TestStyles.rule(TestStyles.polygon(colours[i], null, 0));
      rules[i].setFilter(
          TestStyles.FILTERS.equals(TestStyles.FILTERS.property("v"), TestStyles.literal(i)));
    }
    int[] pixels =
        TestMaps.paint(
            TestMaps.map(0xff00ff, TestMaps.layer(mesh(2), TestStyles.style(rules), 1)),
            SIZE,
            SIZE);

    for (int pixel : pixels) {
      assertThat(TestMaps.channel(pixel, 8)).isBetween(0xc0 - 2, 0xc0 + 2);
    }
  }

  @Test
  void aSharedBorderIsNotTwiceAsDark() {
    double[] left = TestMaps.box(10, 10, 40.5, 80);
    double[] right = TestMaps.box(50.5, 10, 40, 80);
    FeatureTable both = new TestMaps().polygon("", left).polygon("", right).table();
    FeatureTable one = new TestMaps().polygon("", left).table();
    var style = TestStyles.area(null, "#000000", 0.6, null);

    int[] shared = TestMaps.paint(TestMaps.map(0xffffff, TestMaps.layer(both, style, 1)), 100, 100);
    int[] single = TestMaps.paint(TestMaps.map(0xffffff, TestMaps.layer(one, style, 1)), 100, 100);

    assertThat(shared[50 * 100 + 50]).isEqualTo(single[50 * 100 + 50]);
    assertThat(shared[50 * 100 + 50] & 0xff).isBetween(90, 115);
  }
}
