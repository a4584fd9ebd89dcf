package fr.bocage.map;

import com.sun.management.OperatingSystemMXBean;
import fr.bocage.annotation.AnnotationKind;
import fr.bocage.annotation.Look;
import fr.bocage.annotation.MapAnnotation;
import fr.bocage.annotation.Placement;
import fr.bocage.annotation.RandomMarks;
import fr.bocage.annotation.Stacking;
import fr.bocage.geo.CrsCatalogue;
import fr.bocage.geo.Viewport;
import fr.bocage.job.Jobs;
import fr.bocage.job.Progress;
import fr.bocage.render.MapRenderer;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;

/**
 * Measures projects of many annotations of all kinds; not a test. Arguments: how many annotations.
 * Prints milliseconds: to write them as one step, to open the project (twice), to undo 100 edits,
 * all at once and each on the disk before the next, to merge 30 files of 200, and of frames over
 * all of them, half of them, and close up, first each panned by three pixels, then each painted
 * wholly: the median, the best, and the processor's time.
 */
final class AnnotationBenchmark {
  private static final List<String> COLOURS =
      List.of("#d1495b", "#edae49", "#00798c", "#30638e", "#5b8c5a", "#3d3d3d");

  private AnnotationBenchmark() {}

  public static void main(String[] arguments) throws Exception {
    int count = Integer.parseInt(arguments[0]);
    Path folder = Files.createTempDirectory("bocage-bench");
    Path file = folder.resolve("carte.gpkg");
    try (Jobs jobs = new Jobs()) {
      time("write", () -> fill(file, jobs, folder, count, 1));
      time("open", () -> Project.open(file, jobs, folder).close());
      time("open", () -> Project.open(file, jobs, folder).close());
      undo(file, jobs, folder);
      merge(jobs, folder);
      frames(file, jobs, folder);
    }
  }

  private interface Work {
    void run() throws Exception;
  }

  private static void time(String name, Work work) throws Exception {
    long start = System.nanoTime();
    work.run();
    System.out.printf("%s\t%.0f%n", name, (System.nanoTime() - start) / 1e6);
  }

  /** Mostly pins, as people make them; the rest of every other kind. */
  private static MapAnnotation mark(Random random, int i) {
    RandomMarks marks = new RandomMarks(random.nextLong());
    MapAnnotation any = i % 3 == 0 ? marks.next() : marks.next(AnnotationKind.PIN);
    MapAnnotation plain =
        any.withWords(any.words().withTitle("Marque n° " + i))
            .withLook(Look.of(any.kind(), COLOURS.get(random.nextInt(COLOURS.size()))))
            .withStacking(Stacking.USUAL);
    return plain.kind() == AnnotationKind.CIRCLE
        ? plain
        : plain.withPlacement(Placement.at(small(plain)));
  }

  /** The tenth of its size: what people draw does not cross half of Normandy. */
  private static Geometry small(MapAnnotation mark) {
    Coordinate at = mark.geometry().getCoordinate();
    return AffineTransformation.scaleInstance(0.1, 0.1, at.x, at.y).transform(mark.geometry());
  }

  private static void fill(Path file, Jobs jobs, Path folder, int count, int seed)
      throws Exception {
    Random random = new Random(seed);
    List<Change> changes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      changes.add(new Change.OfAnnotation(null, mark(random, i)));
    }
    try (Project project = Project.open(file, jobs, folder)) {
      project.apply(new Edit("annotation.add", Instant.now(), changes)).get();
    }
  }

  private static void undo(Path file, Jobs jobs, Path folder) throws Exception {
    try (Project project = Project.open(file, jobs, folder)) {
      Random random = new Random(2);
      for (int i = 0; i < 100; i++) {
        project.apply(ProjectFixtures.adding(mark(random, i)));
      }
      project.apply(ProjectFixtures.adding(mark(random, 100))).get();
      time(
          "100 undos",
          () -> {
            for (int i = 0; i < 99; i++) {
              project.undo();
            }
            project.undo().get();
          });
      time(
          "100 redos, one by one",
          () -> {
            for (int i = 0; i < 100; i++) {
              project.redo().get();
            }
          });
      time("1 durable edit", () -> project.apply(ProjectFixtures.adding(mark(random, 0))).get());
    }
  }

  private static void merge(Jobs jobs, Path folder) throws Exception {
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      files.add(folder.resolve("eleve-" + i + ".gpkg"));
      fill(files.get(i), jobs, folder, 200, i);
    }
    time(
        "merge 30 files",
        () -> {
          List<SharedAnnotations> shared = new ArrayList<>();
          for (Path one : files) {
            shared.add(SharedAnnotations.read(one));
          }
          try (Project project = Project.open(folder.resolve("classe.gpkg"), jobs, folder)) {
            System.out.println(project.merge(shared).get());
          }
        });
  }

  private static void frames(Path file, Jobs jobs, Path folder) throws Exception {
    CrsCatalogue catalogue = new CrsCatalogue();
    try (Project project = Project.open(file, jobs, folder)) {
      List<PlacedAnnotation> placed = new ArrayList<>();
      for (MapAnnotation mark : project.state().annotations()) {
        placed.add(new PlacedAnnotation(mark, mark.geometry()));
      }
      MapDocument map = new MapDocument(catalogue.wgs84(), List.of(), placed, 0xffffff);
      MapRenderer renderer = new MapRenderer(jobs);
      for (boolean panned : new boolean[] {true, false}) {
        frame("all", renderer, map, new Viewport(0, 49, 4.2 / 1600, 1600, 1000), panned);
        frame("half", renderer, map, new Viewport(0, 49, 2.8 / 1600, 1600, 1000), panned);
        frame("close", renderer, map, new Viewport(0, 49, 0.4 / 1600, 1600, 1000), panned);
      }
    }
  }

  private static void frame(
      String name, MapRenderer renderer, MapDocument map, Viewport view, boolean panned) {
    OperatingSystemMXBean process =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long[] times = new long[40];
    long busy = 0;
    Viewport seen = view;
    for (int i = -40; i < times.length; i++) {
      seen = seen.panned(3, 1);
      if (!panned) {
        renderer.forgetLastFrame();
      }
      long start = System.nanoTime();
      long before = process.getProcessCpuTime();
      renderer.render(map, seen, 1, Progress.NONE);
      if (i >= 0) {
        times[i] = System.nanoTime() - start;
        busy += process.getProcessCpuTime() - before;
      }
    }
    Arrays.sort(times);
    System.out.printf(
        "%s %s\t%.1f\t%.1f\t%.1f%n",
        panned ? "pan" : "fresh frame",
        name,
        times[20] / 1e6,
        times[0] / 1e6,
        busy / 1e6 / times.length);
  }
}
