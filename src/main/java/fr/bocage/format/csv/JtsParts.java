package fr.bocage.format.csv;

import fr.bocage.feature.GeometryType;
import fr.bocage.feature.PartRole;
import fr.bocage.format.text.Flaw;
import fr.bocage.format.text.FlawTally;
import fr.bocage.format.text.PartWriter;
import java.util.Arrays;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Writes JTS geometries that may hold anything as parts of the current row. One thread. */
final class JtsParts {
  private final PartWriter parts;
  private final FlawTally flaws;

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
      double[] xy = finite(point.getCoordinateSequence());
      if (xy.length == 2) {
        parts.point(xy[0], xy[1]);
      }
    } else if (geometry instanceof LineString line) {
      double[] xy = finite(line.getCoordinateSequence());
      parts.line(xy, 0, xy.length / 2);
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
    double[] xy = finite(ring.getCoordinateSequence());
    return parts.ring(role, xy, 0, xy.length / 2);
  }

  /** The positions that are finite, x0, y0, x1, y1, …. */
  private double[] finite(CoordinateSequence sequence) {
    double[] xy = new double[sequence.size() * 2];
    int length = 0;
    for (int i = 0; i < sequence.size(); i++) {
      double x = sequence.getX(i);
      double y = sequence.getY(i);
      if (Double.isFinite(x) && Double.isFinite(y)) {
        xy[length++] = x;
        xy[length++] = y;
      } else {
        flaws.note(Flaw.COORDINATES_NOT_FINITE);
      }
      if (sequence.hasZ() && !Double.isNaN(sequence.getZ(i))) {
        flaws.note(Flaw.Z_NOT_KEPT);
      }
    }
    return length == xy.length ? xy : Arrays.copyOf(xy, length);
  }
}
