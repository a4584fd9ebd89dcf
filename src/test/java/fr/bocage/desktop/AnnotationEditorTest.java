package fr.bocage.desktop;

import static fr.bocage.desktop.ProjectWindow.onFx;
import static fr.bocage.desktop.ProjectWindow.until;
import static org.assertj.core.api.Assertions.assertThat;

import fr.bocage.annotation.MapAnnotation;
import fr.bocage.annotation.PinSymbol;
import fr.bocage.annotation.Words;
import fr.bocage.map.ProjectState;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

/** Each field of the inspector's editor changes the mark, once, and can be undone. */
class AnnotationEditorTest extends ProjectWindowTest {

  private void pin() throws TimeoutException {
    map.keys(KeyCode.P);
    map.click(80, 80);
    map.title("Phare");
    map.untilMarks(1);
    until(() -> map.robot.lookup("#mark-category").tryQuery().isPresent());
  }

  private void untilMark(Predicate<MapAnnotation> is) throws TimeoutException {
    until(
        () ->
            window.session.state().get().annotations().size() == 1
                && is.test(window.session.state().get().annotations().get(0)));
  }

  private void choose(String field, String word) {
    map.robot.interact(
        () -> {
          ComboBox<?> box = map.robot.lookup(field).queryAs(ComboBox.class);
          box.getEditor().setText(word);
          box.getEditor().fireEvent(new javafx.event.ActionEvent());
        });
  }

  private <T extends Node> T node(String query, Class<T> type) {
    return onFx(() -> map.robot.lookup(query).queryAs(type));
  }

  @Test
  void sortsAMarkByCategoryStatusAndGroup() throws TimeoutException {
    pin();
    choose("#mark-category", "Balise");
    untilMark(mark -> mark.words().category().equals("Balise"));
    choose("#mark-status", "To check");
    untilMark(mark -> mark.words().status().equals(Words.TO_CHECK));
    choose("#mark-status", "À revoir");
    untilMark(mark -> mark.words().status().equals("À revoir"));
    choose("#mark-group", "Équipe 1");
    untilMark(mark -> mark.stacking().group() != null);
    ProjectState state = onFx(() -> window.session.state().get());
    assertThat(state.groups()).hasSize(1);
    assertThat(state.groups().get(0).name()).isEqualTo("Équipe 1");

    map.keys(KeyCode.CONTROL, KeyCode.Z);
    until(() -> window.session.state().get().groups().isEmpty());
    untilMark(mark -> mark.stacking().group() == null);
    map.keys(KeyCode.CONTROL, KeyCode.Z);
    untilMark(mark -> mark.words().status().equals(Words.TO_CHECK));
  }

  @Test
  void givesAPinASymbolAndANumber() throws TimeoutException {
    pin();
    map.robot.interact(() -> node(".annotation-editor #symbol-house", ToggleButton.class).fire());
    untilMark(mark -> mark.look().symbol() == PinSymbol.HOUSE);
    map.robot.interact(() -> node(".annotation-editor #symbol-number", ToggleButton.class).fire());
    untilMark(mark -> mark.look().number() == 1);
    map.write("#mark-number", "12");
    map.robot.push(KeyCode.ENTER);
    untilMark(mark -> mark.look().number() == 12);
    map.write("#mark-number", "douze");
    map.robot.push(KeyCode.ENTER);
    map.keys(KeyCode.CONTROL, KeyCode.Z);
    untilMark(mark -> mark.look().number() == 1);
  }

  @Test
  void keepsFieldsOfAnyName() throws TimeoutException {
    pin();
    map.robot.interact(() -> node("#field-add", Button.class).fire());
    map.robot.interact(
        () -> {
          var fields = map.robot.lookup(".mark-field .text-field").queryAllAs(TextField.class);
          var each = fields.iterator();
          each.next().setText("Hauteur");
          each.next().setText("32 m");
        });
    map.robot.push(KeyCode.ENTER);
    untilMark(mark -> mark.words().fields().equals(Map.of("Hauteur", "32 m")));
    map.robot.interact(() -> node(".mark-field .button", Button.class).fire());
    untilMark(mark -> mark.words().fields().isEmpty());
    map.keys(KeyCode.CONTROL, KeyCode.Z);
    untilMark(mark -> mark.words().fields().equals(Map.of("Hauteur", "32 m")));
    until(() -> map.robot.lookup(".mark-field").queryAll().size() == 1);
  }

  @Test
  void locksAMarkAgainstMovesAndDeletion() throws TimeoutException {
    map.keys(KeyCode.R);
    map.drag(60, 60, 180, 140);
    map.untitled();
    map.untilMarks(1);
    until(() -> map.robot.lookup("#mark-locked").tryQuery().isPresent());
    map.robot.interact(() -> node("#mark-locked", CheckBox.class).fire());
    untilMark(mark -> mark.stacking().locked());
    MapAnnotation locked = map.last();
    map.keys(KeyCode.DELETE);
    map.robot.interact(() -> node(".annotation-editor #mark-width", Slider.class).setValue(9));
    assertThat(map.marks()).containsExactly(locked);

    map.robot.interact(() -> node("#mark-locked", CheckBox.class).fire());
    untilMark(mark -> !mark.stacking().locked());
    map.robot.interact(() -> node(".annotation-editor #mark-width", Slider.class).setValue(7));
    untilMark(mark -> mark.look().widthPixels() == 7);
    map.keys(KeyCode.DELETE);
    map.untilMarks(0);
  }

  @Test
  void movesAPinToCoordinatesThatAreTyped() throws TimeoutException {
    pin();
    type("#mark-place", "49,49 0,11");
    untilMark(mark -> mark.geometry().getCoordinate().equals2D(new Coordinate(0.11, 49.49)));
    type("#mark-place", "49°30'N 0°6'E");
    untilMark(mark -> mark.geometry().getCoordinate().equals2D(new Coordinate(0.1, 49.5)));
    type("#mark-place", "ici");
    type("#mark-place", "490000 6930000");
    untilMark(mark -> Math.abs(mark.geometry().getCoordinate().x - 0.1) > 0.001);
    map.robot.interact(() -> node("#mark-place-system", Hyperlink.class).fire());
    until(
        () ->
            node("#mark-place", TextField.class)
                .getText()
                .matches("E 490.000\\.00 · N 6.930.000\\.00"));
  }

  @Test
  void movesOneVertexToCoordinatesThatAreTyped() throws TimeoutException {
    map.keys(KeyCode.L);
    map.click(80, 80);
    map.click(180, 80);
    map.keys(KeyCode.ENTER);
    map.untitled();
    map.untilMarks(1);
    until(() -> map.robot.lookup("#mark-places .coordinate-field").queryAll().size() >= 2);
    Coordinate first = map.last().geometry().getCoordinates()[0];
    map.robot.interact(
        () ->
            map.robot.lookup("#mark-places .coordinate-field").queryAllAs(TextField.class).stream()
                .filter(field -> field.getAccessibleText().endsWith("2"))
                .forEach(
                    field -> {
                      field.setText("49.5, 0.2");
                      field.fireEvent(new ActionEvent());
                    }));
    untilMark(mark -> mark.geometry().getCoordinates()[1].equals2D(new Coordinate(0.2, 49.5)));
    assertThat(map.last().geometry().getCoordinates()[0].equals2D(first)).isTrue();
  }

  private void type(String field, String words) {
    map.write(field, words);
    map.robot.push(KeyCode.ENTER);
  }
}
