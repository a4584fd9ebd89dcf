package fr.bocage.map;

import static org.assertj.core.api.Assertions.assertThat;

import fr.bocage.job.Jobs;
import fr.bocage.style.Sld;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleProjectTest {
  private static final Path SAMPLE = Path.of("samples/normandie.gpkg");

  @TempDir Path folder;

  @Test
  void isWhatItsStylesAndItsWriterSay() throws Exception {
    Path written = folder.resolve("written.gpkg");
    SampleProject.write(written);
    try (Jobs jobs = new Jobs(1);
        Project expected = Project.open(written, jobs);
        Project actual = Project.copy(SAMPLE, folder.resolve("copy.gpkg"), jobs)) {
      assertThat(actual.state().settings()).isEqualTo(expected.state().settings());
      assertThat(described(actual)).isEqualTo(described(expected));
    }
  }

  @Test
  void givesAVisitorNothingToUndoAndNothingToMiss() throws Exception {
    try (Jobs jobs = new Jobs(1);
        Project project = Project.copy(SAMPLE, folder.resolve("copy.gpkg"), jobs)) {
      assertThat(project.undoable()).isEmpty();
      assertThat(project.problems()).isEmpty();
      for (LayerRecord layer : project.state().layers()) {
        String file = layer.source().location().substring("sample:".length());
        assertThat(Files.exists(SAMPLE.resolveSibling(file))).as(file).isTrue();
      }
    }
  }

  private static List<String> described(Project project) {
    return project.state().layers().stream()
        .map(layer -> layer.id() + layer.name() + layer.source() + Sld.write(layer.style()))
        .toList();
  }
}
