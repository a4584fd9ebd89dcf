package fr.bocage.desktop;

import static fr.bocage.desktop.ProjectWindow.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.bocage.desktop.map.MapView;
import fr.bocage.desktop.session.Selection;
import fr.bocage.feature.FieldType;
import fr.bocage.feature.SmallTable;
import fr.bocage.map.Layer;
import fr.bocage.render.Picker.PickedFeature;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Drives the attribute table with mouse and keys, over a session that keeps nothing. */
class AttributeTableTest extends SketchWindowTest {
  private static final Envelope HOME = new Envelope(0, 100_000, 0, 100_000);

  private Layer towns;
  private Layer bare;

  @Override
  SketchSession makeSession() {
    bare = layer(new SmallTable("bare").points(3));
    towns =
        layer(
            new SmallTable("towns")
                .points(4)
                .column("NOM", FieldType.TEXT, "Saint-Lô", "Évreux", "Caen", null)
                .column("INSEE", FieldType.TEXT, "50502", "27229", "14118", "01004")
                .column("POPULATION", FieldType.INTEGER, 19_000L, 47_000L, 109_000L, 9L));
    SketchSession made = new SketchSession(catalogue.lambert93(), HOME, List.of(bare, towns));
    made.state.set(stateOf(bare, towns));
    return made;
  }

  @BeforeEach
  void open(FxRobot robot) throws TimeoutException {
    robot.interact(() -> robot.lookup("#map").query().requestFocus());
    robot.push(KeyCode.F6);
    until(() -> grid(robot).isVisible() && rows(robot).size() == 4);
  }

  @SuppressWarnings("unchecked")
  private static TableView<Integer> grid(FxRobot robot) {
    return robot.lookup("#attribute-grid").queryAs(TableView.class);
  }

  private static List<Integer> rows(FxRobot robot) {
    return new ArrayList<>(grid(robot).getItems());
  }

  private static String count(FxRobot robot) {
    return robot.lookup("#table-count").queryAs(Label.class).getText();
  }

  private static void filter(FxRobot robot, String text) {
    robot.interact(() -> robot.lookup("#table-filter").queryAs(TextField.class).setText(text));
  }

  private List<Integer> selectedRows() {
    return session.selection.get() instanceof Selection.OfFeatures found
        ? found.features().stream().map(PickedFeature::row).toList()
        : List.of();
  }

  @Test
  void showsTheUppermostLayerWhenNoneIsChosen(FxRobot robot) {
    assertThat(count(robot)).isEqualTo("4 rows");
    assertThat(grid(robot).getColumns())
        .extracting(column -> column.getText())
        .containsExactly("#", "NOM", "INSEE", "POPULATION");
  }

  @Test
  void showsALayerWithoutFieldsWhenItIsChosenInTheList(FxRobot robot) throws TimeoutException {
    robot.clickOn("bare");
    until(() -> rows(robot).size() == 3);
    assertThat(grid(robot).getColumns()).hasSize(1);
  }

  @Test
  void headersSortUpDownAndNotAtAll(FxRobot robot) throws TimeoutException {
    robot.clickOn("POPULATION");
    until(() -> rows(robot).equals(List.of(3, 0, 1, 2)));
    robot.clickOn("POPULATION");
    until(() -> rows(robot).equals(List.of(2, 1, 0, 3)));
    assertThat(grid(robot).getSortOrder())
        .extracting(c -> c.getText())
        .containsExactly("POPULATION");
    robot.clickOn("POPULATION");
    until(() -> rows(robot).equals(List.of(0, 1, 2, 3)));
    robot.clickOn("NOM");
    until(() -> rows(robot).equals(List.of(2, 1, 0, 3)));
  }

  @Test
  void theButtonOfAHeadersMenuDoesNotSort(FxRobot robot) throws TimeoutException {
    robot.rightClickOn("POPULATION");
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(grid(robot).getSortOrder()).isEmpty();
    robot.clickOn("POPULATION");
    until(() -> rows(robot).equals(List.of(3, 0, 1, 2))); // that click is the first to sort
  }

  @Test
  void filtersByWordsAndByConditions(FxRobot robot) throws TimeoutException {
    filter(robot, "saint lo");
    until(() -> rows(robot).equals(List.of(0)));
    assertThat(count(robot)).isEqualTo("1 of 4 rows");
    filter(robot, "population > 20000");
    until(() -> rows(robot).equals(List.of(1, 2)));
    filter(robot, "");
    until(() -> rows(robot).size() == 4);
  }

  @Test
  void saysWhatIsWrongWithACondition(FxRobot robot) throws TimeoutException {
    filter(robot, "habitants > 3");
    Label complaint = robot.lookup("#table-complaint").queryAs(Label.class);
    until(complaint::isVisible);
    assertThat(complaint.getText()).isEqualTo("No field is called habitants.");
    assertThat(rows(robot)).hasSize(4);
    filter(robot, "caen");
    until(() -> rows(robot).equals(List.of(2)));
    assertThat(complaint.isVisible()).isFalse();
  }

