package fr.bocage.format.shapefile;

import fr.bocage.feature.GeometryColumn;
import fr.bocage.feature.PartRole;
import java.util.stream.IntStream;

/** The kinds of parts that a shapefile keeps apart: points, lines or areas. */
enum ShapeGroup {
  POINTS("point", 1),
  LINES("line", 3),
  AREAS("polygon", 5);

  private static final int MULTI_POINT = 8;
  private static final int NULL_SHAPE = 0;
  private static final int WITH_HEIGHTS = 10;
  private static final int WITH_MEASURES = 20;

  private final String suffix;
  private final int shapeType;

  ShapeGroup(String suffix, int shapeType) {
    this.suffix = suffix;
    this.shapeType = shapeType;
  }

  /** What is put after the name of a file that holds only these. */
  String suffix() {
    return suffix;
  }

  boolean holds(PartRole role) {
    return switch (role) {
      case POINT -> this == POINTS;
      case LINE -> this == LINES;
      case SHELL, HOLE -> this == AREAS;
    };
  }

  /** Parts of a row that are of this group. */
  int parts(GeometryColumn geometry, int row) {
    int count = 0;
    for (int part = geometry.firstPart(row); part < geometry.firstPart(row + 1); part++) {
      count += holds(geometry.role(part)) ? 1 : 0;
    }
    return count;
  }

  /** The rows that have such a part. */
  int[] rows(GeometryColumn geometry) {
    return IntStream.range(0, geometry.rowCount())
        .filter(row -> parts(geometry, row) > 0)
        .toArray();
  }

  /**
   * The one shape type that all the rows can be written as; 0 when none has a geometry. With
   * heights where the column has any (measures then follow them), else with measures where it has
   * any.
   */
  int shapeType(GeometryColumn geometry, int[] rows) {
    boolean empty = true;
    boolean several = false;
    for (int row : rows) {
      empty &= !geometry.type(row).isDrawn();
      several |= this == POINTS && parts(geometry, row) > 1;
    }
    int plain = several ? MULTI_POINT : shapeType;
    int more = geometry.hasHeights() ? WITH_HEIGHTS : geometry.hasMeasures() ? WITH_MEASURES : 0;
    return empty ? NULL_SHAPE : plain + more;
  }
}
