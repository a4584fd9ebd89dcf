package fr.bocage.cli;

import fr.bocage.format.FeatureWriters;
import fr.bocage.format.Formats;
import fr.bocage.format.LayerReprojection;
import fr.bocage.format.geojson.GeoJsonFormat;
import fr.bocage.format.geojson.GeoJsonWriter;
import fr.bocage.format.geotiff.GeoTiffFormat;
import fr.bocage.format.shapefile.ShapefileFormat;
import fr.bocage.geo.CrsCatalogue;
import fr.bocage.job.Jobs;
import fr.bocage.raster.TileCache;
import fr.bocage.render.MapRenderer;
import fr.bocage.style.StyleFactory;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What one call of the command line did.
 *
 * @param exitCode what the process would end with
 * @param out what it wrote to the standard output stream
 * @param err what it wrote to the standard error stream
 * @param opened the files that it asked a window for, one entry a window
 */
record CommandLineRun(int exitCode, String out, String err, List<List<Path>> opened) {
  static CommandLineRun of(String... arguments) {
    return in(Locale.ENGLISH, arguments);
  }

  static CommandLineRun in(Locale locale, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    List<List<Path>> opened = new ArrayList<>();
    Terminal terminal =
        new Terminal(new PrintWriter(out), new PrintWriter(err), locale, /* interactive= */ false);
    try (Jobs jobs = new Jobs(2)) {
      WindowLauncher window =
          files -> {
            opened.add(List.copyOf(files));
            return 0;
          };
      int exitCode = new CommandLineApp(engine(jobs), window, terminal).run(arguments);
      return new CommandLineRun(exitCode, out.toString(), err.toString(), opened);
    }
  }

  static Engine engine(Jobs jobs) {
    CrsCatalogue catalogue = new CrsCatalogue();
    Formats formats =
        new Formats(
            List.of(
                new ShapefileFormat(catalogue),
                new GeoJsonFormat(catalogue),
                new GeoTiffFormat(catalogue, new TileCache())));
    FeatureWriters writers =
        new FeatureWriters(List.of(new GeoJsonWriter()), new LayerReprojection(catalogue, jobs));
    return new Engine(jobs, catalogue, formats, writers, new StyleFactory(), new MapRenderer(jobs));
  }

  List<String> outLines() {
    return out.lines().toList();
  }

  List<String> errLines() {
    return err.lines().toList();
  }
}
