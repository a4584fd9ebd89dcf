package fr.bocage.render;

import static org.assertj.core.api.Assertions.assertThat;

import fr.bocage.annotation.AnnotationKind;
import fr.bocage.annotation.MapAnnotation;
import fr.bocage.annotation.Photo;
import fr.bocage.geo.Viewport;
import fr.bocage.map.MapDocument;
import fr.bocage.map.PlacedAnnotation;
import fr.bocage.style.MapTheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class AnnotationSketchTest {
  private static final GeometryFactory JTS = new GeometryFactory();
  private static final Viewport VIEW = TestMaps.view(300, 200);
  private static final int GROUND = 0xffffff;

  private static PlacedAnnotation mark(AnnotationKind kind, String title, double... xy) {
    Coordinate[] places = new Coordinate[xy.length / 2];
    for (int i = 0; i < places.length; i++) {
      places[i] = new Coordinate(xy[2 * i], xy[2 * i + 1]);
    }
    Geometry geometry =
        places.length == 1 ? JTS.createPoint(places[0]) : JTS.createLineString(places);
    return new PlacedAnnotation(
        MapAnnotation.create(kind, geometry, title, "#d1495b", ""), geometry);
  }

  private static int[] painted(List<PlacedAnnotation> marks, int cores, int stripHeight) {
    return TestMaps.paint(document(marks), VIEW, cores, stripHeight);
  }

  private static MapDocument document(List<PlacedAnnotation> marks) {
    return new MapDocument(TestMaps.map(GROUND).crs(), List.of(), marks, GROUND);
  }

  private static AnnotationSketch sketch(List<PlacedAnnotation> marks) {
    return AnnotationSketch.of(
        new MarkPlan(marks, VIEW.resolution(), 1),
        MapTheme.DAY,
        new Typefaces(),
        new AnnotationSketch.Stamps(new Thumbnails(), new MarkStamps()),
        FramePart.whole(VIEW, PixelGrid.of(VIEW), 64),
        1,
        true);
  }

  private static List<PlacedAnnotation> pins(int count, String title) {
    Random random = new Random(14);
    List<PlacedAnnotation> pins = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      pins.add(
          mark(AnnotationKind.PIN, title, random.nextDouble() * 300, random.nextDouble() * 200));
    }
    return pins;
  }

  @Test
  void whatIsOutOfSightIsNotSketched() {
    List<PlacedAnnotation> far = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      far.add(mark(AnnotationKind.PIN, "loin", 5000 + i, 100));
      far.add(mark(AnnotationKind.ARROW, "loin", 100, -9000, 300, -8000));
    }
    assertThat(sketch(far).isEmpty()).isTrue();
    far.add(mark(AnnotationKind.LINE, "", -9000, 100, 9000, 100));
    assertThat(sketch(far).isEmpty()).isFalse();
  }

  @Test
  void aTextWithoutWordsShowsWhereItIs() {
    List<PlacedAnnotation> marks = List.of(mark(AnnotationKind.TEXT, " ", 150, 100));
    assertThat(painted(marks, 1, 64)[100 * 300 + 150] & 0xffffff).isNotEqualTo(GROUND);
    assertThat(new Picker().annotations(document(marks), VIEW, 150, 106, 2)).hasSize(1);
  }

  @Test
  void aTitleThatReachesIntoTheFrameIsSeen() {
    assertThat(sketch(List.of(mark(AnnotationKind.PIN, "Un titre assez long", -60, 100))).labels())
        .hasSize(1);
  }

  @Test
  void ofManyTitlesThoseThatWouldCoverAnotherAreLeftOut() {
    assertThat(sketch(pins(100, "Repère")).labels()).hasSizeGreaterThan(95); // two at one place
    List<PlacedLabel> few = sketch(pins(700, "Repère")).labels();
    assertThat(few).hasSizeBetween(10, 200);
    assertApart(few);
  }

  private static void assertApart(List<PlacedLabel> labels) {
    for (int i = 0; i < labels.size(); i++) {
      for (int j = 0; j < i; j++) {
        Box one = labels.get(i).box();
        Box other = labels.get(j).box();
        one.grow(-2);
        other.grow(-2); // halos may touch
        assertThat(one.meets(other)).isFalse();
      }
    }
  }

  @Test
  void titlesOfPinsSideBySideStandOnOtherSides() {
    List<PlacedLabel> two =
        sketch(
                List.of(
                    mark(AnnotationKind.PIN, "Cantine", 150, 100),
                    mark(AnnotationKind.PIN, "Bassin", 155, 98)))
            .labels();
    assertThat(two).hasSize(2);
    assertApart(two);
  }

  @Test
  void ofPinsAtOnePlaceOneTellsHowManyTitlesHaveNoRoom() {
    List<PlacedAnnotation> here = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      here.add(mark(AnnotationKind.PIN, "Avis", 150, 100));
    }
    List<PlacedLabel> labels = sketch(here).labels();
    assertThat(labels).hasSize(4);
    double first = labels.get(0).box().right - labels.get(0).box().left;
    double second = labels.get(1).box().right - labels.get(1).box().left;
    assertThat(first).isGreaterThan(second + 5); // it says “Avis +3”
  }

  @Test
  void aCrowdOfPinsIsPaintedAsDotsThatAllShow() {
    List<PlacedAnnotation> crowd = pins(900, "");
    int[] pixels = painted(crowd, 2, 64);
    for (PlacedAnnotation pin : crowd) {
      Coordinate at = pin.geometry().getCoordinate();
      int pixel = pixels[Math.min(199, (int) (200 - at.y)) * 300 + Math.min(299, (int) at.x)];
      assertThat(pixel & 0xffffff).isNotEqualTo(GROUND);
    }
  }

  @Test
  void everyKindComesOutTheSameHoweverTheFrameIsCut() {
    Random random = new Random(3);
    List<PlacedAnnotation> marks = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      for (AnnotationKind kind :
          List.of(
              AnnotationKind.PIN,
              AnnotationKind.TEXT,
              AnnotationKind.CALLOUT,
              AnnotationKind.ARROW,
              AnnotationKind.HIGHLIGHT)) {
        boolean point = kind == AnnotationKind.PIN || kind == AnnotationKind.TEXT;
        double[] xy = random.doubles(point ? 2 : 4, -20, 220).toArray();
        marks.add(mark(kind, "n° " + i, xy));
      }
    }
    int[] whole = painted(marks, 1, 200);
    assertThat(painted(marks, 2, 64)).isEqualTo(whole);
    assertThat(painted(marks, 2, 7)).isEqualTo(whole);
  }

  @Test
  void aTextMarkerLetsWhatLiesBelowShineThrough() {
    PlacedAnnotation line = mark(AnnotationKind.LINE, "", 150, 20, 150, 180);
    PlacedAnnotation trace = mark(AnnotationKind.HIGHLIGHT, "", 50, 100, 250, 100);
    int[] below = painted(List.of(line), 1, 64);
    int[] marked = painted(List.of(line, trace), 1, 64);
    int onLine = 100 * 300 + 150;
    int onGround = 100 * 300 + 100;
    assertThat(marked[onGround]).isNotEqualTo(below[onGround]);
    for (int shift = 0; shift <= 16; shift += 8) {
      assertThat(TestMaps.channel(marked[onLine], shift))
          .isLessThanOrEqualTo(TestMaps.channel(below[onLine], shift));
      assertThat(TestMaps.channel(marked[onLine], shift))
          .isLessThanOrEqualTo(TestMaps.channel(marked[onGround], shift));
    }
  }

  @Test
  void oddGeometriesAndBrokenPhotosArePaintedAsFarAsTheyGo() {
    List<PlacedAnnotation> odd = new ArrayList<>();
    odd.add(mark(AnnotationKind.ARROW, "sur place", 50, 50, 50, 50));
    odd.add(mark(AnnotationKind.CALLOUT, "sans place", 60, 60, 60, 60));
    odd.add(mark(AnnotationKind.LINE, "x", 0, 0, 1e12, 1e12));
    MapAnnotation photo = mark(AnnotationKind.PHOTO, "", 100, 100).annotation();
    odd.add(
        new PlacedAnnotation(
            photo.withPhoto(new Photo(new byte[] {1, 2, 3}, "x.jpg")), photo.geometry()));
    odd.add(
        new PlacedAnnotation(
            mark(AnnotationKind.AREA, "vide", 0, 0, 1, 1).annotation(), JTS.createPolygon()));
    assertThat(painted(odd, 1, 64)[100 * 300 + 100] & 0xffffff).isNotEqualTo(GROUND);
  }
}
