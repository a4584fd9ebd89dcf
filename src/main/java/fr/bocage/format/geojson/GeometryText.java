package fr.bocage.format.geojson;

import fr.bocage.feature.GeometryColumn;
import fr.bocage.feature.PartRole;
import fr.bocage.format.Ordinates;

/**
 * Spells the geometries of a column as GeoJSON (RFC 7946, section 3.1): rings closed, shells
 * counter-clockwise, holes clockwise, which is how a column keeps them. One thread.
 */
final class GeometryText {
  /** A centimetre; what RFC 7946 (section 11.2) advises is a decimal less. */
  private static final int DECIMALS = 7;

  private static final int HEIGHT_DECIMALS = 3;

  private final GeometryColumn geometry;
  private final StringBuilder text = new StringBuilder();

  GeometryText(GeometryColumn geometry) {
    this.geometry = geometry;
  }

  /** The row's geometry object, or {@code null}. */
  String of(int row) {
    text.setLength(0);
    int first = geometry.firstPart(row);
    int end = geometry.firstPart(row + 1);
    switch (geometry.type(row)) {
      case NULL, EMPTY -> text.append("null");
      case GEOMETRY_COLLECTION -> collection(first, end);
      case MULTI_POINT, MULTI_LINE_STRING -> multi(row, first, end);
      case MULTI_POLYGON -> multiPolygon(first, end);
      default -> single(first, end);
    }
    return text.toString();
  }

  private void open(String type, String member) {
    text.append("{\"type\":\"").append(type).append("\",\"").append(member).append("\":");
  }

  private void collection(int first, int end) {
    open("GeometryCollection", "geometries");
    text.append('[');
    for (int part = first; part < end; part = endOfMember(part, end)) {
      comma(part > first);
      single(part, endOfMember(part, end));
    }
    text.append("]}");
  }

  private void single(int part, int end) {
    if (part == end) {
      text.append("null");
      return;
    }
    switch (geometry.role(part)) {
      case POINT -> {
        open("Point", "coordinates");
        position(geometry.firstVertex(part));
      }
      case LINE -> {
        open("LineString", "coordinates");
        positions(part);
      }
      default -> {
        open("Polygon", "coordinates");
        rings(part, end);
      }
    }
    text.append('}');
  }

  private void multi(int row, int first, int end) {
    open(geometry.type(row).ogcName(), "coordinates");
    text.append('[');
    for (int part = first; part < end; part++) {
      comma(part > first);
      if (geometry.role(part) == PartRole.POINT) {
        position(geometry.firstVertex(part));
      } else {
        positions(part);
      }
    }
    text.append("]}");
  }

  private void multiPolygon(int first, int end) {
    open("MultiPolygon", "coordinates");
    text.append('[');
    for (int part = first; part < end; part = endOfMember(part, end)) {
      comma(part > first);
      rings(part, endOfMember(part, end));
    }
    text.append("]}");
  }

  /** Where the next member begins: holes go with the shell before them. */
  private int endOfMember(int part, int end) {
    int next = part + 1;
    while (next < end && geometry.role(next) == PartRole.HOLE) {
      next++;
    }
    return next;
  }

  private void rings(int first, int end) {
    text.append('[');
    for (int part = first; part < end; part++) {
      comma(part > first);
      positions(part);
    }
    text.append(']');
  }

  private void positions(int part) {
    text.append('[');
    int first = geometry.firstVertex(part);
    int end = geometry.firstVertex(part + 1);
    for (int vertex = first; vertex < end; vertex++) {
      comma(vertex > first);
      position(vertex);
    }
    if (end - first == 1) { // a line has two positions or more
      comma(true);
      position(first);
    }
    text.append(']');
  }

  private void position(int vertex) {
    text.append('[');
    Ordinates.append(text, geometry.xy()[vertex * 2], DECIMALS);
    text.append(',');
    Ordinates.append(text, geometry.xy()[vertex * 2 + 1], DECIMALS);
    double height = geometry.height(vertex);
    if (!Double.isNaN(height)) {
      text.append(',');
      Ordinates.append(text, height, HEIGHT_DECIMALS);
    }
    text.append(']');
  }

  private void comma(boolean wanted) {
    if (wanted) {
      text.append(',');
    }
  }
}
