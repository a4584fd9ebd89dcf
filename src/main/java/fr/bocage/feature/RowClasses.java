package fr.bocage.feature;

import java.util.List;
import java.util.function.IntPredicate;

/**
 * Which of several choices take each row. The choices are asked once a row, when it is first
 * wanted; where no more than one takes it, which is the rule for a map in classes, they are never
 * asked again. Safe on any thread: threads that ask at the same time find the same.
 */
public final class RowClasses {
  /** No choice takes the row. */
  static final int NONE = -1;

  /** More than one takes it. */
  static final int SEVERAL = -2;

  /** What is kept of a row is its class and this; 0 for one that nobody asked for. */
  private static final int KNOWN = 3;

  private final List<IntPredicate> choices;
  private final int[] classes;

  /**
   * @param choices safe on any thread
   */
  public RowClasses(List<IntPredicate> choices, int rowCount) {
    this.choices = List.copyOf(choices);
    classes = new int[rowCount];
  }

  /** The rows that one of the choices takes. */
  public Choice choice(int index) {
    return new Choice(this, index);
  }

  /**
   * The rows that one of the choices takes.
   *
   * @param of the choice's number
   */
  public record Choice(RowClasses classes, int of) implements IntPredicate {
    @Override
    public boolean test(int row) {
      return classes.takes(of, row);
    }
  }

  int count() {
    return choices.size();
  }

  /** The choice that takes a row, {@link #NONE} or {@link #SEVERAL}. */
  int of(int row) {
    int known = classes[row];
    if (known == 0) {
      known = classes[row] = ask(row) + KNOWN;
    }
    return known - KNOWN;
  }

  boolean takes(int choice, int row) {
    int only = of(row);
    return only == choice || only == SEVERAL && choices.get(choice).test(row);
  }

  private int ask(int row) {
    int found = NONE;
    for (int i = 0; i < choices.size(); i++) {
      if (choices.get(i).test(row)) {
        if (found != NONE) {
          return SEVERAL;
        }
        found = i;
      }
    }
    return found;
  }
}
