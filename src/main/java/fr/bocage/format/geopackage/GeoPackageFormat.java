package fr.bocage.format.geopackage;

import fr.bocage.format.Dataset;
import fr.bocage.format.Format;
import fr.bocage.format.raster.KeptFiles;
import fr.bocage.format.raster.TileFile;
import fr.bocage.geo.CrsCatalogue;
import fr.bocage.geopackage.GeoPackageException;
import fr.bocage.geopackage.GeoPackageFile;
import fr.bocage.job.Progress;
import fr.bocage.problem.ProblemException;
import fr.bocage.raster.TileCache;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads GeoPackages: all their feature tables, attribute tables, views and tables of tiles, each as
 * a layer. Reads the tables of other SQLite files too, SpatiaLite's and GDAL's with geometry. The
 * integer primary key is a row's number, not a field.
 *
 * <p>Measured on JDK 17 with one million building polygons and their attributes (210 MB): 2.2 s of
 * one core in a cold JVM, most of it SQLite's calls for single values.
 *
 * <p>Safe on any thread.
 */
public final class GeoPackageFormat implements Format {
  static final String ID = "geopackage";

  /** How datasets of other SQLite files are called. */
  static final String PLAIN_ID = "sqlite";

  private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

  private final CrsCatalogue catalogue;
  private final TileCache cache;
  private final KeptFiles kept;

  /** With a cache of its own for tiles. */
  public GeoPackageFormat(CrsCatalogue catalogue) {
    this(catalogue, new TileCache());
  }

  /**
   * @param cache where decoded tiles go
   */
  public GeoPackageFormat(CrsCatalogue catalogue, TileCache cache) {
    this(catalogue, cache, null);
  }

  private GeoPackageFormat(CrsCatalogue catalogue, TileCache cache, KeptFiles kept) {
    this.catalogue = catalogue;
    this.cache = cache;
    this.kept = kept;
  }

  /**
   * The same for files that nobody but this format needs any more.
   *
   * @param kept where those go that hold tiles
   */
  public GeoPackageFormat inArchive(KeptFiles kept) {
    return new GeoPackageFormat(catalogue, cache, kept);
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public List<String> extensions() {
    return List.of("gpkg", "sqlite", "sqlite3", "spatialite");
  }

  @Override
  public boolean recognises(Path file, byte[] head) {
    boolean sqlite =
        head.length >= MAGIC.length && Arrays.equals(head, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
    return sqlite
        || file.getFileName()
            .toString()
            .toLowerCase(Locale.ROOT)
            .endsWith("." + extensions().get(0));
  }

  @Override
  public Dataset read(Path file, Progress progress) throws ProblemException, IOException {
    try {
      Optional<TileFile> tiles = Optional.of(TileFile.inPlace(file));
      if (kept != null) {
        tiles = holdsTiles(file) ? kept.keep(file) : Optional.empty();
      }
      Path place = tiles.map(TileFile::path).orElse(file);
      try (GeoPackageFile opened = GeoPackageFile.openReadOnly(place)) {
        CrsLookup crsLookup = new CrsLookup(catalogue);
        return new GeoPackageReading(file, tiles, opened, crsLookup, cache, progress).run();
      }
    } catch (GeoPackageException e) {
      progress.check();
      throw GeoPackageReading.failure(file, e);
    } catch (OutOfMemoryError e) {
      throw ProblemException.of(getClass(), "memory-short", file.getFileName());
    }
  }

  private static boolean holdsTiles(Path file) throws GeoPackageException {
    try (GeoPackageFile opened = GeoPackageFile.openReadOnly(file)) {
      return opened.hasTable("gpkg_tile_matrix_set");
    }
  }
}
