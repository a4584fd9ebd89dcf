package fr.bocage.render;

import fr.bocage.map.PlacedRaster;
import fr.bocage.raster.RasterGrid;
import fr.bocage.raster.RasterLevel;
import fr.bocage.raster.RasterSource;
import java.util.List;
import java.util.function.Consumer;
import org.locationtech.jts.geom.Envelope;

/**
 * Cuts a part of a frame into cells in which a raster is warped evenly. A cell whose middle or
 * edges would be off by more than a quarter of a pixel is cut into four, down to single pixels: so
 * no pixel shows a place that is off by more than that. (The error of interpolating a smooth map is
 * largest in the middle, where it is measured.)
 *
 * <p>Cells begin at multiples of their size counted from the CRS's own origin, so that a panned
 * frame has the same cells as a fresh one. Not for several threads.
 */
final class RasterCells {
  /** Pixels: nine exact places for 4096 pixels cost a tenth of painting them. */
  private static final int LARGEST = 64;

  private static final double MOST_ERROR_PIXELS = 0.25;

  /** Corners, middles of edges and the middle, row by row. */
  private static final int PLACES = 9;

  /** A frame as fine as a level but for rounding is as fine as that level. */
  private static final double ROUNDING = 1.001;

  private final PixelGrid grid;
  private final PlacedRaster placed;
  private final RasterSource source;
  private final List<RasterLevel> levels;
  private final double[] xy = new double[2 * PLACES];

  RasterCells(PixelGrid grid, PlacedRaster placed) {
    this.grid = grid;
    this.placed = placed;
    source = placed.source();
    levels = source.pyramid().levels();
  }

  /** Every cell that may show something of the raster in a rectangle of the part's pixels. */
  void each(int left, int top, int right, int bottom, Consumer<RasterCell> cells) {
    int shiftX = (int) Math.floorMod(grid.firstColumn(), (long) LARGEST);
    int shiftY = (int) Math.floorMod(grid.firstRow(), (long) LARGEST);
    for (int y = Math.floorDiv(top + shiftY, LARGEST) * LARGEST - shiftY;
        y < bottom;
        y += LARGEST) {
      for (int x = Math.floorDiv(left + shiftX, LARGEST) * LARGEST - shiftX;
          x < right;
          x += LARGEST) {
        divide(x, y, LARGEST, new int[] {left, top, right, bottom}, cells);
      }
    }
  }

  private void divide(int x, int y, int size, int[] shown, Consumer<RasterCell> cells) {
    if (x >= shown[2] || y >= shown[3] || x + size <= shown[0] || y + size <= shown[1]) {
      return;
    }
    locate(x, y, size);
    if (isElsewhere()) {
      return;
    }
    if (size > 1 && !(error(size) <= MOST_ERROR_PIXELS)) {
      int half = size / 2;
      divide(x, y, half, shown, cells);
      divide(x + half, y, half, shown, cells);
      divide(x, y + half, half, shown, cells);
      divide(x + half, y + half, half, shown, cells);
      return;
    }
    RasterCell cell = cell(x, y, size);
    if (cell != null) {
      cells.accept(cell);
    }
  }

  /** Puts the raster's columns and rows at the nine places into {@link #xy}. */
  private void locate(int x, int y, int size) {
    for (int i = 0; i < PLACES; i++) {
      xy[2 * i] = grid.exactX(x + i % 3 * size / 2.0);
      xy[2 * i + 1] = grid.exactY(y + i / 3 * size / 2.0);
    }
    placed.toSource().apply(xy, 0, PLACES);
    RasterGrid pixels = source.grid();
    for (int i = 0; i < PLACES; i++) {
      double column = pixels.column(xy[2 * i], xy[2 * i + 1]);
      xy[2 * i + 1] = pixels.row(xy[2 * i], xy[2 * i + 1]);
      xy[2 * i] = column;
    }
  }

  /** Whether all of it lies clearly beside the raster: by more than it is wide itself. */
  private boolean isElsewhere() {
    Envelope box = new Envelope();
    for (int i = 0; i < PLACES; i++) {
      if (Double.isFinite(xy[2 * i]) && Double.isFinite(xy[2 * i + 1])) {
        box.expandToInclude(xy[2 * i], xy[2 * i + 1]);
      }
    }
    if (box.isNull()) {
      return true;
    }
    box.expandBy(box.getWidth() + 1, box.getHeight() + 1);
    return !box.intersects(source.pixels());
  }

  /** How far interpolation is off at most, in the frame's pixels; NaN where places are nowhere. */
  private double error(int size) {
    double most = 0;
    double wholeX = 0;
    for (int i = 0; i < PLACES; i++) {
      double right = i % 3 / 2.0;
      double down = i / 3 / 2.0;
      double offX = xy[2 * i] - bilinear(0, right, down);
      double offY = xy[2 * i + 1] - bilinear(1, right, down);
      most = Math.max(most, Math.hypot(offX, offY));
      wholeX += xy[2 * i] + xy[2 * i + 1];
    }
    double finest = Math.min(step(0, 4, size), step(0, 12, size));
    return Double.isNaN(wholeX) ? Double.NaN : most / finest;
  }

  private double bilinear(int ordinate, double right, double down) {
    double above = xy[ordinate] * (1 - right) + xy[4 + ordinate] * right;
    double below = xy[12 + ordinate] * (1 - right) + xy[16 + ordinate] * right;
    return above * (1 - down) + below * down;
  }

  /** Pixels of the raster for one of the frame between two of the places. */
  private double step(int from, int to, int size) {
    return Math.hypot(xy[to] - xy[from], xy[to + 1] - xy[from + 1]) / size;
  }

  private RasterCell cell(int x, int y, int size) {
    double[] columns = {xy[0], xy[4], xy[12], xy[16]};
    double[] rows = {xy[1], xy[5], xy[13], xy[17]};
    double area =
        Math.abs(
            (columns[1] - columns[0]) * (rows[2] - rows[0])
                - (columns[2] - columns[0]) * (rows[1] - rows[0]));
    double scale = Math.sqrt(area) / size;
    if (!Double.isFinite(scale)) {
      return null;
    }
    return new RasterCell(x, y, size, columns, rows, level(scale), scale < 1 / ROUNDING);
  }

  /** The coarsest level that is as fine as the frame. */
  private int level(double scale) {
    int level = 0;
    while (level + 1 < levels.size()
        && Math.sqrt(levels.get(level + 1).scaleX() * levels.get(level + 1).scaleY())
            <= scale * ROUNDING) {
      level++;
    }
    return level;
  }
}
