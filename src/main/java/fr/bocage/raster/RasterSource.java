package fr.bocage.raster;

import fr.bocage.geo.Crs;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;

/**
 * A raster: where its pixels lie, in which CRS, and its tiles. Immutable and safe on any thread;
 * several may share one pyramid.
 *
 * @param name the layer's name in its file
 * @param crs the CRS of the grid; null when nothing tells it
 * @param grid where the pixels of the finest level lie
 * @param pixels the part of the finest level that shows anything: columns as x, rows as y
 * @param pyramid its tiles
 * @param statistics how its values are spread; empty for a raster of colours
 * @param attribution whose it is, in the file's own words; empty where it does not say
 */
public record RasterSource(
    String name,
    Crs crs,
    RasterGrid grid,
    Envelope pixels,
    TilePyramid pyramid,
    Optional<RasterStatistics> statistics,
    String attribution) {

  /** Whether its pixels are measurements, which a style gives colours. */
  public boolean hasValues() {
    return statistics.isPresent();
  }

  /** What it covers, in its own CRS. */
  public Envelope extent() {
    Envelope extent = new Envelope();
    for (int corner = 0; corner < 4; corner++) {
      double column = corner % 2 == 0 ? pixels.getMinX() : pixels.getMaxX();
      double row = corner < 2 ? pixels.getMinY() : pixels.getMaxY();
      extent.expandToInclude(grid.x(column, row), grid.y(column, row));
    }
    return extent;
  }

  /** The same raster under another name. */
  public RasterSource named(String newName) {
    return new RasterSource(newName, crs, grid, pixels, pyramid, statistics, attribution);
  }

  /** The same raster said to be in another CRS. */
  public RasterSource declaredAs(Crs declared) {
    return new RasterSource(name, declared, grid, pixels, pyramid, statistics, attribution);
  }

  /** The same raster with x and y taken for each other: for a source that has y first. */
  public RasterSource withAxesSwapped() {
    return new RasterSource(
        name, crs, grid.withAxesSwapped(), pixels, pyramid, statistics, attribution);
  }
}
