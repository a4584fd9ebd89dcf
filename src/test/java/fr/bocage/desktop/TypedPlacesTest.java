package fr.bocage.desktop;

import static fr.bocage.desktop.ProjectWindow.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.bocage.annotation.AnnotationKind;
import fr.bocage.annotation.Circles;
import fr.bocage.annotation.MapAnnotation;
import fr.bocage.desktop.session.Selection;
import fr.bocage.map.Change;
import fr.bocage.map.Edit;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.event.ActionEvent;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.WKTReader;

/** Where marks of several parts lie and how large circles are, typed in the editor. */
class TypedPlacesTest extends ProjectWindowTest {
  private void line(double y) throws TimeoutException {
    int before = map.marks().size();
    map.keys(KeyCode.L);
    map.click(80, y);
    map.click(180, y);
    map.keys(KeyCode.ENTER);
    map.untitled();
    map.untilMarks(before + 1);
  }

  private Optional<TextField> vertex(String name) {
    return map.robot.lookup("#mark-places .coordinate-field").queryAllAs(TextField.class).stream()
        .filter(field -> name.equals(field.getAccessibleText()))
        .findFirst();
  }

  private static void type(TextField field, String words) {
    field.setText(words);
    field.fireEvent(new ActionEvent());
  }

  @Test
  void movesAVertexOfOnePartAndLeavesTheOthers() throws TimeoutException {
    line(80);
    line(160);
    map.keys(KeyCode.CONTROL, KeyCode.A);
    until(() -> window.session.selection().get().annotations().size() == 2);
    map.keys(KeyCode.CONTROL, KeyCode.J);
    until(() -> map.marks().size() == 1 && map.last().geometry().getNumGeometries() == 2);
    MapAnnotation before = map.last();
    until(() -> vertex("Part 2, vertex 1").isPresent());
    map.robot.interact(() -> type(vertex("Part 2, vertex 1").orElseThrow(), "49.5, 0.2"));
    until(
        () -> map.last().geometry().getCoordinates()[2].equals2D(new Coordinate(0.2, 49.5), 1e-9));
    MapAnnotation after = map.last();
    assertThat(after.geometry().getNumGeometries()).isEqualTo(2);
    assertThat(after.geometry().getGeometryN(0).equalsExact(before.geometry().getGeometryN(0)))
        .isTrue();
    map.keys(KeyCode.CONTROL, KeyCode.Z);
    until(() -> map.last().geometry().equalsExact(before.geometry()));
  }

  @Test
  void movesAVertexOfAHole() throws Exception {
    until(() -> window.session.projectFile().isPresent());
    Geometry ring =
        new WKTReader()
            .read(
                "POLYGON ((0 49, 1 49, 1 50, 0 50, 0 49), "
                    + "(0.2 49.2, 0.4 49.2, 0.4 49.4, 0.2 49.2))");
    MapAnnotation area = MapAnnotation.create(AnnotationKind.AREA, ring, "Clos", "#d1495b", "Ada");
    map.robot.interact(
        () -> {
          window.session.edit(Edit.of("annotation.add", new Change.OfAnnotation(null, area)));
          window.session.selection().set(new Selection.OfAnnotation(area.id()));
        });
    until(() -> vertex("Hole 1, vertex 3").isPresent());
    map.robot.interact(() -> type(vertex("Hole 1, vertex 3").orElseThrow(), "49.45, 0.45"));
    until(
        () ->
            map.last().geometry().getCoordinates()[7].equals2D(new Coordinate(0.45, 49.45), 1e-9));
    Polygon after = (Polygon) map.last().geometry();
    assertThat(after.getExteriorRing()).isEqualTo(((Polygon) ring).getExteriorRing());
    assertThat(after.getNumInteriorRing()).isEqualTo(1);
  }

  @Test
  void givesACircleTheRadiusThatIsTyped() throws TimeoutException {
    map.keys(KeyCode.O);
    map.drag(150, 150, 190, 150);
    map.untitled();
    map.untilMarks(1);
    Coordinate centre = Circles.centre(map.last().geometry());
    until(() -> map.shows("#mark-radius"));
    map.robot.interact(() -> type(radius(), "1,5 km"));
    until(() -> map.last().placement().radiusMetres() == 1500);
    assertThat(Circles.centre(map.last().geometry()).distance(centre)).isCloseTo(0, within(1e-7));
    map.robot.interact(() -> type(radius(), "850 m"));
    until(() -> map.last().placement().radiusMetres() == 850);
    map.robot.interact(() -> type(radius(), "round"));
    assertThat(map.last().placement().radiusMetres()).isEqualTo(850);
    map.keys(KeyCode.CONTROL, KeyCode.Z);
    until(() -> map.last().placement().radiusMetres() == 1500);
    until(() -> radius().getText().equals("1.5\u00a0km"));
  }

  private TextField radius() {
    return map.robot.lookup("#mark-radius").queryAs(TextField.class);
  }
}
