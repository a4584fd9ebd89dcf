package fr.bocage.format.shapefile;

import static fr.bocage.format.shapefile.ShapefileBytes.codes;
import static fr.bocage.format.shapefile.ShapefileBytes.count;
import static fr.bocage.format.shapefile.ShapefileBytes.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.bocage.feature.FeatureTable;
import fr.bocage.format.Dataset;
import fr.bocage.problem.ProblemException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables that stand alone, with what only such tables have. */
class DbfFileTest {
  @TempDir Path folder;

  private Dataset dataset(byte[] dbf) throws Exception {
    return read(Files.write(folder.resolve("a.dbf"), dbf));
  }

  private static List<Object> values(Dataset dataset, String column) {
    FeatureTable table = dataset.layers().get(0).table();
    List<Object> values = new ArrayList<>();
    for (int row = 0; row < table.rowCount(); row++) {
      values.add(table.column(column).value(row));
    }
    return values;
  }

  private static DbfBytes three() {
    return new DbfBytes().field("N", 'N', 3, 0).row("1").row("2").row("3");
  }

  @Test
  void opensAsATableWhoseRowsHaveNoGeometry() throws Exception {
    Dataset dataset = dataset(three().bytes());
    assertThat(dataset.format()).isEqualTo("dbf");
    assertThat(dataset.problems()).isEmpty();
    assertThat(dataset.layers().get(0).table().geometry().extent().isNull()).isTrue();
    assertThat(values(dataset, "N")).containsExactly(1L, 2L, 3L);
  }

  @Test
  void leavesDeletedRowsOut() throws Exception {
    Dataset dataset = dataset(three().deletedRow("4").row("5").bytes());
    assertThat(values(dataset, "N")).containsExactly(1L, 2L, 3L, 5L);
    assertThat(count(dataset, "rows-deleted")).isEqualTo(1);
  }

  @Test
  void countsTheRowsItselfWhereTheHeaderLies() throws Exception {
    for (int rows : new int[] {0, 1, 10}) {
      byte[] dbf = three().bytes();
      ByteBuffer.wrap(dbf).order(ByteOrder.LITTLE_ENDIAN).putInt(4, rows);
      Dataset dataset = dataset(dbf);
      assertThat(values(dataset, "N")).containsExactly(1L, 2L, 3L);
      assertThat(codes(dataset)).contains("dbf-header-wrong");
      assertThat(count(dataset, "dbf-cut")).isEqualTo(Math.max(0, rows - 3));
    }
  }

  @Test
  void needsNeitherTerminatorNorEndMark() throws Exception {
    byte[] dbf = three().bytes();
    ByteBuffer cut = ByteBuffer.allocate(dbf.length - 2);
    cut.put(dbf, 0, 64).put(dbf, 65, dbf.length - 66);
    cut.order(ByteOrder.LITTLE_ENDIAN).putShort(8, (short) 64);
    assertThat(values(dataset(cut.array()), "N")).containsExactly(1L, 2L, 3L);
  }

