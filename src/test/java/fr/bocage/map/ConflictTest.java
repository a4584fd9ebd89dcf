package fr.bocage.map;

import static org.assertj.core.api.Assertions.assertThat;

import fr.bocage.annotation.AnnotationKind;
import fr.bocage.annotation.Conflict;
import fr.bocage.annotation.ContentPart;
import fr.bocage.annotation.MapAnnotation;
import fr.bocage.annotation.RandomMarks;
import fr.bocage.job.Jobs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What two people edited without knowing of each other, from the merge to the choice. */
class ConflictTest {
  @TempDir Path folder;
  private final Jobs jobs = new Jobs(2);
  private Path theirFile;
  private Project mine;

  /** One pin, in a copy of the file retitled and moved, here retitled and told done. */
  @BeforeEach
  void disagree() throws Exception {
    Path file = folder.resolve("mine.gpkg");
    theirFile = folder.resolve("theirs.gpkg");
    try (Project first = open(file)) {
      first.apply(ProjectFixtures.adding(ProjectFixtures.pin("phare", 0, 49))).get();
    }
    Files.copy(file, theirFile);
    try (Project theirs = open(theirFile)) {
      theirs.setAuthor("Louis");
      MapAnnotation pin = theirs.state().annotations().get(0);
      change(theirs, pin, pin.withWords(pin.words().withTitle("Phare")));
      pin = theirs.state().annotations().get(0);
      change(theirs, pin, pin.withGeometry(ProjectFixtures.pin("", 1, 49).geometry()));
    }
    mine = open(file);
    mine.setAuthor("Aline");
    MapAnnotation pin = mine.state().annotations().get(0);
    change(mine, pin, pin.withWords(pin.words().withTitle("Le phare").withStatus("done")));
  }

  @AfterEach
  void close() {
    mine.close();
    jobs.close();
  }

  private Project open(Path file) throws Exception {
    return Project.open(file, jobs, folder.resolve("rescue"));
  }

  private static void change(Project project, MapAnnotation before, MapAnnotation after)
      throws Exception {
    project.apply(Edit.of("annotation.write", new Change.OfAnnotation(before, after))).get();
  }

  private MergeReport merge(Path file) throws Exception {
    return mine.merge(List.of(SharedAnnotations.read(file))).get();
  }

  private Conflict onlyConflict() {
    List<Conflict> conflicts = Conflict.among(mine.state().annotations());
    assertThat(conflicts).hasSize(1);
    return conflicts.get(0);
  }

  private MapAnnotation titled(Conflict conflict, String title) {
    return conflict.versions().stream()
        .filter(one -> one.title().equals(title))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void bothVersionsAreKeptAndTellInWhatTheyDiffer() throws Exception {
    assertThat(merge(theirFile).conflicts()).hasSize(1);
    Conflict conflict = onlyConflict();
    assertThat(conflict.versions())
        .extracting(MapAnnotation::title)
        .containsExactlyInAnyOrder("Phare", "Le phare");
    assertThat(conflict.differences())
        .containsExactly(ContentPart.TITLE, ContentPart.STATUS, ContentPart.PLACE);
    assertThat(titled(conflict, "Phare").editor()).isEqualTo("Louis");
    assertThat(titled(conflict, "Le phare").editor()).isEqualTo("Aline");
  }

  @Test
  void aChoicePartByPartIsOneAnnotationAndStaysSoWhateverIsMergedAgain() throws Exception {
    merge(theirFile);
    Conflict conflict = onlyConflict();
    MapAnnotation here = titled(conflict, "Le phare");
    MapAnnotation theirs = titled(conflict, "Phare");
    Map<ContentPart, MapAnnotation> chosen =
        Map.of(ContentPart.TITLE, here, ContentPart.STATUS, here, ContentPart.PLACE, theirs);
    mine.apply(ConflictEdits.choosing(conflict, chosen)).get();
    assertThat(mine.state().annotations()).hasSize(1);
    MapAnnotation settled = mine.state().annotations().get(0);
    assertThat(settled.title()).isEqualTo("Le phare");
    assertThat(settled.words().status()).isEqualTo("done");
    assertThat(settled.geometry().getCoordinate().x).isEqualTo(1);
    MergeReport again = merge(theirFile);
    assertThat(again.conflicts()).isEmpty();
    assertThat(mine.state().annotations()).containsExactly(settled);
    try (Project other = open(theirFile)) { // and the others learn of it
      other.merge(List.of(SharedAnnotations.read(folder.resolve("mine.gpkg")))).get();
      assertThat(other.state().annotations()).hasSize(1);
      assertThat(other.state().annotations().get(0).sameContent(settled)).isTrue();
    }
  }

  @Test
  void keepingBothMakesTwoAnnotationsThatNobodyAsksAboutAgain() throws Exception {
    merge(theirFile);
    mine.apply(ConflictEdits.keepingAll(onlyConflict())).get();
    assertThat(mine.state().annotations())
        .extracting(MapAnnotation::title)
        .containsExactlyInAnyOrder("Phare", "Le phare");
    assertThat(Conflict.among(mine.state().annotations())).isEmpty();
    assertThat(merge(theirFile).conflicts()).isEmpty();
    assertThat(mine.state().annotations()).hasSize(2);
  }

  @Test
  void aChoiceIsUndone() throws Exception {
    merge(theirFile);
    Conflict conflict = onlyConflict();
    mine.apply(ConflictEdits.choosing(conflict, Map.of())).get();
    mine.undo().get();
    assertThat(titles(onlyConflict())).isEqualTo(titles(conflict));
  }

  private static Set<String> titles(Conflict conflict) {
    return conflict.versions().stream().map(MapAnnotation::title).collect(Collectors.toSet());
  }

  @Test
  void everyPartOfTheContentIsTakenFromTheVersionThatWasChosen() {
    RandomMarks marks = new RandomMarks(11);
    Random random = new Random(11);
    for (int round = 0; round < 200; round++) {
      AnnotationKind kind = AnnotationKind.values()[random.nextInt(5)];
      MapAnnotation one = marks.next(kind);
      List<MapAnnotation> versions = new ArrayList<>(List.of(one, marks.next(), marks.next()));
      Conflict conflict = new Conflict(versions);
      MapAnnotation whole = versions.get(random.nextInt(3));
      Map<ContentPart, MapAnnotation> all =
          Arrays.stream(ContentPart.values())
              .collect(Collectors.toMap(part -> part, part -> whole));
      MapAnnotation result = conflict.chosen(all);
      assertThat(result.sameContent(whole)).isTrue();
      assertThat(result.id()).isEqualTo(one.id());
      assertThat(result.created()).isEqualTo(one.created());
    }
  }
}
