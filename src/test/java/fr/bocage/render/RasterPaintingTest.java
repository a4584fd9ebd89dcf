package fr.bocage.render;

import static org.assertj.core.api.Assertions.assertThat;

import fr.bocage.geo.CrsCatalogue;
import fr.bocage.geo.Reprojection;
import fr.bocage.geo.Viewport;
import fr.bocage.job.Jobs;
import fr.bocage.job.Progress;
import fr.bocage.map.Layer;
import fr.bocage.map.MapDocument;
import fr.bocage.raster.RasterGrid;
import fr.bocage.raster.RasterSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RasterPaintingTest {
  private static final int BACKGROUND = 0xff336699;
  private final CrsCatalogue catalogue = new CrsCatalogue();

  private static int speckled(int x, int y) {
    int level = (x * 7919 + y * 104729) >>> 3 & 255;
    return 0xff000000 | level << 16 | (255 - level) << 8 | x * 3 & 255;
  }

  private static MapDocument map(Layer... layers) {
    return TestMaps.map(BACKGROUND & 0xffffff, layers);
  }

  @Test
  void aFrameAsFineAsTheRasterShowsItsVeryPixels() {
    RasterSource source =
        TestRasters.colours(RasterGrid.northUp(5, 95, 1, 1), 90, 80, RasterPaintingTest::speckled);
    MapDocument map = map(TestRasters.layer(source, Reprojection.IDENTITY, 1));
    TestRasters.load(map, TestMaps.view(100, 100));
    int[] argb = TestMaps.paint(map, 100, 100);
    for (int y = 0; y < 100; y++) {
      for (int x = 0; x < 100; x++) {
        boolean inside = x >= 5 && x < 95 && y >= 5 && y < 85;
        assertThat(argb[y * 100 + x]).isEqualTo(inside ? speckled(x - 5, y - 5) : BACKGROUND);
      }
    }
  }

  @Test
  void magnifiedPixelsKeepTheirEdges() {
    RasterSource source =
        TestRasters.colours(
            RasterGrid.northUp(0, 100, 10, 10), 10, 10, RasterPaintingTest::speckled);
    MapDocument map = map(TestRasters.layer(source, Reprojection.IDENTITY, 1));
    TestRasters.load(map, TestMaps.view(100, 100));
    int[] argb = TestMaps.paint(map, 100, 100);
    for (int i = 0; i < argb.length; i++) {
      assertThat(argb[i]).isEqualTo(speckled(i % 100 / 10, i / 100 / 10));
    }
  }

  @Test
  void aRasterSeenFromAfarIsTheAverageOfItsPixels() {
    RasterSource source =
        TestRasters.colours(
            RasterGrid.northUp(0, 100, 0.25, 0.25),
            400,
            400,
            (x, y) -> (x + y) % 2 == 0 ? 0xff000000 : 0xffc8c8c8);
    MapDocument map = map(TestRasters.layer(source, Reprojection.IDENTITY, 1));
    TestRasters.load(map, TestMaps.view(100, 100));
    assertThat(TestMaps.paint(map, 100, 100)).containsOnly(0xff646464);
  }

  @Test
  void opacityAndTransparentPixelsLetTheGroundShineThrough() {
    RasterSource source =
        TestRasters.colours(
            RasterGrid.northUp(0, 10, 1, 1), 10, 10, (x, y) -> x < 5 ? 0 : 0xffffffff);
    MapDocument map = map(TestRasters.layer(source, Reprojection.IDENTITY, 0.5));
    TestRasters.load(map, TestMaps.view(10, 10));
    int[] argb = TestMaps.paint(map, 10, 10);
    assertThat(argb[2]).isEqualTo(BACKGROUND);
    assertThat(TestMaps.difference(argb[7], 0xff99b3cc)).isLessThanOrEqualTo(1);
  }

  @Test
  void whatIsNotInMemoryShowsTheNextCoarserThatIs() {
    RasterSource source =
        TestRasters.colours(
            RasterGrid.northUp(0, 64, 1, 1), 64, 64, (x, y) -> 0xff000000 | 4 * (x / 32) << 4);
    MapDocument map = map(TestRasters.layer(source, Reprojection.IDENTITY, 1));
    assertThat(TestMaps.paint(map, 64, 64)).containsOnly(BACKGROUND);
    source.pyramid().load(1, 0, 0, Progress.NONE); // which leaves the finest in memory too
    assertThat(TestMaps.paint(map, 64, 64)).doesNotContain(BACKGROUND);
    try (Jobs jobs = new Jobs(1)) {
      assertThat(new MapRenderer(jobs).missingTiles(map, TestMaps.view(64, 64))).isEmpty();
    }
  }

  @Test
  void anIncompleteFrameIsNotReused() {
    RasterSource source =
        TestRasters.colours(RasterGrid.northUp(0, 64, 1, 1), 64, 64, RasterPaintingTest::speckled);
    MapDocument map = map(TestRasters.layer(source, Reprojection.IDENTITY, 1));
    Viewport view = TestMaps.view(64, 64);
    try (Jobs jobs = new Jobs(1)) {
      MapRenderer renderer = new MapRenderer(jobs);
      assertThat(renderer.render(map, view, 1, Progress.NONE).argb()).containsOnly(BACKGROUND);
      TestRasters.load(map, view);
      assertThat(renderer.render(map, view, 1, Progress.NONE).argb()[0]).isEqualTo(speckled(0, 0));
    }
  }

  /** Web Mercator tiles on a map in Lambert-93: turned by some degrees and stretched unevenly. */
  private Layer warped() {
    RasterSource source =
        TestRasters.colours(
            RasterGrid.northUp(-250_000, 6_450_000, 300, 300),
            1000,
            900,
            RasterPaintingTest::speckled);
    Reprojection way =
        catalogue.reprojection(catalogue.lambert93(), catalogue.webMercator()).orElseThrow();
    return TestRasters.layer(source, way, 1);
  }

  @ParameterizedTest
  @CsvSource({"1, 1, 91.7", "2, 2, 200", "3, 1, 333.3", "4, 2, 1300"})
  void aPannedFrameIsTheFrameThatIsPaintedAfresh(long seed, int cores, double resolution) {
    MapDocument map = map(warped());
    Random random = new Random(seed);
    Viewport view = new Viewport(491_234.5, 6_899_876.1, resolution, 320, 230);
    try (Jobs jobs = new Jobs(cores);
        Jobs others = new Jobs(1)) {
      MapRenderer panning = new MapRenderer(jobs);
      for (int i = 0; i < 8; i++) {
        TestRasters.load(map, view);
        int[] panned = panning.render(map, view, 1, Progress.NONE).argb();
        int[] fresh = new MapRenderer(others, 23).render(map, view, 1, Progress.NONE).argb();
        assertThat(panned).as("pan " + i).isEqualTo(fresh);
        view = view.panned(random.nextInt(150) - 75, random.nextInt(150) - 75);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"40", "300", "2500", "20000"})
  void warpingIsOffByLessThanHalfAPixel(double resolution) {
    Viewport view = new Viewport(491_234.5, 6_899_876.1, resolution, 300, 300);
    Layer layer = warped();
    RasterGrid grid = layer.raster().orElseThrow().source().grid();
    Reprojection way = layer.raster().orElseThrow().toSource();
    List<RasterCell> cells = new ArrayList<>();
    new RasterCells(PixelGrid.of(view), layer.raster().orElseThrow())
        .each(0, 0, 300, 300, cells::add);
    assertThat(cells).isNotEmpty();
    for (RasterCell cell : cells) {
      for (int i = 0; i < cell.size() * cell.size(); i += 7) {
        int x = cell.left() + i % cell.size();
        int y = cell.top() + i / cell.size();
        double along = (x - cell.left() + 0.5) / cell.size();
        double column = cell.columnAtLeft(y) * (1 - along) + cell.columnAtRight(y) * along;
        double row = cell.rowAtLeft(y) * (1 - along) + cell.rowAtRight(y) * along;
        double[] xy = {view.toX(x + 0.5), view.toY(y + 0.5), view.toX(x + 1.5), view.toY(y + 0.5)};
        way.apply(xy, 0, 2);
        double pixel = Math.hypot(xy[2] - xy[0], xy[3] - xy[1]);
        double off = Math.hypot(grid.x(column, row) - xy[0], grid.y(column, row) - xy[1]);
        assertThat(off / pixel).isLessThan(0.5);
      }
    }
  }

  @Test
  void theProbeTellsThePixelUnderAPlace() {
    RasterSource source =
        TestRasters.colours(
            RasterGrid.northUp(0, 64, 1, 1), 64, 64, (x, y) -> 0xff000000 | x << 8 | y);
    Layer layer = TestRasters.layer(source, Reprojection.IDENTITY, 1);
    assertThat(PixelProbe.at(layer, -1, 3)).isEmpty();
    PixelProbe probe = PixelProbe.at(layer, 40.5, 3.5).orElseThrow();
    assertThat(probe.feature(layer)).isEmpty(); // nothing is in memory
    assertThat(probe.missing()).isPresent();
    TestRasters.load(map(layer), TestMaps.view(64, 64));
    assertThat(probe.missing()).isEmpty();
    Layer pixel = probe.feature(layer).orElseThrow();
    assertThat(pixel.table().column("green").value(0)).isEqualTo(40L);
    assertThat(pixel.table().column("blue").value(0)).isEqualTo(60L);
    assertThat(pixel.table().geometry().extent().getMinX()).isEqualTo(40);
  }

  @Test
  void aClickFindsThePixelBelowWhatLiesOnIt() {
    RasterSource source =
        TestRasters.colours(
            RasterGrid.northUp(0, 64, 1, 1), 64, 64, (x, y) -> 0xff000000 | x << 8 | y);
    Layer raster = TestRasters.layer(source, Reprojection.IDENTITY, 1);
    Layer area =
        TestMaps.layer(
            new TestMaps().polygon("", TestMaps.box(30, 50, 20, 10)).table(),
            TestStyles.area("#ff0000", "#000000", 1, null),
            1);
    MapDocument map = map(raster, area);
    TestRasters.load(map, TestMaps.view(64, 64));
    List<Picker.PickedFeature> found =
        new Picker().features(map, TestMaps.view(64, 64), 40.5, 10.5, 1);
    assertThat(found).extracting(one -> one.layer().id()).containsExactly(area.id(), raster.id());
    assertThat(found.get(1).layer().table().column("green").value(found.get(1).row()))
        .isEqualTo(40L);
  }
}
