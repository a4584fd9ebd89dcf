package fr.bocage.format.csv;

import fr.bocage.feature.GeometryType;
import fr.bocage.feature.PartRole;
import fr.bocage.feature.VertexBuffer;
import fr.bocage.format.text.Flaw;
import fr.bocage.format.text.FlawTally;
import fr.bocage.format.text.PartWriter;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Writes JTS geometries that may hold anything as parts of the current row. One thread. */
final class JtsParts {
  private final PartWriter parts;
  private final FlawTally flaws;
  private final VertexBuffer vertices = new VertexBuffer();

  JtsParts(PartWriter parts, FlawTally flaws) {
    this.parts = parts;
    this.flaws = flaws;
  }

  /** Writes a geometry and tells its type; {@link GeometryType#NULL} when nothing is left of it. */
  GeometryType write(Geometry geometry) {
    int before = parts.partCount();
    writeParts(geometry);
    return parts.partCount() > before ? typeOf(geometry) : GeometryType.NULL;
  }

  private static GeometryType typeOf(Geometry geometry) {
    for (GeometryType type : GeometryType.values()) {
      if (type.ogcName().equals(geometry.getGeometryType())) {
        return type;
      }
    }
    return GeometryType.LINE_STRING; // JTS' LinearRing
  }

  private void writeParts(Geometry geometry) {
    if (geometry instanceof Point point) {
      readFinite(point.getCoordinateSequence());
      if (vertices.count() == 1) {
        parts.point(vertices, 0);
      }
    } else if (geometry instanceof LineString line) {
      readFinite(line.getCoordinateSequence());
      parts.line(vertices, 0, vertices.count());
    } else if (geometry instanceof Polygon polygon) {
      writePolygon(polygon);
    } else {
      for (int i = 0; i < geometry.getNumGeometries(); i++) {
        writeParts(geometry.getGeometryN(i));
      }
    }
  }

  private void writePolygon(Polygon polygon) {
    if (writeRing(PartRole.SHELL, polygon.getExteriorRing())) {
      for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
        writeRing(PartRole.HOLE, polygon.getInteriorRingN(i));
      }
    }
  }

  private boolean writeRing(PartRole role, LineString ring) {
    readFinite(ring.getCoordinateSequence());
    return parts.ring(role, vertices, 0, vertices.count());
  }

  /** Takes the positions that are finite. */
  private void readFinite(CoordinateSequence sequence) {
    vertices.clear();
    for (int i = 0; i < sequence.size(); i++) {
      double x = sequence.getX(i);
      double y = sequence.getY(i);
      if (Double.isFinite(x) && Double.isFinite(y)) {
        vertices.add(x, y, finiteOrNone(sequence.getZ(i)), finiteOrNone(sequence.getM(i)));
      } else {
        flaws.note(Flaw.COORDINATES_NOT_FINITE);
      }
    }
  }

  private static double finiteOrNone(double ordinate) {
    return Double.isFinite(ordinate) ? ordinate : Double.NaN;
  }
}
