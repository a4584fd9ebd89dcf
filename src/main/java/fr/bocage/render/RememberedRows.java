package fr.bocage.render;

import java.util.function.IntPredicate;

/**
 * A predicate over rows that is asked once a row at most, as far as threads do not ask at the same
 * time; then they get the same answer. Safe on any thread.
 */
final class RememberedRows implements IntPredicate {
  private static final byte NO = 1;
  private static final byte YES = 2;

  private final IntPredicate source;
  private final byte[] answers;

  RememberedRows(IntPredicate source, int rowCount) {
    this.source = source;
    this.answers = new byte[rowCount];
  }

  @Override
  public boolean test(int row) {
    byte answer = answers[row];
    if (answer == 0) {
      answer = answers[row] = source.test(row) ? YES : NO;
    }
    return answer == YES;
  }
}
