package fr.bocage.format.geotiff;

import fr.bocage.format.Dataset;
import fr.bocage.format.Format;
import fr.bocage.geo.CrsCatalogue;
import fr.bocage.job.Progress;
import fr.bocage.problem.ProblemException;
import fr.bocage.raster.TileCache;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads TIFF files that say where they lie, by their own tags or by a world file: classic and
 * BigTIFF, in strips or tiles, with their overviews, inside or in a {@code .ovr} beside. Pixels are
 * decoded when they are looked at. Safe on any thread.
 */
public final class GeoTiffFormat implements Format {
  static final String ID = "geotiff";

  /** What is read from an archive stays in memory. */
  private static final long MOST_BYTES_IN_MEMORY = 128L << 20;

  private final CrsCatalogue catalogue;
  private final TileCache cache;
  private final boolean inMemory;

  /**
   * @param cache where decoded tiles go
   */
  public GeoTiffFormat(CrsCatalogue catalogue, TileCache cache) {
    this(catalogue, cache, false);
  }

  private GeoTiffFormat(CrsCatalogue catalogue, TileCache cache, boolean inMemory) {
    this.catalogue = catalogue;
    this.cache = cache;
    this.inMemory = inMemory;
  }

  /** The same for files that will be gone when they have been read. */
  public GeoTiffFormat inMemory() {
    return new GeoTiffFormat(catalogue, cache, true);
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
    if (inMemory && Files.size(file) > MOST_BYTES_IN_MEMORY) {
      throw ProblemException.of(getClass(), "too-large-in-archive", file.getFileName());
    }
    TiffBytes bytes = inMemory ? TiffBytes.inMemory(file) : TiffBytes.of(file);
    try {
      return new GeoTiffReading(file, bytes, catalogue, cache, progress).run();
    } catch (OutOfMemoryError e) {
      throw ProblemException.of(getClass(), "memory-short", file.getFileName());
    }
  }
}
