package fr.bocage.format.geojson;

import static org.assertj.core.api.Assertions.assertThat;

import fr.bocage.feature.FeatureTable;
import fr.bocage.feature.FieldType;
import fr.bocage.feature.SmallTable;
import fr.bocage.format.AllKinds;
import fr.bocage.job.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeoJsonWriterTest {
  @TempDir Path folder;

  @Test
  void keepsEveryGeometryAndValue() throws Exception {
    FeatureTable table = AllKinds.mixed();

    FeatureTable read = read(write(table));

    assertThat(AllKinds.wkts(read)).isEqualTo(AllKinds.wkts(table));
    assertThat(read.columns()).hasSameSizeAs(table.columns());
    for (int i = 0; i < table.columns().size(); i++) {
      assertThat(read.columns().get(i).field()).isEqualTo(table.columns().get(i).field());
    }
    for (int row = 0; row < table.rowCount(); row++) {
      assertThat(AllKinds.values(read, row)).isEqualTo(AllKinds.values(table, row));
    }
  }

  @Test
  void putsOneFeatureOnALineWithShellsCounterClockwise() throws Exception {
    Path file = write(AllKinds.table(AllKinds.CATALOGUE.wgs84(), "POLYGON ((0 0, 0 1, 1 1, 0 0))"));

    List<String> lines = Files.readAllLines(file);
    assertThat(lines).hasSize(3);
    assertThat(lines.get(1)).contains("\"coordinates\":[[[0,0],[1,1],[0,1],[0,0]]]");
  }

  @Test
  void writesCoordinatesToSevenDecimals() throws Exception {
    Path file = write(AllKinds.table(AllKinds.CATALOGUE.wgs84(), "POINT (-0.123456789 49.5)"));

    assertThat(file).content().contains("[-0.1234568,49.5]");
  }

  @Test
  void writesWhatIsNoJsonAsText() throws Exception {
    FeatureTable table =
        new SmallTable("t").points(1).column("a", FieldType.JSON, "{\"broken\":").build();

    assertThat(write(table)).content().contains("\"a\":\"{\\\"broken\\\":\"");
  }

  @Test
  void writesASequenceWithAndWithoutSeparators() throws IOException {
    FeatureTable table = AllKinds.mixed();
    Path lines = folder.resolve("a.geojsonl");
    Path records = folder.resolve("a.geojsons");
    new GeoJsonSequenceWriter().write(List.of(table), lines, Progress.NONE);
    new GeoJsonSequenceWriter().write(List.of(table), records, Progress.NONE);

    assertThat(Files.readAllLines(lines))
        .hasSize(table.rowCount())
        .allMatch(line -> line.startsWith("{\"type\":\"Feature\"") && line.endsWith("}"));
    assertThat(Files.readAllLines(records))
        .hasSize(table.rowCount())
        .allMatch(line -> line.startsWith("\u001e{"));
  }

  private Path write(FeatureTable table) throws IOException {
    Path file = folder.resolve("a.geojson");
    new GeoJsonWriter().write(List.of(table), file, Progress.NONE);
    return file;
  }

  private FeatureTable read(Path file) throws Exception {
    return new GeoJsonFormat(AllKinds.CATALOGUE).read(file, Progress.NONE).layers().get(0).table();
  }
}
