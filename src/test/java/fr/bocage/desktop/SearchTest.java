package fr.bocage.desktop;

import static fr.bocage.desktop.ProjectWindow.until;
import static org.assertj.core.api.Assertions.assertThat;

import fr.bocage.desktop.session.Selection;
import fr.bocage.feature.FieldType;
import fr.bocage.feature.SmallTable;
import fr.bocage.map.Layer;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.testfx.api.FxRobot;

/** Drives the search field with the keyboard, over a session that keeps nothing. */
class SearchTest extends SketchWindowTest {
  private static final Envelope HOME = new Envelope(0, 100_000, 0, 100_000);

  private Layer towns;

  @Override
  SketchSession makeSession() {
    towns =
        layer(
            new SmallTable("Towns")
                .points(3)
                .column("NOM", FieldType.TEXT, "Saint-Lô", "Saint-Louet", "Caen")
                .column("POPULATION", FieldType.INTEGER, 19_000L, 200L, 109_000L));
    return new SketchSession(catalogue.lambert93(), HOME, List.of(towns));
  }

  private static TextField field(FxRobot robot) {
    return robot.lookup("#search").queryAs(TextField.class);
  }

  /** Presses Ctrl+F, writes, and waits until so many lines are shown, headings included. */
  private ListView<?> search(FxRobot robot, String text, int lines) throws TimeoutException {
    robot.interact(() -> robot.lookup("#map").query().requestFocus());
    robot.press(KeyCode.CONTROL).push(KeyCode.F);
    robot.release(KeyCode.CONTROL);
    until(() -> field(robot).isFocused());
    robot.interact(() -> field(robot).setText(text));
    until(() -> robot.lookup("#search-results").tryQuery().isPresent());
    ListView<?> results = robot.lookup("#search-results").queryListView();
    until(() -> results.getItems().size() == lines);
    return results;
  }

  private int selectedRow() {
    return session.selection.get() instanceof Selection.OfFeatures found
            && found.features().size() == 1
        ? found.features().get(0).row()
        : -1;
  }

  @Test
  void arrowsChooseAndEnterFliesThereAndSelects(FxRobot robot) throws TimeoutException {
    ListView<?> results = search(robot, "st lo", 3);
    assertThat(results.getSelectionModel().getSelectedIndex()).isEqualTo(1);
    robot.push(KeyCode.DOWN);
    robot.push(KeyCode.ENTER);
    until(() -> selectedRow() == 1);
    Coordinate place = towns.table().geometry().envelope(1).centre();
    until(() -> Math.abs(session.viewport.get().centerX() - place.x) < 100);
    until(() -> Math.abs(session.viewport.get().centerY() - place.y) < 100);
    assertThat(robot.lookup("#map").query().isFocused()).isTrue();
  }

  @Test
  void typedCoordinatesAreAPlaceToGoTo(FxRobot robot) throws TimeoutException {
    search(robot, "40000 60000", 2);
    robot.push(KeyCode.ENTER);
    until(() -> Math.abs(session.viewport.get().centerX() - 40_000) < 100);
    until(() -> Math.abs(session.viewport.get().centerY() - 60_000) < 100);
  }

  @Test
  void escapeGoesBackToTheMap(FxRobot robot) throws TimeoutException {
    search(robot, "caen", 2);
    robot.push(KeyCode.ESCAPE);
    until(() -> robot.lookup("#map").query().isFocused());
    assertThat(session.selection.get()).isInstanceOf(Selection.Nothing.class);
  }

  @Test
  void slashBeginsASearchAndSaysWhenNothingIsFound(FxRobot robot) throws TimeoutException {
    robot.interact(() -> robot.lookup("#map").query().requestFocus());
    robot.write('/');
    until(() -> field(robot).isFocused());
    assertThat(field(robot).getText()).isEmpty();
    robot.interact(() -> field(robot).setText("Zanzibar"));
    until(() -> robot.lookup(".search-nothing").tryQuery().isPresent());
    until(
        () ->
            robot.lookup("Nothing found. Hidden layers are not searched.").tryQuery().isPresent());
  }
}
