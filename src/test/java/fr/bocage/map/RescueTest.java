package fr.bocage.map;

import static fr.bocage.map.ProjectFixtures.adding;
import static fr.bocage.map.ProjectFixtures.layer;
import static fr.bocage.map.ProjectFixtures.pin;
import static org.assertj.core.api.Assertions.assertThat;

import fr.bocage.annotation.AnnotationKind;
import fr.bocage.annotation.MapAnnotation;
import fr.bocage.annotation.RandomMarks;
import fr.bocage.geopackage.GeoPackageFile;
import fr.bocage.geopackage.Rows;
import fr.bocage.job.Jobs;
import fr.bocage.problem.Problem;
import fr.bocage.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be written to a project is in a rescue file, and taken up at the next start. */
class RescueTest {
  @TempDir Path folder;
  private final Jobs jobs = new Jobs(1);
  private Path file;
  private Path rescue;

  @BeforeEach
  void nameFiles() {
    file = folder.resolve("carte.gpkg");
    rescue = folder.resolve("secours");
  }

  @AfterEach
  void endJobs() {
    jobs.close();
  }

  private Project open() throws ProblemException {
    return Project.open(file, jobs, rescue);
  }

  private static String failure(Project project, Edit edit) {
    try {
      project.apply(edit).join();
      return null;
    } catch (CompletionException e) {
      return ((ProblemException) e.getCause()).code();
    }
  }

  private boolean isRescued() throws IOException {
    if (!Files.exists(rescue)) {
      return false;
    }
    try (Stream<Path> files = Files.list(rescue)) {
      return files.anyMatch(one -> one.toString().endsWith(".jsonl"));
    }
  }

  private static List<String> titles(Project project) {
    return project.state().annotations().stream().map(MapAnnotation::title).sorted().toList();
  }

  @Test
  void takesUpWhatADeletedFileCouldNotKeep() throws Exception {
    MapAnnotation photo = new RandomMarks(7).next(AnnotationKind.PHOTO);
    try (Project project = open()) {
      project.apply(adding(pin("avant", 0, 49))).get();
      Files.move(file, folder.resolve("ailleurs.gpkg"));
      assertThat(failure(project, adding(pin("après", 1, 49)))).isEqualTo("project-gone");
      assertThat(failure(project, adding(photo))).isEqualTo("project-gone");
      assertThat(failure(project, adding(0, layer("mer", "#dbe7ee")))).isEqualTo("project-gone");
      assertThat(isRescued()).isTrue();
    }
    Files.move(folder.resolve("ailleurs.gpkg"), file);
    try (Project project = open()) {
      assertThat(project.problems()).extracting(Problem::code).containsExactly("project-rescued");
      assertThat(titles(project)).contains("avant", "après").hasSize(3);
      assertThat(project.state().annotations()).anyMatch(mark -> photo.sameContent(mark));
      assertThat(project.state().layers()).hasSize(1);
    }
    assertThat(isRescued()).isFalse();
    try (Project project = open()) {
      assertThat(project.problems()).isEmpty();
      assertThat(project.state().annotations()).hasSize(3);
      project.undo();
      assertThat(titles(project)).containsExactly("avant");
    }
  }

  @Test
  void mergesWhatWasRescuedWithWhatSomebodyDidMeanwhile() throws Exception {
    MapAnnotation mark = pin("tous", 0, 49);
    try (Project project = open()) {
      project.apply(adding(mark)).get();
      Path away = folder.resolve("ailleurs.gpkg");
      Files.move(file, away);
      MapAnnotation edited = project.state().annotations().get(0).withContent("ici", "", "#00798c");
      failure(project, Edit.of("annotation.write", new Change.OfAnnotation(mark, edited)));
      try (Project other = Project.open(away, jobs, folder.resolve("autre"))) {
        other.apply(adding(pin("ailleurs", 2, 49))).get();
      }
    }
    Files.move(folder.resolve("ailleurs.gpkg"), file);
    try (Project project = open()) {
      assertThat(titles(project)).containsExactly("ailleurs", "ici");
    }
  }

  @Test
  void dropsTheRescueFileOnceTheProjectHasIt() throws Exception {
    try (Project project = open();
        GeoPackageFile other = GeoPackageFile.openWritable(file)) {
      other.inTransaction(
          () -> assertThat(failure(project, adding(pin("1", 0, 49)))).isEqualTo("project-locked"));
      project.apply(adding(pin("2", 0, 49))).get();
      assertThat(isRescued()).isFalse();
      assertThat(titles(project)).containsExactly("1", "2");
    }
  }

