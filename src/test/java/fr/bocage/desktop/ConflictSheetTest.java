package fr.bocage.desktop;

import static fr.bocage.desktop.ProjectWindow.onFx;
import static fr.bocage.desktop.ProjectWindow.until;
import static org.assertj.core.api.Assertions.assertThat;

import fr.bocage.annotation.AnnotationKind;
import fr.bocage.annotation.MapAnnotation;
import fr.bocage.desktop.session.MapSession.SaveState;
import fr.bocage.job.Jobs;
import fr.bocage.map.Change;
import fr.bocage.map.Edit;
import fr.bocage.map.Project;
import fr.bocage.map.ProjectState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** Taking in somebody else's marks, and choosing between their versions and one's own. */
class ConflictSheetTest extends ProjectWindowTest {
  private Path theirs;

  private List<MapAnnotation> marks() {
    return window.session.state().get().annotations();
  }

  /** One pin that was given different titles and statuses here and in a copy of the file. */
  private void disagree() throws Exception {
    until(() -> window.session.viewport().get() != null && window.session.loading().isEmpty());
    MapAnnotation pin =
        MapAnnotation.create(
            AnnotationKind.PIN,
            new GeometryFactory().createPoint(new Coordinate(0, 49)),
            "phare",
            "#d1495b",
            "Léa");
    edit(null, pin);
    until(() -> window.session.saveState().get() == SaveState.SAVED && marks().size() == 1);
    theirs = Files.copy(own.resolve("map.gpkg"), own.resolve("theirs.gpkg"));
    try (Jobs jobs = new Jobs(1);
        Project project = Project.open(theirs, jobs)) {
      MapAnnotation before = project.state().annotations().get(0);
      project.apply(retitled(before, "Phare du large", "doing")).get();
    }
    MapAnnotation before = marks().get(0);
    map.robot.interact(() -> window.session.edit(retitled(before, "Phare neuf", "done")));
  }

  private void edit(MapAnnotation before, MapAnnotation after) {
    map.robot.interact(
        () ->
            window.session.edit(
                new Edit(
                    "annotation.add",
                    Instant.now(),
                    List.of(new Change.OfAnnotation(before, after)))));
  }

  private static Edit retitled(MapAnnotation mark, String title, String status) {
    return Edit.of(
        "annotation.write",
        new Change.OfAnnotation(
            mark, mark.withWords(mark.words().withTitle(title).withStatus(status))));
  }

  private void mergeAndOpenSheet() throws Exception {
    map.robot.interact(() -> window.session.mergeAnnotations(List.of(theirs), report -> {}));
    until(() -> marks().size() == 2);
    assertThat(window.session.notices()).hasSize(1);
    map.keys(KeyCode.F8);
    until(() -> map.robot.lookup("#marks-more").tryQuery().isPresent());
    map.robot.interact(
        () -> {
          MenuButton more = map.robot.lookup("#marks-more").queryAs(MenuButton.class);
          more.show();
          more.getItems().stream()
              .filter(item -> "marks-settle".equals(item.getId()))
              .forEach(item -> item.fire());
          more.hide();
        });
    until(() -> map.robot.lookup("#conflicts").tryQuery().isPresent());
  }

  private void press(String words) {
    map.robot.interact(
        () ->
            map.robot
                .lookup(node -> node instanceof Button button && words.equals(button.getText()))
                .queryAs(Button.class)
                .fire());
  }

  private void choose(String words) {
    map.robot.interact(
        () ->
            map.robot
                .lookup(
                    node ->
                        node instanceof ToggleButton cell
                            && cell.getStyleClass().contains("conflict-cell")
                            && words.equals(cell.getText()))
                .queryAs(ToggleButton.class)
                .setSelected(true));
  }

  @Test
  void aVersionIsChosenPartByPartAndTheChoiceIsUndone() throws Exception {
    disagree();
    mergeAndOpenSheet();
    choose("Phare neuf");
    choose("In progress");
    press("Keep this choice");
    until(() -> marks().size() == 1);
    assertThat(marks().get(0).title()).isEqualTo("Phare neuf");
    assertThat(marks().get(0).words().status()).isEqualTo("doing");
    until(() -> map.robot.lookup("#conflicts").tryQuery().isEmpty());
    map.robot.interact(() -> window.session.undo());
    until(() -> marks().size() == 2);
  }

  @Test
  void bothVersionsCanBeKept() throws Exception {
    disagree();
    mergeAndOpenSheet();
    press("Keep both");
    until(() -> map.robot.lookup("#conflicts").tryQuery().isEmpty());
    assertThat(marks())
        .extracting(MapAnnotation::title)
        .containsExactlyInAnyOrder("Phare neuf", "Phare du large");
    assertThat(marks()).allMatch(mark -> mark.provenance().rivalOf() == null);
  }

  @Test
  void marksAreDrawnInTheirAuthorsColours() throws Exception {
    disagree();
    until(() -> window.session.document().get().annotations().size() == 1);
    map.robot.interact(
        () ->
            window.session.edit(
                Edit.of(
                    "map.author-colours",
                    new Change.OfSetting(ProjectState.AUTHOR_COLOURS, null, "1"))));
    MapAnnotation other =
        MapAnnotation.create(
            AnnotationKind.PIN,
            new GeometryFactory().createPoint(new Coordinate(1, 49)),
            "",
            "#d1495b",
            "Ana");
    edit(null, other);
    until(() -> window.session.document().get().annotations().size() == 2);
    List<String> colours =
        onFx(
            () ->
                window.session.document().get().annotations().stream()
                    .map(placed -> placed.painted().author() + " " + placed.painted().colour())
                    .toList());
    assertThat(colours).containsExactlyInAnyOrder("Ana #d1495b", "Léa #edae49");
    assertThat(marks()).allMatch(mark -> mark.colour().equals("#d1495b"));
  }
}
