package fr.bocage.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import fr.bocage.annotation.MapAnnotation;
import fr.bocage.job.Jobs;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** QGIS over a project's annotations, where Debian's QGIS is installed; skipped where it is not. */
class QgisTest {
  private static final Path QGIS_OF_DEBIAN = Path.of("/usr/lib/python3/dist-packages/qgis");
  private static final String PYTHON_OF_DEBIAN = "/usr/bin/python3";

  @TempDir Path folder;

  @Test
  void opensEditsAndSavesTheAnnotations() throws Exception {
    assumeThat(QGIS_OF_DEBIAN).exists();
    Path file = folder.resolve("notes.gpkg");
    try (Jobs jobs = new Jobs(1);
        Project project = Project.open(file, jobs)) {
      project.apply(ProjectFixtures.adding(ProjectFixtures.pin("Marée", 0.1, 49.5))).join();
      project.apply(ProjectFixtures.adding(ProjectFixtures.pin("Quai", 0.2, 49.4))).join();
    }

    assertThat(qgis(file, "Marée haute"))
        .contains(
            "\"valid\": true",
            "\"crs\": \"EPSG:4326\"",
            "\"count\": 2",
            "\"titles\": [\"Marée\", \"Quai\"]",
            "Point (0.1 49.5)",
            "\"title\": \"String\"",
            "\"created\": \"DateTime\"",
            "\"saved\": true");

    try (Jobs jobs = new Jobs(1);
        Project project = Project.open(file, jobs)) {
      assertThat(project.problems()).isEmpty();
      assertThat(project.state().annotations())
          .extracting(MapAnnotation::title)
          .containsExactly("Marée haute", "Quai");
    }
  }

  private String qgis(Path project, String newTitle) throws IOException, InterruptedException {
    Path script = folder.resolve("qgis_annotations.py");
    try (InputStream in = QgisTest.class.getResourceAsStream("qgis_annotations.py")) {
      Files.copy(in, script);
    }
    ProcessBuilder python =
        new ProcessBuilder(PYTHON_OF_DEBIAN, script.toString(), project.toString(), newTitle);
    python.environment().put("QT_QPA_PLATFORM", "offscreen");
    python.environment().put("PYTHONIOENCODING", "UTF-8");
    python.environment().put("HOME", folder.toString()); // QGIS keeps a profile
    python.redirectError(ProcessBuilder.Redirect.DISCARD);
    Process process = python.start();
    byte[] said = process.getInputStream().readAllBytes();
    process.waitFor(); // QGIS may stumble over its own end, when all is said and saved
    return new String(said, StandardCharsets.UTF_8);
  }
}
