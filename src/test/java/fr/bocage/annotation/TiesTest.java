package fr.bocage.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class TiesTest {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private static Geometry at(double x) {
    return FACTORY.createPoint(new Coordinate(x, 49));
  }

  private static MapAnnotation tied(String key, Geometry place) {
    Tie tie = new Tie("2023.shp", "INSEE", key, place, Tie.State.ATTACHED);
    return MapAnnotation.create(AnnotationKind.PIN, place, key, "#d1495b", "").withTie(tie);
  }

  private static Ties.Features features(Map<String, Geometry> byKey, List<Geometry> all) {
    return new Ties.Features() {
      @Override
      public Optional<Geometry> byKey(String field, String key) {
        return field.equals("INSEE") ? Optional.ofNullable(byKey.get(key)) : Optional.empty();
      }

      @Override
      public List<Geometry> near(Geometry geometry) {
        return all.stream().filter(one -> one.distance(geometry) < 0.1).toList();
      }
    };
  }

  @Test
  void aFeatureIsFoundAgainByItsKeyWhereverItMoved() {
    MapAnnotation mark = tied("01004", at(0));
    List<MapAnnotation> retied =
        Ties.retied(
            List.of(mark), "2023.shp", "2024.shp", features(Map.of("01004", at(5)), List.of()));
    assertThat(retied).hasSize(1);
    assertThat(retied.get(0).tie())
        .isEqualTo(new Tie("2024.shp", "INSEE", "01004", at(5), Tie.State.ATTACHED));
  }

  @Test
  void aFeatureThatIsGoneLeavesAnOrphanThatALaterEditionAttachesAgain() {
    MapAnnotation mark = tied("01004", at(0));
    MapAnnotation orphan =
        Ties.retied(List.of(mark), "2023.shp", "2024.shp", features(Map.of(), List.of(at(0))))
            .get(0);
    assertThat(orphan.tie().state()).isEqualTo(Tie.State.ORPHANED);
    assertThat(orphan.tie().geometry()).isEqualTo(at(0));
    MapAnnotation again =
        Ties.retied(
                List.of(orphan),
                "2024.shp",
                "2025.shp",
                features(Map.of("01004", at(0)), List.of()))
            .get(0);
    assertThat(again.tie().state()).isEqualTo(Tie.State.ATTACHED);
  }

  @Test
  void aFeatureWithoutKeyIsFoundAgainByItsPlace() {
    MapAnnotation mark = tied("", at(0));
    Ties.Features near = features(Map.of(), List.of(at(0.05), at(0.00005)));
    assertThat(Ties.retied(List.of(mark), "2023.shp", "2024.shp", near).get(0).tie().geometry())
        .isEqualTo(at(0.00005));
    Ties.Features far = features(Map.of(), List.of(at(0.05)));
    assertThat(Ties.retied(List.of(mark), "2023.shp", "2024.shp", far).get(0).tie().state())
        .isEqualTo(Tie.State.ORPHANED);
  }

  @Test
  void annotationsMoveWithTheirFeature() {
    MapAnnotation beside = tied("01004", at(0)).withGeometry(at(0.25));
    MapAnnotation moved =
        Ties.retied(
                List.of(beside),
                "2023.shp",
                "2024.shp",
                features(Map.of("01004", at(5)), List.of()))
            .get(0);
    assertThat(moved.geometry()).isEqualTo(at(5.25));
  }

  @Test
  void annotationsStayWhereTheirAreaWasRedrawnAroundThem() {
    Geometry before = at(0).buffer(1);
    MapAnnotation mark = tied("01004", before).withGeometry(at(0.5));
    Geometry grown = at(0.3).buffer(2);
    Geometry away = at(7).buffer(2);
    assertThat(retiedTo(mark, grown).geometry()).isEqualTo(at(0.5));
    assertThat(retiedTo(mark, away).geometry().distance(away)).isZero();
  }

  private static MapAnnotation retiedTo(MapAnnotation mark, Geometry now) {
    return Ties.retied(
            List.of(mark), "2023.shp", "2024.shp", features(Map.of("01004", now), List.of()))
        .get(0);
  }

  @Test
  void whatAnotherCrsMakesOfTheSamePlaceIsNoChange() {
    MapAnnotation mark = tied("01004", at(0));
    Ties.Features same = features(Map.of("01004", at(1e-10)), List.of());
    assertThat(Ties.retied(List.of(mark), "2023.shp", "2023.shp", same)).isEmpty();
  }

  @Test
  void annotationsOfOtherDataStayAsTheyAre() {
    MapAnnotation free = MapAnnotation.create(AnnotationKind.PIN, at(0), "", "#d1495b", "");
    MapAnnotation other = tied("1", at(0));
    assertThat(
            Ties.retied(
                List.of(free, other), "autre.shp", "neuf.shp", features(Map.of(), List.of())))
        .isEmpty();
  }
}
