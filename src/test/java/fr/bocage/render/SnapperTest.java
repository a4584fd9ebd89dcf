package fr.bocage.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.bocage.annotation.AnnotationKind;
import fr.bocage.annotation.MapAnnotation;
import fr.bocage.geo.Viewport;
import fr.bocage.map.Layer;
import fr.bocage.map.MapDocument;
import fr.bocage.map.PlacedAnnotation;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Pixels count downwards, the maps' y upwards: pixel y is 100 - y. */
class SnapperTest {
  private static final Viewport VIEW = TestMaps.view(100, 100);
  private final Snapper snapper = new Snapper();

  private static Layer layer(TestMaps features, boolean visible) {
    Layer shown =
        TestMaps.layer(features.table(), TestStyles.area("#808080", "#000000", 1, null), 1);
    return new Layer(shown.id(), shown.name(), shown.table(), shown.style(), 1, visible);
  }

  private static MapDocument withMark(AnnotationKind kind, String wkt) throws ParseException {
    Geometry shape = new WKTReader().read(wkt);
    MapAnnotation mark = MapAnnotation.create(kind, shape, "", "#d1495b", "");
    MapDocument bare = TestMaps.map(0);
    return new MapDocument(
        bare.crs(), List.of(), List.of(new PlacedAnnotation(mark, shape)), bare.background());
  }

  private Optional<Snap> snap(MapDocument map, double x, double y) {
    return snapper.snap(map, VIEW, x, 100 - y, 6, mark -> true);
  }

  private static MapDocument square() {
    return TestMaps.map(0, layer(new TestMaps().polygon("", TestMaps.box(20, 20, 60, 60)), true));
  }

  @Test
  void takesTheVertexEvenWhereTheEdgeIsNearer() {
    Snap found = snap(square(), 24, 20.5).orElseThrow();
    assertThat(found.place()).isEqualTo(new Coordinate(20, 20));
    assertThat(found.onVertex()).isTrue();
    assertThat(found.layer().name()).isEqualTo("test");
  }

  @Test
  void takesTheNearestPointOfAnEdgeAwayFromItsVertices() {
    Snap found = snap(square(), 50, 23).orElseThrow();
    assertThat(found.place()).isEqualTo(new Coordinate(50, 20));
    assertThat(found.onVertex()).isFalse();
    assertThat(Math.sin(found.edgeRadians())).isCloseTo(0, within(1e-9));
  }

  @Test
  void findsNothingBeyondItsReach() {
    assertThat(snap(square(), 50, 27)).isEmpty();
    assertThat(snap(square(), 50, 50)).isEmpty();
  }

  @Test
  void takesNoEdgeBetweenTwoParts() {
    TestMaps two =
        new TestMaps().multiPolygon("", TestMaps.box(10, 10, 20, 20), TestMaps.box(70, 70, 20, 20));
    assertThat(snap(TestMaps.map(0, layer(two, true)), 50, 50)).isEmpty();
  }

  @Test
  void takesTheHolesOfAreasAndPoints() {
    TestMaps features =
        new TestMaps()
            .polygon("", TestMaps.box(10, 10, 80, 80), TestMaps.box(40, 40, 20, 20))
            .point("", 25, 25);
    MapDocument map = TestMaps.map(0, layer(features, true));
    assertThat(snap(map, 43, 43).orElseThrow().place()).isEqualTo(new Coordinate(40, 40));
    assertThat(snap(map, 27, 27).orElseThrow().place()).isEqualTo(new Coordinate(25, 25));
  }

  @Test
  void leavesOutWhatIsNotSeen() {
    TestMaps box = new TestMaps().polygon("", TestMaps.box(20, 20, 60, 60));
    assertThat(snap(TestMaps.map(0, layer(box, false)), 20, 20)).isEmpty();
  }

  @Test
  void takesTheVerticesOfMarksButNotOfTheOneInTheHand() throws ParseException {
    MapDocument map = withMark(AnnotationKind.LINE, "LINESTRING (10 10, 90 10)");
    Snap found = snap(map, 88, 12).orElseThrow();
    assertThat(found.place()).isEqualTo(new Coordinate(90, 10));
    assertThat(found.mark().kind()).isEqualTo(AnnotationKind.LINE);
    assertThat(snapper.snap(map, VIEW, 88, 88, 6, mark -> false)).isEmpty();
  }

  @Test
  void takesTheOutlineOfACircleButNotTheCornersItIsMadeOf() throws ParseException {
    MapDocument map =
        withMark(AnnotationKind.CIRCLE, "POLYGON ((20 20, 80 20, 80 80, 20 80, 20 20))");
    assertThat(snap(map, 20, 21).orElseThrow().onVertex()).isFalse();
  }
}
