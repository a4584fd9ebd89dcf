package fr.bocage.format.geopackage;

import fr.bocage.feature.GeometryType;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;

/** Geometries as GeoPackage keeps them, byte by byte, right ones and wrong ones. */
public final class Blobs {
  private static final double[] RING = {0, 0, 4, 0, 4, 4, 0, 0};
  private static final double[] ARC = {0, 0, 1, 1, 2, 0};

  /**
   * A blob and what it should become.
   *
   * @param name what is special about it
   */
  public record Sample(String name, byte[] blob, GeometryType type) {}

  /** How many of the samples are broken. */
  static final int BROKEN = 4;

  public static final List<Sample> SAMPLES =
      List.of(
          new Sample("no envelope", point(1, 2), GeometryType.POINT),
          new Sample("xy envelope", blob(1, 0, wkb(1, 1, 2)), GeometryType.POINT),
          new Sample("xyz envelope", blob(2, 0, wkb(1, 1, 2)), GeometryType.POINT),
          new Sample("xym envelope", blob(3, 0, wkb(1, 1, 2)), GeometryType.POINT),
          new Sample("xyzm envelope", blob(4, 0, wkb(1, 1, 2)), GeometryType.POINT),
          new Sample("big-endian", bigEndianPoint(), GeometryType.POINT),
          new Sample("empty flag", blob(0, 16, wkb(1, 1, 2)), GeometryType.EMPTY),
          new Sample("empty point", point(Double.NaN, Double.NaN), GeometryType.EMPTY),
          new Sample("ISO Z", blob(0, 0, wkb(1001, 1, 2, 3)), GeometryType.POINT),
          new Sample("ISO M", blob(0, 0, wkb(2001, 1, 2, 3)), GeometryType.POINT),
          new Sample("ISO ZM", blob(0, 0, wkb(3001, 1, 2, 3, 4)), GeometryType.POINT),
          new Sample("old Z", blob(0, 0, wkb(0x80000001, 1, 2, 3)), GeometryType.POINT),
          new Sample("null", null, GeometryType.NULL),
          new Sample("line", blob(0, 0, line(2, 0, 0, 1, 1)), GeometryType.LINE_STRING),
          new Sample("arc", blob(0, 0, line(8, ARC)), GeometryType.LINE_STRING),
          new Sample(
              "compound",
              blob(0, 0, members(9, line(8, ARC), line(2, 2, 0, 5, 0))),
              GeometryType.LINE_STRING),
          new Sample(
              "curve polygon",
              blob(0, 0, members(10, line(8, 0, 0, 2, 0, 0, 0))),
              GeometryType.POLYGON),
          new Sample("polygon", blob(0, 0, polygon(3)), GeometryType.POLYGON),
          new Sample(
              "multi curve",
              blob(0, 0, members(11, line(2, 0, 0, 1, 1))),
              GeometryType.MULTI_LINE_STRING),
          new Sample(
              "multi surface", blob(0, 0, members(12, polygon(3))), GeometryType.MULTI_POLYGON),
          new Sample("TIN", blob(0, 0, members(16, polygon(17))), GeometryType.MULTI_POLYGON),
          new Sample(
              "collection",
              blob(0, 0, members(7, wkb(1, 1, 2), line(2, 0, 0, 1, 1))),
              GeometryType.GEOMETRY_COLLECTION),
          new Sample("empty collection", blob(0, 0, members(7)), GeometryType.EMPTY),
          new Sample("nested deep", blob(0, 0, nested()), GeometryType.NULL),
          new Sample("huge count", blob(0, 0, count(2, Integer.MAX_VALUE)), GeometryType.NULL),
          new Sample("cut", Arrays.copyOf(point(1, 2), 20), GeometryType.NULL),
          new Sample("rubbish", new byte[] {1, 2, 3}, GeometryType.NULL),
          new Sample("SpatiaLite", spatiaLite(), GeometryType.POINT));

  private Blobs() {}

  static byte[] point(double x, double y) {
    return blob(0, 0, wkb(1, x, y));
  }

  private static ByteBuffer little(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static byte[] blob(int envelope, int flags, byte[] wkb) {
    int doubles = List.of(0, 4, 6, 6, 8).get(envelope);
    ByteBuffer blob = little(8 + doubles * 8 + wkb.length).put(new byte[] {'G', 'P', 0});
    blob.put((byte) (1 | envelope << 1 | flags)).putInt(4326).position(8 + doubles * 8);
    return blob.put(wkb).array();
  }

  private static byte[] bigEndianPoint() {
    ByteBuffer blob = ByteBuffer.allocate(8 + 21).put(new byte[] {'G', 'P', 0, 0}).putInt(4326);
    return blob.put((byte) 0).putInt(1).putDouble(1).putDouble(2).array();
  }

  private static byte[] wkb(int type, double... ordinates) {
    ByteBuffer wkb = little(5 + ordinates.length * 8).put((byte) 1).putInt(type);
    Arrays.stream(ordinates).forEach(wkb::putDouble);
    return wkb.array();
  }

  private static byte[] count(int type, int count) {
    return little(9).put((byte) 1).putInt(type).putInt(count).array();
  }

  private static byte[] line(int type, double... xy) {
    ByteBuffer wkb = little(9 + xy.length * 8).put(count(type, xy.length / 2));
    Arrays.stream(xy).forEach(wkb::putDouble);
    return wkb.array();
  }

  private static byte[] polygon(int type) {
    ByteBuffer wkb = little(13 + RING.length * 8).put(count(type, 1)).putInt(RING.length / 2);
    Arrays.stream(RING).forEach(wkb::putDouble);
    return wkb.array();
  }

  private static byte[] members(int type, byte[]... members) {
    ByteBuffer wkb = little(9 + Arrays.stream(members).mapToInt(member -> member.length).sum());
    wkb.put(count(type, members.length));
    Arrays.stream(members).forEach(wkb::put);
    return wkb.array();
  }

  private static byte[] nested() {
    ByteBuffer wkb = little(9 * 5000);
    while (wkb.hasRemaining()) {
      wkb.put(count(7, 1));
    }
    return wkb.array();
  }

  static byte[] spatiaLite() {
    ByteBuffer blob = little(60).put((byte) 0).put((byte) 1).putInt(4326).position(38);
    blob.put((byte) 0x7C).putInt(1).putDouble(1).putDouble(2);
    return blob.put(59, (byte) 0xFE).array();
  }
}
