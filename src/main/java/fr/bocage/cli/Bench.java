package fr.bocage.cli;

import fr.bocage.cli.BenchViews.NamedView;
import fr.bocage.geo.Viewport;
import fr.bocage.job.Progress;
import fr.bocage.map.MapDocument;
import fr.bocage.raster.TileLoader;
import fr.bocage.render.MapRenderer;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Paints views of one map over and over, and prints how long that takes. */
final class Bench {
  /**
   * How long a view is painted before it is measured. Java's compiler takes up a loop once it has
   * run some ten thousand times, which a frame of few features reaches late: the median of 1 M
   * buildings at 5 m a pixel fell from 5.6 ms after two frames to 3.6 after a hundred.
   */
  private static final long WARM_UP_NANOS = 600_000_000;

  private static final int PAN_STEPS = 60;
  private static final int PAN_STEP_PIXELS = 20;

  private final MapRenderer renderer;
  private final TileLoader tiles;
  private final PrintWriter out;
  private final String dataset;
  private final ProcessGauge gauge = new ProcessGauge();

  /**
   * @param tiles brings in what rasters show
   * @param dataset the name that each line starts with
   */
  Bench(MapRenderer renderer, TileLoader tiles, PrintWriter out, String dataset) {
    this.renderer = renderer;
    this.tiles = tiles;
    this.out = out;
    this.dataset = dataset;
  }

  /**
   * One line a view: median, shortest and longest milliseconds, and features drawn. All views are
   * warmed up before the first is measured, and then Java's compiler is left to finish what it took
   * up: else it would take one of two cores from the frames that are measured.
   */
  void measureViews(MapDocument document, List<NamedView> views, int repetitions) {
    for (NamedView view : views) {
      warmUp(document, view.viewport());
    }
    for (NamedView view : views) {
      double[] times = new double[repetitions];
      for (int i = 0; i < repetitions; i++) {
        long start = System.nanoTime();
        paint(document, view.viewport());
        times[i] = (System.nanoTime() - start) / 1e6;
      }
      Arrays.sort(times);
      String name = view.name();
      line(
          name,
          number(median(times)),
          number(times[0]),
          number(times[repetitions - 1]),
          Integer.toString(renderer.featuresDrawn(document, view.viewport(), 1)));
    }
  }

  private void warmUp(MapDocument document, Viewport view) {
    long start = System.nanoTime();
    do {
      paint(document, view);
    } while (System.nanoTime() - start < WARM_UP_NANOS);
    gauge.awaitIdle();
  }

  private static double median(double[] sorted) {
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  /** How many complete frames a second come while the view moves right in small steps. */
  void measurePan(MapDocument document, Viewport from) {
    loadTiles(document, from);
    loadTiles(document, from.panned(-PAN_STEPS * PAN_STEP_PIXELS, 0));
    warmUp(document, from);
    Viewport view = from;
    long start = System.nanoTime();
    for (int i = 0; i < PAN_STEPS; i++) {
      view = view.panned(-PAN_STEP_PIXELS, 0);
      renderer.recycle(renderer.render(document, view, 1, Progress.NONE));
    }
    line("pan", number(PAN_STEPS / ((System.nanoTime() - start) / 1e9)));
  }

  /**
   * Brings what a view shows of rasters into memory: decoding is not what frames are measured by.
   */
  void loadTiles(MapDocument document, Viewport viewport) {
    tiles.load(renderer.missingTiles(document, viewport), Progress.NONE);
  }

  /** Paints one whole frame, taking no picture from the one before, but as the window its array. */
  void paint(MapDocument document, Viewport viewport) {
    renderer.forgetLastFrame();
    renderer.recycle(renderer.render(document, viewport, 1, Progress.NONE));
  }

  /** Prints a measurement that was made elsewhere. */
  void print(String name, double value) {
    line(name, number(value));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  private void line(String... values) {
    out.println(dataset + "\t" + String.join("\t", values));
    out.flush();
  }
}
