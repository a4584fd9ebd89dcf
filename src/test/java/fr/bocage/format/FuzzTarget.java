package fr.bocage.format;

import fr.bocage.feature.FeatureTable;
import fr.bocage.format.arcgrid.ArcGridFormat;
import fr.bocage.format.archive.ArchiveFormat;
import fr.bocage.format.csv.CsvFormat;
import fr.bocage.format.esrijson.EsriJsonFormat;
import fr.bocage.format.flatgeobuf.FlatGeobufFormat;
import fr.bocage.format.geojson.GeoJsonFormat;
import fr.bocage.format.geojson.GeoJsonSequenceFormat;
import fr.bocage.format.geopackage.GeoPackageFormat;
import fr.bocage.format.geotiff.GeoTiffFormat;
import fr.bocage.format.gpx.GpxFormat;
import fr.bocage.format.kml.KmlFormat;
import fr.bocage.format.mbtiles.MbTilesFormat;
import fr.bocage.format.shapefile.ShapefileFormat;
import fr.bocage.format.topojson.TopoJsonFormat;
import fr.bocage.geo.CrsCatalogue;
import fr.bocage.job.Progress;
import fr.bocage.problem.ProblemException;
import fr.bocage.raster.RasterSource;
import fr.bocage.raster.TileCache;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What Jazzer calls with one file after the other: {@code mvn -Pfuzz test-compile exec:exec
 * -Dfuzz.format=kml -Dfuzz.seconds=600}. It searches by what code the bytes reach, where {@link
 * BinaryDamageTest} damages them blindly. Anything but a dataset or a refusal in words is a find.
 */
public final class FuzzTarget {
  private static final Format FORMAT = format(System.getProperty("fuzz.format", "shp"));
  private static final Path FILE = file();

  private FuzzTarget() {}

  private static Format format(String extension) {
    CrsCatalogue catalogue = new CrsCatalogue();
    TileCache tiles = new TileCache(1 << 20);
    List<Format> all =
        new ArrayList<>(
            List.of(
                new ShapefileFormat(catalogue),
                new GeoPackageFormat(catalogue, tiles),
                new MbTilesFormat(catalogue, tiles),
                new GeoTiffFormat(catalogue, tiles),
                new ArcGridFormat(catalogue, tiles),
                new FlatGeobufFormat(catalogue),
                new GeoJsonFormat(catalogue),
                new GeoJsonSequenceFormat(catalogue),
                new TopoJsonFormat(catalogue),
                new EsriJsonFormat(catalogue),
                new KmlFormat(catalogue),
                new GpxFormat(catalogue),
                new CsvFormat(catalogue)));
    all.addAll(ArchiveFormat.all(List.of(new GeoJsonFormat(catalogue))));
    return all.stream()
        .filter(format -> format.extensions().contains(extension))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no format ends in ." + extension));
  }

  private static Path file() {
    try {
      Path file = Files.createTempFile("fuzz", "." + FORMAT.extensions().get(0));
      file.toFile().deleteOnExit();
      return file;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Called by Jazzer. */
  public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
    Files.write(FILE, bytes);
    try {
      FORMAT.recognises(FILE, bytes);
      Dataset dataset = FORMAT.read(FILE, Progress.NONE);
      for (Dataset.SourceLayer layer : dataset.layers()) {
        readValues(layer.table());
        layer.raster().ifPresent(FuzzTarget::readCoarsest);
      }
    } catch (ProblemException refusal) {
      refusal.words().in(Locale.FRENCH);
    }
  }

  /** The coarsest level is made of all the others. */
  private static void readCoarsest(RasterSource raster) {
    raster.pyramid().load(raster.pyramid().levels().size() - 1, 0, 0, Progress.NONE);
  }

  private static void readValues(FeatureTable table) {
    for (var column : table.columns()) {
      for (int row = 0; row < table.rowCount(); row++) {
        column.value(row);
      }
    }
  }
}
