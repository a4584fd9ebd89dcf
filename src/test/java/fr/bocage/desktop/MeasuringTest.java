package fr.bocage.desktop;

import static fr.bocage.desktop.ProjectWindow.until;
import static org.assertj.core.api.Assertions.assertThat;

import fr.bocage.annotation.AnnotationKind;
import fr.bocage.annotation.MapAnnotation;
import fr.bocage.desktop.annotate.MeasureWords;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** Lengths, azimuths and areas measured on the map, and kept as marks that go on telling them. */
class MeasuringTest extends ProjectWindowTest {
  private String words(String node) {
    return ProjectWindow.onFx(
        () -> map.robot.lookup(node).tryQueryAs(Labeled.class).map(Labeled::getText).orElse(""));
  }

  private static String measure(MapAnnotation mark) {
    return MeasureWords.of(mark.geometry(), Locale.ENGLISH);
  }

  @Test
  void tellsLengthAndAzimuthUnderThePointer() throws TimeoutException {
    map.keys(KeyCode.M);
    map.click(100, 200);
    map.move(180, 200);
    until(() -> words("#sketch .draw-measure").matches("[\\d.,]+\u00a0km · (8\\d|90|91)[.\\d]*°"));
    map.click(180, 200);
    map.move(180, 120);
    until(() -> words("#sketch .draw-measure").contains("All: "));
  }

  @Test
  void keepsALengthAsAMarkThatFollowsItsShape() throws TimeoutException {
    map.keys(KeyCode.M);
    map.click(100, 200);
    map.click(180, 200);
    map.keys(KeyCode.ENTER);
    until(() -> map.shows("#measure-card"));
    map.keys(KeyCode.ENTER);
    map.untilMarks(1);
    MapAnnotation kept = map.last();
    assertThat(kept.kind()).isEqualTo(AnnotationKind.LINE);
    assertThat(kept.title()).isEqualTo(measure(kept)).endsWith("km");
    map.drag(180, 200, 260, 200);
    until(() -> !map.last().title().equals(kept.title()));
    assertThat(map.last().title()).isEqualTo(measure(map.last()));
    map.keys(KeyCode.CONTROL, KeyCode.Z);
    until(() -> map.last().title().equals(kept.title()));
  }

  @Test
  void keepsAnAreaByItsButton() throws TimeoutException {
    map.keys(KeyCode.M);
    map.click(100, 100);
    map.click(200, 100);
    map.click(200, 200);
    map.click(102, 102);
    until(() -> map.shows("#measure-card"));
    assertThat(words("#measure-result")).startsWith("Area: ").contains("Perimeter: ");
    map.robot.interact(() -> map.robot.lookup("#measure-keep").queryAs(Button.class).fire());
    map.untilMarks(1);
    assertThat(map.last().kind()).isEqualTo(AnnotationKind.AREA);
    assertThat(map.last().title()).endsWith("km²");
  }

  @Test
  void forgetsAMeasureWithEscAndBeginsAnewWithAClick() throws TimeoutException {
    map.keys(KeyCode.M);
    map.click(100, 100);
    map.click(200, 100);
    map.keys(KeyCode.ENTER);
    until(() -> map.shows("#measure-card"));
    map.keys(KeyCode.ESCAPE);
    until(() -> !map.shows("#measure-card"));
    map.click(100, 200);
    map.click(200, 200);
    map.keys(KeyCode.ENTER);
    until(() -> map.shows("#measure-card"));
    map.keys(KeyCode.BACK_SPACE);
    until(() -> !map.shows("#measure-card"));
    map.click(200, 260);
    map.keys(KeyCode.ENTER);
    map.keys(KeyCode.ENTER);
    map.untilMarks(1);
    assertThat(map.vertices(map.last()).get(1).getY()).isBetween(257.0, 263.0);
  }

  @Test
  void showsAndHidesTheMeasureOfAnyMark() throws TimeoutException {
    map.keys(KeyCode.O);
    map.drag(150, 150, 190, 150);
    map.untitled();
    map.untilMarks(1);
    map.rightClick(190, 150);
    map.menu("mark-measure");
    until(() -> map.last().title().startsWith("r = "));
    map.rightClick(190, 150);
    map.menu("mark-unmeasure");
    until(() -> map.last().title().isEmpty());
  }
}
