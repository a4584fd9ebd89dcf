package fr.bocage.map;

import static fr.bocage.map.ProjectFixtures.adding;
import static fr.bocage.map.ProjectFixtures.contentOf;
import static fr.bocage.map.ProjectFixtures.contents;
import static fr.bocage.map.ProjectFixtures.layer;
import static fr.bocage.map.ProjectFixtures.pin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.bocage.annotation.AnnotationKind;
import fr.bocage.annotation.MapAnnotation;
import fr.bocage.geopackage.GeoPackageFile;
import fr.bocage.geopackage.GeometryBlob;
import fr.bocage.job.Jobs;
import fr.bocage.problem.Problem;
import fr.bocage.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Envelope;

class ProjectTroubleTest {
  @TempDir Path folder;

  private final Jobs jobs = new Jobs(1);
  private Path file;

  @BeforeEach
  void nameFile() {
    file = folder.resolve("carte.gpkg");
  }

  @AfterEach
  void endJobs() {
    jobs.close();
  }

  private Project open() throws ProblemException {
    return Project.open(file, jobs);
  }

  private String refusal() {
    try (Project project = open()) {
      return null;
    } catch (ProblemException e) {
      assertThat(e.words().in(Locale.FRENCH)).contains("carte.gpkg");
      return e.code();
    }
  }

  private static String failure(CompletableFuture<Void> written) {
    try {
      written.join();
      return null;
    } catch (CompletionException e) {
      return ((ProblemException) e.getCause()).code();
    }
  }

  @Test
  void refusesWhatIsNoGeoPackage() throws Exception {
    Files.createFile(file);
    assertThat(refusal()).isEqualTo("project-empty");
    assertThat(file).isEmptyFile();
    Files.writeString(file, "Bonjour, ceci n’est pas une carte.");
    assertThat(refusal()).isEqualTo("project-not-geopackage");
    Files.write(file, "SQLite format 3\0 et puis rien".getBytes(StandardCharsets.US_ASCII));
    assertThat(refusal()).isIn("project-not-geopackage", "project-damaged");
    Files.delete(file);
    Files.createDirectory(file);
    assertThat(refusal()).isEqualTo("project-not-geopackage");
  }

