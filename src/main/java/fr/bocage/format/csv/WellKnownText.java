package fr.bocage.format.csv;

import fr.bocage.feature.GeometryColumn;
import fr.bocage.feature.PartRole;
import fr.bocage.format.Ordinates;
import java.util.Locale;

/** Spells the geometries of a column as well-known text (OGC 06-103r4). One thread. */
final class WellKnownText {
  private static final int HEIGHT_DECIMALS = 3;

  private final GeometryColumn geometry;
  private final int decimals;
  private final StringBuilder text = new StringBuilder();
  private boolean heights;

  /**
   * @param decimals digits after the point
   */
  WellKnownText(GeometryColumn geometry, int decimals) {
    this.geometry = geometry;
    this.decimals = decimals;
  }

  /** The row's geometry; null where it has none. */
  String of(int row) {
    int first = geometry.firstPart(row);
    int end = geometry.firstPart(row + 1);
    if (first == end) {
      return null;
    }
    text.setLength(0);
    heights = geometry.heightRange(row) != null;
    switch (geometry.type(row)) {
      case MULTI_POINT, MULTI_LINE_STRING, MULTI_POLYGON -> {
        text.append(geometry.type(row).ogcName().toUpperCase(Locale.ROOT)).append(mark());
        members(first, end, false);
      }
      case GEOMETRY_COLLECTION -> {
        text.append("GEOMETRYCOLLECTION").append(mark());
        members(first, end, true);
      }
      default -> member(first, end, true);
    }
    return text.toString();
  }

  private void members(int first, int end, boolean named) {
    text.append('(');
    int next;
    for (int part = first; part < end; part = next) {
      next = part + 1;
      while (next < end && geometry.role(next) == PartRole.HOLE) {
        next++; // holes go with the shell before them
      }
      comma(part > first);
      member(part, next, named);
    }
    text.append(')');
  }

  private void member(int first, int end, boolean named) {
    PartRole role = geometry.role(first);
    if (named) {
      text.append(
          switch (role) {
            case POINT -> "POINT";
            case LINE -> "LINESTRING";
            case SHELL, HOLE -> "POLYGON";
          });
      text.append(mark());
    }
    if (role == PartRole.POINT || role == PartRole.LINE) {
      positions(first);
      return;
    }
    text.append('(');
    for (int part = first; part < end; part++) {
      comma(part > first);
      positions(part);
    }
    text.append(')');
  }

  private void positions(int part) {
    text.append('(');
    int first = geometry.firstVertex(part);
    for (int vertex = first; vertex < geometry.firstVertex(part + 1); vertex++) {
      comma(vertex > first);
      Ordinates.append(text, geometry.xy()[vertex * 2], decimals);
      text.append(' ');
      Ordinates.append(text, geometry.xy()[vertex * 2 + 1], decimals);
      if (heights) {
        double height = geometry.height(vertex);
        text.append(' ');
        Ordinates.append(text, Double.isNaN(height) ? 0 : height, HEIGHT_DECIMALS);
      }
    }
    text.append(')');
  }

  private String mark() {
    return heights ? " Z " : " ";
  }

  private void comma(boolean wanted) {
    if (wanted) {
      text.append(", ");
    }
  }
}
