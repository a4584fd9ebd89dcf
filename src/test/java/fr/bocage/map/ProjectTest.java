package fr.bocage.map;

import static fr.bocage.map.EditSubject.NONE;
import static fr.bocage.map.ProjectFixtures.adding;
import static fr.bocage.map.ProjectFixtures.contentOf;
import static fr.bocage.map.ProjectFixtures.contents;
import static fr.bocage.map.ProjectFixtures.layer;
import static fr.bocage.map.ProjectFixtures.pin;
import static org.assertj.core.api.Assertions.assertThat;

import fr.bocage.annotation.MapAnnotation;
import fr.bocage.job.Jobs;
import fr.bocage.problem.ProblemException;
import fr.bocage.style.Sld;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectTest {
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

  @Test
  void keepsAnnotationsLayersAndSettingsAcrossReopening() throws Exception {
    MapAnnotation mark = pin("Étretat — l’aiguille", 0.2025, 49.7069);
    LayerRecord sea = layer("mer", "#dbe7ee");
    LayerRecord land = layer("terre", "#f7f4ec");
    try (Project project = open()) {
      project.apply(adding(mark));
      project.apply(adding(0, sea));
      project.apply(adding(1, land));
      project.apply(Edit.of("setting", new Change.OfSetting(ProjectState.TITLE, null, "Caux")));
    }
    try (Project project = open()) {
      assertThat(project.problems()).isEmpty();
      ProjectState state = project.state();
      assertThat(contents(state)).containsExactly(contentOf(mark));
      assertThat(state.settings()).containsEntry(ProjectState.TITLE, "Caux");
      assertThat(state.layers()).extracting(LayerRecord::name).containsExactly("mer", "terre");
      LayerRecord kept = state.layers().get(1);
      assertThat(kept.id()).isEqualTo(land.id());
      assertThat(kept.source()).isEqualTo(land.source());
      assertThat(kept.opacity()).isEqualTo(0.8);
      assertThat(Sld.write(kept.style())).isEqualTo(Sld.write(land.style()));
    }
  }

  @Test
  void keepsAndUndoesWhatIsDeclaredOfALayersData() throws Exception {
    LayerRecord layer = layer("terre", "#f7f4ec");
    LayerSource declared = layer.source().withCrs("EPSG:27572", true).withEncoding("IBM850");
    try (Project project = open()) {
      project.apply(adding(0, layer));
      project.apply(Edit.of("layer.crs", new Change.OfLayer(0, layer, layer.withSource(declared))));
    }
    try (Project project = open()) {
      assertThat(project.state().layers().get(0).source()).isEqualTo(declared);
      project.undo();
      assertThat(project.state().layers().get(0).source()).isEqualTo(layer.source());
      project.redo();
      assertThat(project.state().layers().get(0).source()).isEqualTo(declared);
    }
  }

  @Test
  void undoesAndRedoesAcrossReopening() throws Exception {
    MapAnnotation first = pin("1", 0, 49);
    MapAnnotation second = pin("2", 1, 49);
    try (Project project = open()) {
      project.apply(adding(first));
      project.apply(adding(second));
      project.undo();
    }
    try (Project project = open()) {
      assertThat(contents(project.state())).containsExactly(contentOf(first));
      project.redo();
      assertThat(contents(project.state()))
          .containsExactlyInAnyOrder(contentOf(first), contentOf(second));
      project.undo();
      project.undo();
      assertThat(project.undoable()).isEmpty();
    }
    try (Project project = open()) {
      assertThat(project.state().annotations()).isEmpty();
      assertThat(project.redoable()).isPresent();
      project.redo();
      assertThat(contents(project.state())).containsExactly(contentOf(first));
      assertThat(project.undoable().orElseThrow().name()).isEqualTo("annotation.add");
    }
  }

  @Test
  void goesToAnyMomentOfItsHistory() throws Exception {
    try (Project project = open()) {
      for (int i = 0; i < 5; i++) {
        project.apply(adding(pin("" + i, i, 49)));
      }
      project.goTo(2).get();
      assertThat(project.state().annotations()).hasSize(2);
      assertThat(project.history().stream().filter(entry -> entry.undone())).hasSize(3);
    }
    try (Project project = open()) {
      project.goTo(4);
      assertThat(project.state().annotations()).hasSize(4);
      project.goTo(99);
      assertThat(project.state().annotations()).hasSize(5);
      project.goTo(0).get();
      assertThat(project.state().annotations()).isEmpty();
    }
  }

  @Test
  void anAmendedEditIsOneStepWithTheOneBefore() throws Exception {
    MapAnnotation begun = pin("", 0, 49);
    MapAnnotation titled = begun.withWords(begun.words().withTitle("Phare"));
    try (Project project = open()) {
      project.apply(adding(pin("1", 1, 49)));
      project.apply(adding(begun)).get();
      project.amend(adding(titled)).get();
      assertThat(project.history()).hasSize(2);
    }
    try (Project project = open()) {
      assertThat(project.state().annotations()).extracting(MapAnnotation::title).contains("Phare");
      project.undo();
      assertThat(project.state().annotations()).extracting(MapAnnotation::title).containsOnly("1");
      project.redo();
      assertThat(project.state().annotations()).extracting(MapAnnotation::title).contains("Phare");
    }
  }

  @Test
  void aWithdrawnEditLeavesNoStepBehind() throws Exception {
    try (Project project = open()) {
      project.apply(adding(pin("1", 1, 49)));
      project.apply(adding(pin("", 0, 49)));
      project.withdraw();
      project.apply(adding(pin("2", 2, 49)));
      project.apply(adding(pin("", 0, 49)));
      project.undo();
      project.withdraw().get(); // also of what could have been redone
      assertThat(project.redoable()).isEmpty();
      assertThat(project.history()).hasSize(1);
    }
    try (Project project = open()) {
      assertThat(project.state().annotations()).extracting(MapAnnotation::title).containsOnly("1");
      assertThat(project.history()).hasSize(1);
      assertThat(project.redoable()).isEmpty();
    }
  }

  @Test
  void theHistoryTellsWhatWasDoneToWhat() throws Exception {
    MapAnnotation one = pin("Mairie", 1, 49);
    MapAnnotation two = pin("École", 2, 49);
    try (Project project = open()) {
      project.apply(
          Edit.of("test", new Change.OfAnnotation(null, one), new Change.OfAnnotation(null, two)));
      project.apply(Edit.of("test", new Change.OfSetting(ProjectState.TITLE, null, "Carte")));
      project.apply(Edit.of("test", new Change.OfAnnotation(one, null))).get();
      assertThat(subjects(project)).containsExactly(new EditSubject("", "", 2), NONE, mairie());
    }
    try (Project project = open()) {
      assertThat(subjects(project)).containsExactly(new EditSubject("", "", 2), NONE, mairie());
      project.undo();
      assertThat(subjects(project)).last().isEqualTo(mairie());
    }
  }

  private static EditSubject mairie() {
    return new EditSubject("pin", "Mairie", 1);
  }

  private static List<EditSubject> subjects(Project project) {
    return project.history().stream().map(HistoryEntry::subject).toList();
  }

  @Test
  void tellsOfEachAnnotationWhoMadeItAndWhoEditedItLast() throws Exception {
    try (Project project = Project.open(file, jobs)) {
      project.setAuthor("Aline");
      project.apply(adding(pin("phare", 0, 49))).get();
      MapAnnotation made = project.state().annotations().get(0);
      assertThat(made.editor()).isEqualTo("Aline");
      project.setAuthor("Louis");
      MapAnnotation renamed = made.withWords(made.words().withTitle("Phare"));
      project.apply(Edit.of("annotation.write", new Change.OfAnnotation(made, renamed))).get();
    }
    try (Project project = Project.open(file, jobs)) {
      MapAnnotation mark = project.state().annotations().get(0);
      assertThat(mark.editor()).isEqualTo("Louis");
      project.setAuthor("Zoé");
      project.undo().get();
      assertThat(project.state().annotations().get(0).title()).isEqualTo("phare");
      assertThat(project.state().annotations().get(0).editor()).isEqualTo("Zoé");
    }
  }

  @Test
  void forgetsWhatCouldBeRedoneAfterANewEdit() throws Exception {
    try (Project project = open()) {
      project.apply(adding(pin("1", 0, 49)));
      project.undo();
      project.apply(adding(pin("2", 0, 49)));
      assertThat(project.redoable()).isEmpty();
    }
    try (Project project = open()) {
      assertThat(project.redoable()).isEmpty();
      project.undo();
      assertThat(project.state().annotations()).isEmpty();
      assertThat(project.undoable()).isEmpty();
    }
  }

  @Test
  void undoesTheRemovalAndTheMoveOfALayer() throws Exception {
    LayerRecord a = layer("a", "#111111");
    LayerRecord b = layer("b", "#222222");
    LayerRecord c = layer("c", "#333333");
    try (Project project = open()) {
      project.apply(adding(0, a));
      project.apply(adding(1, b));
      project.apply(adding(2, c));
      project.apply(Edit.of("layer.move", new Change.OfOrder(a.id(), 0, 2)));
      project.apply(Edit.of("layer.remove", new Change.OfLayer(0, b, null)));
      assertThat(names(project)).containsExactly("c", "a");
    }
    try (Project project = open()) {
      assertThat(names(project)).containsExactly("c", "a");
      project.undo();
      assertThat(names(project)).containsExactly("b", "c", "a");
    }
    try (Project project = open()) {
      assertThat(names(project)).containsExactly("b", "c", "a");
      project.undo();
    }
    try (Project project = open()) {
      assertThat(names(project)).containsExactly("a", "b", "c");
    }
  }

  private static List<String> names(Project project) {
    return project.state().layers().stream().map(LayerRecord::name).toList();
  }

  @Test
  void agreesWithItsFileAfterAThousandRandomSteps() throws Exception {
    Random random = new Random(1944);
    ProjectState before;
    try (Project project = open()) {
      for (int i = 0; i < 1000; i++) {
        step(project, random, i);
      }
      before = project.state();
    }
    try (Project project = open()) {
      assertThat(project.state().annotations()).isEqualTo(before.annotations());
      assertThat(project.state().settings()).isEqualTo(before.settings());
      while (project.undoable().isPresent()) {
        project.undo();
      }
      assertThat(project.state().annotations()).isEmpty();
      assertThat(project.state().settings()).isEmpty();
    }
  }

  private static void step(Project project, Random random, int i) {
    List<MapAnnotation> marks = project.state().annotations();
    int choice = random.nextInt(10);
    if (choice == 0) {
      project.undo();
    } else if (choice == 1) {
      project.redo();
    } else if (choice == 2 && !marks.isEmpty()) {
      MapAnnotation mark = marks.get(random.nextInt(marks.size()));
      project.apply(Edit.of("annotation.delete", new Change.OfAnnotation(mark, null)));
    } else if (choice < 6 && !marks.isEmpty()) {
      MapAnnotation mark = marks.get(random.nextInt(marks.size()));
      MapAnnotation edited = mark.withContent("titre " + i, "note", "#00798c");
      project.apply(Edit.of("annotation.edit", new Change.OfAnnotation(mark, edited)));
    } else {
      project.apply(adding(pin("n° " + i, random.nextDouble(), 49)));
    }
  }

  @Test
  void completesOnlyWhenACopyOfTheFileHasTheEdit() throws Exception {
    Path copy = folder.resolve("copie.gpkg");
    try (Project project = open()) {
      for (int i = 0; i < 5; i++) {
        project.apply(adding(pin("n° " + i, i, 49))).get();
        Files.deleteIfExists(copy);
        Files.copy(file, copy);
        try (Project copied = Project.open(copy, jobs)) {
          assertThat(copied.problems()).isEmpty();
          assertThat(copied.state().annotations()).hasSize(i + 1);
        }
        assertThat(folder.resolve("carte.gpkg-journal")).doesNotExist();
      }
    }
  }

  @Test
  void tellsItsStateAndThatItIsSaved() throws Exception {
    List<SaveStatus.Kind> told = new ArrayList<>();
    List<Integer> counts = new ArrayList<>();
    try (Project project = open()) {
      project.onSaveStatus(status -> told.add(status.kind()));
      project.onChange(state -> counts.add(state.annotations().size()));
      project.apply(adding(pin("1", 0, 49))).get();
      assertThat(project.saveStatus()).isEqualTo(SaveStatus.SAVED);
    }
    assertThat(told.get(told.size() - 1)).isEqualTo(SaveStatus.Kind.SAVED);
    assertThat(counts).containsExactly(1);
  }

  @Test
  void keepsTheLastViewOnClosing() throws Exception {
    try (Project project = open()) {
      assertThat(project.view()).isEmpty();
      for (int i = 0; i < 100; i++) {
        project.saveView(new SavedView(500_000 + i, 6_900_000, 350));
      }
    }
    try (Project project = open()) {
      assertThat(project.view()).contains(new SavedView(500_099, 6_900_000, 350));
      assertThat(project.undoable()).isEmpty();
    }
  }

  @Test
  void failsInWordsOnceClosed() throws Exception {
    Project project = open();
    project.close();
    project.close();
    assertThat(project.apply(adding(pin("1", 0, 49))))
        .failsWithin(java.time.Duration.ofSeconds(5))
        .withThrowableThat()
        .withCauseInstanceOf(ProblemException.class);
  }

  @Test
  void copiesATemplateWithoutTouchingIt() throws Exception {
    try (Project project = open()) {
      project.apply(adding(pin("modèle", 0, 49)));
    }
    byte[] before = Files.readAllBytes(file);
    Path target = folder.resolve("sous/dossier/copie.gpkg");
    try (Project copy = Project.copy(file, target, jobs)) {
      copy.apply(adding(pin("copie", 0, 49))).get();
      assertThat(copy.state().annotations()).hasSize(2);
    }
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> Project.copy(file, target, jobs))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("already a file");
  }
}
