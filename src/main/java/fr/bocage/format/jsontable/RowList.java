package fr.bocage.format.jsontable;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import fr.bocage.feature.GeometryType;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the list of rows in a document: its root, or what a service calls its records. */
final class RowList {
  private static final Set<String> LISTS =
      Set.of("results", "records", "data", "rows", "value", "items", "elements", "result");

  private static final Set<String> WRAPPERS = Set.of("result", "data", "response", "d");

  /** Types that make an object a map or a part of one, besides those of geometries. */
  private static final Set<String> MAPS = Set.of("Feature", "FeatureCollection", "Topology");

  private static final Set<String> GEOMETRIES =
      Arrays.stream(GeometryType.values())
          .filter(GeometryType::isDrawn)
          .map(GeometryType::ogcName)
          .collect(Collectors.toSet());

  /** Members that features and geometries have, so that a row with one is better read as such. */
  private static final Set<String> FEATURE_MEMBERS =
      Set.of("properties", "coordinates", "geometries", "attributes", "features", "arcs");

  /** Members that rows and features have alike. */
  private static final Set<String> EITHER = Set.of("id", "type", "bbox", "geometry");

  private final JsonParser parser;

  /**
   * @param parser on the start of the root
   */
  RowList(JsonParser parser) {
    this.parser = parser;
  }

  /** Goes to the start of the first row; false when there is no list of rows. */
  boolean find() throws IOException {
    return parser.hasToken(JsonToken.START_ARRAY)
        ? parser.nextToken() == JsonToken.START_OBJECT
        : parser.hasToken(JsonToken.START_OBJECT) && findInObject();
  }

  private boolean findInObject() throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      if (isMap(name)) {
        return false;
      }
      boolean found =
          value == JsonToken.START_ARRAY && LISTS.contains(name) && findInArray()
              || value == JsonToken.START_OBJECT && WRAPPERS.contains(name) && findInObject();
      if (found) {
        return true;
      }
      parser.skipChildren();
    }
    return false;
  }

  /** Stands on the array's end where its first value is no object. */
  private boolean findInArray() throws IOException {
    JsonToken first = parser.nextToken();
    for (JsonToken token = first; token != JsonToken.END_ARRAY && token != null; ) {
      if (token == JsonToken.START_OBJECT) {
        return true;
      }
      parser.skipChildren();
      token = parser.nextToken();
    }
    return false;
  }

  private boolean isMap(String name) throws IOException {
    return name.equals("type")
        && parser.hasToken(JsonToken.VALUE_STRING)
        && (MAPS.contains(parser.getText()) || GEOMETRIES.contains(parser.getText()));
  }

  /**
   * Whether the object that the parser stands on is a row rather than a feature or a geometry; of
   * one that is cut off, what stands before that tells.
   */
  boolean isRow() {
    boolean hasOwn = false;
    try {
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        parser.nextToken();
        if (isMap(name) || FEATURE_MEMBERS.contains(name)) {
          return false;
        }
        hasOwn |= !EITHER.contains(name);
        parser.skipChildren();
      }
      return hasOwn;
    } catch (IOException e) {
      return hasOwn;
    }
  }
}
