package fr.bocage.geopackage;

import fr.bocage.geopackage.GeoPackageException.Kind;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.locationtech.jts.geom.Envelope;

/**
 * Walks over Well-Known Binary without building anything: finds the envelope, and makes sure that
 * every count fits the bytes there are and that collections are not nested without end. Knows ISO's
 * (1000, 2000, 3000) and PostGIS' (high bits) ways to say Z and M.
 */
final class WkbScan {
  private static final int EWKB_Z = 0x80000000;
  private static final int EWKB_M = 0x40000000;
  private static final int EWKB_SRID = 0x20000000;

  /** Far more than any real collection; a file's stack of collections must not become ours. */
  private static final int MAX_DEPTH = 32;

  private final ByteBuffer bytes;
  private final Envelope envelope = new Envelope();

  private WkbScan(ByteBuffer bytes) {
    this.bytes = bytes;
  }

  /**
   * The envelope of a WKB geometry; null-valued when it is empty.
   *
   * @throws GeoPackageException when the bytes are no geometry of the seven simple types
   */
  static Envelope envelope(byte[] blob, int offset) throws GeoPackageException {
    WkbScan scan = new WkbScan(ByteBuffer.wrap(blob, offset, blob.length - offset));
    scan.geometry(0);
    return scan.envelope;
  }

  private void geometry(int depth) throws GeoPackageException {
    if (depth > MAX_DEPTH) {
      throw damaged("collections nested deeper than " + MAX_DEPTH);
    }
    need(5);
    bytes.order(bytes.get() == 0 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    int type = bytes.getInt();
    if ((type & EWKB_SRID) != 0) {
      need(4);
      bytes.getInt();
    }
    int iso = type & 0x1FFFFFFF;
    int dimensions = dimensions(type, iso);
    switch (iso % 1000) {
      case 1 -> coordinates(1, dimensions);
      case 2 -> coordinates(count(8L * dimensions), dimensions);
      case 3 -> rings(dimensions);
      case 4, 5, 6, 7 -> members(depth);
      default -> throw damaged("unknown geometry type " + Integer.toUnsignedString(type));
    }
  }

  private static int dimensions(int type, int iso) throws GeoPackageException {
    int isoKind = iso / 1000;
    if (isoKind < 0 || isoKind > 3) {
      throw damaged("unknown geometry type " + Integer.toUnsignedString(type));
    }
    boolean z = (type & EWKB_Z) != 0 || isoKind == 1 || isoKind == 3;
    boolean m = (type & EWKB_M) != 0 || isoKind >= 2;
    return 2 + (z ? 1 : 0) + (m ? 1 : 0);
  }

  private void rings(int dimensions) throws GeoPackageException {
    int rings = count(4);
    for (int i = 0; i < rings; i++) {
      coordinates(count(8L * dimensions), dimensions);
    }
  }

  private void members(int depth) throws GeoPackageException {
    int members = count(5);
    for (int i = 0; i < members; i++) {
      geometry(depth + 1);
    }
  }

  private void coordinates(int count, int dimensions) throws GeoPackageException {
    need(8L * dimensions * count);
    for (int i = 0; i < count; i++) {
      double x = bytes.getDouble();
      double y = bytes.getDouble();
      bytes.position(bytes.position() + 8 * (dimensions - 2));
      if (!Double.isNaN(x) && !Double.isNaN(y)) { // NaN is how WKB writes an empty point
        envelope.expandToInclude(x, y);
      }
    }
  }

  private int count(long bytesEach) throws GeoPackageException {
    need(4);
    int order = bytes.getInt();
    if (order < 0) {
      throw damaged("a count of " + Integer.toUnsignedString(order));
    }
    need(order * bytesEach);
    return order;
  }

  private void need(long count) throws GeoPackageException {
    if (count > bytes.remaining()) {
      throw damaged("a geometry of " + count + " bytes more than there are");
    }
  }

  private static GeoPackageException damaged(String what) {
    return new GeoPackageException(Kind.DAMAGED, "geometry not readable: " + what);
  }
}
