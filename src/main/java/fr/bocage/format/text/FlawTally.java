package fr.bocage.format.text;

import fr.bocage.problem.Problem;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Counts the features that have each {@link Flaw}. One thread. */
public final class FlawTally {
  private final long[] features = new long[Flaw.values().length];
  private final Set<Flaw> current = EnumSet.noneOf(Flaw.class);

  /** The current feature has this flaw, were it a hundred times. */
  public void note(Flaw flaw) {
    current.add(flaw);
  }

  public void endFeature() {
    if (!current.isEmpty()) {
      current.forEach(flaw -> features[flaw.ordinal()]++);
      current.clear();
    }
  }

  /** Forgets the current feature. */
  public void dropFeature() {
    current.clear();
  }

  public List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    for (Flaw flaw : Flaw.values()) {
      long count = features[flaw.ordinal()];
      if (count > 0) {
        problems.add(Problem.of(Flaw.class, flaw.code(), flaw.severity(), count));
      }
    }
    return problems;
  }
}
