package fr.bocage.geo;

import org.locationtech.jts.geom.Envelope;

/**
 * The part of the plane that a frame shows. Pixel (0, 0) is the upper left corner of the upper left
 * pixel; y grows downwards on the screen, northwards in the CRS.
 *
 * @param centerX x of the frame's middle, CRS units
 * @param centerY y of the frame's middle, CRS units
 * @param resolution CRS units per pixel, more than 0
 * @param widthPixels width of the frame, at least 1
 * @param heightPixels height of the frame, at least 1
 */
public record Viewport(
    double centerX, double centerY, double resolution, int widthPixels, int heightPixels) {

  /** Side of the pixel that OGC's scale denominators assume, in metres (SLD 1.0, 0.28 mm). */
  public static final double PIXEL_METRES = 0.00028;

  public Viewport {
    if (!(resolution > 0) || !Double.isFinite(resolution)) {
      throw new IllegalArgumentException("expected a resolution above 0, got " + resolution);
    }
    if (widthPixels < 1 || heightPixels < 1) {
      throw new IllegalArgumentException(
          "expected at least 1x1 pixels, got " + widthPixels + "x" + heightPixels);
    }
  }

  /** The closest view that shows all of the extent, with a margin on each side. */
  public static Viewport fitting(Envelope extent, int widthPixels, int heightPixels, int margin) {
    double roomX = Math.max(1, widthPixels - 2 * margin);
    double roomY = Math.max(1, heightPixels - 2 * margin);
    double resolution = Math.max(extent.getWidth() / roomX, extent.getHeight() / roomY);
    if (!(resolution > 0)) {
      resolution = 1; // a single point: any resolution shows it
    }
    double x = extent.getMinX() + extent.getWidth() / 2;
    double y = extent.getMinY() + extent.getHeight() / 2;
    return new Viewport(x, y, resolution, widthPixels, heightPixels);
  }

  public double minX() {
    return centerX - widthPixels * resolution / 2;
  }

  public double maxY() {
    return centerY + heightPixels * resolution / 2;
  }

  public Envelope extent() {
    return new Envelope(
        minX(), minX() + widthPixels * resolution, maxY() - heightPixels * resolution, maxY());
  }

  /** Pixels from the left edge. */
  public double toPixelX(double x) {
    return (x - minX()) / resolution;
  }

  /** Pixels from the upper edge. */
  public double toPixelY(double y) {
    return (maxY() - y) / resolution;
  }

  public double toX(double pixelX) {
    return minX() + pixelX * resolution;
  }

  public double toY(double pixelY) {
    return maxY() - pixelY * resolution;
  }

  /** The N of 1:N in a CRS whose unit has this length. */
  public double scaleDenominator(double metresPerUnit) {
    return resolution * metresPerUnit / PIXEL_METRES;
  }

  /** Moves the view so that what was under a pixel comes to lie further right and down. */
  public Viewport panned(double pixelsRight, double pixelsDown) {
    return new Viewport(
        centerX - pixelsRight * resolution,
        centerY + pixelsDown * resolution,
        resolution,
        widthPixels,
        heightPixels);
  }

  /** The view at another resolution in which the given pixel shows the same place. */
  public Viewport zoomedAt(double pixelX, double pixelY, double newResolution) {
    double x = toX(pixelX) + (widthPixels / 2.0 - pixelX) * newResolution;
    double y = toY(pixelY) - (heightPixels / 2.0 - pixelY) * newResolution;
    return new Viewport(x, y, newResolution, widthPixels, heightPixels);
  }

  /** The same centre and resolution in a frame of another size. */
  public Viewport resized(int newWidthPixels, int newHeightPixels) {
    return new Viewport(centerX, centerY, resolution, newWidthPixels, newHeightPixels);
  }
}
