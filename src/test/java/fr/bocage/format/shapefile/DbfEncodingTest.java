package fr.bocage.format.shapefile;

import static fr.bocage.format.shapefile.ShapefileBytes.codes;
import static fr.bocage.format.shapefile.ShapefileBytes.count;
import static fr.bocage.format.shapefile.ShapefileBytes.nothing;
import static fr.bocage.format.shapefile.ShapefileBytes.read;
import static org.assertj.core.api.Assertions.assertThat;

import fr.bocage.format.Dataset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DbfEncodingTest {
  @TempDir Path folder;

  private Dataset dataset(String encoding, int language, String cpg) throws Exception {
    DbfBytes dbf = new DbfBytes().in(encoding).language(language).field("NOM", 'C', 20, 0);
    if (cpg != null) {
      Files.writeString(folder.resolve("a.cpg"), cpg);
    }
    Files.write(folder.resolve("a.dbf"), dbf.row("Évreux").row("Caen").bytes());
    return read(new ShapefileBytes(1).record(nothing()).record(nothing()).write(folder));
  }

  private static String text(Dataset dataset) {
    return dataset.layers().get(0).table().columns().get(0).text(0);
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8, UTF-8",
    "utf8, UTF-8",
    "65001, UTF-8",
    "'\uFEFFUTF-8\r\n', UTF-8",
    "ANSI 1252, windows-1252",
    "1252, windows-1252",
    "CP1252, windows-1252",
    "windows-1252, windows-1252",
    "ISO-8859-1, ISO-8859-1",
    "88591, ISO-8859-1",
    "8859-1, ISO-8859-1",
    "ISO 88591, ISO-8859-1",
    "885915, ISO-8859-15",
    "LATIN1, ISO-8859-1",
    "OEM 850, IBM850",
    "850, IBM850",
    "IBM850, IBM850",
    "CP437, IBM437",
    "1250, windows-1250",
    "MacRoman, x-MacRoman",
    "LDID/87, windows-1252",
    "Unicode (UTF-8), UTF-8",
    "utf8mb4, UTF-8",
    "28591, ISO-8859-1",
    "ISO_8859-15, ISO-8859-15"
  })
  void understandsEachSpellingInTheCpg(String cpg, String encoding) throws Exception {
    Dataset dataset = dataset(encoding, 0, cpg);
    assertThat(dataset.layers().get(0).encoding()).isEqualTo(encoding);
    assertThat(text(dataset)).isEqualTo("Évreux");
  }

  @ParameterizedTest
  @CsvSource({
    "1, IBM437",
    "2, IBM850",
    "3, windows-1252",
    "87, windows-1252",
    "100, IBM852",
    "200, windows-1250"
  })
  void believesTheLanguageByteWhereThereIsNoCpg(int language, String encoding) throws Exception {
    Dataset dataset = dataset(encoding, language, null);
    assertThat(dataset.layers().get(0).encoding()).isEqualTo(encoding);
    assertThat(text(dataset)).isEqualTo("Évreux");
  }

  @Test
  void readsUtf8WhenTheTextCanBeNothingElse() throws Exception {
    Dataset dataset = dataset("UTF-8", 0, null);
    assertThat(dataset.layers().get(0).encoding()).isEqualTo("UTF-8");
    assertThat(text(dataset)).isEqualTo("Évreux");
  }

  @Test
  void readsAccentsInWindows1252WhenNoCpgSaysOtherwise() throws Exception {
    Dataset dataset = dataset("windows-1252", 0, null);
    assertThat(dataset.layers().get(0).encoding()).isEqualTo("windows-1252");
    assertThat(text(dataset)).isEqualTo("Évreux");
  }

  @Test
  void goesByOtherSignsWhereTheCpgNamesNothingKnown() throws Exception {
    Dataset dataset = dataset("IBM850", 2, "Klingon");
    assertThat(text(dataset)).isEqualTo("Évreux");
    assertThat(codes(dataset)).contains("cpg-unknown");
    assertThat(codes(dataset("IBM850", 2, "System"))).doesNotContain("cpg-unknown");
  }

  @Test
  void doubtsACpgThatSaysUtf8OfOtherText() throws Exception {
    Dataset dataset = dataset("windows-1252", 0, "UTF-8");
    assertThat(dataset.layers().get(0).encoding()).isEqualTo("windows-1252");
    assertThat(text(dataset)).isEqualTo("Évreux");
    assertThat(count(dataset, "encoding-doubtful")).isEqualTo(1);
  }

  @Test
  void forgivesACharacterThatTheFieldsWidthCutsInTwo() throws Exception {
    byte[] cut = Arrays.copyOf("Orléé".getBytes(StandardCharsets.UTF_8), 6);
    Files.write(folder.resolve("a.dbf"), new DbfBytes().field("N", 'C', 6, 0).row(cut).bytes());
    Dataset dataset = read(new ShapefileBytes(1).record(nothing()).write(folder));
    assertThat(dataset.layers().get(0).encoding()).isEqualTo("UTF-8");
    assertThat(text(dataset)).isEqualTo("Orlé");
  }

  @Test
  void warnsWhereTheLanguageByteContradictsTheText() throws Exception {
    assertThat(count(dataset("UTF-8", 0x57, null), "language-doubtful")).isEqualTo(1);
    assertThat(codes(dataset("windows-1252", 0x57, null))).doesNotContain("language-doubtful");
  }

  @Test
  void warnsWhereTheCpgNamesAnotherEncodingOfUtf8Text() throws Exception {
    Dataset dataset = dataset("UTF-8", 0, "ISO-8859-1");
    assertThat(dataset.layers().get(0).encoding()).isEqualTo("ISO-8859-1");
    assertThat(count(dataset, "cpg-doubtful")).isEqualTo(1);
    assertThat(codes(dataset("ISO-8859-1", 0, "ISO-8859-1"))).doesNotContain("cpg-doubtful");
  }

  @Test
  void refusesACpgThatCannotBeTrueOfATable() throws Exception {
    Dataset dataset = dataset("UTF-8", 0, "UTF-16");
    assertThat(text(dataset)).isEqualTo("Évreux");
    assertThat(codes(dataset)).contains("cpg-unknown");
  }

  @Test
  void namesNoEncodingWhereThereIsNoText() throws Exception {
    Files.write(folder.resolve("a.dbf"), new DbfBytes().field("N", 'N', 6, 0).row("1").bytes());
    Dataset dataset = read(new ShapefileBytes(1).record(nothing()).write(folder));
    assertThat(dataset.layers().get(0).encoding()).isNull();
  }
}
