package fr.bocage.raster;

/**
 * One resolution of a raster, cut into tiles of one size; those at the right and lower edge may be
 * smaller.
 *
 * @param width pixels of this level
 * @param height pixels of this level
 * @param tileWidth pixels of this level, at least 1
 * @param tileHeight pixels of this level, at least 1
 * @param scaleX how many pixels of the {@link RasterGrid} one of this level is wide, 1 or more
 * @param scaleY how many it is high
 */
public record RasterLevel(
    long width, long height, int tileWidth, int tileHeight, double scaleX, double scaleY) {

  public RasterLevel {
    if (width < 1 || height < 1 || tileWidth < 1 || tileHeight < 1) {
      throw new IllegalArgumentException("expected a level with pixels");
    }
  }

  /** How many tiles lie side by side. */
  public long columns() {
    return (width + tileWidth - 1) / tileWidth;
  }

  /** How many tiles lie one below another. */
  public long rows() {
    return (height + tileHeight - 1) / tileHeight;
  }

  /** How many pixels wide a tile of that column is. */
  public int widthOf(long column) {
    return (int) Math.min(tileWidth, width - column * tileWidth);
  }

  /** How many pixels high a tile of that row is. */
  public int heightOf(long row) {
    return (int) Math.min(tileHeight, height - row * tileHeight);
  }

  /** The level with half as many pixels each way. */
  RasterLevel halved(boolean wholeRows) {
    long half = (width + 1) / 2;
    int widest = wholeRows && half < Integer.MAX_VALUE ? (int) half : tileWidth;
    return new RasterLevel(half, (height + 1) / 2, widest, tileHeight, scaleX * 2, scaleY * 2);
  }
}
