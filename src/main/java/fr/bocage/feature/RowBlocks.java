package fr.bocage.feature;

import fr.bocage.job.Jobs;

/** Goes over many rows in blocks that are large enough to be worth a task. */
final class RowBlocks {
  private static final int BLOCK = 1 << 15;

  private RowBlocks() {}

  /** What is done with rows from the first up to one before the end. */
  @FunctionalInterface
  interface Body {
    void accept(int first, int end);
  }

  /**
   * Runs the body over 0 … count-1, every row once.
   *
   * @param jobs the cores to use; null for the caller's thread alone
   */
  static void run(Jobs jobs, int count, Body body) {
    if (jobs == null) {
      body.accept(0, count);
      return;
    }
    jobs.parallel(
        (count + BLOCK - 1) / BLOCK, i -> body.accept(i * BLOCK, Math.min(count, (i + 1) * BLOCK)));
  }
}
