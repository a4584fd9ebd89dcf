package fr.bocage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shape of what is printed; the times themselves are nobody's promise. */
class BenchCommandTest {
  private static final String NUMBER = "[0-9]+\\.[0-9]";

  @TempDir Path folder;
  private String points;

  @BeforeEach
  void writePoints() throws IOException {
    points =
        Files.writeString(
                folder.resolve("points.geojson"),
                "{\"type\":\"MultiPoint\",\"coordinates\":[[-1,49],[0,49.5],[0.01,49.5]]}")
            .toString();
  }

  @Test
  void printsALineForEachStandardViewAndThenTheRest() {
    CommandLineRun run = CommandLineRun.of("bench", points, "--size", "60x40", "--repeat", "2");

    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
    List<String> lines = run.outLines();
    assertThat(lines).hasSize(9);
    String view = String.join("\t", "", NUMBER, NUMBER, NUMBER, "[01]");
    assertThat(lines.get(0)).matches("points\tfit" + view);
    assertThat(lines.get(1)).matches("points\tx4" + view);
    assertThat(lines.get(2)).matches("points\tx16" + view);
    assertThat(lines.get(3)).matches("points\tx64" + view);
    assertThat(lines.get(4)).matches("points\topen\t" + NUMBER);
    assertThat(lines.get(5)).matches("points\tfirst-frame\t" + NUMBER);
    assertThat(lines.get(6)).matches("points\tpan\t" + NUMBER);
    assertThat(lines.get(7)).matches("points\theap\t" + NUMBER);
    assertThat(lines.get(8)).matches("points\trss\t(" + NUMBER + "|NaN)");
  }

  @Test
  void measuresTheViewsOfAFile() throws IOException {
    Path views =
        Files.writeString(
            folder.resolve("views.txt"),
            "# in Lambert-93\n\nCaen 454000 6904000 10.5\nDieppe\t560000 6980000 2e1\n");

    CommandLineRun run =
        CommandLineRun.of(
            "bench", points, "--views", views.toString(), "--repeat", "1", "--size", "60x40");

    assertThat(run.outLines()).hasSize(7);
    assertThat(run.outLines().get(0)).startsWith("points\tCaen\t");
    assertThat(run.outLines().get(1)).startsWith("points\tDieppe\t");
  }

  @Test
  void saysWhichLineOfTheViewsItDoesNotUnderstand() throws IOException {
    Path views = Files.writeString(folder.resolve("views.txt"), "Caen 454000 6904000 10\nDieppe 1");

    CommandLineRun run = CommandLineRun.of("bench", points, "--views", views.toString());

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("line 2");
  }

  @Test
  void goesOnAfterAFileThatFails() {
    CommandLineRun run =
        CommandLineRun.of("bench", "absent.shp", points, "--repeat", "1", "--size", "60x40");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.outLines()).hasSize(9);
  }
}
