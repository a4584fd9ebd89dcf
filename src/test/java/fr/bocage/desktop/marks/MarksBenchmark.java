package fr.bocage.desktop.marks;

import fr.bocage.annotation.AnnotationKind;
import fr.bocage.annotation.MapAnnotation;
import fr.bocage.annotation.RandomMarks;
import fr.bocage.annotation.Unsettled;
import fr.bocage.geo.Crs;
import fr.bocage.geo.CrsCatalogue;
import fr.bocage.geo.Reprojection;
import fr.bocage.job.Jobs;
import fr.bocage.map.Change;
import fr.bocage.map.DocumentBuilder;
import fr.bocage.map.Edit;
import fr.bocage.map.MapDocument;
import fr.bocage.map.Project;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Measures what a gesture on one of many marks costs the window; not a test. Arguments: how many
 * marks. Prints the medians and the longest, in milliseconds: of the list's answers to one key more
 * of a search, the first one and those after an edit apart; and of one edit and one undo until the
 * document that is painted is there, as the JavaFX thread works them out.
 */
final class MarksBenchmark {
  private static final int GESTURES = 100;

  private final DocumentBuilder documents = new DocumentBuilder();
  private final MarksQuery.Texts texts = new MarksQuery.Texts(mark -> mark.kind().word());
  private final Crs crs;
  private final Reprojection way;
  private final Project project;

  private MarksBenchmark(Project project) {
    this.project = project;
    CrsCatalogue catalogue = new CrsCatalogue();
    crs = catalogue.lambert93();
    way = catalogue.reprojection(catalogue.wgs84(), crs).orElseThrow();
  }

  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createTempDirectory("bocage-bench");
    try (Jobs jobs = new Jobs();
        Project project = Project.open(folder.resolve("carte.gpkg"), jobs)) {
      RandomMarks random = new RandomMarks(1);
      List<Change> changes = new ArrayList<>();
      for (int i = 0; i < Integer.parseInt(arguments[0]); i++) {
        MapAnnotation mark = i % 3 == 0 ? random.next() : random.next(AnnotationKind.PIN);
        changes.add(new Change.OfAnnotation(null, mark));
      }
      project.apply(new Edit("annotation.add", Instant.now(), changes)).get();
      new MarksBenchmark(project).run(random);
    }
  }

  private void run(RandomMarks random) throws Exception {
    MapDocument document = build();
    time("first answer", 1, i -> answer("é", document));
    String typed = "etretat falaise 12";
    time("key", GESTURES, i -> answer(typed.substring(0, 1 + i % typed.length()), document));
    List<CompletableFuture<Void>> written = new ArrayList<>();
    time(
        "edit",
        GESTURES,
        i -> {
          Change added = new Change.OfAnnotation(null, random.next(AnnotationKind.PIN));
          written.add(project.apply(Edit.of("annotation.add", added)));
          build();
        });
    time("key after edit", 1, i -> answer("etretat", document));
    time(
        "undo",
        GESTURES,
        i -> {
          written.add(project.undo());
          build();
        });
    time(
        "all on the disk",
        1,
        i -> CompletableFuture.allOf(written.toArray(CompletableFuture[]::new)).join());
    time(
        "what waits, whose colour",
        GESTURES,
        i -> {
          Unsettled.among(project.state().annotations());
          project.state().authorColours();
        });
  }

  private MapDocument build() {
    return documents.build(project.state(), crs, way, layer -> null, null);
  }

  private void answer(String text, MapDocument document) {
    MarksQuery query =
        new MarksQuery(text, null, null, null, null, false, null, MarkOrder.STACKING, false);
    query.answer(project.state().annotations(), document, texts, new FoldedOrder(), () -> false);
  }

  private interface Gesture {
    void make(int i) throws Exception;
  }

  private static void time(String name, int times, Gesture gesture) throws Exception {
    long[] taken = new long[times];
    for (int i = 0; i < times; i++) {
      long start = System.nanoTime();
      gesture.make(i);
      taken[i] = System.nanoTime() - start;
    }
    Arrays.sort(taken);
    System.out.printf("%s\t%.2f\t%.2f%n", name, taken[times / 2] / 1e6, taken[times - 1] / 1e6);
  }
}
