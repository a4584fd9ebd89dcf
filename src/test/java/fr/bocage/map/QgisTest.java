package fr.bocage.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import fr.bocage.annotation.AnnotationKind;
import fr.bocage.annotation.MapAnnotation;
import fr.bocage.annotation.RandomMarks;
import fr.bocage.job.Jobs;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** QGIS and GDAL over a project's annotations, where Debian's are installed; else skipped. */
class QgisTest {
  private static final Path QGIS_OF_DEBIAN = Path.of("/usr/lib/python3/dist-packages/qgis");
  private static final Path VALIDATOR_OF_DEBIAN =
      Path.of("/usr/lib/python3/dist-packages/osgeo_utils/samples/validate_gpkg.py");
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
            "\"style\": [true, \"RuleRenderer\", true]",
            "\"pins\": true",
            "\"saved\": true");

    try (Jobs jobs = new Jobs(1);
        Project project = Project.open(file, jobs)) {
      assertThat(project.problems()).isEmpty();
      assertThat(project.state().annotations())
          .extracting(MapAnnotation::title)
          .containsExactly("Marée haute", "Quai");
    }
  }

  @Test
  void passesTheValidatorOfGdal() throws Exception {
    assumeThat(VALIDATOR_OF_DEBIAN).exists();
    Path file = folder.resolve("notes.gpkg");
    RandomMarks marks = new RandomMarks(3);
    try (Jobs jobs = new Jobs(1);
        Project project = Project.open(file, jobs)) {
      for (AnnotationKind kind : AnnotationKind.values()) {
        project.apply(ProjectFixtures.adding(marks.next(kind))).join();
      }
      project.undo().join();
    }
    Process validator =
        new ProcessBuilder(
                PYTHON_OF_DEBIAN,
                VALIDATOR_OF_DEBIAN.toString(),
                "--extra",
                "--warning-as-error",
                file.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(validator.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(said).isEmpty();
    assertThat(validator.waitFor()).isZero();
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
