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

  /** The options of a measurement: where no colour is asked for, the look that figures are in. */
  Look readForMeasuring() throws UsageException {
    Look asked = read();
    return asked.colours() ? asked : Look.measured(label);
  }

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

    /** The look in which files are measured, so that figures can be compared: one like another. */
    static Look measured(String labelField) {
      return new Look("#d9c8a9", "#7a6a50", 1.0, labelField);
    }

    private boolean colours() {
      return fill != null || stroke != null || strokeWidthPixels != null;
    }

    /** The default style with this look; where colours are asked for, only asked-for labels. */
    Style appliedTo(Style style, boolean hasLabelField, StyleFactory styles) {
      if (!colours() && !hasLabelField) {
        return style;
      }
      SimpleLook own = styles.look(style);
      String defaultLabel = colours() ? null : own.labelField();
      return styles.withLook(
          style,
          new SimpleLook(
              fill == null ? own.fill() : fill,
              stroke == null ? own.stroke() : stroke,
              strokeWidthPixels == null ? own.strokeWidthPixels() : strokeWidthPixels,
              own.sizePixels(),
              hasLabelField ? labelField : defaultLabel));
    }
  }
}
