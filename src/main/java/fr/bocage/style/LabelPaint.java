package fr.bocage.style;

import fr.bocage.feature.RowExpression;

/**
 * Names a feature.
 *
 * @param textByRow what it says; see {@link #text}
 * @param argb colour of the letters
 * @param haloArgb colour around the letters
 * @param haloRadiusPixels how far the halo reaches; 0 for none
 * @param priorityByRow which labels come first; see {@link #priority}
 */
public record LabelPaint(
    RowExpression textByRow,
    LabelFont font,
    int argb,
    int haloArgb,
    double haloRadiusPixels,
    RowExpression priorityByRow,
    LabelPlacement placement,
    LabelOptions options)
    implements Paint {

  /** What GeoServer takes where a style tells no priority. */
  private static final double DEFAULT_PRIORITY = 1000;

  /** A stranger's field may hold a book; a label is cut here. */
  private static final int MAX_CHARACTERS = 400;

  /** The label of a row, not blank; null when the row has none. */
  public String text(int row) {
    String text = textByRow.text(row);
    if (text == null || text.isBlank()) {
      return null;
    }
    String whole = text.strip();
    return whole.length() <= MAX_CHARACTERS ? whole : whole.substring(0, MAX_CHARACTERS) + "…";
  }

  /** The higher, the earlier the row's label is placed. */
  public double priority(int row) {
    double priority = priorityByRow.number(row);
    return Double.isNaN(priority) ? DEFAULT_PRIORITY : priority;
  }
}
