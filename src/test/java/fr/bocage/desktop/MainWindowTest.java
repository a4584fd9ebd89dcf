package fr.bocage.desktop;

import static fr.bocage.desktop.ProjectWindow.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.bocage.annotation.AnnotationKind;
import fr.bocage.annotation.MapAnnotation;
import fr.bocage.desktop.map.MapView;
import fr.bocage.desktop.session.MapSession.SaveState;
import fr.bocage.desktop.session.Notice;
import fr.bocage.desktop.session.Selection;
import fr.bocage.feature.FeatureTable;
import fr.bocage.feature.GeometryColumnBuilder;
import fr.bocage.feature.GeometryType;
import fr.bocage.feature.PartRole;
import fr.bocage.format.Formats;
import fr.bocage.geo.Viewport;
import fr.bocage.map.Edit;
import fr.bocage.map.Layer;
import fr.bocage.map.MapDocument;
import fr.bocage.map.PlacedAnnotation;
import fr.bocage.map.ProjectState;
import fr.bocage.problem.Message;
import fr.bocage.problem.Severity;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Drives the window's shell with mouse and keys, over a session that keeps nothing. */
class MainWindowTest extends SketchWindowTest {
  private static final Envelope HOME = new Envelope(400_000, 600_000, 6_800_000, 6_950_000);

  @Override
  SketchSession makeSession() {
    Layer square = layer(square());
    SketchSession made = new SketchSession(catalogue.lambert93(), HOME, List.of(square));
    made.state.set(stateOf(square));
    return made;
  }

  private FeatureTable square() {
    GeometryColumnBuilder geometry = new GeometryColumnBuilder();
    geometry.beginPart(PartRole.SHELL);
    geometry.vertex(450_000, 6_820_000);
    geometry.vertex(550_000, 6_820_000);
    geometry.vertex(550_000, 6_930_000);
    geometry.vertex(450_000, 6_930_000);
    geometry.endRow(GeometryType.POLYGON);
    return new FeatureTable("square", catalogue.lambert93(), geometry.freeze(), List.of());
  }

  private Viewport view() {
    return WaitForAsyncUtils.waitForAsyncFx(5_000, () -> session.viewport.get());
  }

  /** Waits for the motion that a gesture has begun to end. */
  private Viewport viewAtRest(FxRobot robot, double unlikeResolution) throws TimeoutException {
    MapView map = map(robot);
    until(
        () ->
            WaitForAsyncUtils.waitForAsyncFx(
                5_000,
                () ->
                    !map.navigation().isMoving()
                        && session.viewport.get().resolution() != unlikeResolution));
    return view();
  }

  private static Point2D onScreen(Node node, double x, double y) {
    return WaitForAsyncUtils.waitForAsyncFx(5_000, () -> node.localToScreen(x, y));
  }

  @Test
  void showsTheMapSoonAfterItOpens(FxRobot robot) throws TimeoutException {
    until(() -> map(robot).shownFrame() != null);
    assertThat(Arrays.stream(map(robot).shownFrame().argb()).distinct().count()).isGreaterThan(1);
  }

  @Test
  void wheelZoomKeepsThePlaceUnderThePointer(FxRobot robot) throws TimeoutException {
    MapView map = map(robot);
    Viewport before = view();
    robot.moveTo(onScreen(map, 200, 150));
    Coordinate place = map.toMap(200, 150);
    robot.scroll(3, VerticalDirection.UP);
    Viewport after = viewAtRest(robot, before.resolution());
    assertThat(after.resolution()).isNotEqualTo(before.resolution());
    assertThat(map.toMap(200, 150).x).isCloseTo(place.x, within(after.resolution()));
    assertThat(map.toMap(200, 150).y).isCloseTo(place.y, within(after.resolution()));
  }

  @Test
  void dragMovesTheMapWithTheHand(FxRobot robot) throws TimeoutException {
    MapView map = map(robot);
    Viewport before = view();
    robot.drag(onScreen(map, 300, 300), MouseButton.PRIMARY).dropTo(onScreen(map, 360, 270));
    WaitForAsyncUtils.waitForFxEvents();
    Viewport after = view();
    assertThat(after.resolution()).isEqualTo(before.resolution());
    assertThat(after.centerX()).isCloseTo(before.centerX() - 60 * before.resolution(), within(1.0));
    assertThat(after.centerY()).isCloseTo(before.centerY() - 30 * before.resolution(), within(1.0));
  }

