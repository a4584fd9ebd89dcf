package fr.bocage.format.raster;

import fr.bocage.job.Progress;
import fr.bocage.raster.RasterLevel;
import fr.bocage.raster.RasterStatistics;
import fr.bocage.raster.RasterTile;
import fr.bocage.raster.TilePyramid;
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
  private int read;
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
    RasterLevel level = levels.get(coarsest);
    sample.look(level, pyramid.levels().indexOf(level), pixels, pyramid, progress);
    return sample;
  }

  private static double pixelsIn(RasterLevel level, Envelope pixels) {
    return pixels.getArea() / level.scaleX() / level.scaleY();
  }

  private void look(
      RasterLevel level, int index, Envelope pixels, TilePyramid pyramid, Progress progress) {
    long left = (long) (pixels.getMinX() / level.scaleX() / level.tileWidth());
    long top = (long) (pixels.getMinY() / level.scaleY() / level.tileHeight());
    long right = (long) Math.ceil(pixels.getMaxX() / level.scaleX() / level.tileWidth());
    long bottom = (long) Math.ceil(pixels.getMaxY() / level.scaleY() / level.tileHeight());
    long across = Math.max(1, Math.min(level.columns(), right) - left);
    long tiles = across * Math.max(1, Math.min(level.rows(), bottom) - top);
    int looks = (int) Math.min(MOST_TILES, tiles);
    for (int i = 0; i < looks; i++) {
      progress.check();
      progress.report(i, looks);
      long tile = (long) ((i + 0.5) * tiles / looks); // in the middle of its share
      long before = pyramid.brokenTiles();
      add(pyramid.load(index, left + tile % across, top + tile / across, progress));
      read++;
      broken += pyramid.brokenTiles() > before ? 1 : 0;
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

  /** Whether not one of the tiles could be read. */
  public boolean nothingReadable() {
    return read > 0 && broken == read;
  }
}
