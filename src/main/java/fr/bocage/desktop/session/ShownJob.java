package fr.bocage.desktop.session;

import fr.bocage.job.Job;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import javafx.application.Platform;

/**
 * Work that the window shows, and lets people stop, for as long as it runs. What goes wrong is told
 * in words; work that was stopped says nothing. JavaFX thread only.
 */
public final class ShownJob {
  private ShownJob() {}

  /**
   * Shows a job that has been started.
   *
   * @param subject what it is about, for a failure
   * @param then what is done with its result
   */
  public static <T> void show(MapSession session, String subject, Job<T> job, Consumer<T> then) {
    session.loading().add(job);
    job.result()
        .whenComplete(
            (value, error) ->
                Platform.runLater(
                    () -> {
                      session.loading().remove(job);
                      if (error == null) {
                        then.accept(value);
                      } else if (!job.isCancelled() && !(error instanceof CancellationException)) {
                        session.notices().add(Failures.notice(subject, error));
                      }
                    }));
  }
}
