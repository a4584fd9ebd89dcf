package fr.bocage.job;

import java.util.concurrent.CancellationException;

/** What running work tells about itself and asks: how far it is, and whether to stop. */
public interface Progress {
  /** Ignores reports and never asks to stop. */
  Progress NONE =
      new Progress() {
        @Override
        public void report(long done, long total) {}

        @Override
        public boolean isCancelled() {
          return false;
        }
      };

  /**
   * How far the work is. Cheap enough to call every few thousand rows.
   *
   * @param done units finished
   * @param total units in all, or -1 when unknown
   */
  void report(long done, long total);

  /** Whether the result is no longer wanted. */
  boolean isCancelled();

  /** Leaves the work when it is no longer wanted. */
  default void check() {
    if (isCancelled()) {
      throw new CancellationException();
    }
  }
}
