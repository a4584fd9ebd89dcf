package fr.bocage.desktop;

import static fr.bocage.desktop.ProjectWindow.onFx;
import static fr.bocage.desktop.ProjectWindow.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.bocage.annotation.MapAnnotation;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Point2D;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** The pointer drawn to vertices and edges while drawing and while moving what was drawn. */
class SnappingTest extends ProjectWindowTest {
  /** A hundredth of a point: two vertices are the same. */
  private static final double SAME = 0.01;

  private void lineAndMagnet() throws TimeoutException {
    map.keys(KeyCode.L);
    map.click(60, 60);
    map.click(220, 60);
    map.keys(KeyCode.ENTER);
    map.untitled();
    map.untilMarks(1);
    map.keys(KeyCode.S);
  }

  private Point2D vertex(MapAnnotation mark, int index) {
    return map.vertices(mark).get(index);
  }

  private void assertSame(Point2D one, Point2D other) {
    assertThat(one.distance(other)).isCloseTo(0, within(SAME));
  }

  @Test
  void aPointIsDrawnToAVertexAndShowsIt() throws TimeoutException {
    lineAndMagnet();
    map.keys(KeyCode.A);
    map.move(226, 65);
    until(() -> map.shows("#snap-cue"));
    map.click(226, 65);
    map.click(240, 200);
    map.click(100, 200);
    map.keys(KeyCode.ENTER);
    map.untitled();
    map.untilMarks(2);
    assertSame(vertex(map.last(), 0), vertex(map.marks().get(0), 1));
    assertThat(map.shows("#snap-cue")).isFalse();
  }

  @Test
  void aPinIsDrawnToAnEdge() throws TimeoutException {
    lineAndMagnet();
    map.keys(KeyCode.P);
    map.click(140, 65);
    map.title("");
    map.untilMarks(2);
    Point2D edge = vertex(map.marks().get(0), 0);
    assertThat(vertex(map.last(), 0).getY()).isCloseTo(edge.getY(), within(SAME));
  }

  @Test
  void nothingIsDrawnWithoutTheMagnetButWithCtrlHeld() throws TimeoutException {
    lineAndMagnet();
    map.robot.interact(() -> map.robot.lookup("#snapping").queryAs(ToggleButton.class).fire());
    map.keys(KeyCode.L);
    map.click(226, 65);
    map.robot.press(KeyCode.CONTROL);
    map.move(64, 66);
    map.click(65, 66);
    map.robot.release(KeyCode.CONTROL);
    map.keys(KeyCode.ENTER);
    map.untitled();
    map.untilMarks(2);
    assertThat(vertex(map.last(), 0).distance(vertex(map.marks().get(0), 1))).isGreaterThan(3);
    assertSame(vertex(map.last(), 1), vertex(map.marks().get(0), 0));
  }

  @Test
  void aVertexThatIsMovedIsDrawnToOtherMarksNotToItsOwn() throws TimeoutException {
    lineAndMagnet();
    map.keys(KeyCode.R);
    map.drag(120, 140, 200, 220);
    map.untitled();
    map.untilMarks(2);
    map.keys(KeyCode.L);
    map.click(300, 300);
    map.click(300, 200);
    map.keys(KeyCode.ENTER);
    map.untitled();
    map.untilMarks(3);
    map.drag(300, 200, 204, 136);
    until(() -> vertex(map.last(), 1).distance(vertex(map.marks().get(1), 0)) > 1);
    Point2D corner =
        map.vertices(map.marks().get(1)).stream()
            .min(java.util.Comparator.comparingDouble(p -> p.distance(204, 136)))
            .orElseThrow();
    assertSame(vertex(map.last(), 1), corner);
  }

  @Test
  void theMagnetIsRemembered() throws TimeoutException {
    map.keys(KeyCode.S);
    assertThat(onFx(() -> new WindowMemory(own).snapping())).isTrue();
    map.keys(KeyCode.S);
    assertThat(onFx(() -> new WindowMemory(own).snapping())).isFalse();
  }
}
