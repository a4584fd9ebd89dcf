package fr.bocage.annotation.exchange;

import java.util.StringJoiner;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Well-Known Text with every digit of the coordinates, of which JTS' own writer drops the last. */
final class ExactWkt {
  /** Beyond it, JTS' reader would follow collections in collections without end. */
  private static final int MAX_DEPTH = 32;

  private ExactWkt() {}

  static String write(Geometry geometry) {
    return geometry.getGeometryType().toUpperCase(java.util.Locale.ROOT) + " " + body(geometry);
  }

  private static String body(Geometry geometry) {
    if (geometry.isEmpty()) {
      return "EMPTY";
    }
    if (geometry instanceof Point || geometry instanceof LineString) {
      StringJoiner places = new StringJoiner(", ", "(", ")");
      for (Coordinate place : geometry.getCoordinates()) {
        places.add(place.x + " " + place.y);
      }
      return places.toString();
    }
    StringJoiner parts = new StringJoiner(", ", "(", ")");
    if (geometry instanceof Polygon polygon) {
      parts.add(body(polygon.getExteriorRing()));
      for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
        parts.add(body(polygon.getInteriorRingN(i)));
      }
      return parts.toString();
    }
    boolean named = geometry.getClass() == GeometryCollection.class;
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      Geometry part = geometry.getGeometryN(i);
      parts.add(named ? write(part) : body(part));
    }
    return parts.toString();
  }

  /** The geometry of a text; null when it is none. */
  static Geometry read(String text) {
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
      if (depth > MAX_DEPTH) {
        return null;
      }
    }
    try {
      return new WKTReader().read(text);
    } catch (ParseException | RuntimeException e) {
      return null;
    }
  }
}
