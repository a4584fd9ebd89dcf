package fr.bocage.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.bocage.feature.FeatureTable;
import fr.bocage.feature.GeometryType;
import fr.bocage.feature.PartRole;
import fr.bocage.geo.Viewport;
import fr.bocage.job.Jobs;
import fr.bocage.job.Progress;
import fr.bocage.map.Layer;
import fr.bocage.map.MapDocument;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.geotools.api.style.Style;
import org.junit.jupiter.api.Test;

class PaintingTest {
  private static final int WHITE = 0xffffffff;
  private static final Style BLACK = TestStyles.area("#000000", null, 0, null);

  private static int[] paint(FeatureTable table, Style style, double opacity) {
    return TestMaps.paint(TestMaps.map(0xffffff, TestMaps.layer(table, style, opacity)), 100, 100);
  }

  private static int at(int[] pixels, int x, int y) {
    return pixels[y * 100 + x];
  }

  @Test
  void whatLiesRightOfTheFrameDoesNotSmear() {
    double[] triangle = {90, 20, 300, 50, 90, 80};
    double[] outside = TestMaps.box(120, 10, 50, 80);
    double[] border = TestMaps.box(60, 85, 40, 10);
    int[] pixels =
        paint(
            new TestMaps().polygon("", triangle).polygon("", outside).polygon("", border).table(),
            BLACK,
            1);

    for (int y = 0; y < 100; y++) {
      assertThat(at(pixels, 50, y)).isEqualTo(WHITE);
      boolean covered = y >= 25 && y < 75 || y >= 5 && y < 15;
      if (covered) {
        assertThat(at(pixels, 99, y)).isEqualTo(0xff000000);
      }
    }
    assertThat(at(pixels, 99, 2)).isEqualTo(WHITE);
    assertThat(at(pixels, 99, 98)).isEqualTo(WHITE);
  }

  @Test
  void whatLiesLeftOfTheFrameStillCovers() {
    int[] pixels =
        paint(new TestMaps().polygon("", TestMaps.box(-500, 20, 510, 60)).table(), BLACK, 1);

    assertThat(at(pixels, 0, 50)).isEqualTo(0xff000000);
    assertThat(at(pixels, 9, 50)).isEqualTo(0xff000000);
    assertThat(at(pixels, 10, 50)).isEqualTo(WHITE);
    assertThat(at(pixels, 0, 10)).isEqualTo(WHITE);
  }

  @Test
  void aPolygonAroundTheFrameFillsItAll() {
    int[] pixels =
        paint(new TestMaps().polygon("", TestMaps.box(-1e7, -1e7, 2e7, 2e7)).table(), BLACK, 1);

    assertThat(pixels).containsOnly(0xff000000);
  }

  @Test
  void absurdCoordinatesNeitherHangNorHarm() {
    FeatureTable table =
        new TestMaps()
            .polygon("", TestMaps.box(-1e300, -1e300, 2e300, 2e300))
            .line("", -1e200, 3, 1e200, 7)
            .table();
    Style style =
        TestStyles.style(
            TestStyles.rule(
                TestStyles.polygon("#000000", "#ff0000", 2),
                TestStyles.line("#ff0000", 2, 1, 3, 2)));

    assertThat(paint(table, style, 1)).hasSize(10_000);
  }

  @Test
  void eitherWindingFillsTheSame() {
    double[] clockwise = {10, 10, 10, 90, 90, 90, 90, 10};
    double[] hole = {30, 30, 70, 30, 70, 70, 30, 70};
    double[] holeTurned = {30, 30, 30, 70, 70, 70, 70, 30};
    int[] one = paint(new TestMaps().polygon("", clockwise, hole).table(), BLACK, 1);
    int[] other =
        paint(
            new TestMaps().polygon("", TestMaps.box(10, 10, 80, 80), holeTurned).table(), BLACK, 1);

    assertThat(one).isEqualTo(other);
    assertThat(at(one, 50, 50)).isEqualTo(WHITE);
    assertThat(at(one, 20, 50)).isEqualTo(0xff000000);
  }

  @Test
  void aHoleShowsWhatAnotherFeatureHasThere() {
    int[] pixels =
        paint(
            new TestMaps()
                .polygon("", TestMaps.box(10, 10, 80, 80), TestMaps.box(30, 30, 40, 40))
                .polygon("", TestMaps.box(40, 40, 20, 20))
                .table(),
            BLACK,
            1);

    assertThat(at(pixels, 50, 50)).isEqualTo(0xff000000);
    assertThat(at(pixels, 35, 50)).isEqualTo(WHITE);
  }

  @Test
  void aTranslucentStrokeIsNoDarkerWhereItCrossesItself() {
    Style style = TestStyles.style(TestStyles.rule(TestStyles.line("#000000", 8, 0.5)));
    int[] pixels = paint(new TestMaps().line("", 10, 10, 90, 90, 90, 10, 10, 90).table(), style, 1);

    for (int pixel : pixels) {
      assertThat(pixel & 0xff).isGreaterThanOrEqualTo(127);
    }
    assertThat(at(pixels, 50, 50) & 0xff).isEqualTo(127);
  }

  @Test
  void opacityIsAppliedOnceToTheLayerAsAWhole() {
    int[] pixels =
        paint(
            new TestMaps()
                .polygon("", TestMaps.box(10, 10, 50, 50))
                .polygon("", TestMaps.box(30, 30, 50, 50))
                .table(),
            TestStyles.area("#000000", "#000000", 4, null),
            0.5);

    for (int pixel : pixels) {
      assertThat(pixel & 0xff).isGreaterThanOrEqualTo(126);
    }
    assertThat(at(pixels, 20, 80)).isEqualTo(at(pixels, 45, 55)).isEqualTo(at(pixels, 60, 70));
  }

