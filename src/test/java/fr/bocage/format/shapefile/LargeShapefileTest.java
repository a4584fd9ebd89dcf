package fr.bocage.format.shapefile;

import static fr.bocage.format.shapefile.ShapefileBytes.point;
import static fr.bocage.format.shapefile.ShapefileBytes.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.bocage.feature.FeatureTable;
import fr.bocage.job.Progress;
import fr.bocage.problem.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Files large enough to be read in pieces. */
class LargeShapefileTest {
  private static final int ROWS = 200_000;

  @TempDir Path folder;
  private Path shp;
  private Path dbf;

  @BeforeEach
  void writeFiles() throws IOException {
    ShapefileBytes points = new ShapefileBytes(1);
    DbfBytes table = new DbfBytes().field("ID", 'C', 30, 0);
    for (int i = 0; i < ROWS; i++) {
      points.record(point(i, -i));
      table.row("row " + i);
    }
    shp = points.write(folder);
    dbf = Files.write(folder.resolve("a.dbf"), table.bytes());
  }

  private static void shorten(Path file) {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.truncate(8192);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void readsTheSameAsFromMemory() throws Exception {
    FeatureTable table = read(shp).layers().get(0).table();
    assertThat(table.rowCount()).isEqualTo(ROWS);
    for (int row = 0; row < ROWS; row += 997) {
      assertThat(table.geometry().envelope(row).getMinY()).isEqualTo(-row);
      assertThat(table.columns().get(0).value(row)).isEqualTo("row " + row);
    }
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "mapped files cannot be shortened there")
  void saysInWordsThatAFileBecameShorterWhileItWasRead() {
    Progress shortening =
        new Progress() {
          @Override
          public void report(long done, long total) {
            shorten(shp);
          }

          @Override
          public boolean isCancelled() {
            return false;
          }
        };
    assertThatThrownBy(() -> new ShapefileFormat(wkt -> Optional.empty()).read(shp, shortening))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.code()).isEqualTo("file-changed"));
  }

  @Test
  void hasNoValuesWhereATableChangedLater() throws Exception {
    FeatureTable table = read(shp).layers().get(0).table();
    System.gc(); // lets go of the pages that opening has read
    shorten(dbf);
    assertThat(table.columns().get(0).value(ROWS - 1)).isNull();
    assertThat(table.columns().get(0).value(ROWS / 2)).isNull();
  }
}
