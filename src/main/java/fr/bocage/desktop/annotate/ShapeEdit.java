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

/**
 * New shapes from old ones: moved, or with one vertex moved, added or taken away. Vertices are
 * numbered along the line or the outer ring; a ring's closing vertex has no number of its own.
 */
final class ShapeEdit {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private ShapeEdit() {}

  static Geometry moved(Geometry shape, double dx, double dy) {
    return AffineTransformation.translationInstance(dx, dy).transform(shape);
  }

  /** The vertices that can be taken hold of: a new list. */
  static List<Coordinate> vertices(Geometry shape) {
    if (shape instanceof Polygon polygon) {
      Coordinate[] ring = polygon.getExteriorRing().getCoordinates();
      return new ArrayList<>(Arrays.asList(ring).subList(0, Math.max(0, ring.length - 1)));
    }
    return new ArrayList<>(Arrays.asList(shape.getCoordinates()));
  }

  static Geometry withVertex(Geometry shape, int index, Coordinate place) {
    List<Coordinate> vertices = vertices(shape);
    vertices.set(index, place);
    return rebuilt(shape, vertices);
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

  private static Geometry rebuilt(Geometry shape, List<Coordinate> vertices) {
    if (shape instanceof Point) {
      return FACTORY.createPoint(vertices.get(0));
    }
    if (!(shape instanceof Polygon polygon)) {
      return FACTORY.createLineString(vertices.toArray(Coordinate[]::new));
    }
    vertices.add(vertices.get(0).copy());
    LinearRing[] holes = new LinearRing[polygon.getNumInteriorRing()];
    for (int i = 0; i < holes.length; i++) {
      holes[i] = polygon.getInteriorRingN(i);
    }
    return FACTORY.createPolygon(
        FACTORY.createLinearRing(vertices.toArray(Coordinate[]::new)), holes);
  }
}
