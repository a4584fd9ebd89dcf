package fr.bocage.desktop;

import static fr.bocage.desktop.ProjectWindow.onFx;
import static fr.bocage.desktop.ProjectWindow.until;
import static org.assertj.core.api.Assertions.assertThat;

import fr.bocage.annotation.AnnotationKind;
import fr.bocage.annotation.MapAnnotation;
import fr.bocage.map.Change;
import fr.bocage.map.Edit;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** The list of all that was done: one goes to any moment of it and back. */
class HistoryTest extends ProjectWindowTest {
  private ListView<?> list() {
    return map.robot.lookup("#history-list").queryAs(ListView.class);
  }

  private void pins(int count) throws TimeoutException {
    until(() -> window.session.projectFile().isPresent());
    for (int i = 0; i < count; i++) {
      var place = new GeometryFactory().createPoint(new Coordinate(i, 49));
      MapAnnotation pin = MapAnnotation.create(AnnotationKind.PIN, place, "" + i, "#d1495b", "Ada");
      map.robot.interact(
          () -> window.session.edit(Edit.of("annotation.add", new Change.OfAnnotation(null, pin))));
    }
    map.untilMarks(count);
  }

  private void goTo(int row) {
    map.robot.interact(
        () -> {
          list().getSelectionModel().select(row);
          list().requestFocus();
        });
    map.robot.push(KeyCode.ENTER);
  }

  @Test
  void goesToAnyMomentAndBack() throws TimeoutException {
    pins(3);
    map.keys(KeyCode.CONTROL, KeyCode.H);
    until(() -> map.shows("#history-list") && list().getItems().size() == 4);
    goTo(2);
    map.untilMarks(1);
    goTo(3);
    map.untilMarks(0);
    assertThat(onFx(() -> list().getSelectionModel().getSelectedIndex())).isEqualTo(3);
    goTo(0);
    map.untilMarks(3);
    map.robot.push(KeyCode.ESCAPE);
    until(() -> !map.shows("#history-list"));
  }

  @Test
  void ofAKeyThatIsHeldAllStepsUntilTheNextPictureAreTakenAtOnce() throws TimeoutException {
    pins(12);
    List<Integer> shown = new CopyOnWriteArrayList<>();
    map.robot.interact(
        () -> {
          window
              .session
              .state()
              .addListener((property, before, now) -> shown.add(now.annotations().size()));
          for (int i = 0; i < 10; i++) {
            window.session.undo();
          }
          window.session.redo();
        });
    map.untilMarks(3);
    assertThat(shown).containsExactly(2, 3);
  }

  @Test
  void opensFromWhatSaysThatAllIsSaved() throws TimeoutException {
    pins(1);
    map.robot.interact(() -> map.robot.lookup("#save-state").queryButton().fire());
    until(() -> map.shows("#history-list") && list().getItems().size() == 2);
  }
}
