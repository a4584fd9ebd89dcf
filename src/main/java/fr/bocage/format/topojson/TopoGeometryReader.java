package fr.bocage.format.topojson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import fr.bocage.feature.GeometryType;
import fr.bocage.format.text.PartWriter;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;

/**
 * Reads the members of one geometry object, in any order, into the current row. Used again for each
 * geometry of its level; members of a collection are read by a reader of the next level. One
 * thread.
 */
final class TopoGeometryReader {
  private static final Map<String, GeometryType> TYPES =
      Map.of(
          "Point", GeometryType.POINT,
          "MultiPoint", GeometryType.MULTI_POINT,
          "LineString", GeometryType.LINE_STRING,
          "MultiLineString", GeometryType.MULTI_LINE_STRING,
          "Polygon", GeometryType.POLYGON,
          "MultiPolygon", GeometryType.MULTI_POLYGON,
          "GeometryCollection", GeometryType.GEOMETRY_COLLECTION);

  private final JsonParser parser;
  private final Arcs arcs;
  private final ArcStitcher stitcher;
  private final PartWriter parts;
  private final ArcReferences references = new ArcReferences();
  private TopoGeometryReader memberReader;

  private String type;
  private boolean hasArcs;
  private double[] points = new double[2];
  private int pointCount;
  private boolean pointsBroken;
  private boolean isPointList;
  private boolean membersBroken;
  private int partsInMembers;

  TopoGeometryReader(JsonParser parser, Arcs arcs, ArcStitcher stitcher, PartWriter parts) {
    this.parser = parser;
    this.arcs = arcs;
    this.stitcher = stitcher;
    this.parts = parts;
  }

  /** Forgets the last geometry. */
  void begin() {
    type = null;
    hasArcs = false;
    references.clear();
    pointCount = 0;
    pointsBroken = false;
    isPointList = false;
    membersBroken = false;
    partsInMembers = 0;
  }

  /** Reads the value of a member; false when it is none of a geometry's, and still to be read. */
  boolean member(String name) throws IOException {
    switch (name) {
      case "type" -> {
        boolean isNull = parser.hasToken(JsonToken.VALUE_NULL);
        type = parser.hasToken(JsonToken.VALUE_STRING) ? parser.getText() : isNull ? null : "";
        parser.skipChildren();
      }
      case "arcs" -> {
        hasArcs = true;
        references.read(parser);
      }
      case "coordinates" -> readCoordinates();
      case "geometries" -> readMembers();
      default -> {
        return false;
      }
    }
    return true;
  }

  private void readCoordinates() throws IOException {
    pointCount = 0;
    pointsBroken = !parser.hasToken(JsonToken.START_ARRAY);
    if (pointsBroken) {
      parser.skipChildren();
      return;
    }
    JsonToken first = parser.nextToken();
    isPointList = first == JsonToken.START_ARRAY;
    if (isPointList) {
      for (; !parser.hasToken(JsonToken.END_ARRAY); parser.nextToken()) {
        addPoint(ArcsReader.readPair(parser));
      }
    } else if (first != JsonToken.END_ARRAY) {
      addPoint(ArcsReader.readOpenedPair(parser));
    }
  }

  private void addPoint(double[] pair) {
    if (pair == null) {
      pointsBroken = true;
      return;
    }
    if (pointCount * 2 == points.length) {
      points = Arrays.copyOf(points, points.length * 2);
    }
    points[pointCount * 2] = arcs.x(pair[0]);
    points[pointCount * 2 + 1] = arcs.y(pair[1]);
    pointCount++;
  }

  private void readMembers() throws IOException {
    if (!parser.hasToken(JsonToken.START_ARRAY)) {
      membersBroken = true;
      parser.skipChildren();
      return;
    }
    if (memberReader == null) {
      memberReader = new TopoGeometryReader(parser, arcs, stitcher, parts);
    }
    int before = parts.partCount();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      membersBroken |= memberReader.readObject() == null;
    }
    partsInMembers = parts.partCount() - before;
  }

  /**
   * Reads the value that the parser stands on, as a geometry; the result is that of {@link #end}.
   */
  private GeometryType readObject() throws IOException {
    begin();
    if (!parser.hasToken(JsonToken.START_OBJECT)) {
      parser.skipChildren();
      return null;
    }
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      if (!member(name)) {
        parser.skipChildren();
      }
    }
    return end();
  }

  /**
   * Writes what was read.
   *
   * @return its type, {@link GeometryType#NULL} when there is nothing to draw, or null when it is
   *     broken
   */
  GeometryType end() {
    if (type == null) {
      return hasArcs || pointCount > 0 ? null : GeometryType.NULL; // TopoJSON's null geometries
    }
    GeometryType declared = TYPES.get(type);
    if (declared == null) {
      return null;
    }
    return switch (declared) {
      case POINT, MULTI_POINT -> endPoints(declared);
      case GEOMETRY_COLLECTION ->
          membersBroken ? null : partsInMembers > 0 ? declared : GeometryType.EMPTY;
      default -> hasArcs ? stitcher.write(declared, references, parts) : null;
    };
  }

  private GeometryType endPoints(GeometryType declared) {
    if (pointsBroken || pointCount > 0 && isPointList != (declared == GeometryType.MULTI_POINT)) {
      return null;
    }
    for (int i = 0; i < pointCount; i++) {
      parts.point(points[i * 2], points[i * 2 + 1]);
    }
    return pointCount > 0 ? declared : GeometryType.EMPTY;
  }
}
