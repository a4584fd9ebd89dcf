package fr.bocage.render;

import static org.assertj.core.api.Assertions.assertThat;

import fr.bocage.feature.FeatureTable;
import fr.bocage.geo.Viewport;
import fr.bocage.map.MapDocument;
import java.util.Arrays;
import java.util.Random;
import org.geotools.api.style.Rule;
import org.geotools.api.style.Style;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Towns and hamlets of buildings smaller than a pixel, against what they cover together. A block of
 * 16 by 16 pixels is what the eye takes for one tone: half of all blocks are within 0.8 % of the
 * right ink, 95 % within 2 %, each within 2 % or half a level a pixel, which is less than pixels
 * can show, and all together within 0.5 %. Single pixels differ more, for a speck's shape is gone:
 * by 24 levels in one of a thousand.
 */
class SpeckFaithfulnessTest {
  private static final int SIZE = 320;
  private static final int BLOCK = 16;
  private static final int BUILDING = 0x7a6a50;

  /** Rectangles of 5 to 25 units, dense about some places. */
  private static FeatureTable buildings() {
    Random random = new Random(20);
    TestMaps buildings = new TestMaps();
    for (int town = 0; town < 40; town++) {
      double x = 40_000 + random.nextGaussian() * 12_000;
      double y = 40_000 + random.nextGaussian() * 12_000;
      double reach = 1500 + random.nextDouble() * 5000;
      for (int i = 0; i < 1000; i++) {
        buildings.polygon(
            "",
            TestMaps.box(
                x + random.nextGaussian() * reach,
                y + random.nextGaussian() * reach,
                5 + random.nextDouble() * 20,
                5 + random.nextDouble() * 10));
      }
    }
    return buildings.table();
  }

  @ParameterizedTest
  @ValueSource(doubles = {40, 90, 250})
  void specksKeepTheirInk(double resolution) {
    FeatureTable table = buildings();
    Viewport view = new Viewport(40_000, 40_000, resolution, SIZE, SIZE);
    UnionPainter exact = new UnionPainter(table.geometry(), view, 0xffffff);
    exact.stroke(BUILDING, 1);

    int[] fast = painted(table, view, (String) null);

    double[] errors = blockErrors(fast, exact.argb());
    assertThat(errors[errors.length / 2]).as("half of the blocks").isLessThan(0.008);
    assertThat(errors[errors.length * 95 / 100]).as("95 % of the blocks").isLessThan(0.02);
    assertThat(farthest(fast, exact.argb())).as("each block").isLessThan(1);
    assertThat(ink(fast, 0, 0, SIZE) / ink(exact.argb(), 0, 0, SIZE)).isBetween(0.995, 1.005);
    int[] differences = new int[fast.length];
    for (int i = 0; i < fast.length; i++) {
      differences[i] = TestMaps.difference(fast[i], exact.argb()[i]);
    }
    Arrays.sort(differences);
    assertThat(differences[fast.length * 999 / 1000]).isLessThan(24);
  }

  /** Turned, and far enough from each other not to touch. */
  private static FeatureTable apart(double side, double... shape) {
    TestMaps features = new TestMaps();
    for (int i = 0; i < 38 * 38; i++) {
      double[] ring = new double[shape.length];
      double turn = i * 0.1;
      for (int k = 0; k < shape.length; k += 2) {
        double x = shape[k] * side;
        double y = shape[k + 1] * side;
        ring[k] = i % 38 * 8.03 + 8 + x * Math.cos(turn) - y * Math.sin(turn);
        ring[k + 1] = i / 38 * 8.03 + 8 + x * Math.sin(turn) + y * Math.cos(turn);
      }
      features.polygon("", ring);
    }
    return features.table();
  }

  private static final double[] ANGLE = {0, 0, 1, 0, 1, 0.5, 0.6, 0.5, 0.6, 1, 0, 1};
  private static final double[] COURTYARD = {
    0, 0, 1, 0, 1, 1, 0.7, 1, 0.7, 0.3, 0.3, 0.3, 0.3, 1, 0, 1
  };

  @ParameterizedTest
  @ValueSource(doubles = {0.1, 0.4, 0.7, 0.95, 1.05, 1.5, 2.5})
  void bordersAboutAsWideAsTheirBuildingsKeepTheirInk(double sidePixels) {
    assertThat(shareOfInk(apart(sidePixels, ANGLE))).isBetween(0.99, 1.02);
  }

  /** Its border is longer than the way around it: nobody sees the nook. */
  @ParameterizedTest
  @ValueSource(doubles = {0.1, 0.2, 0.4})
  void bordersWiderThanACourtyardKeepTheirInk(double sidePixels) {
    assertThat(shareOfInk(apart(sidePixels, COURTYARD))).isBetween(0.97, 1.01);
  }

