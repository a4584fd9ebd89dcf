package fr.bocage.format.text;

import fr.bocage.format.RowTally;
import fr.bocage.problem.Problem;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts the features that have each {@link Flaw}. One thread. */
public final class FlawTally {
  private final Map<Flaw, RowTally> tallies = new EnumMap<>(Flaw.class);
  private final Set<Flaw> current = EnumSet.noneOf(Flaw.class);

  /** The current feature has this flaw, were it a hundred times. */
  public void note(Flaw flaw) {
    current.add(flaw);
  }

  /** Ends a feature that became no row. */
  public void endFeature() {
    if (!current.isEmpty()) {
      current.forEach(flaw -> tally(flaw).addElsewhere());
      current.clear();
    }
  }

  /** Ends a feature that became a row of its layer. */
  public void endFeature(int row) {
    if (!current.isEmpty()) {
      current.forEach(flaw -> tally(flaw).add(row));
      current.clear();
    }
  }

  private RowTally tally(Flaw flaw) {
    return tallies.computeIfAbsent(flaw, any -> new RowTally());
  }

  /** Forgets the current feature. */
  public void dropFeature() {
    current.clear();
  }

  /**
   * What the features do wrong.
   *
   * @param layers how many layers they went to; of several, a row's number would say nothing
   */
  public List<Problem> problems(int layers) {
    List<Problem> problems = new ArrayList<>();
    tallies.forEach(
        (flaw, tally) ->
            problems.add(
                Problem.of(Flaw.class, flaw.code(), flaw.severity(), tally.count())
                    .withRows(layers == 1 ? tally.rows() : List.of())));
    return problems;
  }
}
