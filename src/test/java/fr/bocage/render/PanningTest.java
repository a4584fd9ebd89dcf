package fr.bocage.render;

import static org.assertj.core.api.Assertions.assertThat;

import fr.bocage.geo.Viewport;
import fr.bocage.job.Job;
import fr.bocage.job.Jobs;
import fr.bocage.job.Progress;
import fr.bocage.map.Layer;
import fr.bocage.map.MapDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A frame that takes what it can from the one before is the frame that is painted afresh. */
class PanningTest {
  private static final int WIDTH = 320;
  private static final int HEIGHT = 230;

  /** A countryside: fields that share borders, roads, hamlets, buildings from a speck up. */
  private static MapDocument countryside(long seed) {
    Random random = new Random(seed);
    double[] cornersX = new double[21 * 21];
    double[] cornersY = new double[21 * 21];
    for (int i = 0; i < cornersX.length; i++) {
      cornersX[i] = i % 21 * 40 - 250 + random.nextDouble() * 25;
      cornersY[i] = i / 21 * 40 - 280 + random.nextDouble() * 25;
    }
    TestMaps fields = new TestMaps();
    for (int i = 0; i < 20 * 20; i++) {
      int corner = i / 20 * 21 + i % 20;
      int[] ring = {corner, corner + 1, corner + 22, corner + 21};
      double[] xy = new double[8];
      for (int k = 0; k < 4; k++) {
        xy[k * 2] = cornersX[ring[k]];
        xy[k * 2 + 1] = cornersY[ring[k]];
      }
      fields.polygon(i % 3, xy);
    }
    TestMaps roads = new TestMaps();
    TestMaps buildings = new TestMaps();
    for (int i = 0; i < 40; i++) {
      double[] xy = new double[40];
      for (int k = 0; k < xy.length; k += 2) {
        xy[k] = random.nextInt(800) - 250 + random.nextDouble();
        xy[k + 1] = random.nextInt(800) - 280 + random.nextDouble();
      }
      roads.line("", xy);
    }
    for (int i = 0; i < 20_000; i++) {
      double side = random.nextDouble() * random.nextDouble() * 4;
      buildings.polygon(
          "",
          TestMaps.box(
              random.nextDouble() * 800 - 250, random.nextDouble() * 800 - 280, side, side / 2));
    }
    TestMaps hamlets = new TestMaps();
    for (int i = 0; i < 3000; i++) {
      hamlets.point(
          random.nextDouble() * 9,
          random.nextDouble() * 800 - 250,
          random.nextDouble() * 800 - 280);
    }
    return TestMaps.map(
        0xdbe7ee,
        TestMaps.layer(fields.table(), TestStyles.area("#e9e2d0", "#9b8f80", 0.8, null), 1),
        TestMaps.layer(
            roads.table(),
            TestStyles.style(
                TestStyles.rule(
                    TestStyles.line("#6f9fba", 3.3, 1), TestStyles.line("#ffffff", 1, 0.8, 6, 4))),
            0.7),
        TestMaps.layer(buildings.table(), TestStyles.area("#d9c8a9", "#7a6a50", 1, null), 1),
        TestMaps.layer(
            hamlets.table(),
            TestStyles.style(
                TestStyles.rule(
                    TestStyles.mark(
                        "circle", "#c4512d", "#ffffff", TestStyles.FILTERS.property("v")))),
            1));
  }

  @ParameterizedTest
  @CsvSource({"1, 1, 0.7", "2, 2, 1", "3, 1, 2.9", "4, 2, 13"})
  void aPannedFrameIsTheFrameThatIsPaintedAfresh(long seed, int cores, double resolution) {
    MapDocument map = countryside(seed);
    Random random = new Random(seed);
    Viewport view = new Viewport(151.3, 97.7, resolution, WIDTH, HEIGHT);
    try (Jobs jobs = new Jobs(cores);
        Jobs others = new Jobs(1)) {
      MapRenderer panning = new MapRenderer(jobs);
      panning.render(map, view, 1, Progress.NONE);
      for (int i = 0; i < 12; i++) {
        view = view.panned(random.nextInt(150) - 75, random.nextInt(150) - 75);
        int[] panned = panning.render(map, view, 1, Progress.NONE).argb();
        int[] fresh = new MapRenderer(others, 23).render(map, view, 1, Progress.NONE).argb();
        assertThat(panned).as("pan " + i).isEqualTo(fresh);
      }
    }
  }

  /** Frames of several threads, of which some are given back and some are still looked at. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void pixelsThatAreGivenBackAreUsedForNobodyElsesFrame(boolean labelled) {
    MapDocument map = labelled ? withNames(countryside(5)) : countryside(5);
    try (Jobs jobs = new Jobs(2);
        Jobs others = new Jobs(1)) {
      MapRenderer renderer = new MapRenderer(jobs);
      List<Job<List<Frame>>> walks = new ArrayList<>();
      for (int walk = 0; walk < 3; walk++) {
        Random random = new Random(walk);
        walks.add(jobs.start("walk", progress -> walk(renderer, map, random)));
      }
      for (Job<List<Frame>> walk : walks) {
        for (Frame frame : walk.result().join()) {
          MapRenderer fresh = new MapRenderer(others);
          assertThat(frame.argb())
              .isEqualTo(fresh.render(map, frame.viewport(), 1, Progress.NONE).argb());
        }
      }
    }
  }

  /** Pans about, gives back two frames of three, and keeps the rest. */
  private static List<Frame> walk(MapRenderer renderer, MapDocument map, Random random) {
    List<Frame> kept = new ArrayList<>();
    Viewport view = new Viewport(151.3, 97.7, 1, WIDTH, HEIGHT);
    for (int i = 0; i < 30; i++) {
      view = view.panned(random.nextInt(150) - 75, random.nextInt(150) - 75);
      Frame frame = renderer.render(map, view, 1, Progress.NONE);
      if (i % 3 == 0) {
        kept.add(frame);
      } else {
        renderer.recycle(frame);
      }
    }
    return kept;
  }

  private static MapDocument withNames(MapDocument map) {
    TestMaps places = new TestMaps();
    places.point("Fay", 150, 100).point("Ry", 200, 140).point("Le Houlme", 90, 60);
    List<Layer> layers = new ArrayList<>(map.layers());
    layers.add(
        TestMaps.layer(
            places.table(), TestStyles.style(TestStyles.rule(TestStyles.label("v", 12))), 1));
    return new MapDocument(map.crs(), layers, map.annotations(), map.background());
  }
}
