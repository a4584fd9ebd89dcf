package fr.bocage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineAppTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "info",
        "info --jason a.shp",
        "render",
        "render --out a.png",
        "render a.shp",
        "render a.shp --out a.png --size 0x10",
        "render a.shp --out a.png --size 99999x99999",
        "render a.shp --out a.png --center 1,2",
        "render a.shp --out a.png --resolution 2",
        "render a.shp --out a.png --center 1,2 --resolution 0",
        "render a.shp --out a.png --center 1,2 --resolution NaN",
        "render a.shp --out a.png --center 1,2 --resolution 1 --extent 0,0,1,1",
        "render a.shp --out a.png --center 1 --resolution 1",
        "render a.shp --out a.png --extent 5,0,1,1",
        "render a.shp --out a.png --extent 0,0,1,x",
        "render a.shp --out a.png --fill red",
        "render a.shp --out a.png --stroke-width -1",
        "render a.shp --out a.png --crs EPSG:1",
        "bench",
        "bench a.shp --repeat 0",
        "bench a.shp --views absent.txt",
        "--nonsense",
        "nonsense"
      })
  void refusesWrongUsageWithTwoAndOneSentence(String line) {
    CommandLineRun run = CommandLineRun.of(line.split(" "));

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).isNotBlank().doesNotContain("Exception", "\tat ");
    assertThat(run.opened()).isEmpty();
  }

  @Test
  void namesWhatIsMissing() {
    assertThat(CommandLineRun.of("render", "a.shp").err()).contains("Missing: --out.");
    assertThat(CommandLineRun.in(Locale.FRENCH, "info").err()).contains("Il manque\u00a0: PATH.");
  }

  @Test
  void opensAWindowWithoutArguments() {
    assertThat(CommandLineRun.of().opened()).containsExactly(List.of());
  }

  @Test
  void opensFilesWithAndWithoutTheCommand() {
    List<Path> files = List.of(Path.of("a.shp"), Path.of("b.geojson"));

    assertThat(CommandLineRun.of("open", "a.shp", "b.geojson").opened()).containsExactly(files);
    assertThat(CommandLineRun.of("a.shp", "b.geojson").opened()).containsExactly(files);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "open --help", "info --help", "render --help", "bench --help"})
  void explainsEveryOptionInBothLanguages(String line) {
    for (Locale locale : List.of(Locale.ENGLISH, Locale.FRENCH)) {
      CommandLineRun run = CommandLineRun.in(locale, line.split(" "));

      assertThat(run.exitCode()).isZero();
      assertThat(run.err()).isEmpty();
      assertThat(run.outLines())
          .filteredOn(text -> text.matches("  (  |-.,).*--.*|.*\\[?PATH\\.\\.\\.]? .*"))
          .allSatisfy(text -> assertThat(text).matches(".*\\S  +\\S.*|.*=\\S+$|.*Usage.*|.*\\].*"));
    }
    assertThat(CommandLineRun.in(Locale.FRENCH, line.split(" ")).out()).contains("Utilisation :");
  }

  @Test
  void tellsItsVersion() {
    assertThat(CommandLineRun.of("--version").out()).startsWith("bocage ");
  }

  @Test
  void showsTheStackTraceOnlyWhenAskedTo() {
    String absent = folder.resolve("absent.shp").toString();
    String out = folder.resolve("a.png").toString();

    assertThat(CommandLineRun.of("render", absent, "--out", out).err()).doesNotContain("\tat ");
    assertThat(CommandLineRun.of("render", "--debug", absent, "--out", out).err())
        .contains("\tat fr.bocage");
  }
}
