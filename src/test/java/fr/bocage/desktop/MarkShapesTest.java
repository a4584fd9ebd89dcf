package fr.bocage.desktop;

import static fr.bocage.desktop.ProjectWindow.onFx;
import static fr.bocage.desktop.ProjectWindow.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.bocage.annotation.AnnotationKind;
import fr.bocage.annotation.MapAnnotation;
import fr.bocage.desktop.session.Selection;
import fr.bocage.geo.GeodesicMeasure;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

/** Marks turned, scaled, cut and joined, one and several at once, by hand and by keys. */
class MarkShapesTest extends ProjectWindowTest {
  private static final double NEAR = 3;

  private void line(double x1, double y1, double x2, double y2) throws TimeoutException {
    int before = map.marks().size();
    map.keys(KeyCode.L);
    map.click(x1, y1);
    map.click(x2, y2);
    map.keys(KeyCode.ENTER);
    map.untitled();
    map.untilMarks(before + 1);
  }

  private void rectangle(double x1, double y1, double x2, double y2) throws TimeoutException {
    int before = map.marks().size();
    map.keys(KeyCode.R);
    map.drag(x1, y1, x2, y2);
    map.untitled();
    map.untilMarks(before + 1);
  }

  private Bounds bounds(MapAnnotation mark) {
    List<Point2D> points = map.vertices(mark);
    double left = points.stream().mapToDouble(Point2D::getX).min().orElseThrow();
    double top = points.stream().mapToDouble(Point2D::getY).min().orElseThrow();
    double right = points.stream().mapToDouble(Point2D::getX).max().orElseThrow();
    double bottom = points.stream().mapToDouble(Point2D::getY).max().orElseThrow();
    return new BoundingBox(left, top, right - left, bottom - top);
  }

  private void untilSelected(int count) throws TimeoutException {
    until(() -> window.session.selection().get().annotations().size() == count);
  }

  private void selectAll(int count) throws TimeoutException {
    map.keys(KeyCode.CONTROL, KeyCode.A);
    untilSelected(count);
  }

  @Test
  void turnsALineByItsKnobAndUndoesIt() throws TimeoutException {
    line(200, 200, 300, 200);
    // The knob stands above the middle; dragged to the right it turns by a quarter.
    map.drag(250, 158, 292, 200);
    until(() -> bounds(map.last()).getHeight() > 95);
    assertThat(bounds(map.last()).getWidth()).isCloseTo(0, within(NEAR));
    assertThat(bounds(map.last()).getCenterX()).isCloseTo(250, within(NEAR));
    map.keys(KeyCode.CONTROL, KeyCode.Z);
    until(() -> bounds(map.last()).getHeight() < NEAR);
    map.untilMarks(1);
  }

  @Test
  void turnsByKeysInStepsOfFifteenDegrees() throws TimeoutException {
    line(200, 200, 300, 200);
    map.keys(KeyCode.ALT, KeyCode.SHIFT, KeyCode.RIGHT);
    double expected = 100 * Math.sin(Math.toRadians(15));
    until(() -> Math.abs(bounds(map.last()).getHeight() - expected) < 1);
    Point2D first = map.vertices(map.last()).get(0);
    assertThat(first.getY()).as("clockwise lifts the left end").isLessThan(200);
  }

  @Test
  void scalesSeveralByACornerAboutTheOneOpposite() throws TimeoutException {
    rectangle(100, 100, 140, 140);
    rectangle(160, 160, 200, 200);
    selectAll(2);
    // The frame stands 16 points outside of the marks.
    until(() -> map.shows("#many-change"));
    map.drag(216, 216, 316, 316);
    until(() -> bounds(map.marks().get(0)).getWidth() > 60);
    assertThat(bounds(map.marks().get(0)).getMinX()).isCloseTo(100, within(NEAR));
    double factor = bounds(map.marks().get(0)).getWidth() / 40;
    assertThat(bounds(map.marks().get(1)).getMinX()).isCloseTo(100 + 60 * factor, within(NEAR));
    map.keys(KeyCode.CONTROL, KeyCode.Z);
    until(() -> Math.abs(bounds(map.marks().get(1)).getMaxX() - 200) < NEAR);
    assertThat(bounds(map.marks().get(0)).getMaxX()).isCloseTo(140, within(NEAR));
  }

  @Test
  void aCircleStaysOneOnTheGroundWhenItIsScaledWithOthers() throws TimeoutException {
    map.keys(KeyCode.O);
    map.drag(200, 200, 240, 200);
    map.untitled();
    map.untilMarks(1);
    line(260, 160, 260, 240);
    double before = map.marks().get(0).placement().radiusMetres();
    selectAll(2);
    map.keys(KeyCode.ALT, KeyCode.SHIFT, KeyCode.UP);
    until(() -> map.marks().get(0).placement().radiusMetres() > before * 1.05);
    MapAnnotation circle = map.marks().get(0);
    assertThat(circle.kind()).isEqualTo(AnnotationKind.CIRCLE);
    double radius = circle.placement().radiusMetres();
    assertThat(radius).isCloseTo(before * 1.1, within(before * 1e-6));
    Coordinate north = circle.geometry().getCoordinates()[0];
    Coordinate south = circle.geometry().getCoordinates()[60];
    assertThat(GeodesicMeasure.distanceMetres(north.x, north.y, south.x, south.y))
        .isCloseTo(2 * radius, within(radius * 1e-6));
  }

