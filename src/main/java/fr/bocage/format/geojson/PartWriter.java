package fr.bocage.format.geojson;

import fr.bocage.feature.GeometryColumnBuilder;
import fr.bocage.feature.GeometryType;
import fr.bocage.feature.PartRole;

/**
 * Writes buffered coordinates as the parts of a row, once their type is known, and leaves out what
 * cannot be drawn. One thread.
 */
final class PartWriter {
  private final GeometryColumnBuilder builder;
  private final FlawTally flaws;
  private int parts;

  PartWriter(GeometryColumnBuilder builder, FlawTally flaws) {
    this.builder = builder;
    this.flaws = flaws;
  }

  /** Parts written so far, of all rows. */
  int partCount() {
    return parts;
  }

  /**
   * Adds a geometry to the current row.
   *
   * @return its type, {@link GeometryType#NULL} when nothing of it can be drawn, or null when the
   *     coordinates are not nested as the type wants them
   */
  GeometryType write(GeometryType type, CoordinateBuffer coordinates) {
    if (coordinates.isBroken()) {
      return null;
    }
    if (coordinates.positionDepth() == 0) {
      return GeometryType.NULL;
    }
    if (coordinates.positionDepth() != positionDepth(type)) {
      return null;
    }
    int before = parts;
    switch (type) {
      case POINT, MULTI_POINT -> writePoints(coordinates);
      case LINE_STRING, MULTI_LINE_STRING -> writeLines(coordinates);
      default -> writePolygons(coordinates);
    }
    return parts > before ? type : GeometryType.NULL;
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
    for (int position = 0; position < coordinates.positionCount(); position++) {
      writePart(PartRole.POINT, coordinates, position, position + 1);
    }
  }

  private void writeLines(CoordinateBuffer coordinates) {
    int lineDepth = coordinates.positionDepth() - 1;
    int start = 0;
    for (int closing = 0; closing < coordinates.closingCount(); closing++) {
      if (coordinates.closingDepth(closing) != lineDepth) {
        continue;
      }
      int end = coordinates.closingEnd(closing);
      if (end - start == 1) {
        flaws.note(Flaw.LINE_TOO_SHORT);
      } else if (end > start) {
        writePart(PartRole.LINE, coordinates, start, end);
      }
      start = end;
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
        hasShell = writeRing(PartRole.SHELL, coordinates, start, end);
      } else if (hasShell) { // without its shell a hole would cut another polygon
        writeRing(PartRole.HOLE, coordinates, start, end);
      }
      ringInPolygon++;
      start = end;
    }
  }

  private boolean writeRing(PartRole role, CoordinateBuffer coordinates, int start, int end) {
    if (start == end) {
      return false;
    }
    boolean closed = end - start > 1 && same(coordinates, start, end - 1);
    int corners = closed ? end - start - 1 : end - start;
    if (corners < 3 || corners == 3 && !closed && hasTwins(coordinates, start)) {
      flaws.note(Flaw.RING_TOO_SHORT);
      return false;
    }
    if (!closed) {
      flaws.note(Flaw.RING_UNCLOSED);
    }
    writePart(role, coordinates, start, end);
    return true;
  }

  private static boolean hasTwins(CoordinateBuffer coordinates, int start) {
    return same(coordinates, start, start + 1) || same(coordinates, start + 1, start + 2);
  }

  private static boolean same(CoordinateBuffer coordinates, int a, int b) {
    return coordinates.x(a) == coordinates.x(b) && coordinates.y(a) == coordinates.y(b);
  }

  private void writePart(PartRole role, CoordinateBuffer coordinates, int start, int end) {
    builder.beginPart(role);
    for (int position = start; position < end; position++) {
      builder.vertex(coordinates.x(position), coordinates.y(position));
    }
    parts++;
  }
}
