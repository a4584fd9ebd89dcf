package fr.bocage.format;

import fr.bocage.problem.Problem;
import fr.bocage.problem.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong with a file while it is read. One thread. */
public final class Findings {
  private final Class<?> owner;
  private final List<Problem> problems = new ArrayList<>();

  /**
   * @param owner a class of the package that has the words
   */
  public Findings(Class<?> owner) {
    this.owner = owner;
  }

  /** Adds a problem; nothing when the count is 0. */
  public void add(String code, Severity severity, long count, Object... arguments) {
    if (count > 0) {
      problems.add(Problem.of(owner, code, severity, count, arguments));
    }
  }

  /** Adds a problem of rows; nothing when there are none. */
  public void add(String code, Severity severity, RowTally tally, Object... arguments) {
    if (tally.count() > 0) {
      problems.add(
          Problem.of(owner, code, severity, tally.count(), arguments).withRows(tally.rows()));
    }
  }

  /** All problems, the most severe first. */
  public List<Problem> bySeverity() {
    problems.sort(Comparator.comparing(Problem::severity).reversed());
    return List.copyOf(problems);
  }
}
