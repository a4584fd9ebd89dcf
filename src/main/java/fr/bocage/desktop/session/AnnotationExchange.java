package fr.bocage.desktop.session;

import fr.bocage.annotation.MapAnnotation;
import fr.bocage.annotation.exchange.AnnotationFiles;
import fr.bocage.job.Job;
import fr.bocage.job.Jobs;
import fr.bocage.job.Progress;
import fr.bocage.map.MergeReport;
import fr.bocage.map.SharedAnnotations;
import fr.bocage.problem.Message;
import fr.bocage.problem.ProblemException;
import fr.bocage.problem.Severity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Platform;

/** Takes in other people's annotations and writes ours to files. JavaFX thread only. */
final class AnnotationExchange {
  private final Jobs jobs;
  private final ProjectSession session;

  AnnotationExchange(SessionServices services, ProjectSession session) {
    jobs = services.jobs();
    this.session = session;
  }

  /** What could be read of the files, and what to tell of those that could not. */
  private record Read(List<SharedAnnotations> shared, List<Notice> troubles) {}

  /**
   * Merges files into the open project; one that cannot be read costs itself only.
   *
   * @param merge gives them to the project
   * @param done told what came of it, once it is on the disk
   */
  void merge(
      List<Path> files,
      Function<List<SharedAnnotations>, CompletableFuture<MergeReport>> merge,
      Consumer<MergeReport> done) {
    if (files.isEmpty()) {
      return;
    }
    String first = String.valueOf(files.get(0).getFileName());
    String subject = files.size() == 1 ? first : first + " + " + (files.size() - 1);
    start(
        subject,
        progress -> read(files, progress),
        read -> {
          session.notices().addAll(read.troubles());
          if (!read.shared().isEmpty()) {
            merge
                .apply(read.shared())
                .whenComplete(
                    (report, error) ->
                        Platform.runLater(
                            () -> {
                              if (report != null) {
                                tell(subject, report);
                                done.accept(report);
                              } // else the window says already that nothing can be saved
                            }));
          }
        });
  }

  private static Read read(List<Path> files, Progress progress) {
    List<SharedAnnotations> shared = new ArrayList<>();
    List<Notice> troubles = new ArrayList<>();
    for (Path file : files) {
      progress.check();
      String name = String.valueOf(file.getFileName());
      try {
        SharedAnnotations one = SharedAnnotations.read(file);
        shared.add(one);
        if (one.unreadable() > 0) {
          Message words = Message.of(AnnotationExchange.class, "some-unreadable", one.unreadable());
          troubles.add(new Notice(Severity.WARNING, name, words));
        }
      } catch (ProblemException e) {
        troubles.add(Failures.notice(name, e));
      }
    }
    return new Read(shared, troubles);
  }

  private void tell(String subject, MergeReport report) {
    boolean contested = !report.conflicts().isEmpty();
    session
        .notices()
        .add(
            new Notice(
                contested ? Severity.WARNING : Severity.INFO,
                subject,
                Message.of(
                    AnnotationExchange.class,
                    contested ? "merged-with-conflicts" : "merged",
                    report.added(),
                    report.updated(),
                    report.deleted(),
                    report.unchanged(),
                    report.conflicts().size())));
  }

  /** Writes annotations to a file of the kind that its name tells. */
  void export(List<MapAnnotation> annotations, Path file) {
    String name = String.valueOf(file.getFileName());
    start(
        name,
        progress -> {
          AnnotationFiles.write(annotations, file);
          return annotations.size();
        },
        count ->
            session
                .notices()
                .add(
                    new Notice(
                        Severity.INFO,
                        name,
                        Message.of(AnnotationExchange.class, "exported", count))));
  }

  @FunctionalInterface
  private interface Work<T> {
    T with(Progress progress) throws ProblemException;
  }

  private <T> void start(String name, Work<T> work, Consumer<T> then) {
    Job<T> job = jobs.start(name, work::with);
    ShownJob.show(session, name, job, then);
  }
}
