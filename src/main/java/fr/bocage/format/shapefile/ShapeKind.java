package fr.bocage.format.shapefile;

/**
 * The kinds of shapes, without regard to heights and measures. Numbers and layouts are those of the
 * <i>ESRI Shapefile Technical Description</i>: 10 more for heights, 20 more for measures.
 */
enum ShapeKind {
  NULL(0),
  POINT(1),
  POLY_LINE(3),
  POLYGON(5),
  MULTI_POINT(8),
  /** Surfaces in space, always with heights. */
  MULTI_PATCH(31);

  private static final ShapeKind[] BY_NUMBER = new ShapeKind[32];

  static {
    for (ShapeKind kind : values()) {
      BY_NUMBER[kind.number] = kind;
      if (kind != NULL && kind != MULTI_PATCH) {
        BY_NUMBER[kind.number + 10] = kind;
        BY_NUMBER[kind.number + 20] = kind;
      }
    }
  }

  private final int number;

  ShapeKind(int number) {
    this.number = number;
  }

  /** The kind of a number in a record; null when there is no such kind. */
  static ShapeKind of(int number) {
    return number >= 0 && number < BY_NUMBER.length ? BY_NUMBER[number] : null;
  }

  static boolean hasHeights(int number) {
    return number > 10 && number < 20 || number == MULTI_PATCH.number;
  }

  /** Whether there are measures and no heights; with heights, measures may follow them. */
  static boolean hasMeasuresOnly(int number) {
    return number > 20 && number < 30;
  }

  /**
   * Bytes from the start of a record's content to its end as its own counts tell it, without
   * heights and measures.
   *
   * @param points points in all, unused for a single point
   */
  long plainLength(long parts, long points) {
    return switch (this) {
      case NULL -> 4;
      case POINT -> 20;
      case MULTI_POINT -> 40 + 16 * points;
      case POLY_LINE, POLYGON -> 44 + 4 * parts + 16 * points;
      case MULTI_PATCH -> 44 + 8 * parts + 16 * points;
    };
  }

  /** Bytes that one more ordinate for each point takes: a range of two, and one each. */
  long ordinateLength(long points) {
    return switch (this) {
      case NULL -> 0;
      case POINT -> 8;
      default -> 16 + 8 * points;
    };
  }
}
