package fr.bocage.desktop;

import static fr.bocage.desktop.ProjectWindow.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;

/** Several marks chosen by a frame drawn with Ctrl held. */
class RubberBandTest extends ProjectWindowTest {
  private static final String FRAME = "#rubber-band";

  private UUID rectangle(double x, double y) throws TimeoutException {
    int before = map.marks().size();
    map.keys(KeyCode.R);
    map.drag(x, y, x + 40, y + 40);
    map.untitled();
    map.untilMarks(before + 1);
    return map.last().id();
  }

  private void frame(double x1, double y1, double x2, double y2) throws TimeoutException {
    map.move(x1, y1);
    map.robot.press(KeyCode.CONTROL).press(MouseButton.PRIMARY);
    map.move(x1 + 10, y1 + 10);
    map.move(x2, y2);
    until(() -> map.shows(FRAME));
  }

  private void letGo() throws TimeoutException {
    map.robot.release(MouseButton.PRIMARY).release(KeyCode.CONTROL);
    until(() -> !map.shows(FRAME));
  }

  private Set<UUID> selected() {
    return Set.copyOf(
        ProjectWindow.onFx(() -> List.copyOf(window.session.selection().get().annotations())));
  }

  @Test
  void selectsAllThatTheFrameTouchesAndLeavesTheMapWhereItIs() throws TimeoutException {
    UUID inside = rectangle(100, 100);
    UUID touched = rectangle(200, 100);
    rectangle(100, 300);
    map.keys(KeyCode.ESCAPE);
    until(() -> selected().isEmpty());
    var before = ProjectWindow.onFx(() -> window.session.viewport().get());
    frame(70, 70, 220, 200);
    letGo();
    until(() -> selected().equals(Set.of(inside, touched)));
    var after = ProjectWindow.onFx(() -> window.session.viewport().get());
    assertThat(after.resolution()).isEqualTo(before.resolution());

    map.keys(KeyCode.DELETE);
    map.untilMarks(1);
  }

  @Test
  void addsToWhatIsSelected() throws TimeoutException {
    UUID first = rectangle(100, 100);
    UUID second = rectangle(100, 300);
    map.click(100, 120); // its edge
    until(() -> selected().equals(Set.of(first)));
    frame(80, 280, 160, 360);
    letGo();
    until(() -> selected().equals(Set.of(first, second)));
  }

  @Test
  void escapeGivesTheFrameUp() throws TimeoutException {
    rectangle(100, 100);
    map.keys(KeyCode.ESCAPE);
    until(() -> selected().isEmpty());
    frame(70, 70, 180, 180);
    map.robot.push(KeyCode.ESCAPE);
    until(() -> !map.shows(FRAME));
    letGo();
    assertThat(selected()).isEmpty();
  }
}
