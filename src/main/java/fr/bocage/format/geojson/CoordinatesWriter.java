package fr.bocage.format.geojson;

import fr.bocage.feature.GeometryType;
import fr.bocage.feature.PartRole;
import fr.bocage.format.text.PartWriter;

/** Writes buffered coordinates as the parts of a row, once their type is known. One thread. */
final class CoordinatesWriter {
  private final PartWriter parts;

  CoordinatesWriter(PartWriter parts) {
    this.parts = parts;
  }

  /** Parts written so far, of all rows. */
  int partCount() {
    return parts.partCount();
  }

  /**
   * Adds a geometry to the current row.
   *
   * @return its type, {@link GeometryType#EMPTY} when nothing of it can be drawn, or null when the
   *     coordinates are not nested as the type wants them
   */
  GeometryType write(GeometryType type, CoordinateBuffer coordinates) {
    if (coordinates.isBroken()) {
      return null;
    }
    if (coordinates.positionDepth() == 0) {
      return GeometryType.EMPTY;
    }
    if (coordinates.positionDepth() != positionDepth(type)) {
      return null;
    }
    int before = parts.partCount();
    switch (type) {
      case POINT, MULTI_POINT -> writePoints(coordinates);
      case LINE_STRING, MULTI_LINE_STRING -> writeLines(coordinates);
      default -> writePolygons(coordinates);
    }
    return parts.partCount() > before ? type : GeometryType.EMPTY;
  }

  private static int positionDepth(GeometryType type) {
    return switch (type) {
      case POINT -> 1;
      case MULTI_POINT, LINE_STRING -> 2;
      case MULTI_LINE_STRING, POLYGON -> 3;
      case MULTI_POLYGON -> 4;
      default -> throw new IllegalArgumentException("expected a type with coordinates");
    };
  }

  private void writePoints(CoordinateBuffer coordinates) {
    for (int position = 0; position < coordinates.positions().count(); position++) {
      parts.point(coordinates.positions(), position);
    }
  }

  private void writeLines(CoordinateBuffer coordinates) {
    int lineDepth = coordinates.positionDepth() - 1;
    int start = 0;
    for (int closing = 0; closing < coordinates.closingCount(); closing++) {
      if (coordinates.closingDepth(closing) == lineDepth) {
        int end = coordinates.closingEnd(closing);
        parts.line(coordinates.positions(), start, end);
        start = end;
      }
    }
  }

  private void writePolygons(CoordinateBuffer coordinates) {
    int ringDepth = coordinates.positionDepth() - 1;
    int start = 0;
    int ringInPolygon = 0;
    boolean hasShell = false;
    for (int closing = 0; closing < coordinates.closingCount(); closing++) {
      if (coordinates.closingDepth(closing) != ringDepth) {
        ringInPolygon = 0;
        continue;
      }
      int end = coordinates.closingEnd(closing);
      if (ringInPolygon == 0) {
        hasShell = parts.ring(PartRole.SHELL, coordinates.positions(), start, end);
      } else if (hasShell) { // without its shell a hole would cut another polygon
        parts.ring(PartRole.HOLE, coordinates.positions(), start, end);
      }
      ringInPolygon++;
      start = end;
    }
  }
}
