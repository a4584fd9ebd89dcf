package fr.bocage.desktop;

import static fr.bocage.desktop.ProjectWindow.onFx;
import static fr.bocage.desktop.ProjectWindow.until;
import static org.assertj.core.api.Assertions.assertThat;

import fr.bocage.annotation.AnnotationKind;
import fr.bocage.annotation.MapAnnotation;
import fr.bocage.desktop.session.MapSession;
import fr.bocage.map.Change;
import fr.bocage.map.Edit;
import fr.bocage.map.ProjectState;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** What has been drawn asks for its title where it lies, and the tool stays in the hand. */
class TitlingTest extends ProjectWindowTest {
  private void drawArea() throws TimeoutException {
    map.keys(KeyCode.A);
    clickArea(60);
  }

  private void clickArea(double y) throws TimeoutException {
    map.click(60, y);
    map.click(160, y);
    map.click(160, y + 60);
    map.robot.push(KeyCode.ENTER);
    until(this::asksForTitle);
  }

  private boolean asksForTitle() {
    return map.shows(MapRobot.TITLE) && title().isFocused();
  }

  private TextField title() {
    return map.robot.lookup(MapRobot.TITLE).queryAs(TextField.class);
  }

  @Test
  void typesTheTitleOfAnAreaAndDrawsTheNextAtOnce() throws TimeoutException {
    drawArea();
    map.robot.push(KeyCode.L).push(KeyCode.A).push(KeyCode.C); // tools' keys elsewhere
    until(() -> title().getText().equals("lac"));
    map.robot.push(KeyCode.ENTER);
    map.untilMarks(1);
    assertThat(map.last().kind()).isEqualTo(AnnotationKind.AREA);
    assertThat(map.last().title()).isEqualTo("lac");

    clickArea(200);
    map.robot.push(KeyCode.ESCAPE);
    map.untilMarks(2);
    assertThat(map.last().title()).isEmpty();
  }

  @Test
  void isKeptBeforeItsTitleIsTyped() throws TimeoutException {
    drawArea();
    map.untilMarks(1);
    until(() -> window.session.saveState().get() == MapSession.SaveState.SAVED);
    assertThat(map.shows(MapRobot.TITLE)).isTrue();
    assertThat(map.last().title()).isEmpty();
  }

  @Test
  void aTextIsKeptBeforeItsWordsAreTyped() throws TimeoutException {
    map.keys(KeyCode.T);
    map.click(200, 120);
    until(this::asksForTitle);
    until(() -> window.session.saveState().get() == MapSession.SaveState.SAVED);
    assertThat(map.last().kind()).isEqualTo(AnnotationKind.TEXT);
    map.title("Bassin");
    until(() -> map.last().title().equals("Bassin"));
    map.keys(KeyCode.CONTROL, KeyCode.Z);
    map.untilMarks(0);
    map.keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
    map.untilMarks(1);
    assertThat(map.last().title()).isEqualTo("Bassin");
  }

  @Test
  void aCalloutWithoutWordsLeavesNothingBehind() throws TimeoutException {
    map.keys(KeyCode.C);
    map.click(200, 120);
    map.click(260, 60);
    map.untilMarks(1);
    until(this::asksForTitle);
    map.robot.push(KeyCode.ESCAPE);
    map.untilMarks(0);
    until(() -> !map.shows(MapRobot.TITLE));
    assertThat(onFx(() -> window.session.redoable().get())).isNull();
    assertThat(onFx(() -> window.session.history())).isEmpty();
  }

  @Test
  void aClickElsewhereTakesAnEmptyTextAway() throws TimeoutException {
    map.keys(KeyCode.T);
    map.click(100, 100);
    until(this::asksForTitle);
    map.untilMarks(1);
    map.click(300, 300);
    map.untilMarks(0);
    assertThat(map.shows(MapRobot.TITLE)).isFalse();
  }

