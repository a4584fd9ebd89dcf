package fr.bocage.geopackage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKTReader;

class GeometryBlobTest {
  private static byte[] hex(String... parts) {
    return HexFormat.of().parseHex(String.join("", parts).replace(" ", ""));
  }

  private static Geometry wkt(String text) throws Exception {
    return new WKTReader().read(text);
  }

  @Test
  void writesHeaderEnvelopeAndLittleEndianWkb() throws Exception {
    assertThat(GeometryBlob.encode(wkt("POINT (1 -2)"), 4326))
        .isEqualTo(
            hex(
                "4750 00 03 e6100000", // GP, version 0, little-endian with an XY envelope, 4326
                "000000000000f03f 000000000000f03f", // minX 1, maxX 1
                "00000000000000c0 00000000000000c0", // minY -2, maxY -2
                "01 01000000 000000000000f03f 00000000000000c0"));
  }

  @Test
  void marksEmptyGeometries() throws Exception {
    byte[] blob = GeometryBlob.encode(wkt("POLYGON EMPTY"), 4326);
    assertThat(blob[3]).isEqualTo((byte) 0x11);
    assertThat(GeometryBlob.envelope(blob).isNull()).isTrue();
    assertThat(GeometryBlob.decode(blob).isEmpty()).isTrue();
    assertThat(GeometryBlob.decode(GeometryBlob.encode(wkt("POINT EMPTY"), 4326)).isEmpty())
        .isTrue();
  }

  @Test
  void readsBigEndianWithoutEnvelope() throws Exception {
    byte[] blob = hex("4750 00 00 0000086a", "00 00000001 3ff0000000000000 4000000000000000");
    assertThat(GeometryBlob.srsId(blob)).isEqualTo(2154);
    assertThat(GeometryBlob.decode(blob)).isEqualTo(wkt("POINT (1 2)"));
    assertThat(GeometryBlob.envelope(blob)).isEqualTo(new Envelope(1, 1, 2, 2));
  }

  @Test
  void readsIsoAndPostgisHeightsAndSrid() throws Exception {
    String xyz = "000000000000f03f 0000000000000040 0000000000000840";
    Geometry iso = GeometryBlob.decode(hex("4750 00 01 00000000", "01 e9030000", xyz));
    assertThat(iso.getCoordinate().getZ()).isEqualTo(3);
    Geometry ewkb = GeometryBlob.decode(hex("4750 00 01 00000000", "01 010000a0 e6100000", xyz));
    assertThat(ewkb.getCoordinate().getZ()).isEqualTo(3);
    assertThat(GeometryBlob.envelope(hex("4750 00 01 00000000", "01 010000a0 e6100000", xyz)))
        .isEqualTo(new Envelope(1, 1, 2, 2));
  }

  @Test
  void keepsEveryKindOfGeometryToTheLastDigit() throws Exception {
    for (String text :
        new String[] {
          "LINESTRING (0.1 0.2, 0.30000000000000004 1e-300, 179.99999999999997 3)",
          "POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0), (1 1, 1 2, 2 2, 1 1))",
          "MULTIPOINT ((1 2), (3 4))",
          "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)), ((5 5, 6 5, 6 6, 5 5)))",
          "GEOMETRYCOLLECTION (POINT (1 2), LINESTRING (0 0, 1 1))"
        }) {
      Geometry geometry = wkt(text);
      byte[] blob = GeometryBlob.encode(geometry, 4326);
      assertThat(GeometryBlob.decode(blob).equalsExact(geometry)).as(text).isTrue();
      assertThat(GeometryBlob.envelope(blob)).isEqualTo(geometry.getEnvelopeInternal());
    }
  }

  @Test
  void refusesCountsThatTheBytesCannotHold() {
    assertThatThrownBy(
            () -> GeometryBlob.decode(hex("4750 00 01 00000000", "01 02000000 ffffff7f")))
        .isInstanceOf(GeoPackageException.class);
    assertThatThrownBy(
            () -> GeometryBlob.decode(hex("4750 00 01 00000000", "01 02000000 ffffffff")))
        .isInstanceOf(GeoPackageException.class);
  }

  @Test
  void refusesEndlessNesting() {
    byte[] nest = hex("01 07000000 01000000");
    byte[] blob = Arrays.copyOf(hex("4750 00 01 00000000"), 8 + 100_000 * nest.length);
    for (int i = 0; i < 100_000; i++) {
      System.arraycopy(nest, 0, blob, 8 + i * nest.length, nest.length);
    }
    assertThatThrownBy(() -> GeometryBlob.decode(blob))
        .isInstanceOf(GeoPackageException.class)
        .hasMessageContaining("nested");
  }

  @Test
  void answersDamagedBytesWithNothingButItsOwnException() throws Exception {
    byte[] whole =
        GeometryBlob.encode(
            wkt("GEOMETRYCOLLECTION (POLYGON ((0 0, 4 0, 4 4, 0 0)), LINESTRING (0 0, 1 1))"), 0);
    Random random = new Random(76);
    for (int round = 0; round < 5000; round++) {
      byte[] blob = Arrays.copyOf(whole, 1 + random.nextInt(whole.length));
      for (int i = random.nextInt(4); i > 0; i--) {
        blob[random.nextInt(blob.length)] = (byte) random.nextInt(256);
      }
      try {
        GeometryBlob.envelope(blob);
        GeometryBlob.decode(blob);
      } catch (GeoPackageException e) {
        assertThat(e.kind()).isEqualTo(GeoPackageException.Kind.DAMAGED);
      }
    }
  }
}
