package fr.bocage.desktop.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import fr.bocage.annotation.AnnotationKind;
import fr.bocage.annotation.MapAnnotation;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;

class MeasuredTitleTest {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private static LineString line(double degrees) {
    return FACTORY.createLineString(
        new Coordinate[] {new Coordinate(0, 49), new Coordinate(0, 49 + degrees)});
  }

  private static MapAnnotation mark(String title) {
    return MapAnnotation.create(AnnotationKind.LINE, line(0.1), title, "#d1495b", "");
  }

  private static String reshaped(MapAnnotation mark) {
    return MeasuredTitle.follow(mark, mark.withGeometry(line(0.2))).title();
  }

  @Test
  void followsTheShapeInItsOwnLanguage() {
    assertThat(reshaped(MeasuredTitle.with(mark(""), Locale.FRENCH))).isEqualTo("22,2\u00a0km");
    assertThat(reshaped(MeasuredTitle.with(mark(""), Locale.ENGLISH))).isEqualTo("22.2\u00a0km");
  }

  @Test
  void standsBehindWhatIsWrittenAndLeavesThatAlone() {
    MapAnnotation told = MeasuredTitle.with(mark("Haie"), Locale.FRENCH);
    assertThat(told.title()).isEqualTo("Haie · 11,1\u00a0km");
    assertThat(MeasuredTitle.with(told, Locale.FRENCH)).isEqualTo(told);
    assertThat(reshaped(told)).isEqualTo("Haie · 22,2\u00a0km");
    assertThat(MeasuredTitle.without(told).title()).isEqualTo("Haie");
  }

  @Test
  void leavesTitlesAloneThatTellNoMeasureOfTheMark() {
    assertThat(reshaped(mark("5 km"))).isEqualTo("5 km");
    assertThat(MeasuredTitle.tells(mark("5 km"))).isFalse();
  }

  @Test
  void measuresNothingThatStandsAtAPlace() {
    MapAnnotation callout =
        MapAnnotation.create(AnnotationKind.CALLOUT, line(0.1), "Ici", "#d1495b", "");
    assertThat(MeasuredTitle.with(callout, Locale.FRENCH)).isEqualTo(callout);
  }
}
