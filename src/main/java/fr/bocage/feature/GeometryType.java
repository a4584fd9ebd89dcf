package fr.bocage.feature;

/** What kind of geometry a row has, in OGC's words. */
public enum GeometryType {
  /** The row has no geometry. */
  NULL("Null"),
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

  /** The name in OGC Simple Features: {@code MultiPolygon}. */
  public String ogcName() {
    return ogcName;
  }
}
