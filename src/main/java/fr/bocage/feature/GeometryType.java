package fr.bocage.feature;

/** What kind of geometry a row has, in OGC's words. */
public enum GeometryType {
  /** The row has no geometry. */
  NULL("Null"),
  /** The row has a geometry, but nothing of it can be drawn: it has no points. */
  EMPTY("Empty"),
  POINT("Point"),
  MULTI_POINT("MultiPoint"),
  LINE_STRING("LineString"),
  MULTI_LINE_STRING("MultiLineString"),
  POLYGON("Polygon"),
  MULTI_POLYGON("MultiPolygon"),
  GEOMETRY_COLLECTION("GeometryCollection");

  private final String ogcName;

  GeometryType(String ogcName) {
    this.ogcName = ogcName;
  }

  /** Whether a row of this type has anything to draw. */
  public boolean isDrawn() {
    return this != NULL && this != EMPTY;
  }

  /** The name in OGC Simple Features: {@code MultiPolygon}. */
  public String ogcName() {
    return ogcName;
  }
}