  /** Where corners of a narrow end fall together, its mitre would be a spike of five pixels. */
  @ParameterizedTest
  @ValueSource(doubles = {0.8, 1.2, 1.6, 2})
  void narrowEndsHaveNoSpikes(double sidePixels) {
    FeatureTable table = apart(sidePixels, COURTYARD);
    Viewport view = new Viewport(SIZE / 2.0, SIZE / 2.0, 1, SIZE, SIZE);
    UnionPainter exact = new UnionPainter(table.geometry(), view, 0xffffff);
    exact.stroke(BUILDING, 1);

    int[] fast = painted(table, view, (String) null);

    for (int i = 0; i < fast.length; i++) {
      assertThat(TestMaps.difference(fast[i], exact.argb()[i])).isLessThan(100);
    }
  }

  private static double shareOfInk(FeatureTable table) {
    Viewport view = new Viewport(SIZE / 2.0, SIZE / 2.0, 1, SIZE, SIZE);
    UnionPainter exact = new UnionPainter(table.geometry(), view, 0xffffff);
    exact.stroke(BUILDING, 1);
    return ink(painted(table, view, (String) null), 0, 0, SIZE) / ink(exact.argb(), 0, 0, SIZE);
  }

  private static int[] painted(FeatureTable table, Viewport view, String fill) {
    return painted(table, view, TestStyles.area(fill, "#7a6a50", 1, null));
  }

  private static int[] painted(FeatureTable table, Viewport view, Style style) {
    MapDocument map = TestMaps.map(0xffffff, TestMaps.layer(table, style, 1));
    return TestMaps.paint(map, view, 2, 64);
  }

  @ParameterizedTest
  @ValueSource(doubles = {90, 250})
  void whatABorderCoversShowsNoFill(double resolution) {
    FeatureTable table = buildings();
    Viewport view = new Viewport(40_000, 40_000, resolution, SIZE, SIZE);

    assertThat(painted(table, view, "#ff0000")).isEqualTo(painted(table, view, (String) null));
  }

  @ParameterizedTest
  @ValueSource(doubles = {40, 250})
  void specksOfChosenRowsAreThoseOfAllWhereAllAreChosen(double resolution) {
    FeatureTable table = buildings();
    Viewport view = new Viewport(40_000, 40_000, resolution, SIZE, SIZE);
    Style some = TestStyles.style(chosen("#d9c8a9", "#7a6a50", 1));

    assertThat(painted(table, view, some)).isEqualTo(painted(table, view, "#d9c8a9"));
  }

  @ParameterizedTest
  @ValueSource(doubles = {40, 250})
  void specksThatSeveralRulesTakeArePaintedByEach(double resolution) {
    FeatureTable table = buildings();
    Viewport view = new Viewport(40_000, 40_000, resolution, SIZE, SIZE);
    Style chosen = TestStyles.style(chosen(null, "#7a6a50", 3), chosen(null, "#ffffff", 1));
    Style all =
        TestStyles.style(
            TestStyles.rule(TestStyles.polygon(null, "#7a6a50", 3)),
            TestStyles.rule(TestStyles.polygon(null, "#ffffff", 1)));

    assertThat(painted(table, view, chosen)).isEqualTo(painted(table, view, all));
  }

  /** A rule with a filter that every building passes. */
  private static Rule chosen(String fill, String stroke, double width) {
    Rule chosen = TestStyles.rule(TestStyles.polygon(fill, stroke, width));
    chosen.setFilter(
        TestStyles.FILTERS.equals(TestStyles.FILTERS.property("v"), TestStyles.literal("")));
    return chosen;
  }

  /** By block that has some ink, the part by which it is wrong; sorted. */
  private static double[] blockErrors(int[] fast, int[] exact) {
    double[] errors = new double[SIZE / BLOCK * (SIZE / BLOCK)];
    int count = 0;
    for (int y = 0; y < SIZE; y += BLOCK) {
      for (int x = 0; x < SIZE; x += BLOCK) {
        double right = ink(exact, x, y, BLOCK);
        if (right > 255 * 8) {
          errors[count++] = Math.abs(ink(fast, x, y, BLOCK) / right - 1);
        }
      }
    }
    double[] sorted = Arrays.copyOf(errors, count);
    Arrays.sort(sorted);
    return sorted;
  }

  /** Of all blocks the most that one is wrong, in parts of 2 % or of half a level in each pixel. */
  private static double farthest(int[] fast, int[] exact) {
    double most = 0;
    for (int y = 0; y < SIZE; y += BLOCK) {
      for (int x = 0; x < SIZE; x += BLOCK) {
        double right = ink(exact, x, y, BLOCK);
        double unseen = Math.max(0.02 * right, 0.5 * BLOCK * BLOCK);
        most = Math.max(most, Math.abs(ink(fast, x, y, BLOCK) - right) / unseen);
      }
    }
    return most;
  }

  /** What a square lacks of white. */
  private static double ink(int[] argb, int left, int top, int side) {
    double ink = 0;
    for (int y = top; y < top + side; y++) {
      for (int x = left; x < left + side; x++) {
        ink += 255 - (argb[y * SIZE + x] & 0xff);
      }
    }
    return ink;
  }
}