  @Test
  void refusesWhatIsNoTableInWords() {
    assertThatThrownBy(() -> dataset("Bonjour".repeat(20).getBytes(StandardCharsets.UTF_8)))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.code()).isEqualTo("not-a-table"));
  }

  private static byte[] blocks(int blockBytes, int header, byte[]... texts) {
    ByteBuffer file = ByteBuffer.allocate(header + texts.length * blockBytes);
    for (int i = 0; i < texts.length; i++) {
      file.position(header + i * blockBytes).put(texts[i]);
    }
    return file.array();
  }

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  @Test
  void readsTheLongTextsOfDBase3() throws Exception {
    byte[] memo = blocks(512, 512, latin("Évreux\u001A\u001A"), latin("Caen\u001A"));
    Files.write(folder.resolve("A.DBT"), memo);
    DbfBytes dbf = new DbfBytes().version(0x83).field("M", 'M', 10, 0);
    Dataset dataset = dataset(dbf.row("         1").row("").row("         2").row("99").bytes());
    assertThat(values(dataset, "M")).containsExactly("Évreux", null, "Caen", null);
    assertThat(dataset.layers().get(0).encoding()).isEqualTo("windows-1252");
  }

  @Test
  void readsTheLongTextsOfDBase4() throws Exception {
    byte[] text = latin("Caen et \u001A sa plaine");
    ByteBuffer block = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
    block.put(new byte[] {-1, -1, 8, 0}).putInt(text.length + 8).put(text);
    byte[] memo = blocks(64, 512, block.array());
    memo[20] = 64;
    Files.write(folder.resolve("a.dbt"), memo);
    DbfBytes dbf = new DbfBytes().version(0x8B).field("M", 'M', 10, 0).row("0000000008");
    assertThat(values(dataset(dbf.bytes()), "M")).containsExactly("Caen et \u001A sa plaine");
  }

  @Test
  void readsTheLongTextsOfFoxPro() throws Exception {
    byte[] block = ByteBuffer.allocate(64).putInt(1).putInt(4).put(latin("Caen")).array();
    byte[] endless = ByteBuffer.allocate(64).putInt(1).putInt(-1).put(latin("Vire")).array();
    byte[] memo = blocks(64, 512, block, endless);
    memo[7] = 64;
    Files.write(folder.resolve("a.fpt"), memo);
    DbfBytes dbf = new DbfBytes().version(0x30).field("M", 'M', 4, 0);
    byte[] eight = {8, 0, 0, 0};
    byte[] nine = {9, 0, 0, 0};
    byte[] none = {0, 0, 0, 0};
    Dataset dataset = dataset(dbf.row(eight).row(none).row(nine).bytes());
    assertThat(values(dataset, "M")).containsExactly("Caen", null, "Vire");
  }

  @Test
  void knowsWhichValuesOfVisualFoxProAreNullAndHowLongTheyAre() throws Exception {
    DbfBytes dbf = new DbfBytes().version(0x32);
    dbf.field("C", 'C', 2, 0).field("V", 'V', 4, 0).field("Q", 'Q', 3, 0);
    byte[] bytes =
        dbf.field("_NullFlags", '0', 1, 0)
            .row("a", new byte[] {'b', 'c', 'd', 'e'}, new byte[] {1, 2, 3}, new byte[] {0})
            .row("a", new byte[] {'b', 0, 0, 1}, new byte[] {1, 0, 1}, new byte[] {0b1010})
            .row("a", new byte[] {'b', 0, 0, 1}, new byte[] {1, 0, 1}, new byte[] {0b0101})
            .bytes();
    Arrays.asList(32, 64).forEach(descriptor -> bytes[descriptor + 18] = 2);
    Dataset dataset = dataset(bytes);
    assertThat(dataset.layers().get(0).table().columns()).hasSize(3);
    assertThat(values(dataset, "C")).containsExactly("a", "a", null);
    assertThat(values(dataset, "V")).containsExactly("bcde", "b", null);
    assertThat(values(dataset, "Q")).containsExactly("010203", "01", "010001");
  }

  @Test
  void readsTablesOfDBaseTwo() throws Exception {
    ByteBuffer dbf = ByteBuffer.allocate(521 + 2 * 13 + 1).order(ByteOrder.LITTLE_ENDIAN);
    dbf.put((byte) 2).putShort((short) 2).put(new byte[] {1, 2, 84}).putShort((short) 13);
    dbf.put(ascii("EMP:NMBR\0\0\0N")).put(new byte[] {3, 0, 0, 0});
    dbf.put(ascii("LAST\0\0\0\0\0\0\0C")).put(new byte[] {4, 0, 0, 0});
    dbf.put(ascii("PAY\0\0\0\0\0\0\0\0N")).put(new byte[] {5, 0, 0, 2});
    dbf.put((byte) 13).position(521);
    dbf.put(ascii("   1Zola12.50 102Sand    7\u001a"));

    Dataset dataset = dataset(dbf.array());

    assertThat(values(dataset, "EMP:NMBR")).containsExactly(1L, 102L);
    assertThat(values(dataset, "LAST")).containsExactly("Zola", "Sand");
    assertThat(values(dataset, "PAY")).containsExactly(12.5, 7.0);
    assertThat(dataset.problems()).isEmpty();
    assertThat(count(dataset(Arrays.copyOf(dbf.array(), 534)), "dbf-cut")).isEqualTo(1);
  }

  @Test
  void takesFloatsWithoutAFractionForWholeNumbers() throws Exception {
    DbfBytes dbf = new DbfBytes().field("A", 'F', 4, 0).field("B", 'F', 4, 0).field("C", 'F', 4, 1);
    Dataset dataset = dataset(dbf.row("12", "1e3", "2").bytes());
    assertThat(values(dataset, "A")).containsExactly(12L);
    assertThat(values(dataset, "B")).containsExactly(1000.0);
    assertThat(values(dataset, "C")).containsExactly(2.0);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
