package fr.bocage.render;

import static org.assertj.core.api.Assertions.assertThat;

import fr.bocage.annotation.AnnotationKind;
import fr.bocage.annotation.MapAnnotation;
import fr.bocage.annotation.Placement;
import fr.bocage.feature.FeatureTable;
import fr.bocage.geo.Viewport;
import fr.bocage.map.Layer;
import fr.bocage.map.MapDocument;
import fr.bocage.map.PlacedAnnotation;
import java.util.List;
import org.geotools.api.style.Rule;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** Pixels count downwards, the maps' y upwards: pixel y is 100 - y. */
class PickerTest {
  private static final Viewport VIEW = TestMaps.view(100, 100);
  private static final GeometryFactory JTS = new GeometryFactory();
  private final Picker picker = new Picker();

  private List<Integer> rows(FeatureTable table, double x, double y, double tolerance) {
    MapDocument map =
        TestMaps.map(0, TestMaps.layer(table, TestStyles.area("#808080", null, 0, null), 1));
    return picker.features(map, VIEW, x, y, tolerance).stream().map(p -> p.row()).toList();
  }

  @Test
  void findsAnAreaButNotThroughItsHole() {
    FeatureTable table =
        new TestMaps()
            .polygon("", TestMaps.box(10, 10, 80, 80), TestMaps.box(40, 40, 20, 20))
            .table();

    assertThat(rows(table, 20, 20, 0)).containsExactly(0);
    assertThat(rows(table, 50, 50, 0)).isEmpty();
    assertThat(rows(table, 5, 50, 0)).isEmpty();
  }

  @Test
  void findsALineWithinTheTolerance() {
    FeatureTable table = new TestMaps().line("", 10, 50, 90, 50).table();

    assertThat(rows(table, 30, 53, 4)).containsExactly(0);
    assertThat(rows(table, 30, 56, 4)).isEmpty();
    assertThat(rows(table, 95, 50, 4)).isEmpty();
  }

  @Test
  void findsTheUppermostFirst() {
    FeatureTable table =
        new TestMaps()
            .polygon("", TestMaps.box(10, 10, 80, 80))
            .polygon("", TestMaps.box(20, 20, 80, 80))
            .table();
    Layer lower = TestMaps.layer(table, TestStyles.area("#808080", null, 0, null), 1);
    Layer upper = TestMaps.layer(table, TestStyles.area("#808080", null, 0, null), 1);

    List<Picker.PickedFeature> picked =
        picker.features(TestMaps.map(0, lower, upper), VIEW, 50, 50, 0);

    assertThat(picked).extracting(Picker.PickedFeature::row).containsExactly(1, 0, 1, 0);
    assertThat(picked.get(0).layer()).isSameAs(upper);
    assertThat(picked.get(2).layer()).isSameAs(lower);
  }

  @Test
  void doesNotFindWhatTheScaleHides() {
    Rule rule = TestStyles.rule(TestStyles.polygon("#808080", null, 0));
    rule.setMaxScaleDenominator(100); // the view is at 1:3571
    FeatureTable table = new TestMaps().polygon("", TestMaps.box(10, 10, 80, 80)).table();
    MapDocument map = TestMaps.map(0, TestMaps.layer(table, TestStyles.style(rule), 1));

    assertThat(picker.features(map, VIEW, 50, 50, 3)).isEmpty();
  }

  @Test
  void aSymbolCountsWithAllItsSize() {
    FeatureTable table = new TestMaps().point("", 50, 50).table();
    MapDocument map =
        TestMaps.map(
            0,
            TestMaps.layer(
                table,
                TestStyles.style(
                    TestStyles.rule(
                        TestStyles.mark("circle", "#ff0000", "#000000", TestStyles.literal(30)))),
                1));

    assertThat(picker.features(map, VIEW, 63, 50, 0)).hasSize(1);
    assertThat(picker.features(map, VIEW, 70, 50, 0)).isEmpty();
  }

  @Test
  void allOfAPinCounts() {
    PlacedAnnotation pin =
        placed(AnnotationKind.PIN, JTS.createPoint(new Coordinate(50, 50)), "Ici");

    assertThat(annotations(pin, 50, 49)).containsExactly(pin);
    assertThat(annotations(pin, 56, 33)).containsExactly(pin);
    assertThat(annotations(pin, 50, 26)).containsExactly(pin);
    assertThat(annotations(pin, 56, 48)).isEmpty();
    assertThat(annotations(pin, 50, 20)).isEmpty();
  }

  @Test
  void linesAndAreasOfAnnotationsAreFound() {
    PlacedAnnotation line =
        placed(
            AnnotationKind.LINE,
            JTS.createLineString(new Coordinate[] {new Coordinate(10, 20), new Coordinate(90, 20)}),
            "");
    PlacedAnnotation area =
        placed(AnnotationKind.AREA, JTS.createPoint(new Coordinate(50, 70)).buffer(15), "");

    assertThat(annotations(line, 40, 82)).containsExactly(line);
    assertThat(annotations(line, 40, 90)).isEmpty();
    assertThat(annotations(area, 55, 30)).containsExactly(area);
    assertThat(annotations(area, 80, 30)).isEmpty();
  }

  @Test
  void calloutsAreFoundByTheirBoxAndTheirLine() {
    PlacedAnnotation callout =
        placed(
            AnnotationKind.CALLOUT,
            JTS.createLineString(new Coordinate[] {new Coordinate(10, 10), new Coordinate(50, 80)}),
            "Ici");
    assertThat(annotations(callout, 60, 20)).containsExactly(callout);
    assertThat(annotations(callout, 30, 55)).containsExactly(callout);
    assertThat(annotations(callout, 80, 80)).isEmpty();
  }

  @Test
  void turnedTextsAreFoundWhereTheirLettersAre() {
    PlacedAnnotation level =
        placed(AnnotationKind.TEXT, JTS.createPoint(new Coordinate(50, 50)), "La Manche");
    MapAnnotation mark = level.annotation();
    PlacedAnnotation upright =
        new PlacedAnnotation(
            mark.withPlacement(new Placement(mark.geometry(), 0, 90)), level.geometry());
    assertThat(annotations(level, 80, 50)).isNotEmpty();
    assertThat(annotations(level, 50, 80)).isEmpty();
    assertThat(annotations(upright, 80, 50)).isEmpty();
    assertThat(annotations(upright, 50, 80)).isNotEmpty();
  }

  private static PlacedAnnotation placed(
      AnnotationKind kind, org.locationtech.jts.geom.Geometry geometry, String title) {
    return new PlacedAnnotation(
        MapAnnotation.create(kind, geometry, title, "#d1495b", ""), geometry);
  }

  private List<PlacedAnnotation> annotations(PlacedAnnotation one, double x, double y) {
    MapDocument map = TestMaps.map(0);
    MapDocument with = new MapDocument(map.crs(), List.of(), List.of(one), 0);
    return picker.annotations(with, VIEW, x, y, 3);
  }
}