  @Test
  void neverWritesIntoADamagedProjectAndKeepsWhatIsDone() throws Exception {
    try (Project project = open()) {
      for (int i = 0; i < 300; i++) {
        project.apply(adding(pin("n° " + i, i * 0.1, 49)));
      }
    }
    byte[] damaged = Files.readAllBytes(file);
    int page = 4096 * pageOfMarks();
    java.util.Arrays.fill(damaged, page - 4096, page, (byte) 0x5a);
    Files.write(file, damaged);
    for (int start = 1; start <= 2; start++) {
      try (Project project = open()) {
        assertThat(failure(project, adding(pin("encore " + start, 0, 49))))
            .isEqualTo("project-damaged");
        assertThat(titles(project)).contains("encore 1");
      }
      assertThat(Files.readAllBytes(file)).isEqualTo(damaged);
    }
    assertThat(isRescued()).isTrue();
  }

  /** A page that holds rows of the annotations: what is on it cannot be read any other way. */
  private int pageOfMarks() throws Exception {
    try (GeoPackageFile geoPackage = GeoPackageFile.openWritable(file);
        Rows rows =
            geoPackage.query(
                "SELECT max(pageno) FROM dbstat WHERE name = 'annotation' AND pagetype = 'leaf'")) {
      rows.next();
      return (int) rows.integer(0);
    }
  }

  @Test
  void saysWhenNotEvenARescueFileCanBeWritten() throws Exception {
    Files.createFile(rescue); // where its folder should be
    try (Project project = open()) {
      Files.delete(file);
      assertThat(failure(project, adding(pin("1", 0, 49)))).isEqualTo("project-not-rescued");
      assertThat(titles(project)).containsExactly("1");
    }
  }

  @Test
  void aBrokenLineOfARescueFileCostsItselfOnly() throws Exception {
    try (Project project = open()) {
      Files.move(file, folder.resolve("ailleurs.gpkg"));
      failure(project, adding(pin("1", 0, 49)));
      failure(project, adding(pin("2", 0, 49)));
    }
    try (Stream<Path> files = Files.list(rescue)) {
      Path kept = files.findFirst().orElseThrow();
      String text = Files.readString(kept);
      Files.writeString(kept, "{\"name\":\n[]\n" + text.substring(0, text.length() - 40));
    }
    try (Project project = open()) {
      assertThat(titles(project)).containsExactly("1");
    }
  }

  @Test
  void keepsWhatAFullDiskCannotTake() throws Exception {
    Path disk = Files.createDirectory(folder.resolve("disque"));
    Assumptions.assumeTrue(
        run("mount", "-t", "tmpfs", "-o", "size=400k", "tmpfs", disk.toString()) == 0,
        "a small disk can be made by root only");
    file = disk.resolve("carte.gpkg");
    try {
      String code = null;
      int written = 0;
      try (Project project = open()) {
        while (code == null && written < 500) {
          MapAnnotation mark = pin("n° " + written++, 0, 49);
          code =
              failure(project, adding(mark.withContent(mark.title(), "x".repeat(3000), "#00798c")));
        }
        assertThat(code).isEqualTo("project-disk-full");
      }
      assertThat(isRescued()).isTrue();
      run("mount", "-o", "remount,size=8M", disk.toString());
      try (Project project = open()) {
        assertThat(project.state().annotations()).hasSize(written);
      }
      assertThat(isRescued()).isFalse();
    } finally {
      run("umount", disk.toString());
    }
  }

  @Test
  void opensWhatCannotBeWrittenAndKeepsItsEditsElsewhere() throws Exception {
    Path stick = Files.createDirectory(folder.resolve("cle"));
    Assumptions.assumeTrue(
        run("mount", "-t", "tmpfs", "-o", "size=8M", "tmpfs", stick.toString()) == 0,
        "a read-only disk can be made by root only");
    file = stick.resolve("carte.gpkg");
    try {
      try (Project project = open()) {
        project.apply(adding(pin("1", 0, 49))).get();
      }
      run("mount", "-o", "remount,ro", stick.toString());
      try (Project project = open()) {
        assertThat(project.state().annotations()).hasSize(1);
        assertThat(failure(project, adding(pin("2", 0, 49)))).isEqualTo("project-read-only");
        assertThat(project.state().annotations()).hasSize(2);
      }
      assertThat(isRescued()).isTrue();
      run("mount", "-o", "remount,rw", stick.toString());
      try (Project project = open()) {
        assertThat(project.state().annotations()).hasSize(2);
      }
    } finally {
      run("umount", stick.toString());
    }
  }

  @Test
  void writesNothingIntoAFileThatTookThePlaceOfTheProject() throws Exception {
    Path other = folder.resolve("autre.gpkg");
    try (Project one = Project.open(other, jobs, folder)) {
      one.apply(adding(pin("autre", 1, 49))).get();
    }
    byte[] before = Files.readAllBytes(other);
    try (Project project = open()) {
      project.apply(adding(pin("1", 0, 49))).get();
      Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
      assertThat(failure(project, adding(pin("2", 0, 49)))).isEqualTo("project-gone");
      assertThat(project.state().annotations()).hasSize(2);
      assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }
    assertThat(isRescued()).isTrue();
  }

  private static int run(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException e) {
      return -1;
    }
  }
}
