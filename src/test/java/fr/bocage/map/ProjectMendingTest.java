package fr.bocage.map;

import static fr.bocage.map.ProjectFixtures.adding;
import static fr.bocage.map.ProjectFixtures.pin;
import static org.assertj.core.api.Assertions.assertThat;

import fr.bocage.annotation.MapAnnotation;
import fr.bocage.geopackage.GeoPackageFile;
import fr.bocage.geopackage.Rows;
import fr.bocage.job.Jobs;
import fr.bocage.problem.Problem;
import fr.bocage.problem.ProblemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectMendingTest {
  private static final int PAGE = 4096;

  @TempDir Path folder;

  private final Jobs jobs = new Jobs(1);
  private Path file;

  /** The project before and after some more edits. */
  private byte[] before;

  private byte[] after;
  private final List<String> kept = new ArrayList<>();

  @BeforeEach
  void makeProject() throws Exception {
    file = folder.resolve("carte.gpkg");
    Random random = new Random(3);
    try (Project project = Project.open(file, jobs)) {
      edit(project, random, 250);
      before = Files.readAllBytes(file);
      kept.addAll(titles(project));
      edit(project, random, 40);
    }
    after = Files.readAllBytes(file);
  }

  private static void edit(Project project, Random random, int count) throws Exception {
    Edit[] edits = new Edit[count];
    for (int i = 0; i < count; i++) {
      String title = count + " n° " + i;
      edits[i] = adding(pin(title, random.nextDouble() * 300 - 150, 49));
    }
    for (Edit edit : edits) {
      project.apply(edit);
    }
    project.apply(edits[0].inverse()).get();
    project.undo().get();
  }

  @AfterEach
  void endJobs() {
    jobs.close();
  }

  @Test
  void aCopyWithPagesOfTwoMomentsIsMendedWithAllThatWasThereBefore() throws Exception {
    for (int pages = 1; pages * PAGE < before.length; pages += 13) {
      byte[] torn = after.clone();
      System.arraycopy(before, 0, torn, 0, pages * PAGE);
      assertThat(open(torn)).isEqualTo(Outcome.MENDED);
    }
  }

  @Test
  void aDamagedIndexIsMendedAndADamagedTableNeverTakenForWhole() throws Exception {
    Map<String, List<Integer>> pages = pages();
    assertThat(pages.keySet()).contains("annotation", "rtree_annotation_geom_node");
    for (String name : pages.keySet()) {
      int page = pages.get(name).get(pages.get(name).size() / 2);
      byte[] damaged = after.clone();
      Arrays.fill(damaged, (page - 1) * PAGE, page * PAGE, (byte) 0);
      Outcome outcome = open(damaged);
      if (name.startsWith("sqlite_autoindex") || name.startsWith("rtree_annotation_geom_")) {
        assertThat(outcome).as(name).isEqualTo(Outcome.MENDED);
      } else if (name.equals("annotation")) {
        assertThat(outcome).as(name).isEqualTo(Outcome.DAMAGED);
      }
    }
  }

  /** The pages of each table and index, by SQLite's own account. */
  private Map<String, List<Integer>> pages() throws Exception {
    Map<String, List<Integer>> pages = new TreeMap<>();
    try (GeoPackageFile geoPackage = GeoPackageFile.openWritable(file);
        Rows rows = geoPackage.query("SELECT name, pageno FROM dbstat ORDER BY pageno")) {
      while (rows.next()) {
        pages.computeIfAbsent(rows.text(0), any -> new ArrayList<>()).add((int) rows.integer(1));
      }
    }
    return pages;
  }

  private enum Outcome {
    WHOLE,
    MENDED,
    DAMAGED,
    REFUSED
  }

  /** Opens a damaged file; where it is said to be mended, nothing is missing and one can go on. */
  private Outcome open(byte[] damaged) throws Exception {
    Path aside = folder.resolve("carte.gpkg.damaged");
    Files.deleteIfExists(aside);
    Files.write(file, damaged);
    try (Project project = Project.open(file, jobs)) {
      List<String> problems = project.problems().stream().map(Problem::code).toList();
      if (!problems.contains("project-mended")) {
        assertThat(Files.readAllBytes(file)).isEqualTo(damaged);
        return problems.contains("project-damaged-part") ? Outcome.DAMAGED : Outcome.WHOLE;
      }
      assertThat(problems).containsExactly("project-mended");
      assertThat(Files.readAllBytes(aside)).isEqualTo(damaged);
      assertThat(titles(project)).containsAll(kept);
      project.apply(adding(pin("encore", 0, 49))).get();
      project.undo().get();
    } catch (ProblemException e) {
      assertThat(Files.readAllBytes(file)).isEqualTo(damaged);
      return Outcome.REFUSED;
    }
    try (GeoPackageFile geoPackage = GeoPackageFile.openWritable(file)) {
      assertThat(geoPackage.isWhole()).isTrue();
    }
    return Outcome.MENDED;
  }

  private static List<String> titles(Project project) {
    return project.state().annotations().stream().map(MapAnnotation::title).toList();
  }

  @Test
  void whatOnlyTheHistoryKnowsOfIsMadeGood() throws Exception {
    MapAnnotation[] marks = new MapAnnotation[3];
    try (Project project = Project.open(folder.resolve("autre.gpkg"), jobs)) {
      for (int i = 0; i < marks.length; i++) {
        marks[i] = pin("n° " + i, i, 49);
        project.apply(adding(marks[i]));
      }
      ProjectState older = project.state();
      project.apply(Edit.of("test", new Change.OfAnnotation(marks[0], null)));
      MapAnnotation written = marks[1].withContent("écrit", "", "#00798c");
      project.apply(Edit.of("test", new Change.OfAnnotation(marks[1], written))).get();
      List<HistoryStep> steps = project.doneSteps();
      ProjectState made =
          StateChanges.apply(older, new Edit("test", Instant.now(), lost(older, steps)));
      assertThat(made.annotations())
          .extracting(MapAnnotation::title)
          .containsExactlyInAnyOrder("écrit", "n° 2");
      assertThat(made.deleted()).isEqualTo(project.state().deleted());
      assertThat(lost(project.state(), steps)).isEmpty();
      assertThat(lost(project.state(), steps.subList(0, 3))).isEmpty(); // older than the rows
    }
  }

  private static List<Change> lost(ProjectState state, List<HistoryStep> steps) throws Exception {
    EditHistory history = new EditHistory(steps, steps.size());
    return LostMarks.of(new ProjectContents(state, null, history, List.of()));
  }
}
