package fr.bocage.style;

/** Shapes of point symbols: SLD's well-known names, and the lozenge that QGIS adds to them. */
public enum MarkShape {
  CIRCLE,
  SQUARE,
  TRIANGLE,
  STAR,
  CROSS,
  X,
  DIAMOND;

  /** The shape of a well-known name; a square, as SLD says, for names not known. */
  static MarkShape of(String wellKnownName) {
    if (wellKnownName != null) {
      for (MarkShape shape : values()) {
        if (shape.name().equalsIgnoreCase(wellKnownName.trim())) {
          return shape;
        }
      }
    }
    return SQUARE;
  }
}
