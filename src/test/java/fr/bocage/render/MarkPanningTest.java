package fr.bocage.render;

import static org.assertj.core.api.Assertions.assertThat;

import fr.bocage.annotation.AnnotationKind;
import fr.bocage.annotation.MapAnnotation;
import fr.bocage.annotation.RandomMarks;
import fr.bocage.geo.Viewport;
import fr.bocage.job.Jobs;
import fr.bocage.job.Progress;
import fr.bocage.map.MapDocument;
import fr.bocage.map.PlacedAnnotation;
import fr.bocage.style.MapTheme;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;

/** Annotations while the map is moved: none changes its looks, and every frame is a fresh one. */
class MarkPanningTest {
  private static final int WIDTH = 400;
  private static final int HEIGHT = 260;

  /** Annotations of every kind: half of them crowded in the middle, half of them scattered. */
  private static List<PlacedAnnotation> marks(long seed, int count) {
    RandomMarks random = new RandomMarks(seed);
    Random places = new Random(seed);
    List<PlacedAnnotation> marks = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      MapAnnotation mark = i % 2 == 0 ? random.next() : random.next(AnnotationKind.PIN);
      Coordinate from = mark.geometry().getCoordinate();
      double spread = i % 2 == 0 ? 400 : 2400;
      Geometry placed =
          AffineTransformation.translationInstance(-from.x, -from.y)
              .scale(40, 40)
              .translate(
                  places.nextGaussian() * spread + 0.1234, places.nextGaussian() * spread + 0.777)
              .transform(mark.geometry());
      marks.add(new PlacedAnnotation(mark, placed));
    }
    return marks;
  }

  private static MapDocument map(List<PlacedAnnotation> marks, MapTheme theme) {
    return new MapDocument(TestMaps.map(0).crs(), List.of(), marks, 0xf7f4ec, null, theme);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1, 2500, 2.3, DAY",
    "2, 2, 2500, 7, NIGHT",
    "3, 2, 2500, 0.71, DAY",
    "4, 2, 90, 7, DAY"
  })
  void aPannedFrameIsTheFrameThatIsPaintedAfresh(
      long seed, int cores, int count, double resolution, MapTheme theme) {
    MapDocument map = map(marks(seed, count), theme);
    Random random = new Random(seed);
    Viewport view = new Viewport(51.3, 97.7, resolution, WIDTH, HEIGHT);
    try (Jobs jobs = new Jobs(cores);
        Jobs others = new Jobs(1)) {
      MapRenderer panning = new MapRenderer(jobs);
      panning.render(map, view, 1, Progress.NONE);
      for (int i = 0; i < 12; i++) {
        view = view.panned(random.nextInt(151) - 75, random.nextInt(151) - 75);
        int[] panned = panning.render(map, view, 1, Progress.NONE).argb();
        int[] fresh = new MapRenderer(others, 23).render(map, view, 1, Progress.NONE).argb();
        assertThat(panned).as("pan " + i).isEqualTo(fresh);
      }
    }
  }

  @Test
  void aChangedAnnotationShowsAtOnce() {
    List<PlacedAnnotation> marks = marks(5, 1200);
    Viewport view = new Viewport(51.3, 97.7, 2, WIDTH, HEIGHT);
    try (Jobs jobs = new Jobs(2)) {
      MapRenderer renderer = new MapRenderer(jobs);
      renderer.render(map(marks, MapTheme.DAY), view, 1, Progress.NONE);
      MapDocument fewer = map(marks.subList(1, marks.size()), MapTheme.DAY);
      assertThat(renderer.render(fewer, view, 1, Progress.NONE).argb())
          .isEqualTo(new MapRenderer(jobs).render(fewer, view, 1, Progress.NONE).argb());
    }
  }

  @Test
  void ofManyTitlesTheSameAreWrittenWhereverTheMapIsMoved() {
    MarkPlan plan = new MarkPlan(marks(6, 3000), 2, 1);
    AnnotationSketch.Stamps stamps =
        new AnnotationSketch.Stamps(new Thumbnails(), new MarkStamps());
    Typefaces typefaces = new Typefaces();
    Map<String, Integer> seen = new HashMap<>();
    Viewport view = new Viewport(0, 0, 2, WIDTH, HEIGHT);
    for (int step = 0; step < 5; step++) {
      FramePart part = FramePart.whole(view, PixelGrid.of(view), 64);
      AnnotationSketch sketch =
          AnnotationSketch.of(plan, MapTheme.DAY, typefaces, stamps, part, 1, step == 0);
      for (PlacedLabel label : sketch.labels()) {
        Box box = label.box();
        box.grow(30);
        if (box.inside(WIDTH, HEIGHT)) {
          String place = Math.round(step * 11 + box.left) + " " + Math.round(box.top - step * 7);
          seen.merge(place, 1, Integer::sum);
        }
      }
      view = view.panned(-11, 7);
    }
    assertThat(seen).hasSizeGreaterThan(5);
    assertThat(seen.values().stream().filter(times -> times == 5).count())
        .isGreaterThan(seen.size() / 2);
  }
}
