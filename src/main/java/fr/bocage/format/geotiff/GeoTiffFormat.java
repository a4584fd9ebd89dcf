package fr.bocage.format.geotiff;

import fr.bocage.format.Dataset;
import fr.bocage.format.Format;
import fr.bocage.format.raster.KeptFiles;
import fr.bocage.format.raster.TileFile;
import fr.bocage.geo.CrsCatalogue;
import fr.bocage.job.Progress;
import fr.bocage.problem.ProblemException;
import fr.bocage.raster.TileCache;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads TIFF files that say where they lie, by their own tags or by a world file: classic and
 * BigTIFF, in strips or tiles, with their overviews, inside or in a {@code .ovr} beside. Pixels are
 * decoded when they are looked at. Safe on any thread.
 */
public final class GeoTiffFormat implements Format {
  static final String ID = "geotiff";

  private final CrsCatalogue catalogue;
  private final TileCache cache;
  private final KeptFiles kept;

  /**
   * @param cache where decoded tiles go
   */
  public GeoTiffFormat(CrsCatalogue catalogue, TileCache cache) {
    this(catalogue, cache, null);
  }

  private GeoTiffFormat(CrsCatalogue catalogue, TileCache cache, KeptFiles kept) {
    this.catalogue = catalogue;
    this.cache = cache;
    this.kept = kept;
  }

  /**
   * The same for files that nobody but this format needs any more.
   *
   * @param kept where they go
   */
  public GeoTiffFormat inArchive(KeptFiles kept) {
    return new GeoTiffFormat(catalogue, cache, kept);
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public List<String> extensions() {
    return List.of("tif", "tiff");
  }

  @Override
  public boolean recognises(Path file, byte[] head) {
    return TiffFile.isTiff(head);
  }

  @Override
  public Dataset read(Path file, Progress progress) throws ProblemException, IOException {
    try {
      return new GeoTiffReading(file, this::bytes, catalogue, cache, progress).run();
    } catch (OutOfMemoryError e) {
      throw ProblemException.of(getClass(), "memory-short", file.getFileName());
    }
  }

  private TiffBytes bytes(Path file) throws ProblemException, IOException {
    if (kept == null) {
      return new TiffBytes(TileFile.inPlace(file));
    }
    return new TiffBytes(
        kept.keep(file)
            .orElseThrow(
                () -> ProblemException.of(getClass(), "too-large-in-archive", file.getFileName())));
  }
}
