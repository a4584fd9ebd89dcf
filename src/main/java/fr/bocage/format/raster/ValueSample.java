package fr.bocage.format.raster;

import fr.bocage.job.Progress;
import fr.bocage.raster.RasterLevel;
import fr.bocage.raster.RasterStatistics;
import fr.bocage.raster.RasterTile;
import fr.bocage.raster.TileAddress;
import fr.bocage.raster.TilePyramid;
import fr.bocage.raster.TileSpread;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Envelope;

/**
 * Looks at some tiles of a file that is being opened: how its values are spread, and whether it can
 * be read at all. Takes the coarsest level that has enough pixels.
 */
public final class ValueSample {
  private static final int MOST_TILES = 24;
  private static final int VALUES_A_TILE = 1 << 15;

  /** Fewer pixels than these tell too little about the whole. */
  private static final long LEAST_PIXELS = 60_000;

  private float[] values = new float[1 << 16];
  private int count;
  private int there;
  private int broken;

  /**
   * Reads a sample.
   *
   * @param levels the file's levels, the finest first
   * @param pixels what of the finest level shows anything
   */
  public static ValueSample of(
      List<RasterLevel> levels, Envelope pixels, TilePyramid pyramid, Progress progress) {
    int coarsest = levels.size() - 1;
    while (coarsest > 0 && pixelsIn(levels.get(coarsest), pixels) < LEAST_PIXELS) {
      coarsest--;
    }
    ValueSample sample = new ValueSample();
    int level = pyramid.levels().indexOf(levels.get(coarsest));
    List<TileAddress> tiles = new TileSpread(pyramid, level, pixels).choose(MOST_TILES);
    sample.look(tiles, pyramid, progress);
    return sample;
  }

  private static double pixelsIn(RasterLevel level, Envelope pixels) {
    return pixels.getArea() / level.scaleX() / level.scaleY();
  }

  private void look(List<TileAddress> tiles, TilePyramid pyramid, Progress progress) {
    for (int i = 0; i < tiles.size(); i++) {
      progress.check();
      progress.report(i, tiles.size());
      TileAddress tile = tiles.get(i);
      RasterTile decoded = pyramid.load(tile.level(), tile.column(), tile.row(), progress);
      add(decoded);
      there += decoded == RasterTile.EMPTY ? 0 : 1;
      broken += decoded == RasterTile.BROKEN ? 1 : 0;
    }
  }

  private void add(RasterTile tile) {
    if (tile instanceof RasterTile.Values measured) {
      int step = Math.max(1, measured.values().length / VALUES_A_TILE);
      for (int i = step / 2; i < measured.values().length; i += step) {
        if (count == values.length) {
          values = Arrays.copyOf(values, 2 * count);
        }
        values[count++] = measured.values()[i];
      }
    }
  }

  /** How the values are spread. */
  public RasterStatistics statistics() {
    return RasterStatistics.of(Arrays.copyOf(values, count));
  }

  /** Whether there are tiles, and not one of them could be read. */
  public boolean nothingReadable() {
    return there > 0 && broken == there;
  }
}
