package fr.bocage.annotation.exchange;

import fr.bocage.annotation.AnnotationAttributes;
import fr.bocage.annotation.MapAnnotation;
import fr.bocage.annotation.Photo;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** An annotation as named values, its photo among them as Base64, and its geometry apart. */
final class FlatAnnotation {
  static final String PHOTO = "photo";

  private FlatAnnotation() {}

  /** The values that are not null, in order. */
  static Map<String, Object> values(MapAnnotation mark) {
    Map<String, Object> values = new LinkedHashMap<>(AnnotationAttributes.of(mark));
    if (mark.photo() != null) {
      values.put(PHOTO, Base64.getEncoder().encodeToString(mark.photo().jpeg()));
    }
    values.values().removeIf(java.util.Objects::isNull);
    return values;
  }

  /** The annotation that values and a geometry make; what is missing has its usual value. */
  static MapAnnotation of(Map<String, ?> values, Geometry geometry) {
    Map<String, Object> row = new HashMap<>(values);
    row.putIfAbsent("title", first(values, "name", "nom", "titre", "label"));
    row.putIfAbsent("note", first(values, "description", "desc", "comment"));
    return AnnotationAttributes.read(row, geometry, photo(values), idOf(values, geometry));
  }

  private static Object first(Map<String, ?> values, String... names) {
    for (String name : names) {
      if (values.get(name) != null) {
        return values.get(name);
      }
    }
    return null;
  }

  private static Photo photo(Map<String, ?> values) {
    try {
      return values.get(PHOTO) instanceof String text && !text.isEmpty()
          ? new Photo(
              Base64.getDecoder().decode(text),
              values.get("photo_name") == null ? "" : values.get("photo_name").toString())
          : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** The same whenever the same mark without an id is read, so that it is not taken in twice. */
  private static UUID idOf(Map<String, ?> values, Geometry geometry) {
    String content = geometry.toText() + new java.util.TreeMap<>(values);
    return UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8));
  }

  /** Whether all its places are on the earth. */
  static boolean isOnEarth(Geometry geometry) {
    for (Coordinate place : geometry.getCoordinates()) {
      if (!(Math.abs(place.x) <= 540 && Math.abs(place.y) <= 90)) {
        return false;
      }
    }
    return !geometry.isEmpty();
  }
}
