package fr.bocage.render;

import fr.bocage.geo.Viewport;
import org.locationtech.jts.geom.Envelope;

/**
 * A rectangle of a frame that is painted at one go: all of it, or what a pan has brought into view.
 * Cut into strips, which are painted one by one on all cores.
 *
 * @param grid where the plane lies under the part's own pixels
 * @param extent what it shows of the plane
 * @param resolution CRS units per pixel
 * @param stripHeight rows of a strip; the last may have fewer
 */
record FramePart(
    PixelGrid grid,
    Envelope extent,
    double resolution,
    int widthPixels,
    int heightPixels,
    int stripHeight) {

  static FramePart whole(Viewport view, PixelGrid grid, int stripHeight) {
    return new FramePart(
        grid,
        view.extent(),
        view.resolution(),
        view.widthPixels(),
        view.heightPixels(),
        stripHeight);
  }

  /** A rectangle of this part. */
  FramePart cut(int column, int row, int width, int height) {
    PixelGrid own = grid.from(column, row);
    Envelope shown = new Envelope(own.mapX(0), own.mapX(width), own.mapY(height), own.mapY(0));
    return new FramePart(own, shown, resolution, width, height, stripHeight);
  }

  int strips() {
    return (heightPixels + stripHeight - 1) / stripHeight;
  }

  int firstRow(int strip) {
    return strip * stripHeight;
  }

  int endRow(int strip) {
    return Math.min(heightPixels, (strip + 1) * stripHeight);
  }
}
