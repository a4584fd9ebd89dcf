package fr.bocage.geopackage;

import static org.assertj.core.api.Assertions.assertThat;

import fr.bocage.feature.GeometryColumn;
import fr.bocage.feature.GeometryColumnBuilder;
import fr.bocage.feature.GeometryType;
import fr.bocage.feature.JtsGeometries;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CellGeometriesTest {
  /** 00, little-endian, EPSG:2154, bounds that nobody reads. */
  private static final String LITE = "00 01 6a080000" + " 0000000000000000".repeat(4);

  private static final String ONE = "000000000000f03f";
  private static final String TWO = "0000000000000040";
  private static final String THREE = "0000000000000840";
  private static final String FOUR = "0000000000001040";
  private static final String SQUARE =
      "04000000" + ONE + ONE + THREE + ONE + THREE + THREE + ONE + ONE;

  private GeometryColumn column;
  private boolean whole;

  private static byte[] hex(String... parts) {
    return HexFormat.of().parseHex(String.join("", parts).replace(" ", ""));
  }

  private String decode(Object cell) {
    return decode(cell, false);
  }

  private String decode(Object cell, boolean fgf) {
    GeometryColumnBuilder builder = new GeometryColumnBuilder();
    whole = new CellGeometries(builder, fgf).decode(cell);
    column = builder.freeze();
    assertThat(column.rowCount()).isEqualTo(1);
    return String.valueOf(JtsGeometries.read(column, 0));
  }

  @Test
  void readsPointsAsSpatiaLiteWritesThem() {
    assertThat(decode(hex(LITE, "7c 01000000", ONE, TWO, "fe"))).isEqualTo("POINT (1 2)");
    decode(hex(LITE, "7c b90b0000", ONE, TWO, THREE, FOUR, "fe"));
    assertThat(column.height(0)).isEqualTo(3);
    assertThat(column.measure(0)).isEqualTo(4);
  }

  @Test
  void readsBigEndianSpatiaLite() {
    String head = "00 00 0000086a" + " 0000000000000000".repeat(4);
    byte[] blob = hex(head, "7c 00000001 3ff0000000000000 4000000000000000 fe");
    assertThat(decode(blob)).isEqualTo("POINT (1 2)");
  }

  @Test
  void readsTinyPoints() {
    assertThat(decode(hex("00 81 6a080000 01", ONE, TWO, "fe"))).isEqualTo("POINT (1 2)");
    assertThat(decode(hex("00 80 0000086a 01 3ff0000000000000 4000000000000000 fe")))
        .isEqualTo("POINT (1 2)");
    decode(hex("00 81 6a080000 02", ONE, TWO, THREE, "fe"));
    assertThat(column.height(0)).isEqualTo(3);
    decode(hex("00 81 6a080000 03", ONE, TWO, THREE, "fe"));
    assertThat(column.measure(0)).isEqualTo(3);
  }

  @Test
  void readsMembersOfSpatiaLiteCollections() {
    String point = "69 01000000" + ONE + TWO;
    String polygon = "69 03000000 01000000" + SQUARE;
    assertThat(decode(hex(LITE, "7c 07000000 02000000", point, polygon, "fe")))
        .isEqualTo("GEOMETRYCOLLECTION (POINT (1 2), POLYGON ((1 1, 3 1, 3 3, 1 1)))");
    assertThat(decode(hex(LITE, "7c 04000000 01000000", point, "fe")))
        .isEqualTo("MULTIPOINT ((1 2))");
    decode(hex(LITE, "7c 07000000 00000000 fe"));
    assertThat(column.type(0)).isEqualTo(GeometryType.EMPTY);
  }

  @Test
  void unfoldsCompressedLinesAndRings() {
    String steps = "0000803f 00000040"; // 1 east, 2 north
    byte[] line = hex(LITE, "7c 42420f00 03000000", ONE, ONE, steps, FOUR, FOUR, "fe");
    assertThat(decode(line)).isEqualTo("LINESTRING (1 1, 2 3, 4 4)");
    String ring = "04000000" + ONE + ONE + "00000040 00000000 00000000 00000040" + ONE + ONE;
    assertThat(decode(hex(LITE, "7c 43420f00 01000000", ring, "fe")))
        .isEqualTo("POLYGON ((1 1, 3 1, 3 3, 1 1))");
  }

  @Test
  void keepsMeasuresOfCompressedLinesWhole() {
    String first = ONE + ONE + THREE + FOUR;
    String step = "0000803f 0000803f 0000803f" + TWO; // one on in each direction, measure 2
    String type = "fa4d0f00"; // 1,003,002: compressed, a line with Z and M
    decode(hex(LITE, "7c", type, "03000000", first, step, first, "fe"));
    assertThat(column.xy()).containsExactly(1, 1, 2, 2, 1, 1);
    assertThat(column.height(1)).isEqualTo(4);
    assertThat(column.measure(1)).isEqualTo(2);
  }

  @Test
  void readsPlainWkbAndWkt() {
    assertThat(decode(hex("01 01000000", ONE, TWO))).isEqualTo("POINT (1 2)");
    assertThat(decode(hex("00 00000001 3ff0000000000000 4000000000000000")))
        .isEqualTo("POINT (1 2)");
    assertThat(decode("SRID=4326;POLYGON ((0 0, 4 0, 4 4))"))
        .isEqualTo("POLYGON ((0 0, 4 0, 4 4, 0 0))");
    decode("POLYGON EMPTY");
    assertThat(column.type(0)).isEqualTo(GeometryType.EMPTY);
  }

  @Test
  void readsFgf() {
    byte[] polygon = hex("03000000 00000000 01000000", SQUARE);
    assertThat(decode(polygon, true)).isEqualTo("POLYGON ((1 1, 3 1, 3 3, 1 1))");
    byte[] point = hex("01000000 01000000", ONE, TWO, THREE);
    decode(point, true);
    assertThat(column.height(0)).isEqualTo(3);
    String member = "02000000 00000000 02000000" + ONE + TWO + THREE + FOUR;
    assertThat(decode(hex("05000000 01000000", member), true))
        .isEqualTo("MULTILINESTRING ((1 2, 3 4))");
  }

  @Test
  void saysWhatIsNoGeometry() {
    String deep = "69 07000000 01000000".repeat(40);
    Object[] cells = {
      new byte[0],
      hex("fe"),
      hex(LITE, "7c 02000000 ffffff7f fe"),
      hex(LITE, "7c 02000000 00000080 fe"),
      hex(LITE, "7c 01000000", ONE, "fe"),
      hex(LITE, "7c 07000000 01000000", deep, "fe"),
      hex(LITE, "7c 63000000 fe"),
      hex("00 81 6a080000 09", ONE, TWO, "fe"),
      "POINT (1",
      "POINT (NaN 1)",
      "GEOMETRYCOLLECTION (".repeat(5000),
      7
    };
    for (Object cell : cells) {
      assertThat(decode(cell)).as("%s", cell).isEqualTo("null");
      assertThat(whole).as("%s", cell).isFalse();
    }
    decode(null);
    assertThat(whole).isTrue();
    assertThat(column.type(0)).isEqualTo(GeometryType.NULL);
  }

  @Test
  void survivesDamagedBlobs() {
    Random random = new Random(7);
    byte[] lite = hex(LITE, "7c 06000000 01000000 69 03000000 01000000", SQUARE, "fe");
    byte[] fgf = hex("06000000 01000000 03000000 00000000 01000000", SQUARE);
    for (int i = 0; i < 2000; i++) {
      byte[] blob = (i % 2 == 0 ? lite : fgf).clone();
      for (int damage = random.nextInt(4); damage >= 0; damage--) {
        blob[random.nextInt(blob.length)] = (byte) random.nextInt();
      }
      decode(Arrays.copyOf(blob, blob.length - random.nextInt(2) * random.nextInt(20)), i % 2 == 1);
      assertThat(column.vertexCount()).isLessThan(100);
    }
  }
}