  @Test
  void saysWhyAProjectCannotBeMade() throws Exception {
    Path blocked = Files.createFile(folder.resolve("fichier")).resolve("carte.gpkg");
    assertThatThrownBy(() -> Project.open(blocked, jobs))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.code()).isEqualTo("project-not-creatable"));
  }

  @Test
  void leavesAForeignGeoPackageAsItIsUntilTheFirstEdit() throws Exception {
    GeoPackageFile.create(file).close();
    byte[] before = Files.readAllBytes(file);
    try (Project project = open()) {
      assertThat(project.problems()).extracting(Problem::code).containsExactly("project-foreign");
      project.saveView(new SavedView(1, 2, 3));
    }
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
    try (Project project = open()) {
      project.apply(adding(pin("1", 0, 49))).get();
    }
    try (Project project = open()) {
      assertThat(project.problems()).isEmpty();
      assertThat(project.state().annotations()).hasSize(1);
    }
  }

  @Test
  void refusesAGeoPackageWhoseAnnotationsAreAnothers() throws Exception {
    try (GeoPackageFile other = GeoPackageFile.create(file)) {
      other.execute("CREATE TABLE annotation (texte TEXT)");
    }
    assertThat(refusal()).isEqualTo("project-annotations-foreign");
  }

  @Test
  void keepsEditsWhileAnotherProgramHoldsTheFile() throws Exception {
    try (Project project = open();
        GeoPackageFile other = GeoPackageFile.openWritable(file)) {
      other.inTransaction(
          () -> {
            CompletableFuture<Void> written = project.apply(adding(pin("1", 0, 49)));
            assertThat(project.state().annotations()).hasSize(1);
            assertThat(failure(written)).isEqualTo("project-locked");
            assertThat(project.saveStatus().kind()).isEqualTo(SaveStatus.Kind.UNSAVED);
            assertThat(project.saveStatus().reason().in(Locale.ENGLISH)).contains("in use");
          });
      project.apply(adding(pin("2", 0, 49))).get();
      assertThat(project.saveStatus()).isEqualTo(SaveStatus.SAVED);
    }
    try (Project project = open()) {
      assertThat(project.state().annotations()).hasSize(2);
      project.undo();
      assertThat(project.state().annotations())
          .extracting(MapAnnotation::title)
          .containsExactly("1");
    }
  }

  @Test
  void writesWhatWasWaitingWhenItCloses() throws Exception {
    try (Project project = open()) {
      try (GeoPackageFile other = GeoPackageFile.openWritable(file)) {
        other.inTransaction(
            () ->
                assertThat(failure(project.apply(adding(pin("1", 0, 49)))))
                    .isEqualTo("project-locked"));
      }
    }
    try (Project project = open()) {
      assertThat(project.state().annotations()).hasSize(1);
    }
  }

  @Test
  void saysThatTheFileIsGoneAndKeepsTheState() throws Exception {
    try (Project project = open()) {
      Files.move(file, folder.resolve("ailleurs.gpkg"));
      assertThat(failure(project.apply(adding(pin("1", 0, 49))))).isEqualTo("project-gone");
      assertThat(project.state().annotations()).hasSize(1);
      Files.move(folder.resolve("ailleurs.gpkg"), file);
      project.apply(adding(pin("2", 0, 49))).get();
    }
    try (Project project = open()) {
      assertThat(project.state().annotations()).hasSize(2);
    }
  }

  @Test
  void opensWhatIsWholeAndKeepsTheRestInTheFile() throws Exception {
    MapAnnotation good = pin("bonne", 0, 49);
    try (Project project = open()) {
      project.apply(adding(good));
      project.apply(adding(pin("mauvaise", 1, 49)));
      project.apply(adding(0, layer("mer", "#dbe7ee")));
      project.apply(adding(1, layer("terre", "#f7f4ec")));
    }
    try (GeoPackageFile raw = GeoPackageFile.openWritable(file)) {
      raw.execute("UPDATE annotation SET geom = x'4750ff' WHERE title = 'mauvaise'");
      raw.execute("UPDATE bocage_layers SET sld = '<oups' WHERE name = 'mer'");
    }
    try (Project project = open()) {
      assertThat(project.problems())
          .extracting(Problem::code)
          .containsExactlyInAnyOrder("annotation-unreadable", "project-layers-unreadable");
      assertThat(project.problems())
          .allSatisfy(problem -> assertThat(problem.message().in(Locale.FRENCH)).isNotBlank());
      assertThat(contents(project.state())).containsExactly(contentOf(good));
      assertThat(project.state().layers()).extracting(LayerRecord::name).containsExactly("terre");
      project.apply(adding(pin("encore", 2, 49))).get();
    }
    try (Project project = open()) {
      assertThat(project.problems()).hasSize(2);
      assertThat(project.state().annotations()).hasSize(2);
    }
  }

  @Test
  void takesInWhatAnotherProgramDrew() throws Exception {
    open().close();
    try (GeoPackageFile raw = GeoPackageFile.openWritable(file)) {
      byte[] area =
          GeometryBlob.encode(
              ProjectFixtures.GEOMETRY.toGeometry(new Envelope(0, 1, 49, 50)), 4326);
      raw.execute("INSERT INTO annotation (geom, title) VALUES (?, 'QGIS')", (Object) area);
    }
    try (Project project = open()) {
      MapAnnotation mark = project.state().annotations().get(0);
      assertThat(mark.kind()).isEqualTo(AnnotationKind.AREA);
      MapAnnotation edited = mark.withContent("QGIS et Bocage", "", "#00798c");
      project.apply(Edit.of("annotation.edit", new Change.OfAnnotation(mark, edited))).get();
    }
    try (Project project = open()) {
      assertThat(project.state().annotations())
          .extracting(MapAnnotation::title)
          .containsExactly("QGIS et Bocage");
    }
  }

  @Test
  void neverWritesToADamagedFile() throws Exception {
    try (Project project = open()) {
      for (int i = 0; i < 200; i++) {
        project.apply(adding(pin("n° " + i, i * 0.1, 49)));
      }
    }
    Random random = new Random(8);
    byte[] whole = Files.readAllBytes(file);
    for (int round = 0; round < 30; round++) {
      byte[] damaged = whole.clone();
      int at = 4096 + random.nextInt(damaged.length - 5000);
      for (int i = 0; i < 400; i++) {
        damaged[at + i] = (byte) random.nextInt(256);
      }
      Files.write(file, damaged);
      Path aside = folder.resolve("carte.gpkg.damaged");
      Files.deleteIfExists(aside);
      try (Project project = open()) {
        CompletableFuture<Void> written = project.apply(adding(pin("encore", 0, 49)));
        if (project.problems().stream().anyMatch(some -> some.code().equals("project-mended"))) {
          assertThat(aside).hasBinaryContent(damaged);
        } else if (failure(written) != null) {
          project.close();
          assertThat(Files.readAllBytes(file)).isEqualTo(damaged);
        }
      } catch (ProblemException e) {
        assertThat(e.code()).isIn("project-damaged", "project-failed", "project-not-geopackage");
        assertThat(Files.readAllBytes(file)).isEqualTo(damaged);
      }
    }
  }

  @Test
  void opensATruncatedFileOrSaysWhyNot() throws Exception {
    try (Project project = open()) {
      for (int i = 0; i < 50; i++) {
        project.apply(adding(pin("n° " + i, i * 0.1, 49)));
      }
    }
    byte[] whole = Files.readAllBytes(file);
    for (int length : new int[] {16, 99, 100, 600, 4096, 8192, 40_000, whole.length - 4096}) {
      byte[] cut = java.util.Arrays.copyOf(whole, length);
      Files.write(file, cut);
      try (Project project = open()) {
        assertThat(project.problems()).isNotEmpty();
      } catch (ProblemException e) {
        assertThat(e.code()).startsWith("project-");
      }
      assertThat(Files.readAllBytes(file)).isEqualTo(cut);
    }
  }
}
