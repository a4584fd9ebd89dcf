package fr.bocage.desktop.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class ShapeEditTest {
  private static Geometry wkt(String text) throws ParseException {
    return new WKTReader().read(text);
  }

  @Test
  void movesEveryVertexByTheSameWay() throws ParseException {
    assertThat(ShapeEdit.moved(wkt("LINESTRING (0 0, 1 2)"), 10, -1))
        .isEqualTo(wkt("LINESTRING (10 -1, 11 1)"));
  }

  @Test
  void countsTheClosingVertexOfARingOnce() throws ParseException {
    assertThat(ShapeEdit.vertices(wkt("POLYGON ((0 0, 4 0, 4 4, 0 0))"))).hasSize(3);
  }

  @Test
  void movesTheFirstVertexOfAnAreaTogetherWithItsClosingOne() throws ParseException {
    Geometry moved =
        ShapeEdit.withVertex(wkt("POLYGON ((0 0, 4 0, 4 4, 0 0))"), 0, new Coordinate(-1, -1));
    assertThat(moved).isEqualTo(wkt("POLYGON ((-1 -1, 4 0, 4 4, -1 -1))"));
  }

  @Test
  void addsAVertexOnTheClosingEdgeOfAnArea() throws ParseException {
    Geometry added =
        ShapeEdit.withVertexAdded(wkt("POLYGON ((0 0, 4 0, 4 4, 0 0))"), 3, new Coordinate(0, 4));
    assertThat(added).isEqualTo(wkt("POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0))"));
  }

  @Test
  void keepsTheHolesOfAnAreaWhenItsOutlineChanges() throws ParseException {
    Geometry ring = wkt("POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (1 1, 2 1, 2 2, 1 1))");
    Geometry changed = ShapeEdit.withVertex(ring, 2, new Coordinate(10, 10));
    assertThat(changed)
        .isEqualTo(wkt("POLYGON ((0 0, 9 0, 10 10, 0 9, 0 0), (1 1, 2 1, 2 2, 1 1))"));
  }

  @Test
  void doesNotTakeTheVertexThatMakesALineALine() throws ParseException {
    Geometry line = wkt("LINESTRING (0 0, 1 1)");
    assertThat(ShapeEdit.withoutVertex(line, 0)).isSameAs(line);
  }

  @Test
  void takesAVertexOutOfAnArea() throws ParseException {
    Geometry square = wkt("POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0))");
    assertThat(ShapeEdit.withoutVertex(square, 0)).isEqualTo(wkt("POLYGON ((4 0, 4 4, 0 4, 4 0))"));
  }

  @Test
  void movesAPoint() throws ParseException {
    assertThat(ShapeEdit.withVertex(wkt("POINT (1 1)"), 0, new Coordinate(2, 3)))
        .isEqualTo(wkt("POINT (2 3)"));
  }

  @Test
  void keepsTheRightAnglesOfARectangleThatLiesAskew() throws ParseException {
    Geometry askew = wkt("POLYGON ((0 0, 4 3, 1 7, -3 4, 0 0))");
    assertThat(ShapeEdit.isRectangle(askew)).isTrue();
    Geometry larger = ShapeEdit.withCorner(askew, 1, new Coordinate(8, 6));
    assertThat(ShapeEdit.isRectangle(larger)).isTrue();
    assertThat(larger.getCoordinates()).contains(new Coordinate(8, 6), new Coordinate(-3, 4));
    Geometry wider = ShapeEdit.withEdge(askew, 1, new Coordinate(20, 10));
    assertThat(ShapeEdit.isRectangle(wider)).isTrue();
    assertThat(wider.getCoordinates()).contains(new Coordinate(0, 0), new Coordinate(-3, 4));
    assertThat(wider.getArea()).isGreaterThan(askew.getArea());
  }

  @Test
  void takesNoOtherShapeForARectangle() throws ParseException {
    assertThat(ShapeEdit.isRectangle(wkt("POLYGON ((0 0, 4 0, 5 3, 1 3, 0 0))"))).isFalse();
    assertThat(ShapeEdit.isRectangle(wkt("LINESTRING (0 0, 4 0, 4 3, 0 3)"))).isFalse();
  }
}
