package fr.bocage.geopackage;

import fr.bocage.geopackage.GeoPackageException.Kind;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;

/**
 * Geometries as GeoPackage keeps them (clause 2.1.3): the letters GP, version 0, flags, the SRS id,
 * an envelope, then WKB. Written little-endian with minX, maxX, minY, maxY; read in both byte
 * orders with any envelope. Safe on any thread.
 */
public final class GeometryBlob {
  private static final int FIXED_BYTES = 8;
  private static final int LITTLE_ENDIAN_FLAG = 1;
  private static final int XY_ENVELOPE_FLAG = 1 << 1;
  private static final int EMPTY_FLAG = 1 << 4;
  private static final int EXTENDED_FLAG = 1 << 5;
  private static final int[] ENVELOPE_DOUBLES = {0, 4, 6, 6, 8};

  private GeometryBlob() {}

  /** The geometry with its header; x and y only. */
  public static byte[] encode(Geometry geometry, int srsId) {
    byte[] wkb = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN).write(geometry);
    return encode(wkb, geometry.getEnvelopeInternal(), srsId);
  }

  /**
   * A geometry in Well-Known Binary with its header.
   *
   * @param envelope null-valued when it is empty
   */
  public static byte[] encode(byte[] wkb, Envelope envelope, int srsId) {
    boolean empty = envelope.isNull();
    int headerBytes = FIXED_BYTES + (empty ? 0 : 4 * Double.BYTES);
    ByteBuffer blob = ByteBuffer.allocate(headerBytes + wkb.length).order(ByteOrder.LITTLE_ENDIAN);
    blob.put((byte) 'G').put((byte) 'P').put((byte) 0);
    blob.put((byte) (LITTLE_ENDIAN_FLAG | (empty ? EMPTY_FLAG : XY_ENVELOPE_FLAG)));
    blob.putInt(srsId);
    if (!empty) {
      blob.putDouble(envelope.getMinX()).putDouble(envelope.getMaxX());
      blob.putDouble(envelope.getMinY()).putDouble(envelope.getMaxY());
    }
    return blob.put(wkb).array();
  }

  /**
   * The geometry in a blob.
   *
   * @throws GeoPackageException of kind DAMAGED when there is none, or one of a type beyond the
   *     seven simple ones
   */
  public static Geometry decode(byte[] blob) throws GeoPackageException {
    int start = checkedWkbStart(blob);
    WkbScan.envelope(blob, start); // JTS would follow a lying count or endless nesting further
    byte[] wkb = new byte[blob.length - start];
    System.arraycopy(blob, start, wkb, 0, wkb.length);
    try {
      return new WKBReader().read(wkb);
    } catch (ParseException | RuntimeException e) {
      throw new GeoPackageException(Kind.DAMAGED, "geometry not readable: " + e.getMessage(), e);
    }
  }

  /**
   * The envelope of the geometry in a blob, from its header where that has one; null-valued when
   * the geometry is empty.
   */
  public static Envelope envelope(byte[] blob) throws GeoPackageException {
    int start = checkedWkbStart(blob);
    int flags = blob[3];
    if ((flags & EMPTY_FLAG) != 0) {
      return new Envelope();
    }
    if (start > FIXED_BYTES) {
      ByteBuffer header = header(blob);
      double minX = header.getDouble(8);
      double maxX = header.getDouble(16);
      double minY = header.getDouble(24);
      double maxY = header.getDouble(32);
      if (minX <= maxX && minY <= maxY) {
        return new Envelope(minX, maxX, minY, maxY);
      }
    }
    return WkbScan.envelope(blob, start);
  }

  /** The SRS id in a blob's header. */
  public static int srsId(byte[] blob) throws GeoPackageException {
    checkedWkbStart(blob);
    return header(blob).getInt(4);
  }

  private static ByteBuffer header(byte[] blob) {
    boolean little = (blob[3] & LITTLE_ENDIAN_FLAG) != 0;
    return ByteBuffer.wrap(blob).order(little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
  }

  private static int checkedWkbStart(byte[] blob) throws GeoPackageException {
    int start = blob == null ? -1 : wkbStart(blob);
    if (start < 0) {
      throw new GeoPackageException(Kind.DAMAGED, "expected a GeoPackage geometry");
    }
    return start;
  }

  /** Where the WKB in a blob begins; -1 when it is no blob of GeoPackage's. */
  public static int wkbStart(byte[] blob) {
    if (blob.length < FIXED_BYTES || blob[0] != 'G' || blob[1] != 'P') {
      return -1;
    }
    int envelopeCode = blob[3] >> 1 & 7;
    if (envelopeCode >= ENVELOPE_DOUBLES.length || (blob[3] & EXTENDED_FLAG) != 0) {
      return -1;
    }
    int start = FIXED_BYTES + ENVELOPE_DOUBLES[envelopeCode] * Double.BYTES;
    return start > blob.length ? -1 : start;
  }

  /** Whether the header of a blob says that its geometry is empty. */
  public static boolean isEmpty(byte[] blob) {
    return blob.length >= FIXED_BYTES && (blob[3] & EMPTY_FLAG) != 0;
  }
}
