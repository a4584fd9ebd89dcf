package fr.bocage.raster;

import fr.bocage.job.Job;
import fr.bocage.job.Jobs;
import fr.bocage.job.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Brings tiles into memory, on as many threads as there are cores. They are others than those that
 * paint, so that no frame waits for a tile. Safe on any thread.
 */
public final class TileLoader {
  private final Jobs jobs;

  public TileLoader(Jobs jobs) {
    this.jobs = jobs;
  }

  /**
   * Loads tiles, the first first, and returns when they are all in memory. Slow: on a job's thread.
   *
   * @throws CancellationException when the progress asks to stop
   */
  public void load(List<TileAddress> tiles, Progress progress) {
    AtomicInteger next = new AtomicInteger();
    AtomicInteger done = new AtomicInteger();
    Runnable loop =
        () -> {
          for (int i = next.getAndIncrement(); i < tiles.size(); i = next.getAndIncrement()) {
            progress.check();
            tiles.get(i).load(progress);
            progress.report(done.incrementAndGet(), tiles.size());
          }
        };
    List<Job<Void>> others = new ArrayList<>();
    for (int i = 1; i < Math.min(jobs.cores(), tiles.size()); i++) {
      others.add(
          jobs.start(
              "tiles",
              any -> {
                loop.run();
                return null;
              }));
    }
    loop.run();
    try {
      others.forEach(other -> other.result().join());
    } catch (CompletionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw e;
    }
  }
}
