package fr.bocage.map;

import fr.bocage.geopackage.GeoPackageException;
import fr.bocage.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Brings a project's gestures to the disk, in order, on a thread of their own. A gesture that
 * cannot be written waits at the head of the queue, and those after it behind it, and all of them
 * in the rescue file, until the next gesture (or {@link #retry}, the next second, or closing) tries
 * again. Safe on any thread.
 */
final class ProjectWriter {
  /** A view changes with every frame of a drag; once a second is often enough to keep it. */
  private static final long VIEW_DELAY_MILLISECONDS = 1000;

  /** Bounds how long a batch may take, and how much is done again when one of it fails. */
  private static final int MAX_BATCH = 64;

  private final Path path;
  private final ProjectFile file;
  private final RescueFile rescue;
  private final ExecutorService sequence;
  private final Executor later;
  private final Deque<Pending> queue = new ArrayDeque<>();
  private final List<Consumer<SaveStatus>> listeners = new CopyOnWriteArrayList<>();
  private SaveStatus status = SaveStatus.SAVED;
  private SavedView nextView;

  ProjectWriter(Path path, ProjectFile file, RescueFile rescue, ExecutorService sequence) {
    this.path = path;
    this.file = file;
    this.rescue = rescue;
    this.sequence = sequence;
    later =
        CompletableFuture.delayedExecutor(VIEW_DELAY_MILLISECONDS, TimeUnit.MILLISECONDS, sequence);
  }

  /** A gesture on its way to the disk. */
  private record Pending(ProjectWrite write, CompletableFuture<Void> written) {}

  /**
   * Queues a gesture, side by side where it is more than one write; completes when it is on the
   * disk, fails with a {@link ProblemException}.
   */
  CompletableFuture<Void> add(List<ProjectWrite> writes) {
    List<Pending> pending =
        writes.stream().map(write -> new Pending(write, new CompletableFuture<>())).toList();
    synchronized (this) {
      queue.addAll(pending);
      status = SaveStatus.SAVING;
    }
    tellStatus();
    startDraining();
    return pending.get(pending.size() - 1).written();
  }

  /** Tries again to write what is waiting. */
  void retry() {
    synchronized (this) {
      if (queue.isEmpty()) {
        return;
      }
      status = SaveStatus.SAVING;
    }
    tellStatus();
    startDraining();
  }

  private void startDraining() {
    try {
      sequence.execute(this::drain);
    } catch (RejectedExecutionException e) {
      tellFailure(ProjectFailures.of("project-closed", path));
    }
  }

  private void drain() {
    for (List<Pending> next = waiting(); !next.isEmpty(); next = waiting()) {
      try {
        write(next);
      } catch (GeoPackageException e) {
        fail(ProjectFailures.of(path, e));
        return;
      } catch (RuntimeException e) { // for instance a style that SLD cannot say
        fail(ProjectFailures.of("project-failed", path, String.valueOf(e.getMessage()), e));
        return;
      }
    }
  }

  /**
   * Writes what is waiting in one transaction, because the disk's confirmation takes far longer
   * than the writing; if one of the gestures cannot be written, those before it are.
   */
  private void write(List<Pending> batch) throws GeoPackageException {
    try {
      file.write(batch.stream().map(Pending::write).toList());
      finish(batch);
    } catch (GeoPackageException | RuntimeException e) {
      if (batch.size() == 1) {
        throw e;
      }
      for (Pending one : batch) {
        file.write(List.of(one.write()));
        finish(List.of(one));
      }
    }
  }

  private synchronized List<Pending> waiting() {
    return queue.stream().limit(MAX_BATCH).toList();
  }

  private void finish(List<Pending> written) {
    boolean all;
    synchronized (this) {
      written.forEach(one -> queue.remove());
      all = queue.isEmpty();
      if (all) {
        status = SaveStatus.SAVED;
      }
    }
    if (all) {
      dropRescue();
    }
    tellStatus();
    written.forEach(one -> one.written().complete(null));
  }

  private void dropRescue() {
    try {
      rescue.delete();
    } catch (IOException e) {
      return; // taken up once more it changes nothing: the project knows its edits by their
      // versions
    }
  }

  /** Keeps what waits in the rescue file, and tells everybody; it stays in the queue too. */
  private void fail(ProblemException failure) {
    List<Edit> edits;
    synchronized (this) {
      edits = queue.stream().map(pending -> pending.write().edit()).toList();
    }
    try {
      rescue.write(edits);
      tellFailure(failure);
    } catch (IOException | RuntimeException e) {
      tellFailure(ProjectFailures.of("project-not-rescued", path, failure.getMessage(), failure));
    }
  }

  private void tellFailure(ProblemException failure) {
    List<Pending> waiting;
    synchronized (this) {
      waiting = new ArrayList<>(queue);
      status = new SaveStatus(SaveStatus.Kind.UNSAVED, failure.words());
    }
    tellStatus();
    waiting.forEach(pending -> pending.written().completeExceptionally(failure));
  }

  /** Whether nothing waits to be written. */
  synchronized boolean isIdle() {
    return queue.isEmpty();
  }

  synchronized SaveStatus status() {
    return status;
  }

  void onStatus(Consumer<SaveStatus> listener) {
    listeners.add(listener);
  }

  private void tellStatus() {
    // Read anew for each, so that whoever is told last is told the latest.
    listeners.forEach(listener -> listener.accept(status()));
  }

  /** Writes a view soon; only the latest of those that come meanwhile. */
  void keepView(SavedView view) {
    synchronized (this) {
      boolean alreadyComing = nextView != null;
      nextView = view;
      if (alreadyComing) {
        return;
      }
    }
    later.execute(this::writeView);
  }

  private void writeView() {
    SavedView view;
    synchronized (this) {
      view = nextView;
      nextView = null;
    }
    if (view == null) {
      return;
    }
    try {
      file.write(view);
    } catch (GeoPackageException e) {
      return; // no work of the user's is lost: the next view will be written
    }
  }

  /**
   * Does something on the thread that the file is used on, about once a second and not while
   * something waits to be written; what waits is tried again instead.
   */
  void everySecond(Runnable work) {
    later.execute(
        () -> {
          if (isIdle()) {
            work.run();
          } else {
            drain();
          }
          everySecond(work);
        });
  }

  /** Writes what is waiting, as far as it can be, and closes the file. */
  void close() {
    if (sequence.isShutdown()) {
      return;
    }
    try {
      sequence.submit(this::finishAll).get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } finally {
      sequence.shutdown();
    }
  }

  private void finishAll() {
    drain();
    writeView();
    try {
      file.close();
    } catch (GeoPackageException e) {
      fail(ProjectFailures.of(path, e));
    }
  }
}
