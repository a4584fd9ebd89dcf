package fr.bocage.desktop;

import static fr.bocage.desktop.ProjectWindow.onFx;
import static fr.bocage.desktop.ProjectWindow.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.bocage.annotation.AnnotationKind;
import fr.bocage.desktop.session.Selection;
import fr.bocage.map.PlacedAnnotation;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.testfx.api.FxRobot;

/** Marks made and changed by mouse on a real project, each gesture undone and done again. */
class AnnotatingTest extends ProjectWindowTest {
  /** What the robot's whole pixels may be off by, points. */
  private static final double NEAR = 2.5;

  private List<PlacedAnnotation> marks() {
    return onFx(() -> window.session.document().get().annotations());
  }

  /** The only mark's vertices, in the map view's points. */
  private List<Point2D> vertices() {
    Geometry shape = marks().get(0).geometry();
    return List.of(shape.getCoordinates()).stream().map(window::inView).toList();
  }

  private static void assertNear(Point2D point, double x, double y) {
    assertThat(point.getX()).isCloseTo(x, within(NEAR));
    assertThat(point.getY()).isCloseTo(y, within(NEAR));
  }

  private void takeUp(FxRobot robot, KeyCode tool) throws TimeoutException {
    until(() -> window.session.viewport().get() != null && window.session.loading().isEmpty());
    robot.interact(() -> window.map().requestFocus());
    robot.push(tool);
  }

  private void click(FxRobot robot, double x, double y) {
    robot.clickOn(window.onMap(x, y), MouseButton.PRIMARY);
  }

  private void drag(FxRobot robot, double x1, double y1, double x2, double y2) {
    robot.drag(window.onMap(x1, y1), MouseButton.PRIMARY).dropTo(window.onMap(x2, y2));
  }

  /** Above the invitation that an empty map has in its middle. */
  private void drawLine(FxRobot robot) throws TimeoutException {
    takeUp(robot, KeyCode.L);
    click(robot, 60, 60);
    click(robot, 200, 60);
    click(robot, 200, 160);
    robot.push(KeyCode.ENTER);
    map.untitled();
    until(() -> marks().size() == 1);
    until(() -> window.session.selection().get() instanceof Selection.OfAnnotation);
    assertThat(vertices()).hasSize(3);
  }

  private void undo(FxRobot robot) {
    robot.interact(() -> window.map().requestFocus());
    robot.push(KeyCode.CONTROL, KeyCode.Z);
  }

  private void redo(FxRobot robot) {
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
  }

  @Test
  void drawsATextAndAnArea(FxRobot robot) throws TimeoutException {
    takeUp(robot, KeyCode.T);
    click(robot, 200, 120);
    map.title("Bassin");
    until(() -> marks().size() == 1);
    assertThat(marks().get(0).annotation().kind()).isEqualTo(AnnotationKind.TEXT);
    assertThat(marks().get(0).annotation().title()).isEqualTo("Bassin");
    assertNear(vertices().get(0), 200, 120);

    takeUp(robot, KeyCode.A);
    click(robot, 150, 250);
    click(robot, 280, 250);
    click(robot, 280, 380);
    robot.push(KeyCode.ENTER);
    map.untitled();
    until(() -> marks().size() == 2);
    assertThat(marks().get(1).annotation().kind()).isEqualTo(AnnotationKind.AREA);
    assertThat(marks().get(1).geometry().getNumPoints()).isEqualTo(4);

    undo(robot);
    until(() -> marks().size() == 1);
    undo(robot);
    until(() -> marks().isEmpty());
    redo(robot);
    redo(robot);
    until(() -> marks().size() == 2);
  }

  @Test
  void movesAndDeletesAMark(FxRobot robot) throws TimeoutException {
    drawLine(robot);
    drag(robot, 90, 60, 130, 100);
    until(() -> Math.abs(vertices().get(0).getX() - 100) < NEAR);
    assertNear(vertices().get(0), 100, 100);
    assertNear(vertices().get(2), 240, 200);
    undo(robot);
    until(() -> Math.abs(vertices().get(0).getX() - 60) < NEAR);
    redo(robot);
    until(() -> Math.abs(vertices().get(0).getX() - 100) < NEAR);

    click(robot, 120, 100);
    robot.push(KeyCode.DELETE);
    until(() -> marks().isEmpty());
    undo(robot);
    until(() -> marks().size() == 1);
    redo(robot);
    until(() -> marks().isEmpty());
  }

  @Test
  void movesAddsAndTakesAwayAVertex(FxRobot robot) throws TimeoutException {
    drawLine(robot);
    drag(robot, 200, 60, 240, 30);
    until(() -> Math.abs(vertices().get(1).getX() - 240) < NEAR);
    assertNear(vertices().get(1), 240, 30);
    undo(robot);
    until(() -> Math.abs(vertices().get(1).getX() - 200) < NEAR);

    drag(robot, 200, 110, 250, 110); // the middle of the second edge
    until(() -> vertices().size() == 4);
    assertNear(vertices().get(2), 250, 110);
    undo(robot);
    until(() -> vertices().size() == 3);
    redo(robot);
    until(() -> vertices().size() == 4);

    robot.press(KeyCode.ALT);
    click(robot, 250, 110);
    robot.release(KeyCode.ALT);
    until(() -> vertices().size() == 3);
    undo(robot);
    until(() -> vertices().size() == 4);
    assertNear(window.inView(last()), 200, 160);
  }

  private Coordinate last() {
    Coordinate[] all = marks().get(0).geometry().getCoordinates();
    return all[all.length - 1];
  }
}