  @Test
  void smallSymbolsLieOnLargeOnes() {
    FeatureTable table = new TestMaps().point(6.0, 50, 50).point(40.0, 50, 50).table();
    Style style =
        TestStyles.style(
            TestStyles.rule(
                TestStyles.mark("circle", "#00ff00", "#000000", TestStyles.FILTERS.property("v"))));
    int[] pixels = paint(table, style, 1);

    assertThat(at(pixels, 50, 50)).isEqualTo(0xff00ff00);
    assertThat(at(pixels, 53, 50) >> 8 & 0xff).as("border of the small one").isLessThan(200);
    assertThat(at(pixels, 60, 50)).isEqualTo(0xff00ff00);
  }

  @Test
  void dashesLeaveGaps() {
    Style style = TestStyles.style(TestStyles.rule(TestStyles.line("#000000", 4, 1, 10, 5)));
    int[] pixels = paint(new TestMaps().line("", 10, 50, 90, 50).table(), style, 1);

    assertThat(at(pixels, 15, 50)).isEqualTo(0xff000000);
    assertThat(at(pixels, 22, 50)).isEqualTo(WHITE);
    assertThat(at(pixels, 30, 50)).isEqualTo(0xff000000);
  }

  @Test
  void paintsTheSamePixelsOnOneCoreOrManyAndHoweverItIsCut() {
    MapDocument map = busyMap(9);
    Viewport view = new Viewport(200, 150, 0.8, 500, 381);
    int[] whole = TestMaps.paint(map, view, 1, 381);

    assertThat(TestMaps.paint(map, view, 1, 64)).isEqualTo(whole);
    assertThat(TestMaps.paint(map, view, 2, 64)).isEqualTo(whole);
    assertThat(TestMaps.paint(map, view, 4, 7)).isEqualTo(whole);
  }

  private static MapDocument busyMap(long seed) {
    Random random = new Random(seed);
    TestMaps areas = new TestMaps();
    TestMaps lines = new TestMaps();
    TestMaps points = new TestMaps();
    for (int i = 0; i < 120; i++) {
      double x = random.nextDouble() * 400;
      double y = random.nextDouble() * 300;
      double size = random.nextDouble() < 0.3 ? 0.6 : 60 * random.nextDouble();
      areas.polygon("Ré " + i, new double[] {x, y, x + size, y + size / 3, x + size / 2, y + size});
      lines.line("L" + i, x, y, y, x, x + 70, y - 30);
      points.point(3.0 + i % 9, y * 1.3, x * 0.7);
    }
    Layer below =
        TestMaps.layer(areas.table(), TestStyles.area("#80a0c0", "#203040", 1.3, "v"), 0.7);
    Layer middle =
        TestMaps.layer(
            lines.table(),
            TestStyles.style(
                TestStyles.rule(
                    TestStyles.line("#a04020", 3, 0.6, 7, 3), TestStyles.line("#ffffff", 1, 1))),
            1);
    Layer above =
        TestMaps.layer(
            points.table(),
            TestStyles.style(
                TestStyles.rule(
                    TestStyles.mark(
                        "star", "#f0d060", "#403000", TestStyles.FILTERS.property("v")))),
            1);
    return TestMaps.map(0xf7f4ec, below, middle, above);
  }

  @Test
  void cancellingLeavesTheFrameAndTheNextOneIsWhole() {
    MapDocument map = busyMap(4);
    Viewport view = new Viewport(200, 150, 0.8, 500, 381);
    AtomicInteger asked = new AtomicInteger();
    Progress soon =
        new Progress() {
          @Override
          public void report(long done, long total) {}

          @Override
          public boolean isCancelled() {
            return asked.incrementAndGet() > 20;
          }
        };
    try (Jobs jobs = new Jobs(2)) {
      MapRenderer renderer = new MapRenderer(jobs);
      int[] before = renderer.render(map, view, 1, Progress.NONE).argb();

      renderer.forgetLastFrame();
      assertThatThrownBy(() -> renderer.render(map, view, 1, soon))
          .isInstanceOf(CancellationException.class);
      assertThat(renderer.render(map, view, 1, Progress.NONE).argb()).isEqualTo(before);
    }
  }

  @Test
  void verticesWithoutAPlaceArePassedOver() {
    FeatureTable table = new TestMaps().polygon("", TestMaps.box(20, 20, 60, 60)).table();
    try (Jobs jobs = new Jobs(1)) {
      FeatureTable broken =
          table.reprojected(
              table.crs(),
              (xy, first, count) -> {
                xy[4] = Double.NaN;
                xy[5] = Double.NaN;
              },
              jobs);

      int[] pixels = paint(broken, TestStyles.area("#000000", "#000000", 1, null), 1);

      assertThat(at(pixels, 30, 60)).isEqualTo(0xff000000);
      assertThat(at(pixels, 5, 60)).isEqualTo(WHITE);
      assertThat(at(pixels, 95, 60)).isEqualTo(WHITE);
    }
  }

  @Test
  void rowsWithoutGeometryAreLeftOut() {
    FeatureTable table =
        new TestMaps()
            .end(GeometryType.NULL, "")
            .part(PartRole.SHELL, TestMaps.box(20, 20, 60, 60))
            .end(GeometryType.POLYGON, "")
            .table();

    assertThat(at(paint(table, BLACK, 1), 50, 50)).isEqualTo(0xff000000);
  }
}
