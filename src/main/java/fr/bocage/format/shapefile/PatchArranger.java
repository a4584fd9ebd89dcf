package fr.bocage.format.shapefile;

import fr.bocage.feature.GeometryColumnBuilder;
import fr.bocage.feature.PartRole;

/**
 * Makes polygons, as seen from above, of the parts of a MultiPatch: a surface in space of triangle
 * strips, triangle fans and rings (<i>ESRI Shapefile Technical Description</i>, and ESRI's
 * <i>Extended Shapefile Record Format</i> for plain triangles). Each triangle becomes a polygon,
 * also one that stands upright and has no area from above. One thread.
 */
final class PatchArranger {
  private static final int TRIANGLE_STRIP = 0;
  private static final int TRIANGLE_FAN = 1;
  private static final int OUTER_RING = 2;
  private static final int INNER_RING = 3;
  private static final int FIRST_RING = 4;
  private static final int RING = 5;
  private static final int TRIANGLES = 6;

  private final GeometryColumnBuilder builder;
  private final RingArranger rings;
  private ShapePoints points;

  PatchArranger(GeometryColumnBuilder builder, RingArranger rings) {
    this.builder = builder;
    this.rings = rings;
  }

  /**
   * Adds the parts of one row; the caller ends it.
   *
   * @param starts first point of each part, and one entry more
   * @param types what each part is
   * @return how many polygons they make; -1 when a part is nothing that is known
   */
  int addRow(ShapePoints all, int[] starts, int[] types, int parts) {
    points = all;
    int polygons = 0;
    boolean hasShell = false;
    int next;
    for (int part = 0; part < parts; part = next) {
      next = part + 1;
      switch (types[part]) {
        case TRIANGLE_STRIP -> polygons += triangles(starts, part, 1, false);
        case TRIANGLE_FAN -> polygons += triangles(starts, part, 1, true);
        case TRIANGLES -> polygons += triangles(starts, part, 3, false);
        case OUTER_RING, INNER_RING -> {
          boolean hole = types[part] == INNER_RING && hasShell;
          polygons += ring(hole ? PartRole.HOLE : PartRole.SHELL, starts, part);
        }
        case FIRST_RING, RING -> {
          while (next < parts && types[next] == RING) {
            next++;
          }
          polygons += rings.add(points, starts, part, next - part);
        }
        default -> {
          return -1;
        }
      }
      hasShell = types[part] == OUTER_RING || types[part] == INNER_RING;
    }
    return polygons;
  }

  private int ring(PartRole role, int[] starts, int part) {
    int length = starts[part + 1] - starts[part];
    if (length == 0) {
      return 0;
    }
    points.addPart(builder, role, starts[part], length);
    return role == PartRole.SHELL ? 1 : 0;
  }

  /**
   * Adds the triangles of a part.
   *
   * @param step points from the start of one triangle to that of the next
   * @param fan whether all share the part's first point
   */
  private int triangles(int[] starts, int part, int step, boolean fan) {
    int count = 0;
    for (int i = starts[part]; i + 2 < starts[part + 1]; i += step) {
      builder.beginPart(PartRole.SHELL);
      points.append(builder, fan ? starts[part] : i, 1);
      points.append(builder, i + 1, 2);
      count++;
    }
    return count;
  }
}
