package fr.bocage.format.geojson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import fr.bocage.feature.GeometryType;
import fr.bocage.format.text.FlawTally;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads one geometry object, its members in any order, into the current row. Used again for each
 * geometry of its level; members of a collection are read by a reader of the next level. One
 * thread.
 */
final class GeometryReader {
  private static final Map<String, GeometryType> TYPES =
      Arrays.stream(GeometryType.values())
          .filter(GeometryType::isDrawn)
          .collect(Collectors.toMap(GeometryType::ogcName, Function.identity()));
  private static final Map<String, GeometryType> TYPES_IN_ANY_CASE = inAnyCase(TYPES);

  private final JsonParser parser;
  private final CoordinatesWriter writer;
  private final FlawTally flaws;
  private final CrsMember crs;
  private final CoordinateBuffer coordinates;
  private GeometryReader memberReader;

  private GeometryType type;
  private boolean hasCoordinates;
  private boolean hasGeometries;
  private boolean broken;
  private int partsInCollection;

  GeometryReader(JsonParser parser, CoordinatesWriter writer, FlawTally flaws, CrsMember crs) {
    this.parser = parser;
    this.writer = writer;
    this.flaws = flaws;
    this.crs = crs;
    coordinates = new CoordinateBuffer(flaws);
  }

  private static Map<String, GeometryType> inAnyCase(Map<String, GeometryType> types) {
    Map<String, GeometryType> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    sorted.putAll(types);
    return sorted;
  }

  /** The geometry type of that name in OGC's words, in upper or lower case, or null. */
  static GeometryType typeNamed(String name) {
    if (name == null) {
      return null;
    }
    GeometryType exact = TYPES.get(name);
    return exact == null ? TYPES_IN_ANY_CASE.get(name) : exact;
  }

  /** Forgets the last geometry. */
  void begin() {
    coordinates.clear();
    type = null;
    hasCoordinates = false;
    hasGeometries = false;
    broken = false;
    partsInCollection = 0;
  }

  /**
   * Reads the value that the parser stands on, as a geometry.
   *
   * @return its type, {@link GeometryType#NULL} when there is nothing to draw, or null when it is
   *     broken
   */
  GeometryType read() throws IOException {
    if (parser.hasToken(JsonToken.VALUE_NULL)) {
      return GeometryType.NULL;
    }
    if (!parser.hasToken(JsonToken.START_OBJECT)) {
      parser.skipChildren();
      return null;
    }
    begin();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      if (name.equals("type")) {
        type = typeNamed(parser.hasToken(JsonToken.VALUE_STRING) ? parser.getText() : null);
        parser.skipChildren();
      } else if (!member(name)) {
        parser.skipChildren();
      }
    }
    return end(type);
  }

  /**
   * Reads a member's value when it is {@code coordinates}, {@code geometries} or, for want of one
   * of the document's own, {@code crs} (PostGIS writes it into geometries).
   */
  boolean member(String name) throws IOException {
    if (name.equals("coordinates")) {
      hasCoordinates = true;
      coordinates.read(parser);
      return true;
    }
    if (name.equals("geometries")) {
      hasGeometries = true;
      readGeometries();
      return true;
    }
    if (name.equals("crs") && !crs.isPresent()) {
      crs.read(parser);
      return true;
    }
    return false;
  }

  private void readGeometries() throws IOException {
    if (!parser.hasToken(JsonToken.START_ARRAY)) {
      broken |= !parser.hasToken(JsonToken.VALUE_NULL);
      parser.skipChildren();
      return;
    }
    if (memberReader == null) {
      memberReader = new GeometryReader(parser, writer, flaws, crs);
    }
    int before = writer.partCount();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      broken |= memberReader.read() == null;
    }
    partsInCollection = writer.partCount() - before;
  }

  /** Writes what was read as a geometry of that type; the result is that of {@link #read}. */
  GeometryType end(GeometryType declared) {
    if (declared == null || broken) {
      return null;
    }
    if (declared != GeometryType.GEOMETRY_COLLECTION) {
      return hasCoordinates ? writer.write(declared, coordinates) : null;
    }
    if (!hasGeometries) {
      return null;
    }
    return partsInCollection > 0 ? declared : GeometryType.EMPTY;
  }
}
