package fr.bocage.desktop;

import static fr.bocage.desktop.ProjectWindow.onFx;
import static fr.bocage.desktop.ProjectWindow.until;

import fr.bocage.annotation.MapAnnotation;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Window;
import org.testfx.api.FxRobot;

/** A hand on the map of a real window, in the map view's points. */
final class MapRobot {
  /** The field in which the title of what was drawn is typed. */
  static final String TITLE = "#annotation-title-on-map";

  final FxRobot robot;
  private final ProjectWindow window;

  MapRobot(FxRobot robot, ProjectWindow window) {
    this.robot = robot;
    this.window = window;
  }

  List<MapAnnotation> marks() {
    return onFx(() -> window.session.state().get().annotations());
  }

  /** The mark that was made last. */
  MapAnnotation last() {
    return marks().get(marks().size() - 1);
  }

  /** The vertices of a mark as they lie in the view. */
  List<Point2D> vertices(MapAnnotation mark) {
    return onFx(
        () ->
            window.session.document().get().annotations().stream()
                .filter(placed -> placed.annotation().id().equals(mark.id()))
                .flatMap(placed -> List.of(placed.geometry().getCoordinates()).stream())
                .map(window.map()::toView)
                .toList());
  }

  /** Presses keys with the focus on the map of a window that has opened its project. */
  void keys(KeyCode... keys) throws TimeoutException {
    until(() -> window.session.viewport().get() != null && window.session.loading().isEmpty());
    robot.interact(() -> window.map().requestFocus());
    robot.push(keys);
  }

  void click(double x, double y) {
    robot.clickOn(window.onMap(x, y), MouseButton.PRIMARY);
  }

  void rightClick(double x, double y) {
    robot.clickOn(window.onMap(x, y), MouseButton.SECONDARY);
  }

  void move(double x, double y) {
    robot.moveTo(window.onMap(x, y));
  }

  void drag(double x1, double y1, double x2, double y2) {
    robot.drag(window.onMap(x1, y1), MouseButton.PRIMARY).dropTo(window.onMap(x2, y2));
  }

  /** Chooses an item of the menu that is open, once it is. */
  void menu(String id) throws TimeoutException {
    until(() -> item(id).isPresent());
    robot.interact(
        () -> {
          MenuItem item = item(id).orElseThrow();
          item.fire();
          item.getParentPopup().hide();
        });
  }

  private static Optional<MenuItem> item(String id) {
    return Window.getWindows().stream()
        .filter(ContextMenu.class::isInstance)
        .flatMap(menu -> ((ContextMenu) menu).getItems().stream())
        .filter(item -> id.equals(item.getId()))
        .findFirst();
  }

  /** Gives what was drawn the title that is asked for, and takes up the select tool. */
  void title(String words) throws TimeoutException {
    until(() -> shows(TITLE));
    write(TITLE, words);
    robot.push(KeyCode.ENTER);
    until(() -> !shows(TITLE));
    keys(KeyCode.V);
  }

  /** Leaves what was drawn without a title, and takes up the select tool. */
  void untitled() throws TimeoutException {
    until(() -> shows(TITLE));
    robot.interact(() -> robot.lookup(TITLE).query().requestFocus());
    robot.push(KeyCode.ESCAPE);
    until(() -> !shows(TITLE));
    keys(KeyCode.V);
  }

  void write(String field, String words) {
    robot.interact(
        () -> {
          TextInputControl control = robot.lookup(field).queryAs(TextInputControl.class);
          control.requestFocus();
          control.setText(words);
        });
  }

  boolean shows(String node) {
    return onFx(() -> robot.lookup(node).tryQuery().map(Node::isVisible).orElse(false));
  }

  void untilMarks(int count) throws TimeoutException {
    until(() -> window.session.state().get().annotations().size() == count);
  }
}
