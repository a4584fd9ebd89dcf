package fr.bocage.desktop.annotate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.linearref.LinearLocation;
import org.locationtech.jts.linearref.LocationIndexedLine;
import org.locationtech.jts.operation.linemerge.LineMerger;
import org.locationtech.jts.operation.polygonize.Polygonizer;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/** Shapes cut into several, and several made one, in any plane. */
final class ShapeCut {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private ShapeCut() {}

  /** The parts of a shape of several; a shape of one part alone. */
  static List<Geometry> parts(Geometry shape) {
    List<Geometry> parts = new ArrayList<>();
    for (int i = 0; i < shape.getNumGeometries(); i++) {
      parts.add(shape.getGeometryN(i));
    }
    return parts;
  }

  /**
   * A line cut in two at its point nearest to a place.
   *
   * @param reach within which a vertex is meant rather than a point between two
   * @return the line alone where that would leave a half without length
   */
  static List<Geometry> lineAt(LineString line, Coordinate place, double reach) {
    LocationIndexedLine indexed = new LocationIndexedLine(line);
    LinearLocation at = indexed.project(place);
    at.snapToVertex(line, reach);
    // Anew, so that the end of one edge is the beginning of the next.
    return between(
        line, List.of(new LinearLocation(at.getSegmentIndex(), at.getSegmentFraction())));
  }

  /** What a knife drawn across leaves of a shape: itself alone where it misses. */
  static List<Geometry> cut(Geometry shape, LineString knife) {
    List<Geometry> pieces = new ArrayList<>();
    for (Geometry part : parts(shape)) {
      if (part instanceof Polygon polygon) {
        pieces.addAll(polygon(polygon, knife));
      } else if (part instanceof LineString line) {
        pieces.addAll(line(line, knife));
      } else {
        pieces.add(part);
      }
    }
    return pieces.size() == shape.getNumGeometries() ? List.of(shape) : pieces;
  }

  /** Faces of border and knife together that lie in the polygon. */
  private static List<Geometry> polygon(Polygon polygon, LineString knife) {
    Polygonizer faces = new Polygonizer();
    faces.add(UnaryUnionOp.union(List.of(polygon.getBoundary(), knife)));
    List<Geometry> pieces = new ArrayList<>();
    for (Object face : faces.getPolygons()) {
      if (polygon.contains(((Polygon) face).getInteriorPoint())) {
        pieces.add((Polygon) face);
      }
    }
    return pieces.size() > 1 ? pieces : List.of(polygon);
  }

  private static List<Geometry> line(LineString line, LineString knife) {
    List<LinearLocation> cuts = new ArrayList<>();
    Coordinate[] vertices = line.getCoordinates();
    Coordinate[] blade = knife.getCoordinates();
    for (int i = 0; i + 1 < vertices.length; i++) {
      LineSegment edge = new LineSegment(vertices[i], vertices[i + 1]);
      for (int j = 0; j + 1 < blade.length; j++) {
        Coordinate crossing = edge.intersection(new LineSegment(blade[j], blade[j + 1]));
        if (crossing != null) {
          cuts.add(new LinearLocation(i, edge.segmentFraction(crossing)));
        }
      }
    }
    return between(line, cuts);
  }

  /** The stretches of a line from one location to the next. */
  private static List<Geometry> between(LineString line, List<LinearLocation> cuts) {
    List<LinearLocation> ends = new ArrayList<>(cuts);
    ends.add(new LinearLocation());
    ends.add(LinearLocation.getEndLocation(line));
    ends.sort(Comparator.naturalOrder());
    LocationIndexedLine indexed = new LocationIndexedLine(line);
    List<Geometry> pieces = new ArrayList<>();
    for (int i = 0; i + 1 < ends.size(); i++) {
      Geometry piece = indexed.extractLine(ends.get(i), ends.get(i + 1));
      if (piece.getLength() > line.getLength() * 1e-9) {
        pieces.add(piece);
      }
    }
    return pieces.size() > 1 ? pieces : List.of(line);
  }

  /**
   * Areas united, or lines strung together where their ends meet; what does not touch becomes the
   * parts of one shape.
   *
   * @param shapes all areas, or all lines
   */
  static Geometry joined(Collection<Geometry> shapes) {
    if (shapes.iterator().next().getDimension() == 2) {
      return UnaryUnionOp.union(shapes);
    }
    LineMerger merger = new LineMerger();
    merger.add(shapes);
    LineString[] lines = FACTORY.toLineStringArray(merger.getMergedLineStrings());
    Arrays.sort(lines, Comparator.comparingInt(line -> -line.getNumPoints()));
    return lines.length == 1 ? lines[0] : FACTORY.createMultiLineString(lines);
  }
}
