package fr.bocage.format.csv;

import static org.assertj.core.api.Assertions.assertThat;

import fr.bocage.feature.FeatureTable;
import fr.bocage.format.Dataset;
import fr.bocage.format.text.Told;
import fr.bocage.geo.CrsCatalogue;
import fr.bocage.job.Progress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ordinates, names and rows as programs of all kinds spell them. */
class CsvSpellingsTest {
  private final CsvFormat format = new CsvFormat(new CrsCatalogue());

  @TempDir Path folder;

  private Dataset read(String... lines) throws Exception {
    byte[] bytes = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    return format.read(Files.write(folder.resolve("table.csv"), bytes), Progress.NONE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ".5|POINT (0.5 49.5)",
        "+0.5|POINT (0.5 49.5)",
        "5E-1|POINT (0.5 49.5)",
        "1.|POINT (1 49.5)",
        "0d30m0s|POINT (0.5 49.5)",
        "0d30m0s W|POINT (-0.5 49.5)",
      })
  void readsOrdinatesHoweverTheyAreSpelled(String longitude, String expected) throws Exception {
    FeatureTable table = Told.table(read("lat,lon", "49.5," + longitude));
    assertThat(Told.wkt(table, 0)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "49°30'0\"\"N 0°15'0\"\"W|POINT (-0.25 49.5)",
        "49.5N, 0.25E|POINT (0.25 49.5)",
        "1 quai Sud;LE HAVRE (76);(49.5, 0.25)|POINT (0.25 49.5)",
        "+49.5, -0.25|POINT (-0.25 49.5)",
        "[0.25, 49.5]|POINT (0.25 49.5)",
      })
  void readsPairsOfOrdinatesHoweverTheyAreSpelled(String value, String expected) throws Exception {
    String cell = '"' + value.replace(";", "\n") + '"';
    FeatureTable table =
        Told.table(read("nom,Location", "a," + cell, "b,", "c," + cell, "d,ailleurs"));
    assertThat(Told.wkt(table, 0)).isEqualTo(expected);
    assertThat(Told.wkt(table, 1)).isNull();
    assertThat(Told.wkt(table, 3)).isNull();
  }

  @Test
  void takesTheCornersOfABoxForNobodysPlace() throws Exception {
    Dataset dataset = read("id,minx,miny,maxx,maxy,x_min,y_min", "1,0,0,1,1,0,0");
    assertThat(Told.table(dataset).geometry().extent().isNull()).isTrue();
  }

  @Test
  void takesNumbersForNamesWhereOnlyTheFirstRowIsQuoted() throws Exception {
    Dataset dataset = read("\"nom\",\"2020.5\",\"7\"", "a,1,2");
    assertThat(Told.fields(Told.table(dataset))).isEqualTo("nom:text 2020.5:integer 7:integer");
    assertThat(Told.table(read("\"a\",\"1\",\"2\"", "\"b\",\"3\",\"4\"")).rowCount()).isEqualTo(2);
  }

  @Test
  void keepsASingleRowOfSeparatorsAtTheEnd() throws Exception {
    Dataset dataset = read("a,b,c", "1,2,3", ",,");
    assertThat(Told.table(dataset).rowCount()).isEqualTo(2);
    assertThat(Told.problems(dataset)).isEmpty();
  }

  @Test
  void refusesBytesThatOnlyHaveTheNameOfATable() {
    byte[] bytes = new byte[600];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) i;
    }
    bytes[1] = 1;
    assertThat(format.recognises(Path.of("database.csv"), bytes)).isFalse();
  }
}
