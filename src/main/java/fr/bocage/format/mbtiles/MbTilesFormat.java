package fr.bocage.format.mbtiles;

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

/**
 * Reads MBTiles of PNG and JPEG tiles: base maps for where there is no network. Safe on any thread.
 */
public final class MbTilesFormat implements Format {
  static final String ID = "mbtiles";

  private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

  private final CrsCatalogue catalogue;
  private final TileCache cache;
  private final KeptFiles kept;

  /**
   * @param cache where decoded tiles go
   */
  public MbTilesFormat(CrsCatalogue catalogue, TileCache cache) {
    this(catalogue, cache, null);
  }

  private MbTilesFormat(CrsCatalogue catalogue, TileCache cache, KeptFiles kept) {
    this.catalogue = catalogue;
    this.cache = cache;
    this.kept = kept;
  }

  /**
   * The same for files that nobody but this format needs any more.
   *
   * @param kept where they go
   */
  public MbTilesFormat inArchive(KeptFiles kept) {
    return new MbTilesFormat(catalogue, cache, kept);
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public List<String> extensions() {
    return List.of("mbtiles");
  }

  /** The magic is SQLite's own, so that the name must tell it from a GeoPackage. */
  @Override
  public boolean recognises(Path file, byte[] head) {
    return head.length >= MAGIC.length
        && Arrays.equals(head, 0, MAGIC.length, MAGIC, 0, MAGIC.length)
        && String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".mbtiles");
  }

  @Override
  public Dataset read(Path file, Progress progress) throws ProblemException, IOException {
    TileFile tiles = TileFile.inPlace(file);
    if (kept != null) {
      tiles =
          kept.keep(file)
              .orElseThrow(
                  () ->
                      ProblemException.of(getClass(), "too-large-in-archive", file.getFileName()));
    }
    try (GeoPackageFile opened = GeoPackageFile.openReadOnly(tiles.path())) {
      return new MbTilesReading(file, tiles, opened, catalogue, cache, progress).run();
    } catch (GeoPackageException e) {
      progress.check();
      throw ProblemException.of(
          getClass(), "file-damaged", file.getFileName(), String.valueOf(e.getMessage()));
    } catch (OutOfMemoryError e) {
      throw ProblemException.of(getClass(), "memory-short", file.getFileName());
    }
  }
}
