package fr.bocage.annotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.bocage.geo.GeodesicMeasure;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.util.AffineTransformation;

class MapAnnotationTest {
  private static final double RADIUS = 12_345.678;

  private final MapAnnotation circle =
      MapAnnotation.circle(0.2, 49.7, RADIUS, "Zone", "#d1495b", "Ana");

  @Test
  void everyCornerOfACircleIsItsRadiusAwayFromItsCentre() {
    Coordinate centre = Circles.centre(circle.geometry());
    assertThat(centre.x).isCloseTo(0.2, within(1e-9));
    assertThat(centre.y).isCloseTo(49.7, within(1e-9));
    for (Coordinate corner : circle.geometry().getCoordinates()) {
      assertThat(GeodesicMeasure.distanceMetres(0.2, 49.7, corner.x, corner.y))
          .isCloseTo(RADIUS, within(1e-6));
    }
    assertThat(GeodesicMeasure.areaSquareMetres(circle.geometry()))
        .isCloseTo(Math.PI * RADIUS * RADIUS, within(0.001 * Math.PI * RADIUS * RADIUS));
  }

  @Test
  void aCircleOverTheAntimeridianIsInOnePiece() {
    Geometry outline = Circles.outline(179.99, -17, 5000);
    assertThat(outline.getEnvelopeInternal().getWidth()).isLessThan(0.2);
    assertThat(Circles.fits(outline, 5000)).isTrue();
  }

  @Test
  void aMovedCircleStaysAsRoundAndAsLarge() {
    Geometry moved = AffineTransformation.translationInstance(0.5, 3).transform(circle.geometry());
    MapAnnotation there = circle.withGeometry(moved);
    assertThat(there.placement().radiusMetres()).isEqualTo(RADIUS);
    assertThat(Circles.fits(there.geometry(), RADIUS)).isTrue();
    assertThat(Circles.centre(there.geometry()).x).isCloseTo(0.7, within(1e-6));
  }

  @Test
  void aDraggedCornerOfACircleTellsItsRadius() {
    Geometry reshaped = circle.geometry().copy();
    Coordinate dragged = reshaped.getCoordinates()[30];
    dragged.setCoordinate(new Coordinate(0.3, 49.7));
    MapAnnotation there = circle.withGeometry(reshaped);
    double radius = GeodesicMeasure.distanceMetres(0.2, 49.7, 0.3, 49.7);
    assertThat(there.placement().radiusMetres()).isCloseTo(radius, within(1e-3));
    assertThat(Circles.fits(there.geometry(), radius)).isTrue();
  }

  @Test
  void aDuplicateIsAnAnnotationOfItsOwn() {
    MapAnnotation mark = new RandomMarks(5).next(AnnotationKind.PHOTO);
    MapAnnotation copy = mark.duplicate("Léa");
    assertThat(copy.id()).isNotEqualTo(mark.id());
    assertThat(copy.sameContent(mark)).isTrue();
    assertThat(copy.version()).isEqualTo(Version.NONE);
    assertThat(copy.author()).isEqualTo("Léa");
  }

  @Test
  void aPlaceOfAnotherSortStillHasACentre() {
    Geometry point = new GeometryFactory().createPoint(new Coordinate(1, 48));
    MapAnnotation there = circle.withGeometry(point);
    assertThat(there.placement().radiusMetres()).isEqualTo(RADIUS);
    assertThat(Circles.centre(there.geometry()).y).isCloseTo(48, within(1e-9));
  }
}
