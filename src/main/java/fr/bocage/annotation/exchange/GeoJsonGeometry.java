package fr.bocage.annotation.exchange;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Geometries as GeoJSON objects, without losing a digit or turning a ring round. */
final class GeoJsonGeometry {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private GeoJsonGeometry() {}

  static void write(Geometry geometry, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", geometry.getGeometryType());
    if (geometry.getClass() == GeometryCollection.class) {
      json.writeArrayFieldStart("geometries");
      for (int i = 0; i < geometry.getNumGeometries(); i++) {
        write(geometry.getGeometryN(i), json);
      }
      json.writeEndArray();
    } else {
      json.writeFieldName("coordinates");
      coordinates(geometry, json);
    }
    json.writeEndObject();
  }

  private static void coordinates(Geometry geometry, JsonGenerator json) throws IOException {
    if (geometry instanceof Point point) {
      place(point.getCoordinate(), json);
    } else if (geometry instanceof LineString line) {
      places(line, json);
    } else if (geometry instanceof Polygon polygon) {
      json.writeStartArray();
      places(polygon.getExteriorRing(), json);
      for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
        places(polygon.getInteriorRingN(i), json);
      }
      json.writeEndArray();
    } else {
      json.writeStartArray();
      for (int i = 0; i < geometry.getNumGeometries(); i++) {
        coordinates(geometry.getGeometryN(i), json);
      }
      json.writeEndArray();
    }
  }

  private static void places(LineString line, JsonGenerator json) throws IOException {
    json.writeStartArray();
    for (Coordinate place : line.getCoordinates()) {
      place(place, json);
    }
    json.writeEndArray();
  }

  private static void place(Coordinate place, JsonGenerator json) throws IOException {
    json.writeStartArray();
    json.writeNumber(place.x);
    json.writeNumber(place.y);
    json.writeEndArray();
  }

  /** The geometry of an object; null when it is none. */
  static Geometry read(Object value) {
    try {
      return value instanceof Map<?, ?> object ? geometry(object) : null;
    } catch (IllegalArgumentException | ClassCastException | IndexOutOfBoundsException e) {
      return null; // rings that do not close, words for numbers, lists that are too short
    }
  }

  private static Geometry geometry(Map<?, ?> object) {
    List<?> parts = (List<?>) object.get("coordinates");
    return switch (String.valueOf(object.get("type"))) {
      case "Point" -> FACTORY.createPoint(place(parts));
      case "LineString" -> FACTORY.createLineString(places(parts));
      case "Polygon" -> polygon(parts);
      case "MultiPoint" -> FACTORY.createMultiPointFromCoords(places(parts));
      case "MultiLineString" ->
          FACTORY.createMultiLineString(
              parts.stream()
                  .map(part -> FACTORY.createLineString(places((List<?>) part)))
                  .toArray(LineString[]::new));
      case "MultiPolygon" ->
          FACTORY.createMultiPolygon(
              parts.stream().map(part -> polygon((List<?>) part)).toArray(Polygon[]::new));
      case "GeometryCollection" -> {
        List<Geometry> members = new ArrayList<>();
        for (Object member : (List<?>) object.get("geometries")) {
          members.add(geometry((Map<?, ?>) member));
        }
        yield FACTORY.createGeometryCollection(members.toArray(Geometry[]::new));
      }
      default -> null;
    };
  }

  private static Polygon polygon(List<?> rings) {
    LinearRing[] made =
        rings.stream()
            .map(ring -> FACTORY.createLinearRing(places((List<?>) ring)))
            .toArray(LinearRing[]::new);
    LinearRing[] holes = java.util.Arrays.copyOfRange(made, 1, made.length);
    return FACTORY.createPolygon(made[0], holes);
  }

  private static Coordinate[] places(List<?> places) {
    return places.stream().map(place -> place((List<?>) place)).toArray(Coordinate[]::new);
  }

  private static Coordinate place(List<?> numbers) {
    return new Coordinate(
        ((Number) numbers.get(0)).doubleValue(), ((Number) numbers.get(1)).doubleValue());
  }
}
