package fr.bocage.render;

import fr.bocage.raster.RasterLevel;
import fr.bocage.raster.RasterTile;
import fr.bocage.style.ValueColours;
import org.locationtech.jts.geom.Envelope;

/**
 * Paints rasters: for each pixel of the frame it looks up the pixel of the raster that lies there.
 * Magnified pixels keep their edges; others are taken from the level that is as fine as the frame
 * or up to twice as fine, weighed with their neighbours (bilinear), so that nothing flickers. Not
 * for several threads.
 */
final class RasterPainter {
  private static final int WEIGHT_BITS = 8;
  private static final int WEIGHT = 1 << WEIGHT_BITS;

  private RasterImage image;
  private Envelope pixels;
  private ValueColours colours;
  private Canvas target;
  private CellTiles tiles;
  private RasterLevel level;

  /** The tile of the last pixel, and where it begins. */
  private RasterTile tile;

  private float[] values;
  private int[] argb;
  private long tileLeft;
  private long tileTop;

  /** Paints what a strip of a part of a frame shows. */
  void paint(RasterImage shown, FramePart part, int firstRow, int endRow, Canvas canvas) {
    image = shown;
    pixels = shown.raster().source().pixels();
    colours = shown.colours();
    target = canvas;
    new RasterCells(part.grid(), shown.raster())
        .each(
            0,
            firstRow,
            part.widthPixels(),
            endRow,
            cell -> paint(cell, part.widthPixels(), firstRow, endRow));
    tile = null;
    tiles = null;
    image = null;
    values = null;
    argb = null;
  }

  private void paint(RasterCell cell, int width, int firstRow, int endRow) {
    tiles = CellTiles.wanted(cell, image.raster().source().pyramid());
    boolean smooth = !cell.magnified();
    if (!tiles.isComplete()) {
      image.incomplete().set(true);
      CellTiles coarser = CellTiles.instead(cell, image.raster().source().pyramid());
      tiles = coarser == null ? tiles : coarser;
      smooth = smooth || coarser != null;
    }
    level = tiles.level;
    tile = null;
    int from = Math.max(0, cell.left());
    int to = Math.min(width, cell.left() + cell.size());
    int end = Math.min(endRow, cell.top() + cell.size());
    for (int row = Math.max(firstRow, cell.top()); row < end; row++) {
      paintRow(cell, row, from, to, smooth);
    }
  }

  private void paintRow(RasterCell cell, int row, int from, int to, boolean smooth) {
    double columnStart = cell.columnAtLeft(row);
    double rowStart = cell.rowAtLeft(row);
    double columnStep = (cell.columnAtRight(row) - columnStart) / cell.size();
    double rowStep = (cell.rowAtRight(row) - rowStart) / cell.size();
    int[] frame = target.argb();
    for (int x = from; x < to; x++) {
      double along = x - cell.left() + 0.5;
      double column = columnStart + columnStep * along;
      double rasterRow = rowStart + rowStep * along;
      if (column >= pixels.getMinX()
          && column < pixels.getMaxX()
          && rasterRow >= pixels.getMinY()
          && rasterRow < pixels.getMaxY()) {
        double levelX = column / level.scaleX();
        double levelY = rasterRow / level.scaleY();
        int pixel = smooth ? filtered(levelX, levelY) : nearest((long) levelX, (long) levelY);
        if (pixel != 0) {
          int i = target.index(row, x);
          frame[i] = Canvas.merged(frame[i], pixel);
        }
      }
    }
  }

  /** The colour of a pixel of the level, premultiplied; that of the edge for one beyond it. */
  private int nearest(long x, long y) {
    long column = Math.max(0, Math.min(level.width() - 1, x));
    long row = Math.max(0, Math.min(level.height() - 1, y));
    if (tile == null
        || column < tileLeft
        || row < tileTop
        || column >= tileLeft + level.tileWidth()
        || row >= tileTop + level.tileHeight()) {
      RasterTile found = tiles.at(column, row);
      tile = found == null ? RasterTile.EMPTY : found;
      values = tile instanceof RasterTile.Values measured ? measured.values() : null;
      argb = tile instanceof RasterTile.Colours coloured ? coloured.argb() : null;
      tileLeft = column / level.tileWidth() * level.tileWidth();
      tileTop = row / level.tileHeight() * level.tileHeight();
    }
    int inX = (int) (column - tileLeft);
    int inY = (int) (row - tileTop);
    if (inX >= tile.width() || inY >= tile.height()) {
      return 0;
    }
    return pixel(inY * tile.width() + inX);
  }

  private int pixel(int at) {
    return values == null ? argb[at] : colours.argb(values[at]);
  }

  /** The four pixels around a place, each weighed by how near it is. */
  private int filtered(double x, double y) {
    double left = Math.floor(x - 0.5);
    double top = Math.floor(y - 0.5);
    int right = (int) ((x - 0.5 - left) * WEIGHT + 0.5);
    int down = (int) ((y - 0.5 - top) * WEIGHT + 0.5);
    long column = (long) left;
    long row = (long) top;
    int inX = (int) (column - tileLeft);
    int inY = (int) (row - tileTop);
    boolean within =
        tile != null
            && column >= tileLeft
            && row >= tileTop
            && column + 1 < tileLeft + tile.width()
            && row + 1 < tileTop + tile.height();
    int above;
    int below;
    if (within) { // as nearly all are; the others take twice as long
      int at = inY * tile.width() + inX;
      int next = at + tile.width();
      above = mixed(pixel(at), pixel(at + 1), right);
      below = mixed(pixel(next), pixel(next + 1), right);
    } else {
      above = mixed(nearest(column, row), nearest(column + 1, row), right);
      below = mixed(nearest(column, row + 1), nearest(column + 1, row + 1), right);
    }
    return mixed(above, below, down);
  }

  /** Two premultiplied pixels, the second with a weight of 0 … 256. */
  private static int mixed(int one, int other, int weight) {
    if (one == other) {
      return one;
    }
    int rest = WEIGHT - weight;
    int rb = (one & 0xff00ff) * rest + (other & 0xff00ff) * weight + 0x800080;
    int ag = (one >>> 8 & 0xff00ff) * rest + (other >>> 8 & 0xff00ff) * weight + 0x800080;
    return rb >>> 8 & 0xff00ff | ag & 0xff00ff00;
  }
}
