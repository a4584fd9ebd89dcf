package fr.bocage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConvertCommandTest {
  private static final String TOWNS =
      """
      {"type":"FeatureCollection","features":[
       {"type":"Feature","properties":{"nom":"Le Havre","insee":"76351","pop":166000},
        "geometry":{"type":"Point","coordinates":[0.1077,49.4938]}},
       {"type":"Feature","properties":{"nom":"Étretat","insee":"76254","pop":1200},
        "geometry":{"type":"Point","coordinates":[0.2036,49.7071]}}]}
      """;

  @TempDir Path folder;
  private String towns;
  private Path out;

  @BeforeEach
  void writeTowns() throws IOException {
    towns = Files.writeString(folder.resolve("villes.geojson"), TOWNS).toString();
    out = folder.resolve("out.geojson");
  }

  @Test
  void writesOnlyTheFeaturesThatMeetTheCondition() {
    CommandLineRun run = convert("--where", "pop < 2000");

    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.outLines()).containsExactly(out + ": 1 feature.");
    assertThat(out).content().contains("Étretat").doesNotContain("Le Havre");
  }

  @Test
  void asksForForceBeforeItOverwrites() throws IOException {
    Files.writeString(out, "mine");

    CommandLineRun refused = convert();
    assertThat(refused.exitCode()).isEqualTo(CommandLineApp.WRONG_USAGE);
    assertThat(refused.err()).contains("--force");
    assertThat(out).hasContent("mine");

    assertThat(convert("--force").exitCode()).isZero();
    assertThat(out).content().contains("Le Havre");
  }

  @Test
  void neverOverwritesWhatItReads() {
    CommandLineRun run = CommandLineRun.of("convert", towns, towns, "--force");

    assertThat(run.exitCode()).isEqualTo(CommandLineApp.WRONG_USAGE);
    assertThat(Path.of(towns)).hasContent(TOWNS);
  }

  @Test
  void saysWhatIsWrongAboutTheCall() {
    assertRefused("There is no layer rivières, but: villes.", "--layer", "rivières");
    assertRefused("The coordinate reference system nowhere:1 is not known.", "--crs", "nowhere:1");
    assertRefused("allows WGS 84 (EPSG:4326) only", "--crs", "EPSG:2154");
    assertRefused("cannot write the format dwg, but: geojson", "--to", "dwg");
    assertThat(out).doesNotExist();
  }

  @Test
  void saysWhichEndingsItKnowsInFrench() {
    CommandLineRun run =
        CommandLineRun.in(Locale.FRENCH, "convert", towns, folder.resolve("a.dwg").toString());

    assertThat(run.exitCode()).isEqualTo(CommandLineApp.WRONG_USAGE);
    assertThat(run.err()).contains("La terminaison").contains("geojson");
  }

  @Test
  void failsOnAFileThatIsNotThere() {
    CommandLineRun run =
        CommandLineRun.of("convert", folder.resolve("none.shp").toString(), out.toString());

    assertThat(run.exitCode()).isEqualTo(CommandLineApp.FAILED);
    assertThat(run.errLines()).hasSize(1);
    assertThat(out).doesNotExist();
  }

  private void assertRefused(String words, String... options) {
    CommandLineRun run = convert(options);
    assertThat(run.exitCode()).isEqualTo(CommandLineApp.WRONG_USAGE);
    assertThat(run.err()).contains(words);
  }

  private CommandLineRun convert(String... options) {
    List<String> arguments = new ArrayList<>(List.of("convert", towns, out.toString()));
    arguments.addAll(List.of(options));
    return CommandLineRun.of(arguments.toArray(String[]::new));
  }
}
