package fr.bocage.render;

import fr.bocage.feature.FeatureTable;
import fr.bocage.geo.CrsCatalogue;
import fr.bocage.geo.Viewport;
import fr.bocage.job.Jobs;
import fr.bocage.job.Progress;
import fr.bocage.map.Layer;
import fr.bocage.map.MapDocument;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;

/** Times the painter on a shapefile: {@code RenderBenchmark FILE.shp [LABEL_FIELD [CORES]]}. */
final class RenderBenchmark {
  private static final int WARM_UPS = 40;
  private static final int REPEATS = 25;

  private RenderBenchmark() {}

  public static void main(String[] arguments) throws Exception {
    CrsCatalogue catalogue = new CrsCatalogue();
    long start = System.nanoTime();
    FeatureTable table = TestMaps.shapefile(arguments[0], catalogue);
    table.index();
    System.out.printf("open\t%.1f ms%n", (System.nanoTime() - start) / 1e6);
    String label = arguments.length > 1 && !arguments[1].isEmpty() ? arguments[1] : null;
    Layer layer =
        new Layer(
            UUID.randomUUID(), "", table, TestStyles.area("#d9c8a9", "#7a6a50", 1, label), 1, true);
    MapDocument map = new MapDocument(catalogue.lambert93(), List.of(layer), List.of(), 0xffffff);
    double[][] views = {
      {480000, 6890000, 350}, {495000, 6937000, 60}, {562000, 6928500, 5}, {562000, 6928500, 0.5}
    };
    try (Jobs jobs = arguments.length > 2 ? new Jobs(Integer.parseInt(arguments[2])) : new Jobs()) {
      MapRenderer renderer = new MapRenderer(jobs);
      for (int i = 0; i < views.length; i++) {
        measure(renderer, map, new Viewport(views[i][0], views[i][1], views[i][2], 1600, 1000), i);
      }
    }
  }

  private static void measure(MapRenderer renderer, MapDocument map, Viewport view, int number)
      throws Exception {
    long start = System.nanoTime();
    Frame frame = renderer.render(map, view, 1, Progress.NONE);
    double first = (System.nanoTime() - start) / 1e6;
    double[] times = new double[REPEATS];
    for (int i = -WARM_UPS; i < REPEATS; i++) {
      renderer.forgetLastFrame();
      start = System.nanoTime();
      frame = renderer.render(map, view, 1, Progress.NONE);
      if (i >= 0) {
        times[i] = (System.nanoTime() - start) / 1e6;
      }
    }
    Arrays.sort(times);
    System.out.printf(
        "V%d\tfirst %.1f ms\tmedian %.2f ms\tmin %.2f\tmax %.2f\t%d features%n",
        number + 1,
        first,
        times[REPEATS / 2],
        times[0],
        times[REPEATS - 1],
        renderer.featuresDrawn(map, view, 1));
    BufferedImage image = new BufferedImage(1600, 1000, BufferedImage.TYPE_INT_ARGB_PRE);
    image.setRGB(0, 0, 1600, 1000, frame.argb(), 0, 1600);
    Path folder = Files.createDirectories(Path.of(System.getProperty("java.io.tmpdir"), "render"));
    ImageIO.write(image, "png", folder.resolve("V" + (number + 1) + ".png").toFile());
  }
}
