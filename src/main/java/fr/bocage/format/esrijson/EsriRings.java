package fr.bocage.format.esrijson;

import fr.bocage.feature.GeometryType;
import fr.bocage.feature.PartRole;
import fr.bocage.feature.VertexBuffer;
import fr.bocage.format.RingNesting;
import fr.bocage.format.text.PartWriter;

/** Writes rings that come in any order and of any winding as polygons. One thread. */
final class EsriRings {
  private final PartWriter parts;

  EsriRings(PartWriter parts) {
    this.parts = parts;
  }

  /**
   * Writes rings as parts of the current row: each shell, followed by its holes.
   *
   * @param starts first vertex of each ring, and one entry more
   * @return what they make
   */
  GeometryType write(VertexBuffer vertices, int[] starts, int rings) {
    int[] shells = rings == 1 ? new int[] {0} : shells(vertices, starts, rings);
    int polygons = 0;
    for (int shell = 0; shell < rings; shell++) {
      if (shells[shell] == shell && writeRing(PartRole.SHELL, vertices, starts, shell)) {
        polygons++;
        writeHoles(vertices, starts, shells, shell);
      }
    }
    return switch (polygons) {
      case 0 -> GeometryType.EMPTY;
      case 1 -> GeometryType.POLYGON;
      default -> GeometryType.MULTI_POLYGON;
    };
  }

  private static int[] shells(VertexBuffer vertices, int[] starts, int rings) {
    double[] xy = new double[vertices.count() * 2];
    for (int i = 0; i < vertices.count(); i++) {
      xy[i * 2] = vertices.x(i);
      xy[i * 2 + 1] = vertices.y(i);
    }
    return new RingNesting(xy, starts, rings).shells();
  }

  private void writeHoles(VertexBuffer vertices, int[] starts, int[] shells, int shell) {
    for (int ring = 0; ring < shells.length; ring++) {
      if (ring != shell && shells[ring] == shell) {
        writeRing(PartRole.HOLE, vertices, starts, ring);
      }
    }
  }

  private boolean writeRing(PartRole role, VertexBuffer vertices, int[] starts, int ring) {
    return parts.ring(role, vertices, starts[ring], starts[ring + 1]);
  }
}
