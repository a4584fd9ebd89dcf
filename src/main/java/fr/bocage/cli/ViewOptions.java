package fr.bocage.cli;

import fr.bocage.geo.Viewport;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import picocli.CommandLine.Option;

/** The options that say what part of the map a picture shows. */
final class ViewOptions {
  /** Room left on each side when everything is shown, as a part of the shorter side. */
  private static final double FIT_MARGIN = 0.05;

  @Option(names = "--size", paramLabel = "WxH", descriptionKey = "size")
  private String size = "1600x1000";

  @Option(names = "--center", paramLabel = "X,Y", descriptionKey = "center")
  private String center;

  @Option(names = "--resolution", paramLabel = "R", descriptionKey = "resolution")
  private String resolution;

  @Option(names = "--extent", paramLabel = "minX,minY,maxX,maxY", descriptionKey = "extent")
  private String extent;

  /** What remains to be known when the options have been read: what everything is. */
  @FunctionalInterface
  interface View {
    /**
     * @param everything what a view of everything must show; may be null-valued
     */
    Viewport of(Envelope everything);
  }

  /** Reads the options, before any work is done. */
  View read() throws UsageException {
    OptionValues.Size pixels = OptionValues.size(size);
    if ((center == null) != (resolution == null)) {
      throw new UsageException("view-incomplete");
    }
    if (center != null && extent != null) {
      throw new UsageException("view-twice");
    }
    if (center != null) {
      double[] middle = OptionValues.point(center);
      double unitsPerPixel = OptionValues.resolution(resolution);
      return everything ->
          new Viewport(
              middle[0], middle[1], unitsPerPixel, pixels.widthPixels(), pixels.heightPixels());
    }
    Optional<Envelope> corners =
        extent == null ? Optional.empty() : Optional.of(OptionValues.extent(extent));
    return everything ->
        corners
            .map(seen -> Viewport.fitting(seen, pixels.widthPixels(), pixels.heightPixels(), 0))
            .orElseGet(() -> fitting(everything, pixels));
  }

  /** The view of everything; of nothing, some view. */
  static Viewport fitting(Envelope everything, OptionValues.Size pixels) {
    int width = pixels.widthPixels();
    int height = pixels.heightPixels();
    int margin = (int) Math.round(FIT_MARGIN * Math.min(width, height));
    return everything.isNull()
        ? new Viewport(0, 0, 1, width, height)
        : Viewport.fitting(everything, width, height, margin);
  }
}
