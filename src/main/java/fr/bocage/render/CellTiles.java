package fr.bocage.render;

import fr.bocage.raster.RasterLevel;
import fr.bocage.raster.RasterTile;
import fr.bocage.raster.TileAddress;
import fr.bocage.raster.TilePyramid;
import java.util.function.Consumer;

/**
 * The tiles of one level that a cell of a frame needs, as far as they are in memory, and the way
 * from places in the raster to pixels of them. One thread.
 */
final class CellTiles {
  final RasterLevel level;
  private final int levelIndex;
  private final TilePyramid pyramid;
  private final long firstColumn;
  private final long firstRow;
  private final int across;
  private final int down;
  private final RasterTile[] tiles;
  private int missing;

  private CellTiles(RasterCell cell, int levelIndex, TilePyramid pyramid) {
    this.pyramid = pyramid;
    this.levelIndex = levelIndex;
    level = pyramid.levels().get(levelIndex);
    // One pixel more on each side, for the neighbours that a pixel is filtered with.
    firstColumn =
        tile(cell.least(cell.columns()) / level.scaleX() - 1, level.tileWidth(), level.columns());
    firstRow = tile(cell.least(cell.rows()) / level.scaleY() - 1, level.tileHeight(), level.rows());
    long lastColumn =
        tile(cell.most(cell.columns()) / level.scaleX() + 1, level.tileWidth(), level.columns());
    long lastRow =
        tile(cell.most(cell.rows()) / level.scaleY() + 1, level.tileHeight(), level.rows());
    across = (int) (lastColumn - firstColumn + 1);
    down = (int) (lastRow - firstRow + 1);
    tiles = new RasterTile[across * down];
  }

  private static long tile(double pixel, int size, long count) {
    return (long) Math.max(0, Math.min(count - 1, Math.floor(pixel / size)));
  }

  /** What is in memory of the level that is as fine as the frame. */
  static CellTiles wanted(RasterCell cell, TilePyramid pyramid) {
    return new CellTiles(cell, cell.level(), pyramid).fetched();
  }

  /** The finest coarser level that has all of the cell in memory; null when there is none. */
  static CellTiles instead(RasterCell cell, TilePyramid pyramid) {
    for (int level = cell.level() + 1; level < pyramid.levels().size(); level++) {
      CellTiles coarser = new CellTiles(cell, level, pyramid).fetched();
      if (coarser.missing == 0) {
        return coarser;
      }
    }
    return null;
  }

  private CellTiles fetched() {
    for (int i = 0; i < tiles.length; i++) {
      tiles[i] = pyramid.inMemory(levelIndex, firstColumn + i % across, firstRow + i / across);
      missing += tiles[i] == null ? 1 : 0;
    }
    return this;
  }

  boolean isComplete() {
    return missing == 0;
  }

  /** Tells of each tile that is not in memory. */
  void eachMissing(Consumer<TileAddress> found) {
    for (int i = 0; i < tiles.length; i++) {
      if (tiles[i] == null) {
        found.accept(
            new TileAddress(pyramid, levelIndex, firstColumn + i % across, firstRow + i / across));
      }
    }
  }

  /** The tile that has a pixel of the level; null where there is none in memory. */
  RasterTile at(long column, long row) {
    long x = column / level.tileWidth() - firstColumn;
    long y = row / level.tileHeight() - firstRow;
    return x < 0 || y < 0 || x >= across || y >= down ? null : tiles[(int) (y * across + x)];
  }
}
