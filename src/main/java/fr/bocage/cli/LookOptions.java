package fr.bocage.cli;

import fr.bocage.style.SimpleLook;
import fr.bocage.style.StyleFactory;
import org.geotools.api.style.Style;
import picocli.CommandLine.Option;

/** The options that say how files are painted, where the default is not wanted. */
final class LookOptions {
  @Option(names = "--fill", paramLabel = "#rrggbb", descriptionKey = "fill")
  private String fill;

  @Option(names = "--stroke", paramLabel = "#rrggbb", descriptionKey = "stroke")
  private String stroke;

  @Option(names = "--stroke-width", paramLabel = "PX", descriptionKey = "stroke-width")
  private String strokeWidth;

  @Option(names = "--label", paramLabel = "FIELD", descriptionKey = "label")
  private String label;

  /** Reads the options, before any work is done. */
  Look read() throws UsageException {
    return new Look(
        OptionValues.colour(fill),
        OptionValues.colour(stroke),
        strokeWidth == null ? null : OptionValues.widthPixels(strokeWidth),
        label);
  }

  /**
   * What differs from the default style; null where nothing does.
   *
   * @param fill {@code #rrggbb}
   * @param stroke {@code #rrggbb}
   * @param strokeWidthPixels 0 or more
   * @param labelField a field of at least one of the files
   */
  record Look(String fill, String stroke, Double strokeWidthPixels, String labelField) {
    /** Nothing differs. */
    static final Look DEFAULT = new Look(null, null, null, null);

    /** The default style with this look. */
    Style appliedTo(Style style, boolean hasLabelField, StyleFactory styles) {
      if (fill == null && stroke == null && strokeWidthPixels == null && !hasLabelField) {
        return style;
      }
      SimpleLook own = styles.look(style);
      return styles.withLook(
          style,
          new SimpleLook(
              fill == null ? own.fill() : fill,
              stroke == null ? own.stroke() : stroke,
              strokeWidthPixels == null ? own.strokeWidthPixels() : strokeWidthPixels,
              own.sizePixels(),
              hasLabelField ? labelField : own.labelField()));
    }
  }
}
