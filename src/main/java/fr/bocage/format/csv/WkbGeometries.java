package fr.bocage.format.csv;

import fr.bocage.feature.GeometryColumn;
import fr.bocage.feature.GeometryColumnBuilder;
import fr.bocage.feature.GeometryType;
import fr.bocage.feature.PartRole;
import fr.bocage.feature.VertexBuffer;
import fr.bocage.format.text.Flaw;
import fr.bocage.format.text.FlawTally;
import fr.bocage.format.text.PartWriter;
import fr.bocage.geopackage.WkbDecoder;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;

/** Reads well-known binary in hexadecimal digits into parts of the current row. One thread. */
final class WkbGeometries {
  private static final int EWKB_SRID = 0x20000000;

  private final PartWriter parts;
  private final FlawTally flaws;
  private final VertexBuffer vertices = new VertexBuffer();
  private int srid;

  WkbGeometries(PartWriter parts, FlawTally flaws) {
    this.parts = parts;
    this.flaws = flaws;
  }

  /**
   * Writes a geometry's parts.
   *
   * @return its type, {@link GeometryType#EMPTY} when there is nothing to draw, or null when it is
   *     broken
   */
  GeometryType write(String digits) {
    byte[] bytes;
    try {
      bytes = HexFormat.of().parseHex(digits);
    } catch (IllegalArgumentException e) {
      return null;
    }
    GeometryColumnBuilder builder = new GeometryColumnBuilder();
    WkbDecoder decoder = new WkbDecoder(builder);
    if (!decoder.decode(bytes, 0)) {
      return null;
    }
    srid = srid(bytes);
    if (decoder.thinned()) {
      flaws.note(Flaw.COORDINATES_NOT_FINITE);
    }
    if (decoder.curved()) {
      flaws.note(Flaw.CURVES_STRAIGHTENED);
    }
    GeometryColumn one = builder.freeze();
    int before = parts.partCount();
    writeParts(one);
    return parts.partCount() > before ? one.type(0) : GeometryType.EMPTY;
  }

  private void writeParts(GeometryColumn one) {
    boolean hasShell = false;
    for (int part = 0; part < one.partCount(); part++) {
      take(one, part);
      switch (one.role(part)) {
        case POINT -> parts.point(vertices, 0);
        case LINE -> parts.line(vertices, 0, vertices.count());
        case SHELL -> hasShell = parts.ring(PartRole.SHELL, vertices, 0, vertices.count());
        case HOLE -> {
          if (hasShell) {
            parts.ring(PartRole.HOLE, vertices, 0, vertices.count());
          }
        }
      }
    }
  }

  private void take(GeometryColumn one, int part) {
    vertices.clear();
    for (int vertex = one.firstVertex(part); vertex < one.firstVertex(part + 1); vertex++) {
      double x = one.xy()[vertex * 2];
      double y = one.xy()[vertex * 2 + 1];
      vertices.add(x, y, one.height(vertex), one.measure(vertex));
    }
  }

  /** The number that PostGIS puts behind the type; 0 for none. */
  private static int srid(byte[] bytes) {
    ByteBuffer head = ByteBuffer.wrap(bytes);
    head.order(head.get() == 0 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    return (head.getInt() & EWKB_SRID) == 0 ? 0 : head.getInt();
  }

  /** EPSG's number of the last geometry's CRS, as PostGIS writes it; 0 for none. */
  int srid() {
    return srid;
  }
}
