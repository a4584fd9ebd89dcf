package fr.bocage.style;

/**
 * How the measurements of a raster become colours.
 *
 * @param low value that gets the ramp's first colour, as all below it do
 * @param high value that gets its last, as all above it do; more than {@code low}
 * @param ramp the colours
 */
public record RasterLook(double low, double high, ColourRamp ramp) {
  public RasterLook {
    if (!(high > low)) {
      throw new IllegalArgumentException("expected a range of values, got " + low + " to " + high);
    }
  }
}
