package fr.bocage.render;

import static org.assertj.core.api.Assertions.assertThat;

import fr.bocage.feature.FeatureTable;
import fr.bocage.geo.Viewport;
import fr.bocage.job.Jobs;
import fr.bocage.job.Progress;
import fr.bocage.map.MapDocument;
import java.util.Random;
import org.geotools.api.style.Rule;
import org.geotools.api.style.Style;
import org.junit.jupiter.api.Test;

/** Looking around for hours must not fill the memory. */
class EnduranceTest {
  private static final int VIEWS = 10_000;

  /** Parcels of three kinds with names, each kind in a colour of its own from a scale on. */
  private static MapDocument map() {
    Random random = new Random(8);
    TestMaps parcels = new TestMaps();
    for (int i = 0; i < 4000; i++) {
      double side = 1 + random.nextDouble() * 40;
      parcels.polygon(
          "Parcelle " + i % 3,
          TestMaps.box(random.nextInt(20_000), random.nextInt(20_000), side, side));
    }
    FeatureTable table = parcels.table();
    return TestMaps.map(
        0xdbe7ee,
        TestMaps.layer(table, kinds(), 1),
        TestMaps.layer(table, TestStyles.area("#dfe6d5", "#9b8f80", 1, "v"), 0.6));
  }

  /** A rule for each kind; all look the same from afar, apart when one comes near. */
  private static Style kinds() {
    Rule[] rules = new Rule[6];
    for (int i = 0; i < rules.length; i++) {
      String fill = i < 3 ? "#e9e2d0" : "#d0e2e" + i;
      rules[i] = TestStyles.rule(TestStyles.polygon(fill, "#9b8f80", 0.8));
      rules[i].setFilter(
          TestStyles.FILTERS.equals(
              TestStyles.FILTERS.property("v"), TestStyles.literal("Parcelle " + i % 3)));
      if (i < 3) {
        rules[i].setMinScaleDenominator(50_000);
      } else {
        rules[i].setMaxScaleDenominator(50_000);
      }
    }
    return TestStyles.style(rules);
  }

  @Test
  void memoryStaysFlatOverManyViews() {
    Random random = new Random(9);
    MapDocument map = map();
    try (Jobs jobs = new Jobs(2)) {
      MapRenderer renderer = new MapRenderer(jobs);
      long early = 0;
      for (int i = 1; i <= VIEWS; i++) {
        double resolution = Math.exp(random.nextDouble() * 12 - 3);
        Viewport view =
            new Viewport(random.nextInt(20_000), random.nextInt(20_000), resolution, 60, 40);
        renderer.render(map, view, 1, Progress.NONE);
        if (i == VIEWS / 5) {
          early = usedBytes();
        }
      }
      assertThat(usedBytes() - early).isLessThan(3 << 20);
    }
  }

  /** What is in use when all garbage has gone. */
  private static long usedBytes() {
    Runtime runtime = Runtime.getRuntime();
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 4; i++) {
      System.gc();
      least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
    }
    return least;
  }
}