  @Test
  void aTitleIsAStepOfItsOwnWhenSomethingElseWasDoneMeanwhile() throws TimeoutException {
    drawArea();
    map.untilMarks(1);
    map.robot.interact(
        () ->
            window.session.edit(
                Edit.of("test", new Change.OfSetting(ProjectState.TITLE, null, "Carte"))));
    map.title("Parc");
    until(() -> map.last().title().equals("Parc"));
    map.keys(KeyCode.CONTROL, KeyCode.Z);
    until(() -> map.last().title().isEmpty());
    assertThat(window.session.state().get().settings()).containsEntry(ProjectState.TITLE, "Carte");
  }

  @Test
  void takesATitledMarkBackInOneStep() throws TimeoutException {
    drawArea();
    map.title("Parc");
    map.untilMarks(1);
    map.keys(KeyCode.CONTROL, KeyCode.Z);
    map.untilMarks(0);
    map.keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
    map.untilMarks(1);
    assertThat(map.last().title()).isEqualTo("Parc");
  }

  @Test
  void undoBeforeATitleIsTypedTakesTheDrawingBack() throws TimeoutException {
    drawArea();
    map.robot.push(KeyCode.CONTROL, KeyCode.Z);
    until(() -> !map.shows(MapRobot.TITLE));
    assertThat(map.marks()).isEmpty();
  }

  @Test
  void aClickElsewhereKeepsTheTitleAndDrawsNothing() throws TimeoutException {
    map.keys(KeyCode.P);
    map.click(100, 100);
    until(this::asksForTitle);
    map.write(MapRobot.TITLE, "Phare");
    map.click(300, 300);
    map.untilMarks(1);
    assertThat(map.last().title()).isEqualTo("Phare");
    until(() -> !map.shows(MapRobot.TITLE));
  }

  @Test
  void aStrokeDrawnNextKeepsTheOneBefore() throws TimeoutException {
    map.keys(KeyCode.H);
    map.drag(60, 60, 200, 60);
    until(this::asksForTitle);
    map.drag(60, 120, 200, 120);
    map.untilMarks(2);
    until(this::asksForTitle);
    map.title("Quai");
    map.untilMarks(2);
    assertThat(map.marks()).extracting(MapAnnotation::title).containsExactly("", "Quai");
  }

  @Test
  void leavingTheFieldKeepsWhatWasTyped() throws TimeoutException {
    drawArea();
    map.write(MapRobot.TITLE, "Verger");
    map.robot.interact(() -> map.robot.lookup("#search").query().requestFocus());
    map.untilMarks(1);
    assertThat(map.last().title()).isEqualTo("Verger");
    assertThat(onFx(() -> map.robot.lookup("#search").query().isFocused())).isTrue();
  }

  @Test
  void aStrokeBeforeAnAudienceAsksForNothing() throws TimeoutException {
    map.keys(KeyCode.F5);
    until(() -> window.map().getWidth() >= window.map().getScene().getWidth());
    map.keys(KeyCode.H);
    map.drag(60, 60, 200, 60);
    map.untilMarks(1);
    assertThat(map.shows(MapRobot.TITLE)).isFalse();
    assertThat(map.last().kind()).isEqualTo(AnnotationKind.HIGHLIGHT);
  }

  @Test
  void theChosenPinAmongCloseOnesShowsItsTitle() throws TimeoutException {
    pin(150, "Grue");
    pin(156, "Quai");
    until(() -> map.shows("#chosen-title"));
    assertThat(onFx(() -> map.robot.lookup("#chosen-title").queryAs(Label.class).getText()))
        .isEqualTo("Quai");
    pin(400, "Phare");
    until(() -> !map.shows("#chosen-title"));
  }

  private void pin(double x, String title) throws TimeoutException {
    int before = map.marks().size();
    map.keys(KeyCode.P);
    map.click(x, 150);
    map.title(title);
    map.untilMarks(before + 1);
  }
}
