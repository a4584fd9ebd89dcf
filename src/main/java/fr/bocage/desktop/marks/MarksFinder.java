package fr.bocage.desktop.marks;

import fr.bocage.annotation.MapAnnotation;
import fr.bocage.job.Job;
import fr.bocage.job.Jobs;
import fr.bocage.map.MapDocument;
import java.util.List;
import java.util.function.Consumer;
import javafx.application.Platform;

/** Answers queries in the background; of several that wait only the newest. JavaFX thread only. */
final class MarksFinder {
  private final Jobs jobs;
  private final MarksQuery.Texts texts;
  private final Consumer<List<MapAnnotation>> shown;
  private Job<List<MapAnnotation>> running;

  /**
   * @param shown gets each answer
   */
  MarksFinder(Jobs jobs, MarksQuery.Texts texts, Consumer<List<MapAnnotation>> shown) {
    this.jobs = jobs;
    this.texts = texts;
    this.shown = shown;
  }

  void find(MarksQuery query, List<MapAnnotation> marks, MapDocument document) {
    cancel();
    Job<List<MapAnnotation>> job =
        jobs.start(
            "marks",
            progress ->
                query.answer(marks, document, texts, new FoldedOrder(), progress::isCancelled));
    running = job;
    job.result()
        .thenAccept(
            found ->
                Platform.runLater(
                    () -> {
                      if (running == job) {
                        running = null;
                        shown.accept(found);
                      }
                    }));
  }

  void cancel() {
    if (running != null) {
      running.cancel();
      running = null;
    }
  }
}
