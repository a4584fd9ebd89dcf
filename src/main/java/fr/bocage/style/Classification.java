package fr.bocage.style;

/**
 * How a style colours rows by a field.
 *
 * @param field its name
 * @param method how classes are made
 * @param classes how many are wanted, 2 … {@value #MOST_CLASSES}; there are fewer where there are
 *     not as many different values. Means nothing for {@link Method#VALUES}
 * @param ramp colours from the lowest class to the highest. Means nothing for {@link Method#VALUES}
 */
public record Classification(String field, Method method, int classes, ColourRamp ramp) {
  /** What can be told apart on a map and kept in mind. */
  public static final int MOST_CLASSES = 9;

  private static final int USUAL_CLASSES = 5;

  /** How rows are put into classes. */
  public enum Method {
    /** One class for each value, of the 30 most frequent. */
    VALUES,
    /** Classes of numbers that hold as many rows each. */
    QUANTILES,
    /** Classes of numbers that are equally wide. */
    INTERVALS
  }

  /** A colour for each value. */
  public static Classification byValue(String field) {
    return new Classification(field, Method.VALUES, USUAL_CLASSES, ColourRamp.EMBER);
  }

  /** Five classes of numbers. */
  public static Classification byNumber(String field) {
    return new Classification(field, Method.QUANTILES, USUAL_CLASSES, ColourRamp.EMBER);
  }
}
