package fr.bocage.format;

import fr.bocage.feature.GeometryColumn;
import fr.bocage.feature.GeometryType;
import java.util.EnumSet;
import java.util.Set;

/** The one type that formats want which name a geometry type for a whole layer. */
public final class GeometryFamily {
  private static final Set<GeometryType> POINTS =
      EnumSet.of(GeometryType.POINT, GeometryType.MULTI_POINT);
  private static final Set<GeometryType> LINES =
      EnumSet.of(GeometryType.LINE_STRING, GeometryType.MULTI_LINE_STRING);
  private static final Set<GeometryType> AREAS =
      EnumSet.of(GeometryType.POLYGON, GeometryType.MULTI_POLYGON);

  private GeometryFamily() {}

  /**
   * The type of all geometries of a column: their own where they agree, the multi-type where some
   * are multiple and some single, {@link GeometryType#NULL} where they are of several kinds or
   * there is none.
   */
  public static GeometryType of(GeometryColumn geometry) {
    Set<GeometryType> found = EnumSet.noneOf(GeometryType.class);
    for (int row = 0; row < geometry.rowCount(); row++) {
      found.add(geometry.type(row));
    }
    found.removeIf(type -> !type.isDrawn());
    if (found.size() == 1) {
      return found.iterator().next();
    }
    if (found.isEmpty()) {
      return GeometryType.NULL;
    }
    return POINTS.containsAll(found)
        ? GeometryType.MULTI_POINT
        : LINES.containsAll(found)
            ? GeometryType.MULTI_LINE_STRING
            : AREAS.containsAll(found) ? GeometryType.MULTI_POLYGON : GeometryType.NULL;
  }
}
