package fr.bocage.map;

import static org.assertj.core.api.Assertions.assertThat;

import fr.bocage.annotation.AnnotationGroup;
import fr.bocage.annotation.AnnotationKind;
import fr.bocage.annotation.MapAnnotation;
import fr.bocage.annotation.Version;
import fr.bocage.geopackage.FeatureTableSchema;
import fr.bocage.geopackage.GeoPackageFile;
import fr.bocage.geopackage.GeometryBlob;
import fr.bocage.geopackage.Ogrinfo;
import fr.bocage.job.Jobs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;

/** Projects as Bocage 0.1 wrote them. */
class OldProjectTest {
  private static final UUID PIN = UUID.fromString("7b1c4e80-3a6e-4f3a-9a55-0c7f1f1f0001");
  private static final byte[] PLACE =
      GeometryBlob.encode(ProjectFixtures.GEOMETRY.createPoint(new Coordinate(0.2, 49.7)), 4326);

  @TempDir Path folder;
  private final Jobs jobs = new Jobs(1);
  private Path file;

  @BeforeEach
  void makeOldProject() throws Exception {
    file = folder.resolve("ancien.gpkg");
    try (GeoPackageFile old = GeoPackageFile.create(file)) {
      old.inTransaction(
          () -> {
            new FeatureTableSchema(
                    "annotation",
                    "fid",
                    "geom",
                    List.of(
                        "uuid TEXT UNIQUE",
                        "kind TEXT",
                        "title TEXT",
                        "note TEXT",
                        "colour TEXT",
                        "author TEXT",
                        "created DATETIME",
                        "changed DATETIME",
                        "version INTEGER"),
                    "Annotations",
                    "Marks made in Bocage",
                    4326)
                .create(old);
            old.execute(
                "CREATE TABLE bocage_layers (fid INTEGER PRIMARY KEY, id TEXT UNIQUE,"
                    + " position INTEGER, name TEXT, location TEXT, layer_name TEXT,"
                    + " declared_crs TEXT, visible BOOLEAN, opacity DOUBLE, sld TEXT)");
            old.execute(
                "CREATE TABLE bocage_settings (fid INTEGER PRIMARY KEY AUTOINCREMENT,"
                    + " key TEXT UNIQUE NOT NULL, value TEXT NOT NULL)");
            old.execute(
                "CREATE TABLE bocage_view (id INTEGER PRIMARY KEY, center_x DOUBLE,"
                    + " center_y DOUBLE, resolution DOUBLE)");
            old.execute(
                "CREATE TABLE bocage_history (seq INTEGER PRIMARY KEY AUTOINCREMENT,"
                    + " name TEXT NOT NULL, at DATETIME NOT NULL, edit_json TEXT NOT NULL,"
                    + " undone BOOLEAN NOT NULL DEFAULT 0)");
            old.execute(
                "INSERT INTO annotation (geom, uuid, kind, title, note, colour, author,"
                    + " created, changed, version) VALUES (?, ?, 'pin', 'Étretat', 'falaise',"
                    + " '#00798c', 'Ana', '2026-11-01T10:00:00.000Z', '2026-11-02T10:00:00.000Z', 3)",
                PLACE,
                PIN.toString());
            old.execute(
                "INSERT INTO bocage_history (name, at, edit_json) VALUES"
                    + " ('annotation.add', '2026-11-01T10:00:00.000Z', ?)",
                """
                {"changes":[{"type":"annotation","before":null,"after":{"id":"%s","kind":"PIN",\
                "geometry":"%s","title":"Étretat","note":"falaise","colour":"#00798c",\
                "author":"Ana","created":"2026-11-01T10:00:00Z",\
                "changed":"2026-11-02T10:00:00Z","version":3}}]}"""
                    .formatted(PIN, HexFormat.of().formatHex(PLACE)));
          });
    }
  }

  @AfterEach
  void endJobs() {
    jobs.close();
  }

  @Test
  void opensAndIsLeftAsItIsUntilTheFirstEdit() throws Exception {
    byte[] before = Files.readAllBytes(file);
    try (Project project = Project.open(file, jobs)) {
      assertThat(project.problems()).isEmpty();
      MapAnnotation mark = project.state().annotations().get(0);
      assertThat(mark.kind()).isEqualTo(AnnotationKind.PIN);
      assertThat(mark.note()).isEqualTo("falaise");
      assertThat(mark.editor()).isEmpty();
      assertThat(mark.version()).isEqualTo(Version.counted(3));
      assertThat(project.history())
          .extracting(HistoryEntry::what)
          .containsExactly("annotation.add");
    }
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
  }

  @Test
  void isBroughtUpToDateByTheFirstEditWithAllThatItHeld() throws Exception {
    AnnotationGroup group = new AnnotationGroup(UUID.randomUUID(), "Sortie", true, 0);
    try (Project project = Project.open(file, jobs)) {
      MapAnnotation mark = project.state().annotations().get(0);
      MapAnnotation edited = mark.withWords(mark.words().withStatus("done"));
      project
          .apply(
              Edit.of(
                  "annotation.write",
                  new Change.OfGroup(null, group),
                  new Change.OfAnnotation(
                      mark, edited.withStacking(edited.stacking().withGroup(group.id())))))
          .get();
    }
    try (Project project = Project.open(file, jobs)) {
      MapAnnotation mark = project.state().annotations().get(0);
      assertThat(mark.words().status()).isEqualTo("done");
      assertThat(mark.note()).isEqualTo("falaise");
      assertThat(mark.version().number()).isEqualTo(4);
      assertThat(mark.version().includes(Version.counted(3))).isTrue();
      assertThat(project.state().groups()).containsExactly(group);
      project.undo();
      project.undo();
      assertThat(project.state().annotations()).isEmpty();
      project.redo().get();
    }
    try (Project project = Project.open(file, jobs)) {
      assertThat(project.problems()).isEmpty();
      assertThat(project.state().annotations()).extracting(MapAnnotation::id).containsExactly(PIN);
      assertThat(project.state().groups()).isEmpty();
    }
    assertThat(Ogrinfo.of(file, "-al", "-so"))
        .contains("Layer name: annotation", "tie_dataset: String")
        .doesNotContain("Warning", "ERROR");
  }
}