  @Test
  void keysChooseRowsWhichTheMapShows(FxRobot robot) throws TimeoutException {
    robot.interact(() -> grid(robot).getSelectionModel().clearAndSelect(1));
    until(() -> selectedRows().equals(List.of(1)));
    robot.interact(() -> grid(robot).requestFocus());
    robot.press(KeyCode.SHIFT).push(KeyCode.DOWN);
    robot.release(KeyCode.SHIFT);
    until(() -> selectedRows().equals(List.of(1, 2)));
    Selection.OfFeatures chosen = (Selection.OfFeatures) session.selection.get();
    assertThat(chosen.chosen()).isTrue();
  }

  @Test
  void identifyingOnTheMapMarksTheRow(FxRobot robot) throws TimeoutException {
    robot.clickOn("POPULATION");
    until(() -> rows(robot).equals(List.of(3, 0, 1, 2)));
    robot.interact(
        () ->
            session.selection.set(
                new Selection.OfFeatures(0, 0, List.of(new PickedFeature(towns, 1)))));
    until(() -> grid(robot).getSelectionModel().getSelectedItems().equals(List.of(1)));
    assertThat(session.selection.get()).isInstanceOf(Selection.OfFeatures.class);
  }

  @Test
  void enterFliesToTheChosenRow(FxRobot robot) throws TimeoutException {
    robot.interact(() -> grid(robot).getSelectionModel().clearAndSelect(2));
    robot.interact(() -> grid(robot).requestFocus());
    robot.push(KeyCode.ENTER);
    Coordinate place = towns.table().geometry().envelope(2).centre();
    until(() -> Math.abs(session.viewport.get().centerX() - place.x) < 100);
    until(() -> Math.abs(session.viewport.get().centerY() - place.y) < 100);
  }

  @Test
  void showsOnlyWhatIsInViewAndFollowsTheMap(FxRobot robot) throws TimeoutException {
    MapView map = robot.lookup("#map").queryAs(MapView.class);
    robot.interact(() -> robot.lookup("#table-in-view").queryAs(ToggleButton.class).fire());
    for (int row = 0; row < 4; row++) {
      Envelope around = towns.table().geometry().envelope(row);
      around.expandBy(10);
      robot.interact(() -> map.navigation().flyTo(around));
      List<Integer> expected = List.of(row);
      until(() -> !map.navigation().isMoving() && rows(robot).equals(expected));
    }
  }

  @Test
  void copiesRowsWithTheirHeaderAndText(FxRobot robot) throws TimeoutException {
    robot.interact(() -> grid(robot).getSelectionModel().selectIndices(1, 3));
    robot.interact(() -> grid(robot).requestFocus());
    robot.press(KeyCode.CONTROL).push(KeyCode.C);
    robot.release(KeyCode.CONTROL);
    until(() -> count(robot).equals("2 rows copied"));
    String copied =
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> Clipboard.getSystemClipboard().getString());
    assertThat(copied).isEqualTo("NOM\tINSEE\tPOPULATION\nÉvreux\t27229\t47000\n\t01004\t9\n");
  }

  @Test
  void theMapStaysInPlaceWhenTheTableComesAndGoes(FxRobot robot) throws TimeoutException {
    MapView map = robot.lookup("#map").queryAs(MapView.class);
    robot.push(KeyCode.ESCAPE);
    until(() -> map.getHeight() > 500);
    Coordinate place = map.toMap(100, 100);
    robot.push(KeyCode.F6);
    until(() -> map.getHeight() < 450);
    assertThat(map.toView(place).getY()).isCloseTo(100, within(1.0));
    Bounds grid = WaitForAsyncUtils.waitForAsyncFx(5_000, () -> grid(robot).getLayoutBounds());
    assertThat(grid.getHeight()).isGreaterThan(100);
  }

  @Test
  void escapeEmptiesTheFilterThenPutsTheTableAway(FxRobot robot) throws TimeoutException {
    robot.press(KeyCode.CONTROL, KeyCode.SHIFT).push(KeyCode.F);
    robot.release(KeyCode.CONTROL, KeyCode.SHIFT);
    TextField field = robot.lookup("#table-filter").queryAs(TextField.class);
    until(field::isFocused);
    robot.write("caen");
    until(() -> rows(robot).size() == 1);
    robot.push(KeyCode.ESCAPE);
    until(() -> field.getText().isEmpty());
    robot.push(KeyCode.ESCAPE);
    until(() -> !grid(robot).getParent().isVisible());
    assertThat(robot.lookup("#map").query().isFocused()).isTrue();
  }
}
