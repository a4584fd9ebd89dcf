package fr.bocage.render;

import fr.bocage.feature.FeatureTable;
import fr.bocage.feature.GeometryColumn;
import fr.bocage.geo.CrsCatalogue;
import fr.bocage.geo.Viewport;
import fr.bocage.job.Jobs;
import fr.bocage.job.Progress;
import fr.bocage.map.Layer;
import fr.bocage.map.MapDocument;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * Compares frames of a shapefile with what {@link UnionPainter} paints: {@code ReferenceComparison
 * FILE.shp X Y RESOLUTION}, for fills, strokes and both.
 */
final class ReferenceComparison {
  private static final int WIDTH = 1600;
  private static final int HEIGHT = 1000;
  private static final int BLOCK = 16;

  /** Half a grey level in each pixel of a block: less than what a pixel can show. */
  private static final double HALF_LEVEL = 0.5 * BLOCK * BLOCK;

  private ReferenceComparison() {}

  public static void main(String[] arguments) throws Exception {
    CrsCatalogue catalogue = new CrsCatalogue();
    FeatureTable table = TestMaps.shapefile(arguments[0], catalogue);
    Viewport view =
        new Viewport(
            Double.parseDouble(arguments[1]),
            Double.parseDouble(arguments[2]),
            Double.parseDouble(arguments[3]),
            WIDTH,
            HEIGHT);
    compare("fill", table, catalogue, view, true, false);
    compare("stroke", table, catalogue, view, false, true);
    compare("both", table, catalogue, view, true, true);
  }

  private static void compare(
      String what,
      FeatureTable table,
      CrsCatalogue catalogue,
      Viewport view,
      boolean fill,
      boolean stroke) {
    Layer layer =
        new Layer(
            UUID.randomUUID(),
            "",
            table,
            TestStyles.area(fill ? "#d9c8a9" : null, stroke ? "#7a6a50" : null, 1, null),
            1,
            true);
    MapDocument map = new MapDocument(catalogue.lambert93(), List.of(layer), List.of(), 0xffffff);
    int[] fast;
    try (Jobs jobs = new Jobs()) {
      fast = new MapRenderer(jobs).render(map, view, 1, Progress.NONE).argb();
    }
    int[] exact = exact(table.geometry(), view, fill, stroke);
    int[] differences = new int[fast.length];
    double sum = 0;
    for (int i = 0; i < fast.length; i++) {
      differences[i] = TestMaps.difference(fast[i], exact[i]);
      sum += differences[i];
    }
    Arrays.sort(differences);
    System.out.printf(
        "%s\tmean %.3f\t99%% %d\t99.9%% %d\tmax %d\tworst block %s%n",
        what,
        sum / fast.length,
        differences[(int) (fast.length * 0.99)],
        differences[(int) (fast.length * 0.999)],
        differences[fast.length - 1],
        blocks(fast, exact));
  }

  private static int[] exact(GeometryColumn geometry, Viewport view, boolean fill, boolean stroke) {
    UnionPainter reference = new UnionPainter(geometry, view, 0xffffff);
    if (fill) {
      reference.fill(0xd9c8a9);
    }
    if (stroke) {
      reference.stroke(0x7a6a50, 1);
    }
    return reference.argb();
  }

  /** Percentiles of how far the ink of a block (what it lacks of white) is off, in parts. */
  private static String blocks(int[] fast, int[] exact) {
    double[] errors = new double[(WIDTH / BLOCK) * (HEIGHT / BLOCK)];
    int count = 0;
    int off = 0;
    int seen = 0;
    double all = 0;
    double allExact = 0;
    for (int by = 0; by < HEIGHT / BLOCK; by++) {
      for (int bx = 0; bx < WIDTH / BLOCK; bx++) {
        double ink = 0;
        double exactInk = 0;
        for (int i = 0; i < BLOCK * BLOCK; i++) {
          int at = (by * BLOCK + i / BLOCK) * WIDTH + bx * BLOCK + i % BLOCK;
          ink += 255 - (fast[at] & 0xff);
          exactInk += 255 - (exact[at] & 0xff);
        }
        all += ink;
        allExact += exactInk;
        boolean tooFar = Math.abs(ink - exactInk) > exactInk * 0.02;
        off += tooFar && exactInk > 255 * 2 ? 1 : 0;
        seen += tooFar && Math.abs(ink - exactInk) > HALF_LEVEL ? 1 : 0;
        if (exactInk > 255 * 2) {
          errors[count++] = Math.abs(ink / exactInk - 1);
        }
      }
    }
    double[] sorted = Arrays.copyOf(errors, count);
    Arrays.sort(sorted);
    return count == 0
        ? "none"
        : String.format(
            "50%% %.4f 95%% %.4f 99%% %.4f max %.4f, %d of %d off by 2%%, %d of them by half a level;"
                + " all %.4f",
            sorted[count / 2],
            sorted[(int) (count * 0.95)],
            sorted[(int) (count * 0.99)],
            sorted[count - 1],
            off,
            count,
            seen,
            all / allExact);
  }
}
