package fr.bocage.format.geotiff;

import fr.bocage.raster.RasterGrid;
import java.io.IOException;
import java.util.Optional;

/**
 * Where a picture lies, by its tags.
 *
 * @param grid the plane
 * @param points by what points it was found; null where the file tells it
 */
record GeoPlace(RasterGrid grid, ControlPoints points) {
  private static final int TIE_POINT = 6;

  /** One that is told. */
  static GeoPlace told(RasterGrid grid) {
    return new GeoPlace(grid, null);
  }

  /**
   * The place.
   *
   * @param pixelIsPoint whether coordinates mean the middle of pixels
   * @return empty when the tags do not tell, or no plane
   */
  static Optional<GeoPlace> of(TiffDirectory directory, boolean pixelIsPoint) throws IOException {
    double[] matrix = directory.numbers(TiffTag.TRANSFORMATION);
    double[] scale = directory.numbers(TiffTag.PIXEL_SCALE);
    double[] tie = directory.numbers(TiffTag.TIE_POINTS);
    double shift = pixelIsPoint ? 0.5 : 0;
    try {
      if (matrix.length >= 8) {
        double x = matrix[3] - shift * (matrix[0] + matrix[1]);
        double y = matrix[7] - shift * (matrix[4] + matrix[5]);
        return Optional.of(told(new RasterGrid(x, y, matrix[0], matrix[4], matrix[1], matrix[5])));
      }
      if (scale.length >= 2 && tie.length >= TIE_POINT) {
        double x = tie[3] - (tie[0] + shift) * scale[0];
        double y = tie[4] + (tie[1] + shift) * scale[1];
        return Optional.of(told(RasterGrid.northUp(x, y, scale[0], scale[1])));
      }
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // pixels without any size
    }
    ControlPoints points = new ControlPoints(tie, shift);
    return points.grid().map(grid -> new GeoPlace(grid, points));
  }
}
