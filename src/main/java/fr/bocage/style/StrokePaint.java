package fr.bocage.style;

/**
 * Draws along lines and outlines, centred on them.
 *
 * @param argb colour
 * @param widthPixels width, more than 0
 * @param dashPixels lengths of dashes and gaps in turn, an even number of them, for reading only;
 *     null for a line without gaps
 * @param dashOffsetPixels how far into the pattern a line begins
 * @param areasOnly whether only outlines of areas are drawn (it stems from a polygon symbolizer);
 *     else lines and, as SLD has it, outlines of areas too
 */
public record StrokePaint(
    int argb,
    double widthPixels,
    Cap cap,
    Join join,
    float[] dashPixels,
    double dashOffsetPixels,
    boolean areasOnly)
    implements Paint {

  /** How a line ends. */
  public enum Cap {
    BUTT,
    ROUND,
    SQUARE
  }

  /** How a line turns. */
  public enum Join {
    MITRE,
    ROUND,
    BEVEL
  }
}
