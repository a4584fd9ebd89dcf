package fr.bocage.desktop.table;

import fr.bocage.desktop.words.Texts;
import fr.bocage.feature.RowSorting;
import fr.bocage.job.Job;
import fr.bocage.job.Jobs;
import fr.bocage.problem.ProblemException;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Runs requests for rows in the background; a new one ends the one before. JavaFX thread only. */
final class RowsFinder {
  private final Jobs jobs;
  private final Texts texts;
  private final RowSorting sorting;
  private final Consumer<RowsResult> shown;
  private final Consumer<String> failed;
  private final ReadOnlyObjectWrapper<Job<RowsResult>> running = new ReadOnlyObjectWrapper<>();
  private RowsResult last;

  /**
   * @param shown gets each answer
   * @param failed gets the words that say why there is none
   */
  RowsFinder(Jobs jobs, Texts texts, Consumer<RowsResult> shown, Consumer<String> failed) {
    this.jobs = jobs;
    this.texts = texts;
    this.shown = shown;
    this.failed = failed;
    sorting = new RowSorting(jobs, texts.locale());
  }

  /** What is being worked out; null when nothing is. */
  ReadOnlyObjectProperty<Job<RowsResult>> running() {
    return running.getReadOnlyProperty();
  }

  void find(RowsRequest request) {
    cancel();
    RowsResult before = last;
    Job<RowsResult> job =
        jobs.start(
            request.table().name(),
            progress -> RowsResult.of(request, before, sorting, jobs, progress));
    running.set(job);
    job.result()
        .whenComplete((result, error) -> Platform.runLater(() -> accept(job, result, error)));
  }

  /** Gives up what is being worked out; what is shown stays. */
  void cancel() {
    if (running.get() != null) {
      running.get().cancel();
      running.set(null);
    }
  }

  /** Gives up everything, also what was kept for the next request. */
  void clear() {
    cancel();
    last = null;
  }

  private void accept(Job<RowsResult> job, RowsResult result, Throwable error) {
    if (running.get() != job) {
      return;
    }
    running.set(null);
    if (result != null) {
      last = result;
      shown.accept(result);
    } else if (!job.isCancelled()) {
      failed.accept(words(error));
    }
  }

  private String words(Throwable error) {
    Throwable cause = error instanceof CompletionException ? error.getCause() : error;
    if (cause instanceof ProblemException problem) {
      return problem.words().in(texts.locale());
    }
    return texts.get(
        cause instanceof OutOfMemoryError ? "table.memory" : "table.failed",
        cause.getClass().getSimpleName());
  }
}
