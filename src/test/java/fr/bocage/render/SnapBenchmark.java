package fr.bocage.render;

import fr.bocage.feature.FeatureTable;
import fr.bocage.geo.CrsCatalogue;
import fr.bocage.geo.Viewport;
import fr.bocage.map.Layer;
import fr.bocage.map.MapDocument;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.locationtech.jts.geom.Envelope;

/**
 * Times how long the pointer waits to be drawn to a vertex: {@code SnapBenchmark FILE.shp}. Places
 * all over the view, at scales from all of the file to a few metres.
 */
final class SnapBenchmark {
  private static final int PLACES = 4_000;

  private SnapBenchmark() {}

  public static void main(String[] arguments) throws Exception {
    CrsCatalogue catalogue = new CrsCatalogue();
    FeatureTable table = TestMaps.shapefile(arguments[0], catalogue);
    Layer layer =
        new Layer(
            UUID.randomUUID(), "", table, TestStyles.area("#d9c8a9", "#7a6a50", 1, null), 1, true);
    MapDocument map = new MapDocument(catalogue.lambert93(), List.of(layer), List.of(), 0xffffff);
    Envelope extent = table.geometry().extent();
    for (double share = 1; share > 1e-4; share /= 8) {
      double resolution = extent.getWidth() * share / 1600;
      measure(map, new Viewport(extent.centre().x, extent.centre().y, resolution, 1600, 1000));
    }
  }

  private static void measure(MapDocument map, Viewport view) {
    Snapper snapper = new Snapper();
    Random random = new Random(5);
    double[] times = new double[PLACES];
    int found = 0;
    for (int i = -PLACES; i < PLACES; i++) { // the first half warms up
      double x = random.nextDouble() * view.widthPixels();
      double y = random.nextDouble() * view.heightPixels();
      long start = System.nanoTime();
      boolean any = snapper.snap(map, view, x, y, 10, mark -> true).isPresent();
      if (i >= 0) {
        times[i] = (System.nanoTime() - start) / 1e6;
        found += any ? 1 : 0;
      }
    }
    Arrays.sort(times);
    System.out.printf(
        "%.3f units a pixel\tmedian %.3f ms\t99%% %.3f\tmax %.3f\tfound %d of %d%n",
        view.resolution(),
        times[PLACES / 2],
        times[PLACES * 99 / 100],
        times[PLACES - 1],
        found,
        PLACES);
  }
}
