package fr.bocage.raster;

import fr.bocage.job.Progress;

/**
 * Names one tile of one raster.
 *
 * @param pyramid whose tile it is
 * @param level of the pyramid, 0 the finest
 * @param column counted from the left
 * @param row counted from above
 */
public record TileAddress(TilePyramid pyramid, int level, long column, long row) {

  /** The tile; null while it is not in memory. */
  public RasterTile inMemory() {
    return pyramid.inMemory(level, column, row);
  }

  /** Brings the tile into memory. Slow: on a job's thread. */
  void load(Progress progress) {
    pyramid.load(level, column, row, progress);
  }
}
