package fr.bocage.desktop.session;

import fr.bocage.problem.Message;
import fr.bocage.problem.ProblemException;
import fr.bocage.problem.Severity;
import java.util.concurrent.CompletionException;

/** Puts whatever can go wrong into words for the user. */
public final class Failures {
  private Failures() {}

  public static Notice notice(String subject, Throwable error) {
    return new Notice(Severity.ERROR, subject, words(error));
  }

  static Message words(Throwable error) {
    if (error instanceof CompletionException && error.getCause() != null) {
      return words(error.getCause());
    }
    if (error instanceof ProblemException problem) {
      return problem.words();
    }
    if (error instanceof OutOfMemoryError) {
      return Message.of(Failures.class, "memory-exhausted");
    }
    return Message.of(Failures.class, "unexpected", error.getClass().getSimpleName());
  }
}