  @Test
  void shiftDragZoomsToTheBox(FxRobot robot) throws TimeoutException {
    MapView map = map(robot);
    Viewport before = view();
    Coordinate middle = map.toMap(250, 200);
    robot.press(KeyCode.SHIFT);
    robot.drag(onScreen(map, 200, 150), MouseButton.PRIMARY).dropTo(onScreen(map, 300, 250));
    robot.release(KeyCode.SHIFT);
    Viewport after = viewAtRest(robot, before.resolution());
    assertThat(after.resolution()).isLessThan(before.resolution() / 3);
    assertThat(after.centerX()).isCloseTo(middle.x, within(2 * before.resolution()));
    assertThat(after.centerY()).isCloseTo(middle.y, within(2 * before.resolution()));
  }

  @Test
  void doubleClickZoomsIn(FxRobot robot) throws TimeoutException {
    Viewport before = view();
    MapView map = map(robot);
    // Fired, because a busy machine's robot may be too slow for two clicks to count as one.
    robot.interact(() -> Event.fireEvent(map, secondClick(map, onScreen(map, 300, 200))));
    assertThat(viewAtRest(robot, before.resolution()).resolution()).isLessThan(before.resolution());
  }

  private static MouseEvent secondClick(MapView map, Point2D screen) {
    return new MouseEvent(
        MouseEvent.MOUSE_CLICKED,
        300,
        200,
        screen.getX(),
        screen.getY(),
        MouseButton.PRIMARY,
        2,
        false,
        false,
        false,
        false,
        false,
        false,
        false,
        false,
        false,
        true,
        null);
  }

  @Test
  void arrowsMoveAndPlusAndHomeZoom(FxRobot robot) throws TimeoutException {
    Viewport before = view();
    robot.interact(() -> map(robot).requestFocus());
    robot.push(KeyCode.RIGHT);
    until(() -> view().centerX() > before.centerX());
    robot.interact(() -> robot.lookup("#zoom-in").queryAs(Button.class).fire());
    Viewport closer = viewAtRest(robot, before.resolution());
    assertThat(closer.resolution()).isLessThan(before.resolution());
    robot.push(KeyCode.HOME);
    Viewport all = Viewport.fitting(HOME, before.widthPixels(), before.heightPixels(), 24);
    until(() -> view().equals(all));
  }

  @Test
  void takesAScaleThatIsTypedIn(FxRobot robot) throws TimeoutException {
    TextField scale = robot.lookup("#scale").queryAs(TextField.class);
    robot.interact(
        () -> {
          scale.requestFocus();
          scale.setText("1:25000");
        });
    robot.push(KeyCode.ENTER);
    until(() -> Math.abs(view().resolution() - 7) < 1e-9);
    assertThat(map(robot).isFocused()).isTrue();
  }

  @Test
  void keepsTheViewWhenTheTypedScaleIsNone(FxRobot robot) {
    Viewport before = view();
    TextField scale = robot.lookup("#scale").queryAs(TextField.class);
    robot.interact(
        () -> {
          scale.requestFocus();
          scale.setText("near");
        });
    robot.push(KeyCode.ENTER);
    assertThat(view()).isEqualTo(before);
  }

  @Test
  void clickSelectsWhatIsUnderThePointerAndEscapeLetsGo(FxRobot robot) throws TimeoutException {
    MapView map = map(robot);
    Point2D place = map.toView(new Coordinate(500_000, 6_870_000));
    robot.clickOn(onScreen(map, place.getX(), place.getY()), MouseButton.PRIMARY);
    until(() -> session.selection.get() instanceof Selection.OfFeatures);
    Selection.OfFeatures found = (Selection.OfFeatures) session.selection.get();
    assertThat(found.features()).hasSize(1);
    assertThat(found.features().get(0).layer().name()).isEqualTo("square");
    robot.push(KeyCode.ESCAPE);
    until(() -> session.selection.get() instanceof Selection.Nothing);
  }

  @Test
  void drawsALineClickByClickAndEndsItByEnter(FxRobot robot) throws TimeoutException {
    robot.interact(() -> map(robot).requestFocus());
    robot.push(KeyCode.L);
    robot.clickOn(onScreen(map(robot), 300, 200), MouseButton.PRIMARY);
    robot.clickOn(onScreen(map(robot), 380, 240), MouseButton.PRIMARY);
    robot.push(KeyCode.ENTER);
    until(() -> robot.lookup("#annotation-title-on-map").tryQuery().isPresent());
    robot.push(KeyCode.ENTER);
    until(() -> session.calls.contains("edit annotation.add"));
  }

