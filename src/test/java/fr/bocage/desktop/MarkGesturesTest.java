package fr.bocage.desktop;

import static fr.bocage.desktop.ProjectWindow.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.bocage.annotation.AnnotationKind;
import fr.bocage.annotation.MapAnnotation;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Point2D;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;

/** The selected mark duplicated, nudged, copied, pasted and ordered by keys and by its menu. */
class MarkGesturesTest extends ProjectWindowTest {

  private void rectangle() throws TimeoutException {
    map.keys(KeyCode.R);
    map.drag(60, 60, 180, 140);
    map.untitled();
    map.untilMarks(1);
  }

  private double left(MapAnnotation mark) {
    return map.vertices(mark).stream().mapToDouble(Point2D::getX).min().orElseThrow();
  }

  private void copied(String text) {
    map.robot.interact(
        () -> {
          ClipboardContent content = new ClipboardContent();
          content.putString(text);
          Clipboard.getSystemClipboard().setContent(content);
        });
  }

  @Test
  void duplicatesBesideAndUndoesIt() throws TimeoutException {
    rectangle();
    double before = left(map.last());
    map.keys(KeyCode.CONTROL, KeyCode.D);
    map.untilMarks(2);
    assertThat(left(map.last())).isCloseTo(before + 16, within(1.0));
    assertThat(map.marks().get(0).id()).isNotEqualTo(map.marks().get(1).id());
    map.keys(KeyCode.CONTROL, KeyCode.Z);
    map.untilMarks(1);
  }

  @Test
  void movesByKeys() throws TimeoutException {
    rectangle();
    double before = left(map.last());
    map.keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.RIGHT);
    until(() -> Math.abs(left(map.last()) - before - 10) < 0.5);
    map.keys(KeyCode.CONTROL, KeyCode.LEFT);
    until(() -> Math.abs(left(map.last()) - before - 9) < 0.5);
  }

  @Test
  void cutsAndPastesAllThatAMarkSays() throws TimeoutException {
    map.keys(KeyCode.P);
    map.click(80, 80);
    map.title("Phare");
    map.untilMarks(1);
    MapAnnotation cut = map.last();
    map.keys(KeyCode.CONTROL, KeyCode.X);
    map.untilMarks(0);
    map.keys(KeyCode.CONTROL, KeyCode.V);
    map.untilMarks(1);
    assertThat(map.last().title()).isEqualTo("Phare");
    assertThat(map.last().look()).isEqualTo(cut.look());
    assertThat(map.last().geometry().equalsExact(cut.geometry(), 1e-9)).isTrue();
  }

  @Test
  void pastesCoordinatesAndWellKnownTextButNoOtherWords() throws TimeoutException {
    map.keys(KeyCode.V);
    copied("49.4938, 0.1077");
    map.keys(KeyCode.CONTROL, KeyCode.V);
    map.untilMarks(1);
    assertThat(map.last().geometry().getCoordinate().x).isEqualTo(0.1077);
    copied("LINESTRING (0 49, 1 49.5)");
    map.keys(KeyCode.CONTROL, KeyCode.V);
    map.untilMarks(2);
    assertThat(map.last().kind()).isEqualTo(AnnotationKind.LINE);
    copied("rendez-vous à midi");
    map.keys(KeyCode.CONTROL, KeyCode.V);
    assertThat(map.marks()).hasSize(2);
  }

  @Test
  void offersWhatCanBeDoneOnARightClick() throws TimeoutException {
    rectangle();
    map.rightClick(120, 100);
    until(() -> menuShows("mark-lock") && menuShows("mark-copy"));
    map.robot.push(KeyCode.ESCAPE);
    map.rightClick(300, 300);
    until(() -> menuShows("mark-paste") && !menuShows("mark-lock"));
  }

  static boolean menuShows(String id) {
    return Window.getWindows().stream()
        .filter(ContextMenu.class::isInstance)
        .flatMap(menu -> ((ContextMenu) menu).getItems().stream())
        .anyMatch(item -> id.equals(item.getId()));
  }
}
