package fr.bocage.format.topojson;

import fr.bocage.feature.GeometryType;
import fr.bocage.feature.PartRole;
import fr.bocage.feature.VertexBuffer;
import fr.bocage.format.text.PartWriter;

/** Puts lines and rings together from arcs. One thread. */
final class ArcStitcher {
  /**
   * Each arc bounds at most two areas of each layer; a file whose arcs come back much more often is
   * made to fill the memory.
   */
  private static final long MOST_USES = 50;

  private static final long ALWAYS_ALLOWED_POSITIONS = 1 << 20;

  private final Arcs arcs;
  private long positionsLeft;
  private final VertexBuffer positions = new VertexBuffer();
  private ArcReferences references;

  ArcStitcher(Arcs arcs) {
    this.arcs = arcs;
    positionsLeft = Math.max(ALWAYS_ALLOWED_POSITIONS, arcs.positionCount() * MOST_USES);
  }

  /**
   * Writes the geometry that references make.
   *
   * @return its type, {@link GeometryType#EMPTY} when nothing of it can be drawn, or null when it
   *     is broken
   */
  GeometryType write(GeometryType type, ArcReferences all, PartWriter parts) {
    references = all;
    if (references.isBroken()) {
      return null;
    }
    if (references.numberDepth() == 0) {
      return GeometryType.EMPTY;
    }
    if (references.numberDepth() != depth(type)) {
      return null;
    }
    boolean isArea = type == GeometryType.POLYGON || type == GeometryType.MULTI_POLYGON;
    int before = parts.partCount();
    boolean isWhole = isArea ? writeRings(parts) : writeLines(parts);
    if (!isWhole) {
      return null;
    }
    return parts.partCount() > before ? type : GeometryType.EMPTY;
  }

  private static int depth(GeometryType type) {
    return switch (type) {
      case LINE_STRING -> 1;
      case MULTI_LINE_STRING, POLYGON -> 2;
      default -> 3;
    };
  }

  private boolean writeLines(PartWriter parts) {
    int start = 0;
    for (int closing = 0; closing < references.closingCount(); closing++) {
      if (references.closingDepth(closing) == references.numberDepth()) {
        if (!stitch(start, references.closingEnd(closing))) {
          return false;
        }
        parts.line(positions, 0, positions.count());
        start = references.closingEnd(closing);
      }
    }
    return true;
  }

  private boolean writeRings(PartWriter parts) {
    int start = 0;
    int ringInPolygon = 0;
    boolean hasShell = false;
    for (int closing = 0; closing < references.closingCount(); closing++) {
      if (references.closingDepth(closing) != references.numberDepth()) {
        ringInPolygon = 0;
        continue;
      }
      if (!stitch(start, references.closingEnd(closing))) {
        return false;
      }
      if (ringInPolygon == 0) {
        hasShell = parts.ring(PartRole.SHELL, positions, 0, positions.count());
      } else if (hasShell) { // without its shell a hole would cut another polygon
        parts.ring(PartRole.HOLE, positions, 0, positions.count());
      }
      ringInPolygon++;
      start = references.closingEnd(closing);
    }
    return true;
  }

  /** Puts arcs together, each from where the last one ended; false when one is missing. */
  private boolean stitch(int from, int to) {
    positions.clear();
    for (int i = from; i < to; i++) {
      int number = references.arc(i);
      int arc = number < 0 ? ~number : number;
      if (arc >= arcs.count() || arcs.end(arc) == arcs.start(arc)) {
        return false;
      }
      int length = arcs.end(arc) - arcs.start(arc);
      positionsLeft -= length;
      if (positionsLeft < 0) {
        return false;
      }
      append(arcs.start(arc), length, number < 0);
    }
    return true;
  }

  private void append(int start, int length, boolean backwards) {
    double[] source = arcs.xy();
    for (int i = 0; i < length; i++) {
      int position = backwards ? start + length - 1 - i : start + i;
      double x = source[position * 2];
      double y = source[position * 2 + 1];
      boolean isJoint = i == 0 && positions.endsAt(x, y);
      if (!isJoint) {
        positions.add(x, y);
      }
    }
  }
}
