package fr.bocage.raster;

import fr.bocage.job.Progress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A raster's tiles at all resolutions: the levels that its file has, and between and above them
 * levels of half the pixels, worked out from the next finer one by averaging. The coarse levels
 * that were worked out are kept for good, for each of their tiles costs the reading of many.
 *
 * <p>Safe on any thread. What is in memory is answered at once.
 */
public final class TilePyramid {
  /** A level is worked out where the file leaves a larger gap than this. */
  private static final double LARGEST_GAP = 2.6;

  /** No coarser level is needed than one that fits into a legend's symbol. */
  private static final int LEAST_PIXELS = 32;

  /** Worked out levels up to this size stay in memory: 16 MB each. */
  private static final long KEPT_PIXELS = 1L << 22;

  private final List<RasterLevel> levels = new ArrayList<>();

  /** Which of the file's levels each one is, or -1. */
  private final List<Integer> fileLevels = new ArrayList<>();

  private final TileReader reader;
  private final TileCache cache;
  private final Map<TileAddress, RasterTile> kept = new ConcurrentHashMap<>();
  private final AtomicLong broken = new AtomicLong();

  /**
   * @param fileLevels the levels that the file has, the finest first; at least one
   * @param wholeRows whether tiles that are worked out are as wide as the raster: for files from
   *     which whole rows are read at once
   * @param reader decodes the file's tiles
   * @param cache where decoded tiles go
   */
  public TilePyramid(
      List<RasterLevel> fileLevels, boolean wholeRows, TileReader reader, TileCache cache) {
    this.reader = reader;
    this.cache = cache;
    for (int i = 0; i < fileLevels.size(); i++) {
      while (i > 0 && fileLevels.get(i).scaleX() > LARGEST_GAP * last().scaleX()) {
        add(last().halved(wholeRows), -1);
      }
      add(fileLevels.get(i), i);
    }
    while (Math.max(last().width(), last().height()) > LEAST_PIXELS) {
      add(last().halved(wholeRows), -1);
    }
  }

  private void add(RasterLevel level, int fileLevel) {
    levels.add(level);
    fileLevels.add(fileLevel);
  }

  private RasterLevel last() {
    return levels.get(levels.size() - 1);
  }

  /** All levels, the finest first, each with about half the pixels of the one before. */
  public List<RasterLevel> levels() {
    return List.copyOf(levels);
  }

  /** Whether a level's tiles lie in the file, so that reading one of them is quick. */
  public boolean isInFile(int level) {
    return fileLevels.get(level) >= 0;
  }

  /** A tile; null while it is not in memory. */
  public RasterTile inMemory(int level, long column, long row) {
    TileAddress address = new TileAddress(this, level, column, row);
    RasterTile tile = kept.get(address);
    return tile != null ? tile : cache.get(address);
  }

  /**
   * A tile, read or worked out where it is not in memory. What cannot be read is empty and counted.
   * Slow: on a job's thread.
   *
   * @throws CancellationException when the progress asks to stop
   */
  public RasterTile load(int level, long column, long row, Progress progress) {
    TileAddress address = new TileAddress(this, level, column, row);
    RasterTile tile = inMemory(level, column, row);
    if (tile == null) {
      progress.check();
      tile = isInFile(level) ? read(address) : workedOut(address, progress);
      RasterLevel size = levels.get(level);
      if (!isInFile(level) && size.width() * size.height() <= KEPT_PIXELS) {
        kept.put(address, tile);
      } else {
        cache.put(address, tile);
      }
    }
    return tile;
  }

  private RasterTile read(TileAddress address) {
    try {
      return reader.read(fileLevels.get(address.level()), address.column(), address.row());
    } catch (IOException | RuntimeException | OutOfMemoryError e) {
      // Decoders throw all three at damaged pictures.
      broken.incrementAndGet();
      return RasterTile.BROKEN;
    }
  }

  private RasterTile workedOut(TileAddress address, Progress progress) {
    if (!mayHaveAny(address)) {
      return RasterTile.EMPTY;
    }
    RasterLevel level = levels.get(address.level());
    RasterLevel finer = levels.get(address.level() - 1);
    TileHalving halving =
        new TileHalving(level.widthOf(address.column()), level.heightOf(address.row()));
    long left = 2 * address.column() * level.tileWidth();
    long top = 2 * address.row() * level.tileHeight();
    long right = Math.min(finer.width(), left + 2L * halving.width());
    long bottom = Math.min(finer.height(), top + 2L * halving.height());
    for (long row = top / finer.tileHeight(); row * finer.tileHeight() < bottom; row++) {
      for (long column = left / finer.tileWidth(); column * finer.tileWidth() < right; column++) {
        RasterTile child = load(address.level() - 1, column, row, progress);
        halving.add(child, column * finer.tileWidth() - left, row * finer.tileHeight() - top);
      }
    }
    return halving.tile();
  }

  /** Whether the file may have any of the tiles that a tile is worked out from. */
  private boolean mayHaveAny(TileAddress address) {
    int source = address.level() - 1;
    while (!isInFile(source)) {
      source--;
    }
    RasterLevel level = levels.get(address.level());
    RasterLevel read = levels.get(source);
    double across = level.tileWidth() * level.scaleX() / read.scaleX() / read.tileWidth();
    double down = level.tileHeight() * level.scaleY() / read.scaleY() / read.tileHeight();
    return reader.mayHave(
        fileLevels.get(source),
        (long) Math.floor(address.column() * across),
        (long) Math.floor(address.row() * down),
        (long) Math.ceil((address.column() + 1) * across) - 1,
        (long) Math.ceil((address.row() + 1) * down) - 1);
  }

  /** How many tiles could not be read so far. */
  public long brokenTiles() {
    return broken.get();
  }
}
