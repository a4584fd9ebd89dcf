package fr.bocage.cli;

import fr.bocage.problem.Message;
import fr.bocage.problem.ProblemException;

/** Puts whatever can be thrown into words. */
final class Failures {
  private Failures() {}

  /** What to tell of it. */
  static Message sentence(Throwable e) {
    return inWords(e).words();
  }

  /** The exception itself, or one with words for what nobody foresaw. */
  static ProblemException inWords(Throwable e) {
    if (e instanceof ProblemException problem) {
      return problem;
    }
    if (e instanceof OutOfMemoryError) {
      long megabytes = Runtime.getRuntime().maxMemory() >> 20;
      return inWords("memory-exhausted", e, megabytes);
    }
    return inWords("unexpected-error", e, e.getClass().getSimpleName());
  }

  private static ProblemException inWords(String code, Throwable e, Object... arguments) {
    return new ProblemException(code, Message.of(Failures.class, code, arguments), e);
  }
}
