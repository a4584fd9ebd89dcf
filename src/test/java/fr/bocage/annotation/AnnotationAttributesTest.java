package fr.bocage.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class AnnotationAttributesTest {
  private static final GeometryFactory FACTORY = new GeometryFactory();
  private static final Geometry POINT = FACTORY.createPoint(new Coordinate(0.1, 49.5));

  private static MapAnnotation read(Map<String, ?> row, Geometry geometry, Photo photo) {
    return AnnotationAttributes.read(row, geometry, photo, UUID.randomUUID());
  }

  @Test
  void rowsKeepEverythingOfEveryKind() {
    RandomMarks marks = new RandomMarks(1066);
    for (AnnotationKind kind : AnnotationKind.values()) {
      for (int i = 0; i < 50; i++) {
        MapAnnotation mark = marks.next(kind);
        assertThat(read(AnnotationAttributes.of(mark), mark.geometry(), mark.photo()))
            .isEqualTo(mark);
      }
    }
  }

  @Test
  void whatAnotherProgramEditsCountsAsOneMoreEditForEverybody() {
    MapAnnotation mark = new RandomMarks(2).next(AnnotationKind.PIN);
    Map<String, Object> row = new HashMap<>(AnnotationAttributes.of(mark));
    row.put("title", "QGIS");
    MapAnnotation here = read(row, mark.geometry(), null);
    MapAnnotation there = read(row, mark.geometry(), null);
    assertThat(here.version()).isEqualTo(there.version()).isNotEqualTo(mark.version());
    assertThat(here.version().includes(mark.version())).isTrue();
    row.put("title", "GDAL");
    MapAnnotation elsewhere = read(row, mark.geometry(), null);
    assertThat(elsewhere.version().includes(here.version())).isFalse();
    assertThat(here.version().includes(elsewhere.version())).isFalse();
  }

  @Test
  void acceptsWhateverAnotherProgramWrites() {
    MapAnnotation bare = read(Map.of(), POINT, null);
    assertThat(bare.kind()).isEqualTo(AnnotationKind.PIN);
    assertThat(bare.title()).isEmpty();
    assertThat(bare.version().number()).isEqualTo(1);
    Map<String, Object> row = new HashMap<>();
    row.put("uuid", "pas un identifiant");
    row.put("kind", "CIRCLE");
    row.put("colour", "rouge");
    row.put("width", "NaN");
    row.put("number", -5);
    row.put("radius", -1);
    row.put("fields", "[1, {");
    row.put("created", "hier");
    row.put("revision", "::,");
    row.put("tie_dataset", "x");
    row.put("tie_geometry", "POLYGON ((");
    row.put("version", 1e300);
    MapAnnotation odd = read(row, POINT, null);
    assertThat(odd.kind()).isEqualTo(AnnotationKind.PIN);
    assertThat(odd.tie()).isNull();
    assertThat(odd.words().fields()).containsValue("[1, {");
    assertThat(odd.look().number()).isZero();
  }

  @Test
  void aCircleThatAnotherProgramReshapedIsAnArea() {
    MapAnnotation circle = MapAnnotation.circle(0, 49, 500, "", "#d1495b", "");
    Map<String, Object> row = AnnotationAttributes.of(circle);
    assertThat(read(row, circle.geometry(), null).kind()).isEqualTo(AnnotationKind.CIRCLE);
    assertThat(read(row, POINT.buffer(1), null).kind()).isEqualTo(AnnotationKind.AREA);
  }
}
