package fr.bocage.desktop;

import static fr.bocage.desktop.ProjectWindow.onFx;
import static fr.bocage.desktop.ProjectWindow.until;
import static org.assertj.core.api.Assertions.assertThat;

import fr.bocage.annotation.AnnotationGroup;
import fr.bocage.annotation.AnnotationKind;
import fr.bocage.annotation.MapAnnotation;
import fr.bocage.annotation.Words;
import fr.bocage.desktop.session.Selection;
import fr.bocage.geo.Viewport;
import fr.bocage.map.Change;
import fr.bocage.map.Edit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** The list of marks beside the map: found, flown to, written and changed in it. */
class MarksListTest extends ProjectWindowTest {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private static MapAnnotation pin(String title, double longitude) {
    return MapAnnotation.create(
        AnnotationKind.PIN,
        FACTORY.createPoint(new Coordinate(longitude, 49.3)),
        title,
        "#d1495b",
        "Léa");
  }

  private void openListOf(String... titles) throws TimeoutException {
    until(() -> window.session.viewport().get() != null && window.session.loading().isEmpty());
    List<Change> changes = new ArrayList<>();
    for (int i = 0; i < titles.length; i++) {
      changes.add(new Change.OfAnnotation(null, pin(titles[i], -1 + i * 0.4)));
    }
    map.robot.interact(
        () -> window.session.edit(new Edit("annotation.add", Instant.now(), changes)));
    map.keys(KeyCode.F8);
    untilListed(titles.length);
  }

  private ListView<MapAnnotation> list() {
    return map.robot.lookup("#marks-list").queryListView();
  }

  private List<String> listed() {
    return onFx(() -> list().getItems().stream().map(MapAnnotation::title).toList());
  }

  private void untilListed(int count) throws TimeoutException {
    until(
        () ->
            map.robot.lookup("#marks-list").tryQuery().isPresent()
                && list().getItems().size() == count);
  }

  private Node cell(int index) throws TimeoutException {
    until(() -> cells(index).size() == 1);
    return onFx(() -> cells(index).get(0));
  }

  private List<Node> cells(int index) {
    return list().lookupAll(".mark-cell").stream()
        .filter(node -> ((ListCell<?>) node).getIndex() == index)
        .toList();
  }

  /** As the system does it, which the robot does not. */
  private void openMenu() throws TimeoutException {
    Node cell = cell(0);
    map.robot.interact(
        () -> {
          list().getSelectionModel().selectIndices(0);
          cell.fireEvent(
              new ContextMenuEvent(
                  ContextMenuEvent.CONTEXT_MENU_REQUESTED, 4, 4, 40, 40, false, null));
        });
  }

  private void clickItem(String id) throws TimeoutException {
    until(() -> item(id) != null);
    map.robot.interact(
        () -> {
          MenuItem item = item(id);
          item.fire();
          item.getParentPopup().hide();
        });
  }

  private static MenuItem item(String id) {
    for (Window window : Window.getWindows()) {
      if (window instanceof ContextMenu menu) {
        for (MenuItem item : menu.getItems()) {
          if (id.equals(item.getId())) {
            return item;
          }
        }
      }
    }
    return null;
  }

  @Test
  void listsWhatIsSearchedForAsOneTypes() throws TimeoutException {
    openListOf("Phare", "Abbaye", "Écluse");
    map.write("#marks-search", "ecl");
    untilListed(1);
    assertThat(listed()).containsExactly("Écluse");
    map.write("#marks-search", "moulin");
    untilListed(0);
    map.write("#marks-search", "");
    untilListed(3);
    assertThat(listed()).containsExactlyInAnyOrder("Écluse", "Abbaye", "Phare");
  }

