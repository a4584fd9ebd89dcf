package fr.bocage.cli;

import fr.bocage.cli.BenchViews.NamedView;
import fr.bocage.feature.FeatureTable;
import fr.bocage.file.FileName;
import fr.bocage.format.Dataset.SourceLayer;
import fr.bocage.geo.Crs;
import fr.bocage.geo.Viewport;
import fr.bocage.map.Ground;
import fr.bocage.map.Layer;
import fr.bocage.map.MapDocument;
import fr.bocage.problem.ProblemException;
import fr.bocage.raster.TileLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bocage bench}: how fast files are opened and painted. */
@Command(name = "bench")
final class BenchCommand implements Callable<Integer> {
  private final Engine engine;
  private final Terminal terminal;

  @Option(names = "--views", paramLabel = "FILE", descriptionKey = "views")
  private Path viewsFile;

  @Option(names = "--size", paramLabel = "WxH", descriptionKey = "size")
  private String size = "1600x1000";

  @Option(names = "--crs", paramLabel = "EPSG:2154", descriptionKey = "crs")
  private String crs;

  @Mixin private LookOptions look = new LookOptions();

  @Option(names = "--repeat", paramLabel = "N", descriptionKey = "repeat")
  private String repeat = "41";

  @Parameters(paramLabel = "PATH", arity = "1..*", descriptionKey = "paths.bench")
  private List<String> paths;

  BenchCommand(Engine engine, Terminal terminal) {
    this.engine = engine;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws ProblemException {
    OptionValues.Size pixels = OptionValues.size(size);
    int repetitions = OptionValues.repetitions(repeat);
    List<NamedView> views = viewsFile == null ? null : BenchViews.read(viewsFile, pixels);
    MapSources sources = new MapSources(engine, terminal);
    Crs asked = sources.asked(crs);
    ProcessGauge gauge = new ProcessGauge();
    double startUpMillis = gauge.millisecondsSinceStart();
    for (String path : paths) {
      measure(path, sources, asked, views, pixels, repetitions, startUpMillis);
    }
    return sources.complete() ? CommandLineApp.OK : CommandLineApp.FAILED;
  }

  private void measure(
      String path,
      MapSources sources,
      Crs asked,
      List<NamedView> givenViews,
      OptionValues.Size pixels,
      int repetitions,
      double startUpMillis)
      throws ProblemException {
    long start = System.nanoTime();
    List<SourceLayer> files = sources.read(List.of(path));
    if (files.isEmpty()) {
      return; // the reason has been said
    }
    MapDocument document = document(sources, files, asked);
    double openMillis = millisSince(start);
    TileLoader tiles = new TileLoader(engine.jobs());
    Bench bench = new Bench(engine.renderer(), tiles, terminal.out(), datasetName(path));
    Viewport first =
        givenViews == null
            ? ViewOptions.fitting(document.extent(), pixels)
            : givenViews.get(0).viewport();
    bench.loadTiles(document, first);
    bench.paint(document, first);
    double firstFrameMillis = startUpMillis + millisSince(start);

    List<NamedView> views = givenViews == null ? BenchViews.standard(document, pixels) : givenViews;
    bench.measureViews(document, views, repetitions);
    bench.print("open", openMillis);
    bench.print("first-frame", firstFrameMillis);
    bench.measurePan(document, views.get(Math.min(1, views.size() - 1)).viewport());
    ProcessGauge gauge = new ProcessGauge();
    bench.print("heap", gauge.heapPeakMegabytes());
    bench.print("rss", gauge.residentPeakMegabytes().orElse(Double.NaN));
  }

  private MapDocument document(MapSources sources, List<SourceLayer> files, Crs asked)
      throws ProblemException {
    List<FeatureTable> tables = files.stream().map(SourceLayer::table).toList();
    Crs display = asked == null ? sources.displayCrs(tables) : asked;
    List<Layer> layers = sources.layers(files, display, look.readForMeasuring());
    MapDocument document = new MapDocument(display, layers, List.of(), Ground.suiting(layers));
    // Data can be painted only once its index is there; the first frame would build it.
    document.layers().forEach(layer -> layer.table().index(engine.jobs()));
    return document;
  }

  private static double millisSince(long startNanos) {
    return (System.nanoTime() - startNanos) / 1e6;
  }

  /** The file's name without its ending. */
  private static String datasetName(String path) {
    return FileName.stem(Path.of(path)).replaceAll("\\s", " ");
  }
}
