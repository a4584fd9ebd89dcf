package fr.bocage.desktop.annotate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.math.Vector2D;

/**
 * New shapes from old ones: moved, or with one vertex moved, added or taken away. Vertices are
 * numbered along the line or the ring; a ring's closing vertex has no number of its own. Rings are
 * numbered too: 0 is the line or the outer ring, holes follow.
 */
final class ShapeEdit {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  /** Cosine of what is still a right angle, after a way through another CRS. */
  private static final double RIGHT_ANGLE = 0.01;

  private ShapeEdit() {}

  static Geometry moved(Geometry shape, double dx, double dy) {
    return AffineTransformation.translationInstance(dx, dy).transform(shape);
  }

  /** How many rings a shape of one part has; 1 for what is no area. */
  static int rings(Geometry shape) {
    return shape instanceof Polygon polygon ? 1 + polygon.getNumInteriorRing() : 1;
  }

  /** The vertices of the line or the outer ring: a new list. */
  static List<Coordinate> vertices(Geometry shape) {
    return vertices(shape, 0);
  }

  /** The vertices of a ring: a new list. */
  static List<Coordinate> vertices(Geometry shape, int ring) {
    if (shape instanceof Polygon polygon) {
      Coordinate[] closed = ring(polygon, ring).getCoordinates();
      return new ArrayList<>(Arrays.asList(closed).subList(0, Math.max(0, closed.length - 1)));
    }
    return new ArrayList<>(Arrays.asList(shape.getCoordinates()));
  }

  private static LinearRing ring(Polygon polygon, int ring) {
    return ring == 0 ? polygon.getExteriorRing() : polygon.getInteriorRingN(ring - 1);
  }

  static Geometry withVertex(Geometry shape, int index, Coordinate place) {
    return withVertex(shape, 0, index, place);
  }

  static Geometry withVertex(Geometry shape, int ring, int index, Coordinate place) {
    List<Coordinate> vertices = vertices(shape, ring);
    vertices.set(index, place);
    return rebuilt(shape, ring, vertices);
  }

  static Geometry withVertexAdded(Geometry shape, int index, Coordinate place) {
    List<Coordinate> vertices = vertices(shape);
    vertices.add(index, place);
    return rebuilt(shape, vertices);
  }

  /** The shape itself when it would be no line or area any more. */
  static Geometry withoutVertex(Geometry shape, int index) {
    List<Coordinate> vertices = vertices(shape);
    if (vertices.size() <= (shape instanceof Polygon ? 3 : 2)) {
      return shape;
    }
    vertices.remove(index);
    return rebuilt(shape, vertices);
  }

  /** A shape of one or several parts with one of them replaced by another of its kind. */
  static Geometry withPart(Geometry shape, int part, Geometry replacement) {
    if (shape.getNumGeometries() == 1) {
      return replacement;
    }
    List<Geometry> parts = new ArrayList<>();
    for (int i = 0; i < shape.getNumGeometries(); i++) {
      parts.add(i == part ? replacement : shape.getGeometryN(i));
    }
    return FACTORY.buildGeometry(parts);
  }

  /** Whether a shape has four corners with right angles, however it lies. */
  static boolean isRectangle(Geometry shape) {
    List<Coordinate> corners = shape instanceof Polygon ? vertices(shape) : List.of();
    if (corners.size() != 4 || ((Polygon) shape).getNumInteriorRing() > 0) {
      return false;
    }
    for (int i = 0; i < 4; i++) {
      Vector2D one = Vector2D.create(corners.get(i), corners.get((i + 1) % 4));
      Vector2D next = Vector2D.create(corners.get((i + 1) % 4), corners.get((i + 2) % 4));
      if (Math.abs(one.dot(next)) > RIGHT_ANGLE * one.length() * next.length()) {
        return false;
      }
    }
    return true;
  }

  /** A rectangle with one corner elsewhere: the one opposite stays, and so do the right angles. */
  static Geometry withCorner(Geometry rectangle, int index, Coordinate place) {
    List<Coordinate> corners = vertices(rectangle);
    Coordinate fixed = corners.get((index + 2) % 4);
    Coordinate before = corners.get((index + 3) % 4);
    Coordinate after = corners.get((index + 1) % 4);
    Vector2D diagonal = Vector2D.create(fixed, place);
    corners.set(index, place);
    corners.set((index + 3) % 4, along(diagonal, fixed, before));
    corners.set((index + 1) % 4, along(diagonal, fixed, after));
    return rebuilt(rectangle, corners);
  }

  /** What of a vector runs along an edge, from the edge's start. */
  private static Coordinate along(Vector2D vector, Coordinate start, Coordinate end) {
    Vector2D edge = Vector2D.create(start, end);
    if (!(edge.length() > 0)) {
      return start.copy();
    }
    Vector2D unit = edge.normalize();
    return unit.multiply(vector.dot(unit)).translate(start);
  }

  /** A rectangle with the edge after a corner moved to a place, square to itself. */
  static Geometry withEdge(Geometry rectangle, int index, Coordinate place) {
    List<Coordinate> corners = vertices(rectangle);
    Coordinate start = corners.get(index);
    Coordinate before = corners.get((index + 3) % 4);
    Coordinate moved = along(Vector2D.create(start, place), start, before);
    Vector2D by = Vector2D.create(start, moved);
    corners.set(index, moved);
    corners.set((index + 1) % 4, by.translate(corners.get((index + 1) % 4)));
    return rebuilt(rectangle, corners);
  }

  private static Geometry rebuilt(Geometry shape, List<Coordinate> vertices) {
    return rebuilt(shape, 0, vertices);
  }

  private static Geometry rebuilt(Geometry shape, int ring, List<Coordinate> vertices) {
    if (shape instanceof Point) {
      return FACTORY.createPoint(vertices.get(0));
    }
    if (!(shape instanceof Polygon polygon)) {
      return FACTORY.createLineString(vertices.toArray(Coordinate[]::new));
    }
    vertices.add(vertices.get(0).copy());
    LinearRing[] rings = new LinearRing[rings(polygon)];
    for (int i = 0; i < rings.length; i++) {
      rings[i] =
          i == ring
              ? FACTORY.createLinearRing(vertices.toArray(Coordinate[]::new))
              : ring(polygon, i);
    }
    return FACTORY.createPolygon(rings[0], Arrays.copyOfRange(rings, 1, rings.length));
  }
}
