package fr.bocage.raster;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Envelope;

/** The tiles of one level that show anything, and some of them evenly spread. Immutable. */
public final class TileSpread {
  private final TilePyramid pyramid;
  private final int level;
  private final long left;
  private final long top;
  private final long across;
  private final long count;

  /**
   * @param level of the pyramid
   * @param pixels the part of the finest level that shows anything
   */
  public TileSpread(TilePyramid pyramid, int level, Envelope pixels) {
    this.pyramid = pyramid;
    this.level = level;
    RasterLevel size = pyramid.levels().get(level);
    left = (long) (pixels.getMinX() / size.scaleX() / size.tileWidth());
    top = (long) (pixels.getMinY() / size.scaleY() / size.tileHeight());
    long right = (long) Math.ceil(pixels.getMaxX() / size.scaleX() / size.tileWidth());
    long bottom = (long) Math.ceil(pixels.getMaxY() / size.scaleY() / size.tileHeight());
    across = Math.max(1, Math.min(size.columns(), right) - left);
    count = across * Math.max(1, Math.min(size.rows(), bottom) - top);
  }

  /** How many tiles show anything. */
  long count() {
    return count;
  }

  /** So many of the tiles, each in the middle of its share; all of them where there are fewer. */
  public List<TileAddress> choose(int most) {
    List<TileAddress> chosen = new ArrayList<>();
    int looks = (int) Math.min(most, count);
    for (int i = 0; i < looks; i++) {
      long tile = (long) ((i + 0.5) * count / looks);
      chosen.add(new TileAddress(pyramid, level, left + tile % across, top + tile / across));
    }
    return chosen;
  }
}