  @Test
  void aRectangleKeepsItsRightAnglesWhenACornerIsMoved() throws TimeoutException {
    rectangle(200, 200, 300, 280);
    map.drag(300, 280, 340, 330);
    until(() -> bounds(map.last()).getWidth() > 130);
    assertThat(bounds(map.last()).getMinX()).isCloseTo(200, within(NEAR));
    assertThat(bounds(map.last()).getMaxY()).isCloseTo(330, within(NEAR));
    List<Point2D> corners = map.vertices(map.last());
    for (int i = 0; i < 3; i++) {
      Point2D one = corners.get(i + 1).subtract(corners.get(i));
      Point2D next = corners.get((i + 2) % 4).subtract(corners.get(i + 1));
      assertThat(one.normalize().dotProduct(next.normalize())).isCloseTo(0, within(1e-3));
    }
  }

  @Test
  void shiftClickTakesOneMoreAndADragMovesThemAll() throws TimeoutException {
    line(100, 100, 180, 100);
    line(100, 200, 180, 200);
    map.robot.press(KeyCode.SHIFT);
    map.click(120, 100);
    map.robot.release(KeyCode.SHIFT);
    untilSelected(2);
    map.drag(120, 200, 160, 230);
    until(() -> bounds(map.marks().get(0)).getMinX() > 130);
    assertThat(bounds(map.marks().get(0)).getMinX()).isCloseTo(140, within(NEAR));
    assertThat(bounds(map.marks().get(1)).getMinY()).isCloseTo(230, within(NEAR));
    map.click(160, 130);
    untilSelected(1);
  }

  @Test
  void cutsAnAreaWithADrawnLineAndJoinsItAgain() throws TimeoutException {
    rectangle(100, 100, 200, 200);
    map.keys(KeyCode.K);
    map.drag(80, 140, 220, 140);
    map.untilMarks(2);
    assertThat(map.marks()).extracting(MapAnnotation::kind).containsOnly(AnnotationKind.AREA);
    assertThat(map.marks()).extracting(mark -> bounds(mark).getHeight()).anyMatch(h -> h < 45);
    untilSelected(2);
    map.keys(KeyCode.CONTROL, KeyCode.J);
    map.untilMarks(1);
    assertThat(bounds(map.last()).getHeight()).isCloseTo(100, within(NEAR));
    map.keys(KeyCode.CONTROL, KeyCode.Z);
    map.untilMarks(2);
    map.keys(KeyCode.CONTROL, KeyCode.Z);
    map.untilMarks(1);
    assertThat(map.last().kind()).isEqualTo(AnnotationKind.RECTANGLE);
  }

  @Test
  void cutsALineWhereItIsRightClicked() throws TimeoutException {
    line(100, 100, 200, 100);
    map.rightClick(140, 100);
    until(() -> MarkGesturesTest.menuShows("mark-split"));
    map.menu("mark-split");
    map.untilMarks(2);
    assertThat(bounds(map.marks().get(0)).getWidth()).isCloseTo(40, within(NEAR));
    assertThat(bounds(map.marks().get(1)).getWidth()).isCloseTo(60, within(NEAR));
  }

  @Test
  void joinsLinesThatDoNotMeetAndSplitsThemIntoPartsAgain() throws TimeoutException {
    line(100, 100, 180, 100);
    line(100, 200, 180, 200);
    selectAll(2);
    map.keys(KeyCode.CONTROL, KeyCode.J);
    map.untilMarks(1);
    assertThat(map.last().geometry().getNumGeometries()).isEqualTo(2);
    map.keys(KeyCode.CONTROL, KeyCode.U);
    map.untilMarks(2);
    assertThat(map.marks()).allMatch(mark -> mark.geometry().getNumGeometries() == 1);
  }

  @Test
  void leavesWhatIsLockedWhereItIs() throws TimeoutException {
    line(100, 100, 180, 100);
    line(100, 200, 180, 200);
    map.rightClick(140, 200);
    map.menu("mark-lock");
    until(() -> map.last().stacking().locked());
    selectAll(2);
    map.keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.RIGHT);
    until(() -> Math.abs(bounds(map.marks().get(0)).getMinX() - 110) < NEAR);
    assertThat(bounds(map.marks().get(1)).getMinX()).isCloseTo(100, within(NEAR));
  }

  @Test
  void closesAnAreaByADoubleClickOnItsFirstCornerWithoutLosingThat() throws TimeoutException {
    map.keys(KeyCode.A);
    map.click(100, 100);
    map.click(200, 100);
    map.click(200, 200);
    map.click(120, 220);
    map.robot.doubleClickOn(window.onMap(101, 101), MouseButton.PRIMARY);
    map.untitled();
    map.untilMarks(1);
    assertThat(map.vertices(map.last())).hasSize(5);
    assertThat(onFx(() -> window.session.selection().get()))
        .isInstanceOf(Selection.OfAnnotation.class);
  }
}
