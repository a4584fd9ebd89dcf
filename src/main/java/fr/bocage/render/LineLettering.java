package fr.bocage.render;

/**
 * Sets letters along a line, each on the chord of its own stretch, so that the text reads from left
 * to right. A stretch is straight enough when no letter turns by more than 25 degrees against the
 * one before, and all of them by no more than 90 in sum.
 */
final class LineLettering {
  private static final double MOST_COS = StrictMath.cos(Math.toRadians(25));
  private static final double MOST_TURN = Math.toRadians(90);

  /** Letters may move together to this part of their distance before they seem to touch. */
  private static final double LEAST_ADVANCE = 0.85;

  private LineLettering() {}

  /**
   * The text with its middle at a distance along the line.
   *
   * @param offset how far above the line (as one reads) its own middle runs
   * @return null where the line is too bent
   */
  static PlacedLabel along(
      LinePath line,
      Lettering text,
      PlacedLabel.LabelColours colours,
      double middle,
      double offset) {
    double begin = middle - text.width() / 2;
    double end = middle + text.width() / 2;
    boolean forwards = line.x(end) >= line.x(begin);
    int n = text.length();
    PlacedLabel label =
        new PlacedLabel(text, colours, new double[n], new double[n], new double[n], new double[n]);
    double turned = 0;
    for (int i = 0; i < n; i++) {
      double from = forwards ? begin + text.start(i) : end - text.start(i);
      double to = forwards ? begin + text.start(i + 1) : end - text.start(i + 1);
      set(label, i, line, from, to, text.ascent() / 2 - offset);
      if (i > 0) {
        double cos = label.cos()[i] * label.cos()[i - 1] + label.sin()[i] * label.sin()[i - 1];
        turned += StrictMath.acos(Math.min(1, cos));
        if (cos < MOST_COS || turned > MOST_TURN || crowded(label, i)) {
          return null;
        }
      }
    }
    return label;
  }

  /** Whether a letter comes too near to the one before, as on the inside of a bend. */
  private static boolean crowded(PlacedLabel label, int i) {
    double advance = label.text().start(i) - label.text().start(i - 1);
    double dx = label.x()[i] - label.x()[i - 1];
    double dy = label.y()[i] - label.y()[i - 1];
    return Math.sqrt(dx * dx + dy * dy) < LEAST_ADVANCE * advance;
  }

  private static void set(
      PlacedLabel label, int i, LinePath line, double from, double to, double below) {
    double x = line.x(from);
    double y = line.y(from);
    double dx = line.x(to) - x;
    double dy = line.y(to) - y;
    double length = Math.sqrt(dx * dx + dy * dy);
    boolean flat = !(length > 0); // a letter without width goes on as the one before
    label.cos()[i] = flat ? i > 0 ? label.cos()[i - 1] : 1 : dx / length;
    label.sin()[i] = flat ? i > 0 ? label.sin()[i - 1] : 0 : dy / length;
    label.x()[i] = x - below * label.sin()[i];
    label.y()[i] = y + below * label.cos()[i];
  }
}
