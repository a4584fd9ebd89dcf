package fr.bocage.raster;

import fr.bocage.job.Progress;
import java.util.List;
import java.util.concurrent.CancellationException;

/**
 * What came of reading some tiles of a raster at its finest, evenly spread over it: whether a
 * download broke off, say, without reading all of it.
 *
 * @param tiles how many there are
 * @param read how many were read
 * @param broken how many of those cannot be decoded
 */
public record TileCheck(long tiles, int read, int broken) {
  /** Finds with certainty what breaks off before 97 hundredths, in a second or two. */
  private static final int MOST_READ = 32;

  /**
   * Reads the tiles. Slow: on a job's thread.
   *
   * @throws CancellationException when the progress asks to stop
   */
  public static TileCheck of(RasterSource raster, TileLoader loader, Progress progress) {
    TileSpread spread = new TileSpread(raster.pyramid(), 0, raster.pixels());
    List<TileAddress> chosen = spread.choose(MOST_READ);
    loader.load(chosen, progress);
    // Those that fell out of a small cache since are not read again.
    long broken = chosen.stream().filter(tile -> tile.inMemory() == RasterTile.BROKEN).count();
    return new TileCheck(spread.count(), chosen.size(), (int) broken);
  }
}