  @Test
  void givesUpALineByEscape(FxRobot robot) {
    robot.interact(() -> map(robot).requestFocus());
    robot.push(KeyCode.L);
    robot.clickOn(onScreen(map(robot), 300, 200), MouseButton.PRIMARY);
    robot.clickOn(onScreen(map(robot), 380, 240), MouseButton.PRIMARY);
    robot.push(KeyCode.ESCAPE);
    robot.push(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(session.calls).doesNotContain("edit annotation.add");
  }

  @Test
  void namesAPinOnTheMapAndKeepsItByEnter(FxRobot robot) throws TimeoutException {
    robot.interact(() -> map(robot).requestFocus());
    robot.push(KeyCode.P);
    robot.clickOn(onScreen(map(robot), 300, 200), MouseButton.PRIMARY);
    until(() -> robot.lookup("#annotation-title-on-map").tryQuery().isPresent());
    robot.interact(
        () -> robot.lookup("#annotation-title-on-map").queryAs(TextField.class).setText("Cantine"));
    robot.push(KeyCode.ENTER);
    until(() -> session.calls.contains("edit annotation.add"));
    assertThat(robot.lookup("#annotation-title-on-map").tryQuery()).isEmpty();
  }

  @Test
  void whatWasClickedStaysInPlaceWhenTheInspectorComes(FxRobot robot) throws TimeoutException {
    MapView map = map(robot);
    Coordinate place = map.toMap(100, 100);
    Point2D clicked = onScreen(map, 100, 100);
    double before = map.getWidth();
    robot.interact(() -> session.selection.set(found(place.x, place.y)));
    until(() -> map.getWidth() < before - 100);
    Point2D now = onScreen(map, map.toView(place).getX(), map.toView(place).getY());
    assertThat(now.getX()).isCloseTo(clicked.getX(), within(1.0));
    assertThat(now.getY()).isCloseTo(clicked.getY(), within(1.0));
  }

  @Test
  void aClickOnNothingOpensNoInspector(FxRobot robot) throws TimeoutException {
    Selection.OfFeatures nothing = new Selection.OfFeatures(1, 1, List.of());
    robot.interact(() -> session.selection.set(nothing));
    assertThat(robot.lookup("#inspector").tryQuery()).isEmpty();
    robot.interact(() -> session.selection.set(found(1, 1)));
    until(() -> robot.lookup("#inspector").tryQuery().isPresent());
    robot.interact(() -> session.selection.set(nothing)); // what is open stays, and says so
    assertThat(robot.lookup("#inspector").tryQuery()).isPresent();
  }

  @Test
  void tellsWhatWentWrongUntilItIsDismissed(FxRobot robot) throws TimeoutException {
    Message words = Message.of(Formats.class, "file-empty", "roads.shp");
    robot.interact(() -> session.notices.add(new Notice(Severity.ERROR, "roads.shp", words)));
    until(() -> robot.lookup(".notice").tryQuery().isPresent());
    assertThat(robot.lookup(".notice-message").queryAs(Label.class).getText())
        .isEqualTo("roads.shp is empty.");
    robot.interact(() -> session.notices.clear());
    assertThat(robot.lookup(".notice").tryQuery()).isEmpty();
  }

  @Test
  void speaksAnotherLanguageAtOnce(FxRobot robot) throws TimeoutException {
    assertThat(text(robot, "#open")).isEqualTo("Open");
    widen(robot);
    robot.clickOn("#language").clickOn("Français");
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(text(robot, "#open")).isEqualTo("Ouvrir");
    assertThat(text(robot, "#save-state")).isEqualTo("Enregistré");
  }

  /** Until nothing of the bar is folded away. */
  private static void widen(FxRobot robot) throws TimeoutException {
    robot.interact(() -> map(robot).getScene().getWindow().setWidth(1280));
    until(() -> robot.lookup("#language").query().isVisible());
  }

  private static String text(FxRobot robot, String query) {
    return robot.lookup(query).queryAs(Labeled.class).getText();
  }

  @Test
  void changesBetweenLightAndDark(FxRobot robot) throws TimeoutException {
    widen(robot);
    WindowMemory before = new WindowMemory(userData);
    robot.clickOn("#theme");
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(new WindowMemory(userData).dark()).isNotEqualTo(before.dark());
  }

  @Test
  void undoKeyTakesBackAndItsButtonTellsWhat(FxRobot robot) {
    Button undo = robot.lookup("#undo").queryAs(Button.class);
    assertThat(undo.isDisabled()).isTrue();
    robot.interact(() -> session.undoable.set(Edit.of("annotation.move")));
    assertThat(undo.isDisabled()).isFalse();
    robot.moveTo(undo);
    assertThat(undo.getTooltip().getText()).isEqualTo("Undo: Move annotation (Ctrl+Z)");
    robot.interact(() -> map(robot).requestFocus());
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    assertThat(session.calls).contains("undo");
  }

  @Test
  void saysWhenSomethingIsNotSaved(FxRobot robot) {
    robot.interact(() -> session.saveState.set(SaveState.FAILED));
    assertThat(text(robot, "#save-state")).isEqualTo("Not saved");
  }

  @Test
  void putsTheLayersAwayAndBringsThemBack(FxRobot robot) throws TimeoutException {
    Bounds before = map(robot).getLayoutBounds();
    robot.interact(() -> map(robot).requestFocus());
    robot.push(KeyCode.F9);
    until(() -> map(robot).getWidth() > before.getWidth() + 100);
    robot.push(KeyCode.F9);
    until(() -> Math.abs(map(robot).getWidth() - before.getWidth()) < 2);
  }

  @Test
  void presentsTheMapAloneAndComesBackByEscape(FxRobot robot) throws TimeoutException {
    MapView map = map(robot);
    robot.interact(map::requestFocus);
    robot.push(KeyCode.F5);
    until(() -> map.getWidth() >= map.getScene().getWidth());
    assertThat(map.getHeight()).isEqualTo(map.getScene().getHeight());
    assertThat(map.isFocused()).isTrue();
    robot.push(KeyCode.L);
    robot.push(KeyCode.ESCAPE); // puts the tool away, not the presentation
    assertThat(robot.lookup("#presentation").tryQuery()).isPresent();
    robot.push(KeyCode.ESCAPE);
    until(() -> robot.lookup("#presentation").tryQuery().isEmpty());
    until(() -> map.getWidth() < map.getScene().getWidth());
    assertThat(((Stage) map.getScene().getWindow()).isFullScreen()).isFalse();
    assertThat(map.isFocused()).isTrue();
  }

  @Test
  void walksThroughTheMarksWhilePresenting(FxRobot robot) throws TimeoutException {
    MapDocument plain = session.document.get();
    List<PlacedAnnotation> marks =
        List.of(mark(460_000, 6_850_000, ""), mark(520_000, 6_900_000, "Parle d’abord de la mer"));
    robot.interact(
        () -> {
          session.document.set(
              new MapDocument(plain.crs(), plain.layers(), marks, plain.background()));
          map(robot).requestFocus();
        });
    robot.push(KeyCode.F5);
    robot.push(KeyCode.PAGE_DOWN);
    until(() -> view().centerX() == 460_000 && view().centerY() == 6_850_000);
    assertThat(robot.lookup("#present-note").query().isVisible()).isFalse();
    robot.push(KeyCode.PAGE_DOWN);
    until(() -> view().centerX() == 520_000 && view().centerY() == 6_900_000);
    assertThat(text(robot, "#present-note")).isEqualTo("Parle d’abord de la mer");
    robot.push(KeyCode.PAGE_UP);
    until(() -> view().centerX() == 460_000);
    robot.push(KeyCode.ESCAPE);
  }

  private static PlacedAnnotation mark(double x, double y, String note) {
    Point at = new GeometryFactory().createPoint(new Coordinate(x, y));
    MapAnnotation mark = MapAnnotation.create(AnnotationKind.PIN, at, "Ici", "#d1495b", "");
    return new PlacedAnnotation(mark.withContent("Ici", note, "#d1495b"), at);
  }

  @Test
  void invitesOnlyToAnEmptyMap(FxRobot robot) {
    assertThat(robot.lookup("#invitation").query().isVisible()).isFalse();
    robot.interact(() -> session.state.set(new ProjectState(List.of(), List.of(), Map.of())));
    assertThat(robot.lookup("#invitation").query().isVisible()).isTrue();
    robot.interact(() -> map(robot).requestFocus());
    robot.push(KeyCode.P);
    assertThat(robot.lookup("#invitation").query().isVisible()).as("while drawing").isFalse();
    robot.push(KeyCode.ESCAPE);
    assertThat(robot.lookup("#invitation").query().isVisible()).isTrue();
    robot.clickOn("#invitation-open-sample");
    assertThat(session.calls).contains("openSample");
  }

  @Test
  void showsItsKeysAndClosesThemByEscape(FxRobot robot) throws TimeoutException {
    robot.interact(() -> map(robot).requestFocus());
    robot.push(KeyCode.F1);
    until(() -> robot.lookup("#sheet").tryQuery().isPresent());
    robot.push(KeyCode.ESCAPE);
    until(() -> robot.lookup("#sheet").tryQuery().isEmpty());
  }
}
