package fr.bocage;

import fr.bocage.cli.CommandLineApp;
import fr.bocage.cli.Engine;
import fr.bocage.cli.PictureInstead;
import fr.bocage.cli.Terminal;
import fr.bocage.desktop.DesktopLauncher;
import fr.bocage.desktop.NoDisplayException;
import fr.bocage.desktop.Services;
import fr.bocage.format.FeatureWriter;
import fr.bocage.format.FeatureWriters;
import fr.bocage.format.Format;
import fr.bocage.format.Formats;
import fr.bocage.format.LayerReprojection;
import fr.bocage.format.arcgrid.ArcGridFormat;
import fr.bocage.format.archive.ArchiveFormat;
import fr.bocage.format.archive.FolderFormat;
import fr.bocage.format.csv.CsvFormat;
import fr.bocage.format.csv.CsvLayerWriter;
import fr.bocage.format.esrijson.EsriJsonFormat;
import fr.bocage.format.flatgeobuf.FlatGeobufFormat;
import fr.bocage.format.flatgeobuf.FlatGeobufWriter;
import fr.bocage.format.geojson.GeoJsonFormat;
import fr.bocage.format.geojson.GeoJsonSequenceFormat;
import fr.bocage.format.geojson.GeoJsonSequenceWriter;
import fr.bocage.format.geojson.GeoJsonWriter;
import fr.bocage.format.geopackage.GeoPackageFormat;
import fr.bocage.format.geopackage.GeoPackageWriter;
import fr.bocage.format.geotiff.GeoTiffFormat;
import fr.bocage.format.gpx.GpxFormat;
import fr.bocage.format.javascript.JavaScriptFormat;
import fr.bocage.format.jsontable.JsonTableFormat;
import fr.bocage.format.kml.KmlFormat;
import fr.bocage.format.kml.KmlWriter;
import fr.bocage.format.mbtiles.MbTilesFormat;
import fr.bocage.format.raster.KeptFiles;
import fr.bocage.format.shapefile.ShapefileFormat;
import fr.bocage.format.shapefile.ShapefileWriter;
import fr.bocage.format.topojson.TopoJsonFormat;
import fr.bocage.format.worldfile.WorldImageFormat;
import fr.bocage.geo.CrsCatalogue;
import fr.bocage.job.Jobs;
import fr.bocage.map.SamplesFolder;
import fr.bocage.map.UserDataFolder;
import fr.bocage.raster.TileCache;
import fr.bocage.render.MapRenderer;
import fr.bocage.render.Picker;
import fr.bocage.style.StyleFactory;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The program's root: makes every part, passes it to those that need it, and starts the window or
 * the command line.
 */
public final class Main {
  private static final List<String> COMMANDS =
      List.of("open", "info", "render", "convert", "annotate", "bench");

  private final Engine engine;

  private Main() {
    Jobs jobs = new Jobs();
    CrsCatalogue catalogue = new CrsCatalogue();
    Formats formats = new Formats(withContainers(formats(catalogue)));
    FeatureWriters writers =
        new FeatureWriters(writers(catalogue), new LayerReprojection(catalogue, jobs));
    engine =
        new Engine(jobs, catalogue, formats, writers, new StyleFactory(), new MapRenderer(jobs));
  }

  /** The formats, and the archives and folders that hold files in them. */
  private static List<Format> withContainers(List<Format> formats) {
    KeptFiles kept = new KeptFiles();
    List<Format> inside = formats.stream().map(format -> unpacked(format, kept)).toList();
    // Text is asked last: it is whatever nothing else recognises.
    List<Format> all = new ArrayList<>(formats);
    all.addAll(formats.size() - 1, ArchiveFormat.all(inside));
    all.add(new FolderFormat(all));
    return all;
  }

  /** The same format for files that were unpacked from an archive, and will be gone soon. */
  private static Format unpacked(Format format, KeptFiles kept) {
    if (format instanceof GeoTiffFormat rasters) {
      return rasters.inArchive(kept);
    }
    if (format instanceof GeoPackageFormat tables) {
      return tables.inArchive(kept);
    }
    if (format instanceof MbTilesFormat tiles) {
      return tiles.inArchive(kept);
    }
    return format instanceof ShapefileFormat shapes ? shapes.inMemory() : format;
  }

