package fr.bocage.map;

import fr.bocage.annotation.AnnotationKind;
import fr.bocage.annotation.MapAnnotation;
import fr.bocage.geo.CrsCatalogue;
import fr.bocage.geo.Viewport;
import fr.bocage.job.Jobs;
import fr.bocage.job.Progress;
import fr.bocage.render.MapRenderer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Measures projects of many annotations; not a test. Arguments: how many annotations. Prints
 * milliseconds: to write them as one step, to open the project (twice), to undo 100 edits durably,
 * to merge 30 files of 200, and the median of 15 frames over all of them and close up.
 */
final class AnnotationBenchmark {
  private AnnotationBenchmark() {}

  public static void main(String[] arguments) throws Exception {
    int count = Integer.parseInt(arguments[0]);
    Path folder = Files.createTempDirectory("bocage-bench");
    Path file = folder.resolve("carte.gpkg");
    try (Jobs jobs = new Jobs()) {
      time("write", () -> fill(file, jobs, folder, count));
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

  private static MapAnnotation mark(Random random, int i) {
    AnnotationKind kind = i % 4 == 0 ? AnnotationKind.TEXT : AnnotationKind.PIN;
    return MapAnnotation.create(
        kind,
        ProjectFixtures.GEOMETRY.createPoint(
            new org.locationtech.jts.geom.Coordinate(
                random.nextDouble() * 3 - 1, 48 + random.nextDouble() * 2)),
        "Marque n° " + i,
        "#d1495b",
        "Ana");
  }

  private static void fill(Path file, Jobs jobs, Path folder, int count) throws Exception {
    Random random = new Random(1);
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
      time("1 durable edit", () -> project.apply(ProjectFixtures.adding(mark(random, 0))).get());
    }
  }

  private static void merge(Jobs jobs, Path folder) throws Exception {
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      files.add(folder.resolve("eleve-" + i + ".gpkg"));
      fill(files.get(i), jobs, folder, 200);
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
      frame("all", renderer, map, new Viewport(0.5, 49, 3.0 / 1500, 1600, 1000));
      frame("close", renderer, map, new Viewport(0.5, 49, 0.2 / 1500, 1600, 1000));
    }
  }

  private static void frame(String name, MapRenderer renderer, MapDocument map, Viewport view) {
    long[] times = new long[15];
    for (int i = -5; i < times.length; i++) {
      long start = System.nanoTime();
      renderer.render(map, view, 1, Progress.NONE);
      if (i >= 0) {
        times[i] = System.nanoTime() - start;
      }
    }
    java.util.Arrays.sort(times);
    System.out.printf("frame %s\t%.1f%n", name, times[7] / 1e6);
  }
}
