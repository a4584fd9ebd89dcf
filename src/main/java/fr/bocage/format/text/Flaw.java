package fr.bocage.format.text;

import fr.bocage.problem.Severity;
import java.util.Locale;

/** What features do wrong; each is a problem whose code is its name in kebab-case. */
public enum Flaw {
  /** Positions with ordinates behind the height, of which nobody knows what they are. */
  MORE_THAN_HEIGHTS(Severity.INFO),
  /** A ring's last position is not its first. */
  RING_UNCLOSED(Severity.INFO),
  /** Arcs that became runs of segments. */
  CURVES_STRAIGHTENED(Severity.INFO),
  /** Ordinates in quotes. */
  ORDINATES_AS_TEXT(Severity.WARNING),
  /** NaN, infinite or null ordinates. */
  COORDINATES_NOT_FINITE(Severity.WARNING),
  /** A ring of fewer than three corners. */
  RING_TOO_SHORT(Severity.WARNING),
  /** A line of one position. */
  LINE_TOO_SHORT(Severity.WARNING),
  /** NaN or infinite property. */
  VALUES_NOT_FINITE(Severity.WARNING),
  /** Properties that are no object. */
  PROPERTIES_BROKEN(Severity.ERROR),
  /** Properties beyond the number of fields that are kept. */
  TOO_MANY_FIELDS(Severity.ERROR),
  /** Fewer values than columns. */
  ROW_TOO_SHORT(Severity.WARNING),
  /** More values than columns. */
  ROW_TOO_LONG(Severity.WARNING),
  /** A geometry whose type or coordinates cannot be understood. */
  GEOMETRY_BROKEN(Severity.ERROR),
  /** Something among the features that is none. */
  FEATURE_BROKEN(Severity.ERROR);

  private final Severity severity;

  Flaw(Severity severity) {
    this.severity = severity;
  }

  /** Its name in kebab-case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public Severity severity() {
    return severity;
  }
}
