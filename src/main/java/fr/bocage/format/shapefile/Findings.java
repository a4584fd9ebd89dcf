package fr.bocage.format.shapefile;

import fr.bocage.problem.Problem;
import fr.bocage.problem.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong with a set of files while it is read. One thread. */
final class Findings {
  private final List<Problem> problems = new ArrayList<>();

  /** Adds a problem; nothing when the count is 0. */
  void add(String code, Severity severity, long count, Object... arguments) {
    if (count > 0) {
      problems.add(Problem.of(Findings.class, code, severity, count, arguments));
    }
  }

  /** All problems, the most severe first. */
  List<Problem> bySeverity() {
    problems.sort(Comparator.comparing(Problem::severity).reversed());
    return problems;
  }
}
