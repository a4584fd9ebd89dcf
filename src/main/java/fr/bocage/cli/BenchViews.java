package fr.bocage.cli;

import fr.bocage.geo.Viewport;
import fr.bocage.map.Layer;
import fr.bocage.map.MapDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Envelope;

/** The views that {@code bocage bench} paints. */
final class BenchViews {
  /** Cells a side in which vertices are counted to find the densest place. */
  private static final int GRID = 256;

  private BenchViews() {}

  /**
   * A view with a name.
   *
   * @param name a word
   * @param viewport in the display CRS
   */
  record NamedView(String name, Viewport viewport) {}

  /** Everything, and the densest place four, sixteen and sixty-four times closer. */
  static List<NamedView> standard(MapDocument document, OptionValues.Size size) {
    Viewport fit = ViewOptions.fitting(document.extent(), size);
    double[] place = densestPlace(document);
    List<NamedView> views = new ArrayList<>();
    views.add(new NamedView("fit", fit));
    for (int times : new int[] {4, 16, 64}) {
      views.add(
          new NamedView(
              "x" + times,
              new Viewport(
                  place[0],
                  place[1],
                  fit.resolution() / times,
                  size.widthPixels(),
                  size.heightPixels())));
    }
    return views;
  }

  /** The middle of the cell that has most vertices. */
  private static double[] densestPlace(MapDocument document) {
    Envelope extent = document.extent();
    if (extent.isNull()) {
      return new double[] {0, 0};
    }
    int[] counts = new int[GRID * GRID];
    int best = 0;
    for (Layer layer : document.layers()) {
      best = count(layer.table().geometry().xy(), extent, counts, best);
    }
    return new double[] {
      extent.getMinX() + (best % GRID + 0.5) * extent.getWidth() / GRID,
      extent.getMinY() + (best / GRID + 0.5) * extent.getHeight() / GRID
    };
  }

  private static int count(double[] xy, Envelope extent, int[] counts, int bestBefore) {
    int best = bestBefore;
    for (int i = 0; i < xy.length; i += 2) {
      if (Double.isFinite(xy[i]) && Double.isFinite(xy[i + 1])) {
        int column = cell(xy[i], extent.getMinX(), extent.getWidth());
        int row = cell(xy[i + 1], extent.getMinY(), extent.getHeight());
        int cell = row * GRID + column;
        if (++counts[cell] > counts[best]) {
          best = cell;
        }
      }
    }
    return best;
  }

  private static int cell(double value, double min, double breadth) {
    return breadth > 0 ? (int) Math.min(GRID - 1, (value - min) / breadth * GRID) : 0;
  }

  /** The views of a file with lines {@code NAME X Y RESOLUTION}; blank lines and # are skipped. */
  static List<NamedView> read(Path file, OptionValues.Size size) throws UsageException {
    List<String> lines;
    try {
      lines = Files.readAllLines(file);
    } catch (IOException e) {
      throw new UsageException("views-unreadable", file);
    }
    List<NamedView> views = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        views.add(view(line.split("\\s+"), size, file, i + 1));
      }
    }
    if (views.isEmpty()) {
      throw new UsageException("views-empty", file);
    }
    return views;
  }

  private static NamedView view(String[] words, OptionValues.Size size, Path file, int lineNumber)
      throws UsageException {
    if (words.length == 4) {
      double x = OptionValues.number(words[1]);
      double y = OptionValues.number(words[2]);
      double resolution = OptionValues.number(words[3]);
      if (Double.isFinite(x) && Double.isFinite(y) && resolution > 0 && resolution < 1e30) {
        return new NamedView(
            words[0], new Viewport(x, y, resolution, size.widthPixels(), size.heightPixels()));
      }
    }
    throw new UsageException("views-line-invalid", file, lineNumber);
  }
}
