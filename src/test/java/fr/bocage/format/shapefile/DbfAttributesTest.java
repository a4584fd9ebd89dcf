package fr.bocage.format.shapefile;

import static fr.bocage.format.shapefile.ShapefileBytes.codes;
import static fr.bocage.format.shapefile.ShapefileBytes.count;
import static fr.bocage.format.shapefile.ShapefileBytes.little;
import static fr.bocage.format.shapefile.ShapefileBytes.point;
import static fr.bocage.format.shapefile.ShapefileBytes.read;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.bocage.feature.AttributeColumn;
import fr.bocage.feature.FeatureTable;
import fr.bocage.feature.FieldType;
import fr.bocage.format.Dataset;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DbfAttributesTest {
  @TempDir Path folder;

  private Dataset dataset(int shapes, byte[] dbf) throws Exception {
    ShapefileBytes file = new ShapefileBytes(1);
    for (int i = 0; i < shapes; i++) {
      file.record(point(i, i));
    }
    Files.write(folder.resolve("a.dbf"), dbf);
    return read(file.write(folder));
  }

  private List<Object> values(char type, int length, int decimals, Object... raw) throws Exception {
    DbfBytes dbf = new DbfBytes().field("F", type, length, decimals);
    for (Object value : raw) {
      dbf.row(value);
    }
    return values(dataset(raw.length, dbf.bytes()), 0);
  }

  private static FeatureTable table(Dataset dataset) {
    return dataset.layers().get(0).table();
  }

  private static List<Object> values(Dataset dataset, int column) {
    List<Object> values = new ArrayList<>();
    for (int row = 0; row < table(dataset).rowCount(); row++) {
      values.add(table(dataset).columns().get(column).value(row));
    }
    return values;
  }

  private static List<String> names(Dataset dataset) {
    return table(dataset).columns().stream().map(column -> column.field().name()).toList();
  }

  @Test
  void readsWholeNumbers() throws Exception {
    assertThat(values('N', 9, 0, "42", "   -7", "+5", "******", "", "abc", "1e3"))
        .containsExactly(42L, -7L, 5L, null, null, null, 1000L);
    assertThat(values('N', 18, 0, "999999999999999999")).containsExactly(999999999999999999L);
  }

  @Test
  void readsNumbersWithPointOrComma() throws Exception {
    assertThat(values('N', 20, 3, "1.5", "-0,25", "1.e2", "NaN", ".", "0.1", "123456789.123456789"))
        .containsExactly(1.5, -0.25, 100.0, null, null, 0.1, 123456789.123456789);
    assertThat(values('F', 13, 11, "1.2e+003", "0x10", "1d")).containsExactly(1200.0, null, null);
    assertThat(values('N', 20, 0, "12345678901234567890")).containsExactly(12345678901234567890.0);
  }

  @Test
  void takesFractionsForRealWhereTheFieldPromisedWholeNumbers() throws Exception {
    assertThat(values('N', 6, 0, "1", "2.5")).containsExactly(1.0, 2.5);
  }

  @Test
  void keepsCodesAsText() throws Exception {
    assertThat(values('C', 6, 0, "01004", "  x ", "a\0zzz", ""))
        .containsExactly("01004", "  x", "a", null);
  }

  @Test
  void readsDatesAndLogicals() throws Exception {
    assertThat(values('D', 8, 0, "20261123", "00000000", "20260230", "", "2026AB01"))
        .containsExactly(LocalDate.of(2026, 11, 23), null, null, null, null);
    assertThat(values('L', 1, 0, "T", "y", "F", "n", "?", " "))
        .containsExactly(true, true, false, false, null, null);
  }

  @Test
  void readsFoxProsBinaryTypes() throws Exception {
    DbfBytes dbf =
        new DbfBytes()
            .version(0x30)
            .field("I", 'I', 4, 0)
            .field("B", 'B', 8, 2)
            .field("Y", 'Y', 8, 4)
            .field("T", 'T', 8, 0)
            .field("_NullFlags", '0', 1, 0)
            .row(
                little(4).putInt(-12).array(),
                little(8).putDouble(2.5).array(),
                little(8).putLong(123_400).array(),
                little(8).putInt(2_461_368).putInt(3_600_000).array(),
                new byte[1]);
    Dataset dataset = dataset(1, dbf.bytes());
    assertThat(table(dataset).columns().stream().map(column -> column.value(0)).toList())
        .containsExactly(-12L, 2.5, 12.34, LocalDateTime.of(2026, 11, 23, 1, 0));
  }

  @Test
  void readsDBase7sTable() throws Exception {
    ByteBuffer file = little(68 + 48 * 2 + 1 + 13).put((byte) 4).position(4).putInt(1);
    file.putShort((short) 165).putShort((short) 13);
    file.position(68).put("COUNT".getBytes()).position(68 + 32).put((byte) '+').put((byte) 4);
    file.position(116).put("SIZE".getBytes()).position(116 + 32).put((byte) 'O').put((byte) 8);
    file.position(164).put((byte) 0x0D).put((byte) ' ');
    file.order(ByteOrder.BIG_ENDIAN).putInt(Integer.MIN_VALUE | 7);
    file.putLong(~Double.doubleToLongBits(-1.5));
    Dataset dataset = dataset(1, file.array());
    assertThat(names(dataset)).containsExactly("COUNT", "SIZE");
    assertThat(values(dataset, 0)).containsExactly(7L);
    assertThat(values(dataset, 1)).containsExactly(-1.5);
  }

  @Test
  void saysWhereMemosAreMissing() throws Exception {
    byte[] dbf = new DbfBytes().field("M", 'M', 10, 0).field("B", 'B', 10, 0).row("1", "2").bytes();
    Dataset dataset = dataset(1, dbf);
    assertThat(values(dataset, 0)).containsOnlyNulls();
    assertThat(count(dataset, "memo-not-read")).isEqualTo(2);
  }

  @Test
  void leavesFeaturesOfDeletedRowsOut() throws Exception {
    byte[] dbf =
        new DbfBytes()
            .field("N", 'N', 3, 0)
            .deletedRow("0")
            .row("1")
            .deletedRow("2")
            .deletedRow("3")
            .row("4")
            .bytes();
    Dataset dataset = dataset(5, dbf);
    assertThat(values(dataset, 0)).containsExactly(1L, 4L);
    assertThat(table(dataset).geometry().envelope(1).getMinX()).isEqualTo(4);
    assertThat(count(dataset, "rows-deleted")).isEqualTo(3);
  }

  @Test
  void pairsTheOtherRowsWhereTheShapesOfDeletedOnesWereTakenOut() throws Exception {
    byte[] dbf =
        new DbfBytes().field("N", 'N', 3, 0).row("0").deletedRow("1").row("2").row("3").bytes();
    Dataset dataset = dataset(3, dbf);
    assertThat(values(dataset, 0)).containsExactly(0L, 2L, 3L);
    assertThat(codes(dataset)).doesNotContain("dbf-more-rows");
    assertThat(count(dataset, "rows-deleted")).isEqualTo(1);
  }

  @Test
  void readsATableWithoutFields() throws Exception {
    Dataset dataset = dataset(2, new DbfBytes().row().row().bytes());
    assertThat(table(dataset).columns()).isEmpty();
    assertThat(codes(dataset)).doesNotContain("dbf-unreadable", "dbf-header-wrong");
  }

  @Test
  void doesNotTakeAWebPageForATable() throws Exception {
    Dataset dataset = dataset(1, "<html>404 not found</html>".repeat(10).getBytes(UTF_8));
    assertThat(table(dataset).columns()).isEmpty();
    assertThat(codes(dataset)).contains("dbf-unreadable");
  }

  @Test
  void dropsTheHalfCharacterAtTheEndOfAName() throws Exception {
    byte[] dbf = new DbfBytes().field("ABCDEFGHé", 'C', 3, 0).row("x").bytes();
    dbf[32 + 9] = 0; // the second byte of é
    assertThat(names(dataset(1, dbf))).containsExactly("ABCDEFGH");
  }

  @Test
  void pairsRowsAsFarAsTheyGo() throws Exception {
    byte[] dbf = new DbfBytes().field("N", 'N', 3, 0).row("1").row("2").bytes();
    Dataset fewer = dataset(3, dbf);
    assertThat(values(fewer, 0)).containsExactly(1L, 2L, null);
    assertThat(count(fewer, "dbf-fewer-rows")).isEqualTo(1);
    Dataset more = dataset(1, dbf);
    assertThat(values(more, 0)).containsExactly(1L);
    assertThat(count(more, "dbf-more-rows")).isEqualTo(1);
  }

  @Test
  void makesNamesUnique() throws Exception {
    DbfBytes dbf = new DbfBytes();
    for (String name : List.of("A", "A", "", "A_2", "ÉTÉ")) {
      dbf.field(name, 'C', 1, 0);
    }
    assertThat(names(dataset(1, dbf.row("", "", "", "", "").bytes())))
        .containsExactly("A", "A_2", "FIELD_3", "A_2_2", "ÉTÉ");
  }

  @Test
  void usesWhatFitsWhenTheHeaderLies() throws Exception {
    byte[] right =
        new DbfBytes()
            .field("A", 'C', 3, 0)
            .field("N", 'N', 2, 0)
            .row("x", "1")
            .row("y", "2")
            .bytes();
    byte[] moreRows = right.clone();
    moreRows[6] = 0x7F;
    byte[] noRows = right.clone();
    noRows[4] = 0;
    byte[] headerZero = right.clone();
    headerZero[8] = 0;
    byte[] headerHuge = right.clone();
    headerHuge[9] = -1;
    byte[] recordZero = right.clone();
    recordZero[10] = 0;
    byte[] recordShort = right.clone();
    recordShort[10] = 4;
    byte[] recordLong = right.clone();
    recordLong[10] = 9;
    for (byte[] dbf :
        List.of(moreRows, noRows, headerZero, headerHuge, recordZero, recordShort, recordLong)) {
      Dataset dataset = dataset(2, dbf);
      assertThat(codes(dataset)).contains("dbf-header-wrong");
      assertThat(values(dataset, 0)).containsExactly("x", "y");
      assertThat(values(dataset, 1)).containsExactly(1L, 2L);
    }
  }

  @Test
  void readsTheWholeRowsOfATruncatedTable() throws Exception {
    byte[] right = new DbfBytes().field("A", 'C', 30, 0).row("x").row("y").bytes();
    Dataset dataset = dataset(2, Arrays.copyOf(right, right.length - 5));
    assertThat(values(dataset, 0)).containsExactly("x", null);
    assertThat(codes(dataset)).contains("dbf-header-wrong", "dbf-fewer-rows");
  }

  @Test
  void showsFeaturesWithoutATableThatCannotBeRead() throws Exception {
    Dataset dataset = dataset(2, new byte[] {3, 0, 0});
    assertThat(table(dataset).columns()).isEmpty();
    assertThat(codes(dataset)).contains("dbf-unreadable");
    assertThat(dataset.layers().get(0).encoding()).isNull();
  }

  @Test
  void givesEachFieldItsType() throws Exception {
    DbfBytes dbf = new DbfBytes();
    String letters = "CNFLDMX";
    for (char type : letters.toCharArray()) {
      dbf.field("F" + type, type, 8, 0);
    }
    Dataset dataset = dataset(0, dbf.bytes());
    assertThat(table(dataset).columns().stream().map(AttributeColumn::field))
        .extracting("type")
        .containsExactly(
            FieldType.TEXT,
            FieldType.INTEGER,
            FieldType.INTEGER,
            FieldType.BOOLEAN,
            FieldType.DATE,
            FieldType.TEXT,
            FieldType.TEXT);
  }
}
