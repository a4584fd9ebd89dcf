package fr.bocage.format.esrijson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import fr.bocage.feature.CircularArcs;
import fr.bocage.feature.GeometryType;
import fr.bocage.feature.VertexBuffer;
import fr.bocage.format.text.Flaw;
import fr.bocage.format.text.FlawTally;
import fr.bocage.format.text.PartWriter;
import java.io.IOException;
import java.util.Arrays;

/**
 * Reads geometries of ESRI's JSON into parts of the current row. Circular arcs become runs of short
 * segments, other curves the line to their end. One thread.
 */
final class EsriGeometryReader {
  private final JsonParser parser;
  private final FlawTally flaws;
  private final PartWriter parts;
  private final EsriRings rings;
  private final VertexBuffer vertices = new VertexBuffer();
  private final double[] position = new double[4];

  private boolean hasHeights;
  private boolean hasMeasures;
  private boolean heightsOfAll;
  private boolean measuresOfAll;
  private int[] starts = new int[16]; // first vertex of each path or ring
  private int paths;

  EsriGeometryReader(JsonParser parser, PartWriter parts, FlawTally flaws) {
    this.parser = parser;
    this.parts = parts;
    this.flaws = flaws;
    rings = new EsriRings(parts);
  }

  /** Says what the document says of all its geometries. */
  void expectHeights(boolean expected) {
    heightsOfAll = expected;
  }

  /** Says what the document says of all its geometries. */
  void expectMeasures(boolean expected) {
    measuresOfAll = expected;
  }

  /**
   * Reads the value that the parser stands on.
   *
   * @return the geometry's type, {@link GeometryType#NULL} for none, or null when it is broken
   */
  GeometryType read() throws IOException {
    if (parser.hasToken(JsonToken.VALUE_NULL)) {
      return GeometryType.NULL;
    }
    if (!parser.hasToken(JsonToken.START_OBJECT)) {
      parser.skipChildren();
      return null;
    }
    return readObject();
  }

