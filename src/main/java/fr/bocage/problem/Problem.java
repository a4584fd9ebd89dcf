package fr.bocage.problem;

import java.util.List;

/**
 * One thing that a file or a project does wrong while the rest of it can still be shown.
 *
 * @param code stable, in kebab-case, for scripts and tests: {@code dbf-missing}
 * @param severity what it takes away
 * @param count how many rows (or values, or bytes: the message says which) it touches, at least 1
 * @param message what was found and what was done about it
 * @param rows numbers of rows that it touches, in ascending order, from 0; some of them where they
 *     are many, none where its reader cannot tell
 */
public record Problem(
    String code, Severity severity, long count, Message message, List<Integer> rows) {
  public Problem {
    rows = List.copyOf(rows);
  }

  /** A problem whose rows nobody can tell. */
  public Problem(String code, Severity severity, long count, Message message) {
    this(code, severity, count, message, List.of());
  }

  /**
   * A problem whose sentence has its code as key in the bundle {@code problems} beside {@code
   * owner}; {@code {0}} in the sentence is the count, the arguments follow.
   */
  public static Problem of(
      Class<?> owner, String code, Severity severity, long count, Object... arguments) {
    Object[] all = new Object[arguments.length + 1];
    all[0] = count;
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return new Problem(code, severity, count, Message.of(owner, code, all));
  }

  /** The same problem with the rows that it touches. */
  public Problem withRows(List<Integer> touched) {
    return new Problem(code, severity, count, message, touched);
  }
}
