package fr.bocage.map;

import static fr.bocage.map.ProjectFixtures.adding;
import static fr.bocage.map.ProjectFixtures.pin;
import static org.assertj.core.api.Assertions.assertThat;

import fr.bocage.annotation.MapAnnotation;
import fr.bocage.geopackage.GeoPackageFile;
import fr.bocage.geopackage.GeometryBlob;
import fr.bocage.geopackage.Rows;
import fr.bocage.job.Jobs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;

/** Another program writes into a project while it is open. */
class OtherWritersTest {
  /** Far longer than it takes: a test that waits so long has failed. */
  private static final long PATIENCE_SECONDS = 60;

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

  /** Completes when a change that is told makes the state so. */
  private static CompletableFuture<ProjectState> becomes(
      Project project, Predicate<ProjectState> wanted) {
    CompletableFuture<ProjectState> told = new CompletableFuture<>();
    project.onChange(
        state -> {
          if (wanted.test(state)) {
            told.complete(state);
          }
        });
    return told;
  }

  private static boolean has(ProjectState state, String title) {
    return state.annotations().stream().anyMatch(mark -> mark.title().equals(title));
  }

  @Test
  void whatItEditsAddsAndDeletesIsTakenInAsOneStep() throws Exception {
    try (Project project = Project.open(file, jobs)) {
      project.apply(adding(pin("à changer", 0, 49))).get();
      project.apply(adding(pin("à supprimer", 1, 49))).get();
      CompletableFuture<ProjectState> seen = becomes(project, state -> has(state, "ajouté"));
      try (GeoPackageFile other = GeoPackageFile.openWritable(file)) {
        byte[] place =
            GeometryBlob.encode(ProjectFixtures.GEOMETRY.createPoint(new Coordinate(2, 48)), 4326);
        other.inTransaction(
            () -> {
              other.execute("UPDATE annotation SET title = 'changé' WHERE title = 'à changer'");
              other.execute("DELETE FROM annotation WHERE title = 'à supprimer'");
              other.execute("INSERT INTO annotation (geom, title) VALUES (?, 'ajouté')", place);
            });
      }
      ProjectState state = seen.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      assertThat(state.annotations())
          .extracting(MapAnnotation::title)
          .containsExactlyInAnyOrder("changé", "ajouté");
      assertThat(state.annotations()).extracting(MapAnnotation::editor).containsOnly("");
      assertThat(project.history().get(2).what()).isEqualTo(Edit.FOREIGN);
      assertThat(project.history().get(2).who()).isEmpty();
      project.undo().get();
      assertThat(project.state().annotations())
          .extracting(MapAnnotation::title)
          .containsExactlyInAnyOrder("à changer", "à supprimer");
    }
    try (Project project = Project.open(file, jobs)) {
      assertThat(project.state().annotations()).hasSize(2);
      project.redo();
      assertThat(has(project.state(), "ajouté")).isTrue();
    }
  }

  @Test
  void anotherBocagesStepsAreTakenOverWithTheirHistory() throws Exception {
    try (Project here = Project.open(file, jobs);
        Project there = Project.open(file, jobs)) {
      CompletableFuture<ProjectState> seen = becomes(here, state -> has(state, "là-bas"));
      there.setAuthor("Léa");
      there.apply(adding(pin("là-bas", 0, 49))).get();
      seen.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      assertThat(here.history()).extracting(HistoryEntry::who).containsExactly("Léa");
      CompletableFuture<ProjectState> gone = becomes(there, state -> state.annotations().isEmpty());
      here.undo().get();
      gone.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      assertThat(there.redoable()).isPresent();
      assertThat(there.history()).hasSize(1);
    }
  }

  @Test
  void ogrAddsToItThroughTheTriggersOfTheIndex() throws Exception {
    Path more = folder.resolve("plus.geojson");
    Files.writeString(
        more,
        """
        {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"title":"ogr"},
        "geometry":{"type":"Point","coordinates":[3,47]}}]}""");
    try (Project project = Project.open(file, jobs)) {
      project.apply(adding(pin("avant", 0, 49))).get();
      CompletableFuture<ProjectState> seen = becomes(project, state -> has(state, "ogr"));
      int exit = ogr2ogr("-append", file.toString(), more.toString(), "-nln", "annotation");
      Assumptions.assumeTrue(exit == 0, "ogr2ogr is installed");
      ProjectState state = seen.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      assertThat(state.annotations()).hasSize(2);
    }
    try (GeoPackageFile geoPackage = GeoPackageFile.openReadOnly(file);
        Rows rows = geoPackage.query("SELECT count(*), max(maxx) FROM rtree_annotation_geom")) {
      rows.next();
      assertThat(rows.integer(0)).isEqualTo(2);
      assertThat(rows.real(1)).isEqualTo(3);
    }
  }

  private static int ogr2ogr(String... arguments) throws InterruptedException {
    List<String> command = new ArrayList<>(List.of("ogr2ogr"));
    command.addAll(List.of(arguments));
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