  @Test
  void fliesToTheMarkThatIsClicked() throws TimeoutException {
    openListOf("Phare", "Abbaye");
    Viewport before = onFx(() -> window.session.viewport().get());
    map.robot.clickOn(ProjectWindow.middle(cell(1)), MouseButton.PRIMARY);
    until(() -> window.session.selection().get() instanceof Selection.OfAnnotation);
    until(
        () -> {
          Viewport now = window.session.viewport().get();
          Coordinate there =
              window.session.document().get().annotations().get(0).geometry().getCoordinate();
          return !now.equals(before)
              && Math.abs(now.centerX() - there.x) < now.resolution() * 2
              && Math.abs(now.centerY() - there.y) < now.resolution() * 2;
        });
  }

  @Test
  void writesATitleInThePlaceWhereItStands() throws TimeoutException {
    openListOf("Phare", "Abbaye");
    map.robot.clickOn(ProjectWindow.middle(cell(0)), MouseButton.PRIMARY);
    map.robot.push(KeyCode.F2);
    until(() -> map.robot.lookup("#mark-title-in-list").tryQuery().isPresent());
    map.write("#mark-title-in-list", "Sémaphore");
    map.robot.push(KeyCode.ENTER);
    until(() -> listed().contains("Sémaphore"));
    map.keys(KeyCode.CONTROL, KeyCode.Z);
    until(() -> !listed().contains("Sémaphore"));
    assertThat(listed()).containsExactlyInAnyOrder("Phare", "Abbaye");
  }

  @Test
  void changesStatusAndDeletesManyAsOneEdit() throws TimeoutException {
    openListOf("Phare", "Abbaye", "Écluse");
    map.robot.interact(() -> list().getSelectionModel().selectIndices(0, 1));
    until(() -> map.shows("#marks-delete"));
    Node status = cell(2).lookup(".mark-status");
    map.robot.interact(() -> ((Button) status).fire());
    until(() -> Window.getWindows().stream().anyMatch(ContextMenu.class::isInstance));
    map.robot.interact(
        () ->
            Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .map(ContextMenu.class::cast)
                .flatMap(menu -> menu.getItems().stream())
                .filter(item -> "Done".equals(item.getText()))
                .findFirst()
                .orElseThrow()
                .fire());
    until(() -> map.marks().get(0).words().status().equals(Words.DONE));
    map.robot.interact(() -> map.robot.lookup("#marks-delete").queryButton().fire());
    map.untilMarks(1);
    untilListed(1);
    map.keys(KeyCode.CONTROL, KeyCode.Z);
    map.untilMarks(3);
    untilListed(3);
  }

  @Test
  void hidesAGroupAndListsItAlone() throws TimeoutException {
    openListOf("Phare", "Abbaye");
    MapAnnotation abbey =
        map.marks().stream()
            .filter(mark -> mark.title().equals("Abbaye"))
            .findFirst()
            .orElseThrow();
    AnnotationGroup group = new AnnotationGroup(UUID.randomUUID(), "Équipe", true, 0);
    map.robot.interact(
        () ->
            window.session.edit(
                Edit.of(
                    "annotation.group",
                    new Change.OfGroup(null, group),
                    new Change.OfAnnotation(
                        abbey, abbey.withStacking(abbey.stacking().withGroup(group.id()))))));
    until(() -> map.robot.lookup(".group-eye").tryQuery().isPresent());
    map.robot.interact(() -> map.robot.lookup(".group-eye").queryButton().fire());
    until(() -> window.session.document().get().annotations().size() == 1);
    untilListed(2);
    map.robot.interact(() -> map.robot.lookup(".group-name").queryAs(ToggleButton.class).fire());
    untilListed(1);
    assertThat(listed()).containsExactly("Abbaye");
  }

  @Test
  void duplicatesAndLocksFromTheMenuOfTheList() throws TimeoutException {
    openListOf("Phare");
    openMenu();
    clickItem("mark-lock");
    until(() -> map.marks().get(0).stacking().locked());
    openMenu();
    clickItem("mark-duplicate");
    map.untilMarks(2);
    assertThat(map.last().stacking().locked()).isFalse();
    assertThat(map.last().title()).isEqualTo("Phare");
  }
}
