package fr.bocage.map;

import fr.bocage.annotation.MapAnnotation;
import fr.bocage.job.Jobs;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;

/**
 * The process that {@link ProjectSurvivalTest} kills and {@link ProjectCopyTest} copies from: edits
 * a project without end and prints each edit when it is told that it is kept.
 */
final class EditingChild {
  private EditingChild() {}

  static Process start(Path file, int round) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            EditingChild.class.getName(),
            file.toString(),
            String.valueOf(round))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  public static void main(String[] arguments) throws Exception {
    Random random = new Random(Long.parseLong(arguments[1]));
    Project project = Project.open(Path.of(arguments[0]), new Jobs(1));
    System.out.println("open");
    for (int i = 0; ; i++) {
      String title = arguments[1] + "/" + i;
      List<MapAnnotation> marks = project.state().annotations();
      CompletableFuture<Void> kept;
      if (random.nextInt(3) == 0 && !marks.isEmpty()) {
        MapAnnotation mark = marks.get(random.nextInt(marks.size()));
        MapAnnotation edited = mark.withContent(mark.title() + "|" + title, "", "#00798c");
        kept = project.apply(Edit.of("annotation.edit", new Change.OfAnnotation(mark, edited)));
      } else {
        kept = project.apply(ProjectFixtures.adding(ProjectFixtures.pin(title, i % 360 - 180, 49)));
      }
      kept.thenRun(() -> System.out.println("kept " + title));
      if (random.nextBoolean()) {
        kept.join(); // else the next one queues up behind it
      }
    }
  }
}
