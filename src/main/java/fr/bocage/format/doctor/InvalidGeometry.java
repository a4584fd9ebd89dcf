package fr.bocage.format.doctor;

import java.util.Locale;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/**
 * A row whose polygon is invalid after the OGC's rules.
 *
 * @param row its number in the table
 * @param reason what is wrong; a polygon may have more than this first thing
 * @param place where, in the table's CRS
 */
public record InvalidGeometry(int row, Reason reason, Coordinate place) {

  /** What can be wrong with a polygon. */
  public enum Reason {
    SELF_INTERSECTION,
    RING_SELF_INTERSECTION,
    HOLE_OUTSIDE_SHELL,
    NESTED_HOLES,
    NESTED_SHELLS,
    DISCONNECTED_INTERIOR,
    DUPLICATE_RINGS,
    TOO_FEW_POINTS,
    OTHER;

    /** Stable, in kebab-case, for bundles. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Reason of(TopologyValidationError error) {
      return switch (error.getErrorType()) {
        case TopologyValidationError.SELF_INTERSECTION -> SELF_INTERSECTION;
        case TopologyValidationError.RING_SELF_INTERSECTION -> RING_SELF_INTERSECTION;
        case TopologyValidationError.HOLE_OUTSIDE_SHELL -> HOLE_OUTSIDE_SHELL;
        case TopologyValidationError.NESTED_HOLES -> NESTED_HOLES;
        case TopologyValidationError.NESTED_SHELLS -> NESTED_SHELLS;
        case TopologyValidationError.DISCONNECTED_INTERIOR -> DISCONNECTED_INTERIOR;
        case TopologyValidationError.DUPLICATE_RINGS -> DUPLICATE_RINGS;
        case TopologyValidationError.TOO_FEW_POINTS -> TOO_FEW_POINTS;
        default -> OTHER;
      };
    }
  }
}
