package fr.bocage.raster;

/**
 * Where a raster's pixels lie in the plane: an affine map from pixel corners, columns to the right
 * and rows downwards from the upper left corner (0, 0), to coordinates of its CRS.
 *
 * @param originX x of the upper left pixel's upper left corner
 * @param originY y of it
 * @param xPerColumn how far x goes on with each column
 * @param yPerColumn how far y goes on with each column; 0 unless the raster is turned
 * @param xPerRow how far x goes on with each row; 0 unless the raster is turned
 * @param yPerRow how far y goes on with each row; negative where north is up
 */
public record RasterGrid(
    double originX,
    double originY,
    double xPerColumn,
    double yPerColumn,
    double xPerRow,
    double yPerRow) {

  public RasterGrid {
    double determinant = xPerColumn * yPerRow - xPerRow * yPerColumn;
    if (!(Math.abs(determinant) > 0)
        || !Double.isFinite(determinant)
        || !Double.isFinite(originX)
        || !Double.isFinite(originY)) {
      throw new IllegalArgumentException("expected a grid that can be inverted");
    }
  }

  /** A grid with north up. */
  public static RasterGrid northUp(
      double minX, double maxY, double pixelWidth, double pixelHeight) {
    return new RasterGrid(minX, maxY, pixelWidth, 0, 0, -pixelHeight);
  }

  public double x(double column, double row) {
    return originX + column * xPerColumn + row * xPerRow;
  }

  public double y(double column, double row) {
    return originY + column * yPerColumn + row * yPerRow;
  }

  public double column(double x, double y) {
    return ((x - originX) * yPerRow - (y - originY) * xPerRow) / determinant();
  }

  public double row(double x, double y) {
    return ((y - originY) * xPerColumn - (x - originX) * yPerColumn) / determinant();
  }

  /** The same pixels with x and y taken for each other. */
  RasterGrid withAxesSwapped() {
    return new RasterGrid(originY, originX, yPerColumn, xPerColumn, yPerRow, xPerRow);
  }

  private double determinant() {
    return xPerColumn * yPerRow - xPerRow * yPerColumn;
  }
}
