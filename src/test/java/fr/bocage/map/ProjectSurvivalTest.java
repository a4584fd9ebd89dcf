package fr.bocage.map;

import static org.assertj.core.api.Assertions.assertThat;

import fr.bocage.annotation.MapAnnotation;
import fr.bocage.geopackage.GeoPackageFile;
import fr.bocage.geopackage.Ogrinfo;
import fr.bocage.job.Jobs;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills (SIGKILL) a process that edits a project, at random moments; all that it was told is kept
 * must be there. The number of rounds is {@code bocage.kills}, 6 without it; the profile {@code
 * kills} has 500.
 */
class ProjectSurvivalTest {
  @TempDir Path folder;

  @Test
  void losesNothingThatWasKeptWhenItsProcessIsKilled() throws Exception {
    Path file = folder.resolve("carte.gpkg");
    Random random = new Random(6);
    List<String> kept = new ArrayList<>();
    for (int round = 0; round < Integer.getInteger("bocage.kills", 6); round++) {
      kept.addAll(editAndKill(file, round, random.nextInt(120)));
      try (GeoPackageFile geoPackage = GeoPackageFile.openWritable(file)) {
        assertThat(geoPackage.isWhole()).isTrue();
      }
      assertThat(titles(file)).containsAll(kept);
    }
    assertThat(kept).isNotEmpty();
    assertThat(Ogrinfo.of(file, "-al", "-so"))
        .contains("Layer name: annotation")
        .doesNotContain("Warning", "ERROR");
  }

  /** All titles that marks have or had before they were edited. */
  private static List<String> titles(Path file) throws Exception {
    Jobs jobs = new Jobs(1);
    try (Project project = Project.open(file, jobs)) {
      assertThat(project.problems()).isEmpty();
      assertThat(project.undoable()).isPresent();
      List<String> titles = new ArrayList<>();
      for (MapAnnotation mark : project.state().annotations()) {
        titles.addAll(List.of(mark.title().split("\\|")));
      }
      return titles;
    } finally {
      jobs.close();
    }
  }

  private static List<String> editAndKill(Path file, int round, int milliseconds)
      throws IOException, InterruptedException {
    Process child = EditingChild.start(file, round);
    List<String> kept = new ArrayList<>();
    try (BufferedReader said = child.inputReader(StandardCharsets.UTF_8)) {
      assertThat(said.readLine()).isEqualTo("open");
      assertThat(said.readLine()).startsWith("kept "); // it is in full swing
      Thread.sleep(milliseconds);
      child.toHandle().destroyForcibly(); // the handle, because the process would close its stream
      // A line may be cut off by the kill: only a whole one was told.
      said.lines().filter(line -> line.matches("kept \\d+/\\d+")).forEach(kept::add);
    }
    child.waitFor();
    kept.replaceAll(line -> line.substring("kept ".length()));
    return kept;
  }
}
