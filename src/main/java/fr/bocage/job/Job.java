package fr.bocage.job;

import java.util.concurrent.CompletableFuture;

/**
 * Work under way in the background, seen from outside.
 *
 * @param <T> what it yields
 */
public final class Job<T> implements Progress {
  private final String name;
  private final CompletableFuture<T> result = new CompletableFuture<>();
  private volatile boolean cancelled;
  private volatile long done;
  private volatile long total = -1;

  Job(String name) {
    this.name = name;
  }

  /** What the user calls it, for instance a file's name. */
  public String name() {
    return name;
  }

  /** Completes with the work's value, its exception, or by cancellation. */
  public CompletableFuture<T> result() {
    return result;
  }

  /** Asks the work to stop; the result is cancelled at once, the thread follows soon. */
  public void cancel() {
    cancelled = true;
    result.cancel(false);
  }

  /** Between 0 and 1, or -1 while the total is unknown. */
  public double fraction() {
    long all = total;
    return all <= 0 ? -1 : Math.min(1, (double) done / all);
  }

  @Override
  public void report(long done, long total) {
    this.done = done;
    this.total = total;
  }

  @Override
  public boolean isCancelled() {
    return cancelled;
  }
}