  private GeometryType readObject() throws IOException {
    vertices.clear();
    paths = 0;
    hasHeights = heightsOfAll;
    hasMeasures = measuresOfAll;
    Arrays.fill(position, Double.NaN);
    double[] box = {Double.NaN, Double.NaN, Double.NaN, Double.NaN};
    String kind = "";
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String member = parser.currentName();
      parser.nextToken();
      switch (member) {
        case "x" -> kind = readOrdinate(0, position, "x");
        case "y" -> readOrdinate(1, position, "");
        case "z" -> readOrdinate(2, position, "");
        case "m" -> readOrdinate(3, position, "");
        case "xmin" -> kind = readOrdinate(0, box, "xmin");
        case "ymin" -> readOrdinate(1, box, "");
        case "xmax" -> readOrdinate(2, box, "");
        case "ymax" -> readOrdinate(3, box, "");
        case "hasZ" -> hasHeights = parser.hasToken(JsonToken.VALUE_TRUE);
        case "hasM" -> hasMeasures = parser.hasToken(JsonToken.VALUE_TRUE);
        case "points" -> kind = readPositions(member);
        case "paths", "curvePaths" -> kind = readPaths("paths");
        case "rings", "curveRings" -> kind = readPaths("rings");
        default -> parser.skipChildren();
      }
    }
    return switch (kind) {
      case "x" -> writePoint();
      case "points" -> writePoints();
      case "paths" -> writePaths();
      case "rings" -> rings.write(vertices, starts, paths);
      case "xmin" -> writeBox(box);
      default -> null;
    };
  }

  private String readOrdinate(int place, double[] ordinates, String kind) throws IOException {
    ordinates[place] = number();
    return kind;
  }

  /** The number that the parser stands on; NaN for anything else, as ESRI writes an empty point. */
  private double number() throws IOException {
    if (parser.currentToken().isNumeric()) {
      return parser.getDoubleValue();
    }
    parser.skipChildren();
    return Double.NaN;
  }

  /** Reads an array of paths or rings. */
  private String readPaths(String kind) throws IOException {
    if (!parser.hasToken(JsonToken.START_ARRAY)) {
      parser.skipChildren();
      return "";
    }
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (paths + 1 == starts.length) {
        starts = Arrays.copyOf(starts, paths * 2);
      }
      starts[paths++] = vertices.count();
      readPositions(kind);
      starts[paths] = vertices.count();
    }
    return kind;
  }

  /** Reads an array of positions and curves onto the vertices. */
  private String readPositions(String kind) throws IOException {
    if (!parser.hasToken(JsonToken.START_ARRAY)) {
      parser.skipChildren();
      return "";
    }
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (parser.hasToken(JsonToken.START_OBJECT)) {
        readCurve();
      } else if (readPosition()) {
        addPosition();
      }
    }
    return kind;
  }

  /** Reads a curve from the last vertex on: first its end, then what shapes it. */
  private void readCurve() throws IOException {
    flaws.note(Flaw.CURVES_STRAIGHTENED);
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      boolean circular = parser.currentName().equals("c");
      if (parser.nextToken() != JsonToken.START_ARRAY) {
        parser.skipChildren();
        continue;
      }
      if (parser.nextToken() == JsonToken.END_ARRAY) {
        continue; // no end either
      }
      int before = vertices.count();
      boolean hasEnd = readPosition();
      double[] end = position.clone();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        if (circular && vertices.count() == before && readPosition()) {
          addPosition();
        } else {
          parser.skipChildren();
        }
      }
      if (hasEnd) {
        System.arraycopy(end, 0, position, 0, end.length);
        addPosition();
      }
      if (before > 0 && vertices.count() == before + 2) {
        CircularArcs.trace(vertices, before - 1);
      }
    }
  }

  /**
   * Reads the ordinates of the array that the parser stands on, and tells whether there are any.
   */
  private boolean readPosition() throws IOException {
    Arrays.fill(position, Double.NaN);
    if (!parser.hasToken(JsonToken.START_ARRAY)) {
      parser.skipChildren();
      return false;
    }
    int count = 0;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      double ordinate = number();
      int place = count == 2 && hasMeasures && !hasHeights ? 3 : count;
      if (place < position.length) {
        position[place] = ordinate;
      }
      count++;
    }
    return count > 0;
  }

  private void addPosition() {
    if (Double.isFinite(position[0]) && Double.isFinite(position[1])) {
      vertices.add(position[0], position[1], finiteOrNone(position[2]), finiteOrNone(position[3]));
    } else {
      flaws.note(Flaw.COORDINATES_NOT_FINITE);
    }
  }

  private static double finiteOrNone(double ordinate) {
    return Double.isFinite(ordinate) ? ordinate : Double.NaN;
  }

  private GeometryType writePoint() {
    if (Double.isNaN(position[0]) || Double.isNaN(position[1])) {
      return GeometryType.EMPTY;
    }
    addPosition();
    if (vertices.count() == 0) {
      return GeometryType.EMPTY;
    }
    parts.point(vertices, 0);
    return GeometryType.POINT;
  }

  private GeometryType writePoints() {
    for (int i = 0; i < vertices.count(); i++) {
      parts.point(vertices, i);
    }
    return vertices.count() == 0 ? GeometryType.EMPTY : GeometryType.MULTI_POINT;
  }

  private GeometryType writePaths() {
    int before = parts.partCount();
    for (int path = 0; path < paths; path++) {
      parts.line(vertices, starts[path], starts[path + 1]);
    }
    return switch (parts.partCount() - before) {
      case 0 -> GeometryType.EMPTY;
      case 1 -> GeometryType.LINE_STRING;
      default -> GeometryType.MULTI_LINE_STRING;
    };
  }

  private GeometryType writeBox(double[] box) {
    if (!Arrays.stream(box).allMatch(Double::isFinite)) {
      return GeometryType.EMPTY;
    }
    vertices.add(box[0], box[1]);
    vertices.add(box[0], box[3]);
    vertices.add(box[2], box[3]);
    vertices.add(box[2], box[1]);
    vertices.add(box[0], box[1]);
    return rings.write(vertices, new int[] {0, vertices.count()}, 1);
  }
}
