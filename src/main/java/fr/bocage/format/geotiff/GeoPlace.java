package fr.bocage.format.geotiff;

import fr.bocage.raster.RasterGrid;
import java.io.IOException;
import java.util.Optional;

/** Where a picture lies, by its tags. */
final class GeoPlace {
  private static final int TIE_POINT = 6;

  private GeoPlace() {}

  /**
   * The grid.
   *
   * @param pixelIsPoint whether coordinates mean the middle of pixels
   * @return empty when the tags do not tell, or no plane
   */
  static Optional<RasterGrid> of(TiffDirectory directory, boolean pixelIsPoint) throws IOException {
    double[] matrix = directory.numbers(TiffTag.TRANSFORMATION);
    double[] scale = directory.numbers(TiffTag.PIXEL_SCALE);
    double[] tie = directory.numbers(TiffTag.TIE_POINTS);
    double shift = pixelIsPoint ? 0.5 : 0;
    try {
      if (matrix.length >= 8) {
        double x = matrix[3] - shift * (matrix[0] + matrix[1]);
        double y = matrix[7] - shift * (matrix[4] + matrix[5]);
        return Optional.of(new RasterGrid(x, y, matrix[0], matrix[4], matrix[1], matrix[5]));
      }
      if (scale.length >= 2 && tie.length >= TIE_POINT) {
        double x = tie[3] - (tie[0] + shift) * scale[0];
        double y = tie[4] + (tie[1] + shift) * scale[1];
        return Optional.of(RasterGrid.northUp(x, y, scale[0], scale[1]));
      }
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // pixels without any size
    }
    return Optional.empty();
  }
}
