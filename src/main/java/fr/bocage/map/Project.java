package fr.bocage.map;

import fr.bocage.problem.ProblemException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * The open project: one GeoPackage that holds everything people do. There is no save: each {@link
 * #apply} is one transaction, written together with its inverse.
 *
 * <p>Safe on any thread. The state changes at once in the caller's thread; the file follows on the
 * project's own thread, in order.
 */
public final class Project implements AutoCloseable {
  /** Opens a project, or makes an empty one where there is no file. Does I/O. */
  public static Project open(Path file) throws ProblemException {
    throw new UnsupportedOperationException("TODO");
  }

  public Path file() {
    throw new UnsupportedOperationException("TODO");
  }

  /** The state as it is now. */
  public ProjectState state() {
    throw new UnsupportedOperationException("TODO");
  }

  /**
   * Does an edit and clears what could be redone.
   *
   * @return completes when the edit is on the disk; fails with a {@link ProblemException}
   */
  public CompletableFuture<Void> apply(Edit edit) {
    throw new UnsupportedOperationException("TODO");
  }

  /** The edit that {@link #undo} would take back. */
  public Optional<Edit> undoable() {
    throw new UnsupportedOperationException("TODO");
  }

  /** The edit that {@link #redo} would do again. */
  public Optional<Edit> redoable() {
    throw new UnsupportedOperationException("TODO");
  }

  /** Takes back the last edit, also one of an earlier run; nothing happens without one. */
  public CompletableFuture<Void> undo() {
    throw new UnsupportedOperationException("TODO");
  }

  public CompletableFuture<Void> redo() {
    throw new UnsupportedOperationException("TODO");
  }

  /** Calls back after each change of state, on the thread that made it. */
  public void onChange(Consumer<ProjectState> listener) {
    throw new UnsupportedOperationException("TODO");
  }

  /** Where the map was last looked at. */
  public Optional<SavedView> view() {
    throw new UnsupportedOperationException("TODO");
  }

  /** Keeps where the map is looked at; not an edit, cannot be undone. */
  public void saveView(SavedView view) {
    throw new UnsupportedOperationException("TODO");
  }

  /** Waits until everything is on the disk, and lets go of the file. */
  @Override
  public void close() {
    throw new UnsupportedOperationException("TODO");
  }
}
