package fr.bocage.format.shapefile;

import static fr.bocage.format.shapefile.ShapefileBytes.codes;
import static fr.bocage.format.shapefile.ShapefileBytes.count;
import static fr.bocage.format.shapefile.ShapefileBytes.hole;
import static fr.bocage.format.shapefile.ShapefileBytes.line;
import static fr.bocage.format.shapefile.ShapefileBytes.multiPoint;
import static fr.bocage.format.shapefile.ShapefileBytes.polygon;
import static fr.bocage.format.shapefile.ShapefileBytes.read;
import static fr.bocage.format.shapefile.ShapefileBytes.shell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.bocage.feature.FeatureTable;
import fr.bocage.format.Dataset;
import fr.bocage.job.Progress;
import fr.bocage.problem.ProblemException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShapefileRepairTest {
  @TempDir Path folder;

  private final ShapefileBytes five = lines(5);

  private static ShapefileBytes lines(int count) {
    ShapefileBytes file = new ShapefileBytes(3);
    for (int i = 0; i < count; i++) {
      double[] xy = new double[4 + 2 * (i % 3)];
      Arrays.fill(xy, i + 0.123);
      xy[0] = i;
      file.record(line(xy));
    }
    return file;
  }

  private Dataset readWith(byte[] shp, byte[] shx) throws Exception {
    if (shx != null) {
      Files.write(folder.resolve("a.shx"), shx);
    }
    return read(Files.write(folder.resolve("a.shp"), shp));
  }

  private static FeatureTable table(Dataset dataset) {
    return dataset.layers().get(0).table();
  }

  private static void assertAllFive(Dataset dataset) {
    assertThat(table(dataset).rowCount()).isEqualTo(5);
    for (int row = 0; row < 5; row++) {
      assertThat(table(dataset).geometry().envelope(row).getMinX()).isEqualTo(row);
    }
  }

  @Test
  void findsTheRecordsWithoutAnIndex() throws Exception {
    Dataset dataset = readWith(five.shp(), null);
    assertAllFive(dataset);
    assertThat(codes(dataset)).contains("shx-missing").doesNotContain("shx-wrong");
  }

  @Test
  void scansWhenTheIndexIsWrongInAnyWay() throws Exception {
    byte[] right = five.shx();
    byte[] cutOff = Arrays.copyOf(right, right.length - 3);
    byte[] otherMagic = right.clone();
    otherMagic[3] = 0;
    byte[] offsetOutside = right.clone();
    offsetOutside[100] = 0x70;
    byte[] otherLength = right.clone();
    otherLength[107] += 2;
    byte[] stale = lines(3).shx();
    byte[] blank = Arrays.copyOf(Arrays.copyOf(right, 100), right.length);
    byte[] oneRecordForAll = right.clone();
    for (int entry = 1; entry < 5; entry++) {
      System.arraycopy(right, 100 + 4 * 8, oneRecordForAll, 100 + entry * 8, 8);
    }
    for (byte[] shx :
        new byte[][] {
          cutOff, otherMagic, offsetOutside, otherLength, stale, blank, new byte[0], new byte[100]
        }) {
      Dataset dataset = readWith(five.shp(), shx);
      assertAllFive(dataset);
      assertThat(codes(dataset)).contains("shx-wrong");
    }
    byte[] many = ByteBuffer.allocate(100 + 800).put(oneRecordForAll).array();
    ByteBuffer.wrap(many).putInt(24, 450);
    for (int entry = 0; entry < 100; entry++) {
      System.arraycopy(right, 100, many, 100 + entry * 8, 8);
    }
    assertAllFive(readWith(five.shp(), many));
  }

  @Test
  void followsTheIndexWhereRecordsLieInAnyOrderWithGaps() throws Exception {
    byte[] shp = ByteBuffer.allocate(five.shp().length + 64).put(five.shp()).array();
    ByteBuffer.wrap(shp).putInt(24, shp.length / 2);
    byte[] shx = five.shx();
    byte[] swapped = shx.clone();
    System.arraycopy(shx, 100, swapped, 108, 8);
    System.arraycopy(shx, 108, swapped, 100, 8);
    Dataset dataset = readWith(shp, swapped);
    assertThat(codes(dataset)).doesNotContain("shx-wrong", "shape-broken");
    assertThat(table(dataset).geometry().envelope(0).getMinX()).isEqualTo(1);
    assertThat(table(dataset).geometry().envelope(1).getMinX()).isEqualTo(0);
  }

  @Test
  void keepsWholeRecordsOfATruncatedFileAndCountsTheOthers() throws Exception {
    byte[] cut = Arrays.copyOf(five.shp(), five.position(3) + 20);
    Dataset withIndex = readWith(cut, five.shx());
    assertThat(table(withIndex).rowCount()).isEqualTo(3);
    assertThat(count(withIndex, "file-truncated")).isEqualTo(2);
    assertThat(codes(withIndex)).doesNotContain("shx-wrong", "header-length-wrong");
    Files.delete(folder.resolve("a.shx"));
    Dataset without = readWith(cut, null);
    assertThat(table(without).rowCount()).isEqualTo(3);
    assertThat(count(without, "file-truncated")).isEqualTo(1);
  }

  @Test
  void countsTruncatedRecordsByTheAttributesWhereThereIsNoIndex() throws Exception {
    DbfBytes dbf = new DbfBytes().field("N", 'N', 3, 0);
    for (int i = 0; i < 5; i++) {
      dbf.row("" + i);
    }
    Files.write(folder.resolve("a.dbf"), dbf.bytes());
    Dataset cut = readWith(Arrays.copyOf(five.shp(), five.position(2)), null);
    assertThat(count(cut, "file-truncated")).isEqualTo(3);
    assertThat(codes(cut)).doesNotContain("dbf-more-rows");
  }

  @Test
  void usesTheRealLengthWhereTheHeaderLies() throws Exception {
    for (int words : new int[] {0, 50, 7, -1, 1 << 20}) {
      byte[] shp = five.shp();
      ByteBuffer.wrap(shp).putInt(24, words);
      for (byte[] shx : new byte[][] {five.shx(), null}) {
        Files.deleteIfExists(folder.resolve("a.shx"));
        Dataset dataset = readWith(shp, shx);
        assertAllFive(dataset);
        assertThat(codes(dataset)).contains("header-length-wrong").doesNotContain("file-truncated");
      }
    }
  }

  @Test
  void goesOnBehindARecordWhoseLengthLies() throws Exception {
    for (int words : new int[] {30, 1, 0, -5, 1 << 24, Integer.MAX_VALUE}) {
      byte[] shp = five.shp();
      ByteBuffer.wrap(shp).putInt(five.position(2) + 4, words);
      Dataset dataset = readWith(shp, five.shx());
      assertThat(table(dataset).rowCount()).isEqualTo(5);
      assertAllFive(dataset);
      assertThat(count(dataset, "record-length-wrong")).isEqualTo(1);
    }
  }

  @Test
  void countsTheLengthsOfAWriterThatAlwaysGetsThemWrong() throws Exception {
    int record = five.position(1) - five.position(0);
    for (int words : new int[] {record - 8, record / 2, 0}) {
      byte[] shp = five.shp();
      for (int i = 0; i < 5; i++) {
        ByteBuffer.wrap(shp).putInt(five.position(i) + 4, words);
      }
      Dataset dataset = readWith(shp, null);
      assertAllFive(dataset);
      assertThat(count(dataset, "record-length-wrong")).isEqualTo(5);
    }
  }

  @Test
  void turnsNumbersThatAWriterGotTheWrongWayRound() throws Exception {
    byte[] shp = five.shp();
    ByteBuffer bytes = ByteBuffer.wrap(shp);
    for (int i = 0; i < 5; i++) {
      int at = five.position(i);
      bytes.putInt(at, Integer.reverseBytes(bytes.getInt(at)));
      bytes.putInt(at + 4, Integer.reverseBytes(bytes.getInt(at + 4)));
    }
    for (boolean header : new boolean[] {false, true}) {
      bytes.putInt(0, header ? Integer.reverseBytes(9994) : 9994);
      Dataset dataset = readWith(shp, five.shx());
      assertAllFive(dataset);
      assertThat(codes(dataset)).contains("byte-order-wrong");
    }
  }

  @Test
  void searchesTheNextRecordBehindRubbish() throws Exception {
    byte[] shp = five.shp();
    Arrays.fill(shp, five.position(1), five.position(3), (byte) 0x5A);
    Dataset dataset = readWith(shp, null);
    assertThat(table(dataset).rowCount()).isEqualTo(5);
    assertThat(table(dataset).geometry().envelope(4).getMinX()).isEqualTo(4);
    assertThat(count(dataset, "shape-broken")).isEqualTo(2);
    assertThat(dataset.problems())
        .filteredOn(problem -> problem.code().equals("shape-broken"))
        .flatExtracting(problem -> problem.rows())
        .containsExactly(1, 2);
  }

  @Test
  void passesOverAGapThatNoIndexTellsOf() throws Exception {
    byte[] shp = five.shp();
    byte[] gap = new byte[40];
    ByteBuffer file = ByteBuffer.allocate(shp.length + gap.length);
    file.put(shp, 0, five.position(2)).put(gap);
    file.put(shp, five.position(2), shp.length - five.position(2));
    Dataset dataset = readWith(file.array(), null);
    assertAllFive(dataset);
    assertThat(codes(dataset)).doesNotContain("shape-broken");
  }

  @Test
  void refusesWhatIsNoShapefileInWords() {
    for (byte[] shp : new byte[][] {{1}, new byte[100], Arrays.copyOf(five.shp(), 99)}) {
      assertThatThrownBy(() -> readWith(shp, null))
          .isInstanceOfSatisfying(
              ProblemException.class, e -> assertThat(e.code()).isEqualTo("not-a-shapefile"));
    }
  }

  @Test
  void stopsWhenItIsCancelled() throws Exception {
    Path shp = five.write(folder);
    Progress cancelled =
        new Progress() {
          @Override
          public void report(long done, long total) {}

          @Override
          public boolean isCancelled() {
            return true;
          }
        };
    assertThatThrownBy(() -> new ShapefileFormat(wkt -> Optional.empty()).read(shp, cancelled))
        .isInstanceOf(CancellationException.class);
  }

  /** Whatever is done to its bytes, a file gives a dataset or words. */
  @Test
  void survivesDamageAnywhere() throws Exception {
    Random random = new Random(20261123);
    ShapefileBytes polygons =
        new ShapefileBytes(5)
            .record(polygon(shell(0, 0, 9), hole(1, 1, 2)))
            .record(multiPoint(1, 2, 3, 4, 5, 6))
            .record(polygon(hole(1, 1, 2), shell(0, 0, 9), hole(5, 5, 1), shell(20, 0, 2)));
    DbfBytes table = new DbfBytes().field("NAME", 'C', 8, 0).field("N", 'N', 6, 2);
    for (int i = 0; i < 5; i++) {
      table.row("é" + i, "1." + i);
    }
    for (int round = 0; round < 1000; round++) {
      ShapefileBytes whole = round % 2 == 0 ? five : polygons;
      byte[] shp = damaged(whole.shp(), random);
      byte[] shx = damaged(whole.shx(), random);
      Files.write(folder.resolve("a.dbf"), damaged(table.bytes(), random));
      try {
        Dataset dataset = readWith(shp, shx);
        FeatureTable features = table(dataset);
        for (int row = 0; row < features.rowCount(); row++) {
          for (var column : features.columns()) {
            column.value(row);
          }
        }
        assertThat(features.rowCount()).isLessThan(100);
      } catch (ProblemException e) {
        assertThat(e.code()).isEqualTo("not-a-shapefile");
      }
    }
  }

  private static byte[] damaged(byte[] bytes, Random random) {
    int hits = random.nextInt(4);
    for (int i = 0; i < hits; i++) {
      bytes[random.nextInt(bytes.length)] = (byte) (random.nextInt(3) * 127);
    }
    return random.nextInt(4) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
  }
}
