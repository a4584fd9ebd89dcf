package fr.bocage.desktop.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class ShapeCutTest {
  private static Geometry shape(String wkt) {
    try {
      return new WKTReader().read(wkt);
    } catch (ParseException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static List<String> cut(String wkt, String knife) {
    return ShapeCut.cut(shape(wkt), (LineString) shape(knife)).stream()
        .map(piece -> piece.norm().toText())
        .toList();
  }

  @Test
  void cutsALineAtAVertexWhereOneIsNear() {
    LineString line = (LineString) shape("LINESTRING (0 0, 10 0, 10 10)");
    assertThat(ShapeCut.lineAt(line, new Coordinate(9.5, 0.3), 1))
        .extracting(Geometry::toText)
        .containsExactly("LINESTRING (0 0, 10 0)", "LINESTRING (10 0, 10 10)");
  }

  @Test
  void cutsALineBetweenItsVertices() {
    LineString line = (LineString) shape("LINESTRING (0 0, 10 0)");
    assertThat(ShapeCut.lineAt(line, new Coordinate(4, 2), 1))
        .extracting(Geometry::toText)
        .containsExactly("LINESTRING (0 0, 4 0)", "LINESTRING (4 0, 10 0)");
  }

  @Test
  void leavesALineWholeAtItsEnds() {
    LineString line = (LineString) shape("LINESTRING (0 0, 10 0)");
    assertThat(ShapeCut.lineAt(line, new Coordinate(0.2, 0), 1)).containsExactly(line);
  }

  @Test
  void cutsAnAreaAcross() {
    assertThat(cut("POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))", "LINESTRING (-1 5, 11 5)"))
        .containsExactlyInAnyOrder(
            "POLYGON ((0 0, 0 5, 10 5, 10 0, 0 0))", "POLYGON ((0 5, 0 10, 10 10, 10 5, 0 5))");
  }

  @Test
  void leavesHolesHoles() {
    List<Geometry> pieces =
        ShapeCut.cut(
            shape("POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0), (4 4, 4 6, 6 6, 6 4, 4 4))"),
            (LineString) shape("LINESTRING (-1 5, 11 5)"));
    assertThat(pieces).hasSize(2);
    assertThat(pieces.stream().mapToDouble(Geometry::getArea).sum()).isCloseTo(96, within(1e-9));
  }

  @Test
  void leavesAnAreaWholeThatTheKnifeOnlyEnters() {
    Geometry square = shape("POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))");
    assertThat(ShapeCut.cut(square, (LineString) shape("LINESTRING (-1 5, 6 5)")))
        .containsExactly(square);
  }

  @Test
  void cutsALineAtEachCrossingInItsOwnOrder() {
    assertThat(
            ShapeCut.cut(
                shape("LINESTRING (0 0, 10 0, 10 10)"),
                (LineString) shape("LINESTRING (4 -1, 4 1, 12 5, 8 5)")))
        .extracting(Geometry::toText)
        .containsExactly(
            "LINESTRING (0 0, 4 0)",
            "LINESTRING (4 0, 10 0, 10 4)",
            "LINESTRING (10 4, 10 5)",
            "LINESTRING (10 5, 10 10)");
  }

  @Test
  void joinsAreasThatTouchAndLinesEndToEnd() {
    Geometry area =
        ShapeCut.joined(
            List.of(
                shape("POLYGON ((0 0, 5 0, 5 5, 0 5, 0 0))"),
                shape("POLYGON ((5 0, 10 0, 10 5, 5 5, 5 0))")));
    assertThat(area.getNumGeometries()).isOne();
    assertThat(area.getArea()).isEqualTo(50);
    Geometry line =
        ShapeCut.joined(List.of(shape("LINESTRING (0 0, 5 0)"), shape("LINESTRING (9 0, 5 0)")));
    assertThat(line.norm().toText()).isEqualTo("LINESTRING (0 0, 5 0, 9 0)");
  }

  @Test
  void joinsWhatDoesNotTouchAsParts() {
    Geometry line =
        ShapeCut.joined(List.of(shape("LINESTRING (0 0, 5 0)"), shape("LINESTRING (9 9, 8 8)")));
    assertThat(ShapeCut.parts(line)).hasSize(2);
  }
}
