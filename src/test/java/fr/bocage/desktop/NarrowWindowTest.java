package fr.bocage.desktop;

import static fr.bocage.desktop.ProjectWindow.onFx;
import static fr.bocage.desktop.ProjectWindow.until;
import static org.assertj.core.api.Assertions.assertThat;

import fr.bocage.desktop.session.Selection;
import fr.bocage.feature.SmallTable;
import fr.bocage.map.Layer;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.testfx.api.FxRobot;

/** A window with little room keeps all that it can do, and a map to see. */
class NarrowWindowTest extends SketchWindowTest {
  @Override
  SketchSession makeSession() {
    Layer zones = layer(new SmallTable("zones").areas(3));
    Envelope home = new Envelope(0, 1000, 0, 1000);
    SketchSession made = new SketchSession(catalogue.lambert93(), home, List.of(zones));
    made.state.set(stateOf(zones));
    return made;
  }

  private void widen(FxRobot robot, double width) throws TimeoutException {
    Window stage = map(robot).getScene().getWindow();
    robot.interact(() -> stage.setWidth(width));
    until(() -> Math.abs(bar(robot).getWidth() - width) < 1);
  }

  private static Region bar(FxRobot robot) {
    return robot.lookup(".top-bar").queryAs(Region.class);
  }

  private static boolean seen(FxRobot robot, String id) {
    return robot.lookup(id).tryQuery().map(Node::isVisible).orElse(false);
  }

  /** Where the last thing in the bar ends. */
  private static double end(FxRobot robot) {
    return bar(robot).getChildrenUnmodifiable().stream()
        .filter(Node::isManaged)
        .mapToDouble(node -> node.getBoundsInParent().getMaxX())
        .max()
        .orElseThrow();
  }

  @Test
  void whatHasNoRoomInTheBarIsInItsMenu(FxRobot robot) throws TimeoutException {
    widen(robot, 1280);
    until(() -> !seen(robot, "#more") && seen(robot, "#about"));
    widen(robot, 640);
    until(() -> seen(robot, "#more") && end(robot) <= 640);
    assertThat(seen(robot, "#zoom-in")).isFalse();
    MenuButton more = robot.lookup("#more").queryAs(MenuButton.class);
    robot.interact(more::show);
    assertThat(onFx(() -> more.getItems().stream().map(MenuItem::getId).toList()))
        .contains("menu-zoom-in", "menu-present", "menu-keys", "menu-theme", "menu-language");
    assertThat(onFx(() -> more.getItems().stream().map(NarrowWindowTest::keys).toList()))
        .contains("F5", "Ctrl+Shift+Z");
    robot.interact(more::hide);
    widen(robot, 1280);
    until(() -> !seen(robot, "#more") && seen(robot, "#zoom-in") && seen(robot, "#present"));
  }

  private static String keys(MenuItem item) {
    return item.getAccelerator() == null ? "" : item.getAccelerator().getDisplayText();
  }

  @Test
  void theMapKeepsRoomBetweenThePanels(FxRobot robot) throws TimeoutException {
    robot.interact(() -> session.selection.set(found(1, 1)));
    until(() -> seen(robot, "#inspector"));
    widen(robot, 640);
    until(() -> map(robot).getWidth() > 200);
    robot.interact(() -> session.selection.set(new Selection.Nothing()));
    until(() -> !seen(robot, "#inspector"));
    robot.interact(() -> session.selection.set(found(1, 1)));
    until(() -> seen(robot, "#inspector") && map(robot).getWidth() > 200);
  }

  @Test
  void theStatusLineTellsInFullWhatIsSavedAndTheSystem(FxRobot robot) throws TimeoutException {
    widen(robot, 640);
    for (String id : List.of("#save-state", "#crs")) {
      Region words = robot.lookup(id).queryAs(Region.class);
      until(() -> words.getWidth() >= Math.floor(words.prefWidth(-1)));
      until(() -> words.getBoundsInParent().getMaxX() <= 640);
    }
  }

  @Test
  void theLayersStayAsWideWhenTheInspectorComesAndGoes(FxRobot robot) throws TimeoutException {
    until(() -> left(robot).getWidth() > 0);
    double before = onFx(() -> left(robot).getWidth());
    for (int i = 0; i < 3; i++) {
      robot.interact(() -> session.selection.set(found(1, 1)));
      until(() -> seen(robot, "#inspector") && left(robot).getWidth() == before);
      robot.interact(() -> session.selection.set(new Selection.Nothing()));
      until(() -> !seen(robot, "#inspector") && left(robot).getWidth() == before);
    }
  }

  private static Region left(FxRobot robot) {
    return robot.lookup(".left-panel").queryAs(Region.class);
  }
}
