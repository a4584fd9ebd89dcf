package fr.bocage.format.csv;

import static org.assertj.core.api.Assertions.assertThat;

import fr.bocage.feature.FeatureTable;
import fr.bocage.feature.FieldType;
import fr.bocage.feature.SmallTable;
import fr.bocage.format.AllKinds;
import fr.bocage.geopackage.Ogrinfo;
import fr.bocage.job.Progress;
import fr.bocage.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvLayerWriterTest {
  @TempDir Path folder;

  @Test
  void writesPointsAsLongitudeAndLatitude() throws IOException {
    write(AllKinds.table(AllKinds.CATALOGUE.wgs84(), AllKinds.POINT, null));

    assertThat(lines("a.csv"))
        .containsExactly(
            "\ufeffnom,insee,entier,réel,vrai,jour,moment,json,longitude,latitude",
            "\"L'Haÿ-les-Roses \"\"œ\"\" 😀\",01000,9007199254740993,-0.1,true,1944-06-01,"
                + "1944-06-06T06:30:00Z,\"{\"\"a\"\":[0,null]}\",0.1077,49.4938",
            "n° 1,,,,,,,,,");
  }

  @Test
  void writesOtherGeometriesAsWellKnownText() throws IOException {
    FeatureTable table = AllKinds.mixed();

    write(table);

    List<String> lines = lines("a.csv");
    assertThat(lines.get(0)).endsWith(",WKT");
    for (int row = 0; row < table.rowCount() - 1; row++) {
      String line = lines.get(row + 1);
      String wkt = line.replaceAll(".*?\"?((?:MULTI|GEOMETRY|POINT|LINE|POLY)[^\"]*)\"?$", "$1");
      assertThat(AllKinds.geometry(wkt).norm().toText()).isEqualTo(AllKinds.wkts(table).get(row));
    }
    assertThat(lines.get(8)).endsWith(",");
  }

  @Test
  void keepsSpreadsheetsFromRunningTexts() throws IOException {
    FeatureTable table =
        new SmallTable("t")
            .column(
                "a",
                FieldType.TEXT,
                "=1+1",
                "@x",
                "+cmd|' /C'!A0",
                "+33 2 35 00 00 00",
                "-5",
                "a=b")
            .column("n", FieldType.INTEGER, -5L)
            .points(6)
            .build();

    List<Problem> problems = write(table);

    assertThat(lines("a.csv").stream().skip(1).map(line -> line.replaceAll(",.*", "")))
        .containsExactly("'=1+1", "'@x", "'+cmd|' /C'!A0", "+33 2 35 00 00 00", "-5", "a=b");
    assertThat(lines("a.csv").get(1)).contains(",-5,");
    assertThat(problems).extracting(Problem::code).containsExactly("csv-formulas-guarded");
    assertThat(problems.get(0).count()).isEqualTo(3);
  }

  @Test
  void tellsEmptyTextsFromMissingOnes() throws IOException {
    FeatureTable columns =
        new SmallTable("t")
            .column("a", FieldType.TEXT, "", null)
            .column("b", FieldType.INTEGER, 1L, 2L)
            .build();
    write(withoutPlaces(columns));

    assertThat(lines("a.csv")).containsExactly("\ufeffa,b", "\"\",1", ",2");
  }

  @Test
  void writesNoEmptyLine() throws IOException {
    write(withoutPlaces(new SmallTable("t").column("a", FieldType.TEXT, null, "x").build()));

    assertThat(lines("a.csv")).containsExactly("\ufeffa", "\"\"", "x");
  }

  private static FeatureTable withoutPlaces(FeatureTable columns) {
    FeatureTable two = AllKinds.table(null, null, null);
    return new FeatureTable("t", null, two.geometry(), columns.columns());
  }

  @Test
  void writesProjectedPointsAsXAndYAndSaysTheirSystem() throws IOException {
    List<Problem> problems =
        write(AllKinds.table(AllKinds.CATALOGUE.lambert93(), "POINT (490000.12345 6930000)"));

    assertThat(lines("a.csv").get(0)).endsWith(",x,y");
    assertThat(lines("a.csv").get(1)).endsWith(",490000.1235,6930000");
    assertThat(problems).extracting(Problem::code).containsExactly("csv-crs-untold");
  }

  @Test
  void isReadAgain() throws Exception {
    FeatureTable table = AllKinds.mixed();
    write(table);

    FeatureTable read =
        new CsvFormat(AllKinds.CATALOGUE)
            .read(folder.resolve("a.csv"), Progress.NONE)
            .layers()
            .get(0)
            .table();

    assertThat(AllKinds.wkts(read)).isEqualTo(AllKinds.wkts(table));
    for (String field : List.of("nom", "insee", "entier", "réel", "vrai", "jour", "moment")) {
      for (int row = 0; row < table.rowCount(); row++) {
        assertThat(read.column(field).value(row)).isEqualTo(table.column(field).value(row));
      }
    }
  }

  @Test
  void isReadByOgr() throws Exception {
    write(AllKinds.areas(AllKinds.CATALOGUE.wgs84()));

    assertThat(Ogrinfo.of(folder.resolve("a.csv"), "-al"))
        .contains("Feature Count: 3")
        .contains("nom (String) = L'Haÿ-les-Roses \"œ\" 😀")
        .contains("insee (String) = 01000")
        .contains("MULTIPOLYGON (((");
  }

  private List<Problem> write(FeatureTable table) throws IOException {
    return new CsvLayerWriter().write(List.of(table), folder.resolve("a.csv"), Progress.NONE);
  }

  private List<String> lines(String name) throws IOException {
    return Files.readAllLines(folder.resolve(name));
  }
}
