package fr.bocage.desktop;

import static fr.bocage.desktop.ProjectWindow.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.bocage.annotation.AnnotationKind;
import fr.bocage.annotation.MapAnnotation;
import fr.bocage.annotation.PinSymbol;
import fr.bocage.geo.GeodesicMeasure;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Point2D;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

/** Each kind of mark drawn as people draw it, by drag and by click. */
class DrawingTest extends ProjectWindowTest {
  private static final double NEAR = 2.5;

  private void assertVertex(MapAnnotation mark, int index, double x, double y) {
    Point2D point = map.vertices(mark).get(index);
    assertThat(point.getX()).isCloseTo(x, within(NEAR));
    assertThat(point.getY()).isCloseTo(y, within(NEAR));
  }

  @Test
  void drawsARectangleByDragOrByTwoClicks() throws TimeoutException {
    map.keys(KeyCode.R);
    map.drag(60, 60, 180, 140);
    map.untitled();
    map.untilMarks(1);
    MapAnnotation dragged = map.last();
    assertThat(dragged.kind()).isEqualTo(AnnotationKind.RECTANGLE);
    assertThat(map.vertices(dragged)).hasSize(5);
    assertVertex(dragged, 0, 60, 60);
    assertVertex(dragged, 2, 180, 140);

    map.keys(KeyCode.R);
    map.click(60, 200);
    map.click(160, 300);
    map.untitled();
    map.untilMarks(2);
    assertVertex(map.last(), 0, 60, 200);
    assertVertex(map.last(), 2, 160, 300);
  }

  @Test
  void makesACircleOfTheRadiusThatTheHandSpans() throws TimeoutException {
    map.keys(KeyCode.O);
    map.click(150, 150);
    map.move(210, 150);
    until(() -> map.shows("#sketch .draw-measure"));
    map.click(230, 150);
    map.untitled();
    map.untilMarks(1);
    MapAnnotation circle = map.last();
    assertThat(circle.kind()).isEqualTo(AnnotationKind.CIRCLE);
    Coordinate edge = circle.geometry().getCoordinates()[0];
    Coordinate opposite = circle.geometry().getCoordinates()[60];
    double across = GeodesicMeasure.distanceMetres(edge.x, edge.y, opposite.x, opposite.y);
    assertThat(circle.placement().radiusMetres()).isCloseTo(across / 2, within(across / 1000));
    double left = map.vertices(circle).stream().mapToDouble(Point2D::getX).min().orElseThrow();
    double right = map.vertices(circle).stream().mapToDouble(Point2D::getX).max().orElseThrow();
    assertThat((left + right) / 2).isCloseTo(150, within(NEAR));
    assertThat((right - left) / 2).isCloseTo(80, within(2 * NEAR));
  }

  @Test
  void takesTheFirstCornerBackWithEscAndKeepsTheTool() throws TimeoutException {
    map.keys(KeyCode.R);
    map.click(60, 60);
    map.keys(KeyCode.ESCAPE);
    map.click(100, 100);
    map.click(200, 180);
    map.untitled();
    map.untilMarks(1);
    assertVertex(map.last(), 0, 100, 100);
  }

  @Test
  void drawsByHandWithTheButtonDownOrUp() throws TimeoutException {
    map.keys(KeyCode.F);
    map.drag(60, 60, 200, 120);
    map.untitled();
    map.untilMarks(1);
    MapAnnotation dragged = map.last();
    assertThat(dragged.kind()).isEqualTo(AnnotationKind.FREEHAND);
    assertVertex(dragged, 0, 60, 60);

    map.keys(KeyCode.H);
    map.click(60, 200);
    map.move(120, 220);
    map.move(200, 240);
    map.click(204, 244);
    map.untitled();
    map.untilMarks(2);
    assertThat(map.last().kind()).isEqualTo(AnnotationKind.HIGHLIGHT);
    assertVertex(map.last(), 0, 60, 200);
    assertVertex(map.last(), map.vertices(map.last()).size() - 1, 204, 244);
  }

  @Test
  void pointsAtAPlaceInWords() throws TimeoutException {
    map.keys(KeyCode.C);
    map.click(80, 200);
    map.click(180, 120);
    map.title("Le phare");
    map.untilMarks(1);
    MapAnnotation callout = map.last();
    assertThat(callout.kind()).isEqualTo(AnnotationKind.CALLOUT);
    assertThat(callout.title()).isEqualTo("Le phare");
    assertVertex(callout, 0, 80, 200);
    assertVertex(callout, 1, 180, 120);
  }

  @Test
  void leavesNoCalloutWithoutWords() throws TimeoutException {
    map.keys(KeyCode.C);
    map.drag(80, 200, 180, 120);
    map.title("");
    map.keys(KeyCode.C);
    map.drag(80, 220, 180, 140);
    map.title("Ici");
    map.untilMarks(1);
    assertThat(map.last().title()).isEqualTo("Ici");
  }

  @Test
  void takesAPointOfAnArrowBack() throws TimeoutException {
    map.keys(KeyCode.SHIFT, KeyCode.L);
    map.click(60, 60);
    map.click(160, 60);
    map.click(200, 200);
    map.keys(KeyCode.BACK_SPACE);
    map.keys(KeyCode.ENTER);
    map.untitled();
    map.untilMarks(1);
    assertThat(map.last().kind()).isEqualTo(AnnotationKind.ARROW);
    assertThat(map.vertices(map.last())).hasSize(2);
    assertVertex(map.last(), 1, 160, 60);
  }

  @Test
  void makesMarksAsThePenIsSet() throws TimeoutException {
    map.keys(KeyCode.P);
    map.robot.interact(() -> map.robot.lookup("#symbol-star").queryAs(ToggleButton.class).fire());
    map.click(80, 80);
    map.title("Étoile");
    map.untilMarks(1);
    assertThat(map.last().look().symbol()).isEqualTo(PinSymbol.STAR);

    map.keys(KeyCode.P);
    map.robot.interact(() -> map.robot.lookup("#symbol-number").queryAs(ToggleButton.class).fire());
    for (int i = 0; i < 2; i++) {
      map.keys(KeyCode.P);
      map.click(80 + 60 * i, 160);
      map.title("");
      map.untilMarks(2 + i);
    }
    assertThat(map.marks()).extracting(mark -> mark.look().number()).isEqualTo(List.of(0, 1, 2));

    map.keys(KeyCode.L);
    map.robot.interact(
        () -> map.robot.lookup("#pen-bar #mark-width").queryAs(Slider.class).setValue(9));
    map.click(80, 300);
    map.click(200, 300);
    map.keys(KeyCode.ENTER);
    map.untitled();
    map.untilMarks(4);
    assertThat(map.last().look().widthPixels()).isEqualTo(9);
  }

  @Test
  void saysHowAToolIsUsedWhileItIsInTheHand() throws TimeoutException {
    map.keys(KeyCode.A);
    until(() -> map.shows("#pen-bar"));
    map.keys(KeyCode.ESCAPE);
    until(() -> !map.shows("#pen-bar"));
  }
}