  /** In the order in which they are asked whether a file is theirs. */
  private static List<Format> formats(CrsCatalogue catalogue) {
    TileCache tiles = new TileCache();
    TopoJsonFormat topoJson = new TopoJsonFormat(catalogue);
    EsriJsonFormat esriJson = new EsriJsonFormat(catalogue);
    JsonTableFormat jsonTable = new JsonTableFormat(catalogue);
    GeoJsonFormat geoJson = new GeoJsonFormat(catalogue);
    return List.of(
        new ShapefileFormat(catalogue),
        topoJson,
        esriJson,
        jsonTable,
        new JavaScriptFormat(List.of(topoJson, esriJson, jsonTable, geoJson)),
        new GeoJsonSequenceFormat(catalogue),
        geoJson,
        new KmlFormat(catalogue),
        new GpxFormat(catalogue),
        new MbTilesFormat(catalogue, tiles),
        new GeoPackageFormat(catalogue, tiles),
        new FlatGeobufFormat(catalogue),
        new GeoTiffFormat(catalogue, tiles),
        new ArcGridFormat(catalogue, tiles),
        new WorldImageFormat(catalogue, tiles),
        new CsvFormat(catalogue));
  }

  /** In the order in which people are offered them. */
  private static List<FeatureWriter> writers(CrsCatalogue catalogue) {
    return List.of(
        new GeoJsonWriter(),
        new GeoPackageWriter(catalogue),
        new ShapefileWriter(catalogue),
        new CsvLayerWriter(),
        new KmlWriter(),
        new FlatGeobufWriter(catalogue),
        new GeoJsonSequenceWriter());
  }

  public static void main(String[] arguments) {
    int exitCode = new Main().run(arguments);
    if (exitCode != 0) {
      System.exit(exitCode);
    }
  }

  private int run(String[] arguments) {
    if (areFiles(arguments)) {
      return openWindow(Arrays.stream(arguments).map(Path::of).toList());
    }
    return new CommandLineApp(engine, this::openWindow, Terminal.ofProcess()).run(arguments);
  }

  /**
   * Whether all arguments are files to open. Decided here because loading the command line's parser
   * would delay the window by a tenth of a second.
   */
  private static boolean areFiles(String[] arguments) {
    return Arrays.stream(arguments).allMatch(Main::isFile);
  }

  private static boolean isFile(String argument) {
    try {
      return !argument.startsWith("-")
          && !COMMANDS.contains(argument)
          && Files.exists(Path.of(argument));
    } catch (InvalidPathException e) {
      return false; // the command line says so
    }
  }

  /** Opens the window; without a display, paints what it would show. */
  private int openWindow(List<Path> files) {
    if (mayHaveDisplay()) {
      try {
        DesktopLauncher.launch(services(), files);
        return CommandLineApp.OK;
      } catch (NoDisplayException e) {
        return new PictureInstead(engine, Terminal.ofProcess()).paint(files);
      }
    }
    return new PictureInstead(engine, Terminal.ofProcess()).paint(files);
  }

  /** Whether it is worth loading the toolkit, which takes half a second to find no display. */
  private static boolean mayHaveDisplay() {
    boolean linux = System.getProperty("os.name", "").equals("Linux");
    return !linux || isSet("DISPLAY") || isSet("WAYLAND_DISPLAY");
  }

  private static boolean isSet(String variable) {
    String value = System.getenv(variable);
    return value != null && !value.isEmpty();
  }

  private Services services() {
    return new Services(
        engine.jobs(),
        engine.catalogue(),
        engine.formats(),
        engine.writers(),
        engine.styles(),
        engine.renderer(),
        new Picker(),
        SamplesFolder.locate().orElse(Path.of("samples")),
        UserDataFolder.locate());
  }
}
