package fr.bocage.feature;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateXYZM;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Between rows of a {@link GeometryColumn} and JTS geometries. Safe on any thread. */
public final class JtsGeometries {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private JtsGeometries() {}

  /** A row as a JTS geometry: of its own type, or a collection; null when it has none. */
  public static Geometry read(GeometryColumn column, int row) {
    List<Geometry> parts = new ArrayList<>();
    int end = column.firstPart(row + 1);
    for (int part = column.firstPart(row); part < end; part++) {
      switch (column.role(part)) {
        case POINT -> parts.add(FACTORY.createPoint(coordinates(column, part)[0]));
        case LINE -> parts.add(line(column, part));
        case SHELL -> {
          List<LinearRing> holes = new ArrayList<>();
          LinearRing shell = ring(column, part);
          while (part + 1 < end && column.role(part + 1) == PartRole.HOLE) {
            holes.add(ring(column, ++part));
          }
          parts.add(FACTORY.createPolygon(shell, holes.toArray(LinearRing[]::new)));
        }
        case HOLE -> parts.add(FACTORY.createPolygon(ring(column, part))); // no shell before it
      }
    }
    return switch (column.type(row)) {
      case NULL, EMPTY -> null;
      case MULTI_POINT -> FACTORY.createMultiPoint(parts.toArray(Point[]::new));
      case MULTI_LINE_STRING -> FACTORY.createMultiLineString(parts.toArray(LineString[]::new));
      case MULTI_POLYGON -> FACTORY.createMultiPolygon(parts.toArray(Polygon[]::new));
      default ->
          parts.size() == 1
              ? parts.get(0)
              : FACTORY.createGeometryCollection(parts.toArray(Geometry[]::new));
    };
  }

  private static LineString line(GeometryColumn column, int part) {
    Coordinate[] coordinates = coordinates(column, part);
    // JTS has no line of one point; it stays visible as one of no length.
    return FACTORY.createLineString(
        coordinates.length == 1 ? new Coordinate[] {coordinates[0], coordinates[0]} : coordinates);
  }

  private static LinearRing ring(GeometryColumn column, int part) {
    Coordinate[] coordinates = coordinates(column, part);
    if (coordinates.length >= 4) {
      return FACTORY.createLinearRing(coordinates);
    }
    Coordinate first = coordinates[0]; // degenerate: a ring of fewer than three corners
    Coordinate last = coordinates[Math.min(1, coordinates.length - 1)];
    return FACTORY.createLinearRing(new Coordinate[] {first, last, last, first});
  }

  private static Coordinate[] coordinates(GeometryColumn column, int part) {
    int first = column.firstVertex(part);
    Coordinate[] coordinates = new Coordinate[column.firstVertex(part + 1) - first];
    for (int i = 0; i < coordinates.length; i++) {
      coordinates[i] = coordinate(column, first + i);
    }
    return coordinates;
  }

  private static Coordinate coordinate(GeometryColumn column, int vertex) {
    double x = column.xy()[vertex * 2];
    double y = column.xy()[vertex * 2 + 1];
    return column.hasMeasures()
        ? new CoordinateXYZM(x, y, column.height(vertex), column.measure(vertex))
        : new Coordinate(x, y, column.height(vertex));
  }

  /** Adds one row with a JTS geometry; null makes a row without geometry. */
  public static void write(Geometry geometry, GeometryColumnBuilder builder) {
    if (geometry == null || geometry.isEmpty()) {
      builder.endRow(geometry == null ? GeometryType.NULL : GeometryType.EMPTY);
      return;
    }
    writeParts(geometry, builder);
    builder.endRow(typeOf(geometry));
  }

  private static void writeParts(Geometry geometry, GeometryColumnBuilder builder) {
    if (geometry instanceof Point point) {
      writePart(PartRole.POINT, point.getCoordinateSequence(), builder);
    } else if (geometry instanceof LineString line) {
      writePart(PartRole.LINE, line.getCoordinateSequence(), builder);
    } else if (geometry instanceof Polygon polygon) {
      writePart(PartRole.SHELL, polygon.getExteriorRing().getCoordinateSequence(), builder);
      for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
        writePart(PartRole.HOLE, polygon.getInteriorRingN(i).getCoordinateSequence(), builder);
      }
    } else {
      for (int i = 0; i < geometry.getNumGeometries(); i++) {
        writeParts(geometry.getGeometryN(i), builder);
      }
    }
  }

  private static void writePart(
      PartRole role, CoordinateSequence coordinates, GeometryColumnBuilder builder) {
    builder.beginPart(role);
    double[] ordinate = new double[coordinates.size()];
    for (int i = 0; i < ordinate.length; i++) {
      builder.vertex(coordinates.getX(i), coordinates.getY(i));
    }
    if (coordinates.hasZ()) {
      Arrays.setAll(ordinate, coordinates::getZ);
      builder.heights(ordinate, 0, ordinate.length);
    }
    if (coordinates.hasM()) {
      Arrays.setAll(ordinate, coordinates::getM);
      builder.measures(ordinate, 0, ordinate.length);
    }
  }

  private static GeometryType typeOf(Geometry geometry) {
    for (GeometryType type : GeometryType.values()) {
      if (type.ogcName().equals(geometry.getGeometryType())) {
        return type;
      }
    }
    return GeometryType.LINE_STRING; // JTS' LinearRing
  }
}
