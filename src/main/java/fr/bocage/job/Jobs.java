package fr.bocage.job;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/**
 * The program's threads. All are daemons, so that closing the window ends the process.
 *
 * <p>Safe on any thread.
 */
public final class Jobs implements AutoCloseable {
  private final int cores;
  private final ExecutorService background;
  private final ForkJoinPool workers;

  public Jobs() {
    this(Runtime.getRuntime().availableProcessors());
  }

  /**
   * @param cores how many loops run side by side in {@link #parallel}, at least 1
   */
  public Jobs(int cores) {
    if (cores < 1) {
      throw new IllegalArgumentException("expected at least 1 core, got " + cores);
    }
    this.cores = cores;
    background = Executors.newCachedThreadPool(daemons("bocage-job"));
    workers = new ForkJoinPool(cores);
  }

  private static ThreadFactory daemons(String name) {
    AtomicInteger count = new AtomicInteger();
    return task -> {
      Thread thread = new Thread(task, name + "-" + count.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    };
  }

  /** Work that may take long; it should ask {@link Progress#check} often. */
  @FunctionalInterface
  public interface Work<T> {
    T run(Progress progress) throws Exception;
  }

  /** Starts work in the background. */
  public <T> Job<T> start(String name, Work<T> work) {
    Job<T> job = new Job<>(name);
    background.execute(
        () -> {
          try {
            job.check();
            job.result().complete(work.run(job));
          } catch (CancellationException e) {
            job.result().cancel(false);
          } catch (Throwable e) { // an Error too must reach whoever waits for the result
            job.result().completeExceptionally(e);
          }
        });
    return job;
  }

  /** A queue of its own, one task after another in order, on one daemon thread. */
  public ExecutorService newSequence(String name) {
    return Executors.newSingleThreadExecutor(daemons(name));
  }

  /** How many loops {@link #parallel} runs side by side. */
  public int cores() {
    return cores;
  }

  /**
   * Runs {@code body} for 0 … count-1 on all cores and returns when all are done. May be nested.
   *
   * @throws RuntimeException the first exception that a body threw
   */
  public void parallel(int count, IntConsumer body) {
    SharedLoop loop = new SharedLoop(count, body);
    for (int i = 1; i < Math.min(cores, count); i++) {
      workers.execute(loop);
    }
    loop.finish();
  }

  @Override
  public void close() {
    background.shutdownNow();
    workers.shutdownNow();
  }
}
