package fr.bocage.style;

/**
 * Where a label stands.
 *
 * @param kind which of the other values count
 * @param anchorX which point of the label's box lies on the feature's point: 0 left … 1 right
 * @param anchorY 0 bottom … 1 top
 * @param dxPixels then moved right by this
 * @param dyPixels and up by this
 * @param rotationDegrees clockwise about the anchor
 * @param offsetPixels for lines: how far to the left of the line the label runs; 0 on it
 * @param repeatPixels for lines: distance between a label and the next; 0 for one a line
 */
public record LabelPlacement(
    Kind kind,
    double anchorX,
    double anchorY,
    double dxPixels,
    double dyPixels,
    double rotationDegrees,
    double offsetPixels,
    double repeatPixels) {

  /** What a label is placed by. */
  public enum Kind {
    /** A point: the feature's own, a place inside its area, or the middle of its line. */
    POINT,
    /** Along the line, or the outline. */
    LINE,
    /** The style tells nothing: the middle of an area, beside a point, along a line. */
    INTERIOR
  }
}
