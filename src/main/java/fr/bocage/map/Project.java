package fr.bocage.map;

import fr.bocage.annotation.MapAnnotation;
import fr.bocage.geopackage.GeoPackageException;
import fr.bocage.job.Jobs;
import fr.bocage.problem.Problem;
import fr.bocage.problem.ProblemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import java.util.function.IntSupplier;

/**
 * The open project: one GeoPackage that holds everything people do. There is no save: each {@link
 * #apply} is one transaction, written together with its inverse.
 *
 * <p>Safe on any thread. The state changes at once in the caller's thread; the file follows on the
 * project's own thread, in order. What cannot be written stays in the state and waits for the next
 * try; {@link #saveStatus} tells.
 */
public final class Project implements AutoCloseable {
  private final Path path;
  private final ProjectWriter writer;
  private final ProjectFile fileContents;
  private EditHistory history;
  private final List<Problem> problems;
  private final List<Consumer<ProjectState>> listeners = new CopyOnWriteArrayList<>();
  private final String session = UUID.randomUUID().toString().substring(0, 8);
  private String author = System.getProperty("user.name", "");
  private ProjectState state;
  private SavedView view;

  Project(
      Path path,
      ProjectFile file,
      ProjectContents contents,
      RescueFile rescue,
      ExecutorService thread) {
    this.path = path;
    fileContents = file;
    writer = new ProjectWriter(path, file, rescue, thread);
    history = contents.history();
    problems = contents.problems();
    state = contents.state();
    view = contents.view();
  }

  /**
   * Opens a project, or makes an empty one where there is no file. A GeoPackage of another program
   * becomes a project with its first edit and is not written to before. Does I/O.
   *
   * @param jobs gives the thread that the file is written on
   * @throws ProblemException when the file is no GeoPackage or nothing in it can be read
   */
  public static Project open(Path file, Jobs jobs) throws ProblemException {
    return open(file, jobs, UserDataFolder.locate().resolve("rescue"));
  }

  /**
   * @param rescueFolder where edits are kept that the file cannot take
   */
  static Project open(Path file, Jobs jobs, Path rescueFolder) throws ProblemException {
    return new ProjectOpening(file, jobs, rescueFolder).open();
  }

  /**
   * Opens a copy of a project. The original is not touched in any way. Does I/O.
   *
   * @param target where there is no file yet
   * @throws ProblemException also when there is a file at the target
   */
  public static Project copy(Path template, Path target, Jobs jobs) throws ProblemException {
    ProjectOpening opening =
        new ProjectOpening(target, jobs, UserDataFolder.locate().resolve("rescue"));
    opening.copyFrom(template);
    return opening.open();
  }

  /** Watches for what other programs write, from now on. */
  void watch() {
    writer.everySecond(new OtherWriters(fileContents, this));
  }

  /**
   * Takes in what another program did to the annotations, as a step that can be undone; nothing
   * happens when a gesture waits to be written, which the file does not hold yet.
   *
   * @return whether it was taken in
   */
  boolean takeIn(List<MapAnnotation> now) {
    synchronized (this) {
      if (!writer.isIdle()) {
        return false;
      }
      ForeignEdits.edit(state.annotations(), now).ifPresent(this::applyQuietly);
    }
    tellState();
    return true;
  }

  /** Takes over what another Bocage did to the file, history and all; as {@link #takeIn}. */
  boolean takeOver(ProjectContents now) {
    synchronized (this) {
      if (!writer.isIdle()) {
        return false;
      }
      state = now.state();
      history = now.history();
    }
    tellState();
    return true;
  }

  /** Whether the file's history is the one that this project wrote. */
  synchronized boolean knowsHistory() throws GeoPackageException {
    return fileContents.historyIs(history.lastSequence(), history.undone());
  }

  /** Takes in the annotations of other files; nothing happens when all of them are known. */
  public CompletableFuture<MergeReport> merge(List<SharedAnnotations> others) {
    CompletableFuture<Void> written = CompletableFuture.completedFuture(null);
    AnnotationMerge merge;
    synchronized (this) {
      merge = AnnotationMerge.of(state, others);
      if (!merge.changes().isEmpty()) {
        written = applyQuietly(merge.edit(Edit.MERGE));
      }
    }
    tellState();
    return written.thenApply(nothing -> merge.report());
  }

  public Path file() {
    return path;
  }

  /** What of the file could not be read; it stays in the file as it is. */
  public List<Problem> problems() {
    return problems;
  }

  /** The state as it is now. */
  public synchronized ProjectState state() {
    return state;
  }

  /**
   * Does an edit and clears what could be redone.
   *
   * @return completes when the edit is on the disk; fails with a {@link ProblemException}
   */
  public CompletableFuture<Void> apply(Edit edit) {
    CompletableFuture<Void> written = applyQuietly(edit);
    tellState();
    return written;
  }

  private synchronized CompletableFuture<Void> applyQuietly(Edit edit) {
    return writer.add(List.of(done(edit)));
  }

  /** Does an edit in memory, and says what is to be written of it. */
  private ProjectWrite done(Edit edit) {
    boolean mine = edit.who().isEmpty() && !edit.name().equals(Edit.FOREIGN);
    Edit signed = mine ? edit.withWho(author) : edit;
    Edit stamped = EditStamp.stamped(signed, state, session);
    state = StateChanges.apply(state, stamped);
    return write(ProjectWrite.Kind.DO, stamped, history.add(stamped));
  }

  /** The edit that {@link #undo} would take back. */
  public synchronized Optional<Edit> undoable() {
    return history.undoable().map(HistoryStep::edit);
  }

  /** The edit that {@link #redo} would do again. */
  public synchronized Optional<Edit> redoable() {
    return history.redoable().map(HistoryStep::edit);
  }

  /** Takes back the last edit, also one of an earlier run; nothing happens without one. */
  public CompletableFuture<Void> undo() {
    return step(-1);
  }

  private ProjectWrite undone(HistoryStep step) {
    Edit inverse = inverse(step.edit());
    history.stepBack();
    state = StateChanges.apply(state, inverse);
    return write(ProjectWrite.Kind.UNDO, inverse, step);
  }

  /**
   * Does an edit in place of the last one, as if that had never been: one step of the history.
   * Written as one, unless very much waits to be written.
   *
   * @return as for {@link #apply}
   */
  public CompletableFuture<Void> amend(Edit edit) {
    CompletableFuture<Void> written;
    synchronized (this) {
      List<ProjectWrite> writes = new ArrayList<>();
      history.undoable().ifPresent(step -> writes.add(undone(step)));
      writes.add(done(edit));
      written = writer.add(writes);
    }
    tellState();
    return written;
  }

  /**
   * Takes back the last edit as if it had never been: it cannot be redone. Nothing happens without
   * one.
   *
   * @return as for {@link #apply}
   */
  public CompletableFuture<Void> withdraw() {
    CompletableFuture<Void> written;
    synchronized (this) {
      Optional<HistoryStep> step = history.undoable();
      if (step.isEmpty()) {
        return CompletableFuture.completedFuture(null);
      }
      Edit inverse = inverse(step.get().edit());
      history.withdraw();
      state = StateChanges.apply(state, inverse);
      written = writer.add(List.of(write(ProjectWrite.Kind.WITHDRAW, inverse, step.get())));
    }
    tellState();
    return written;
  }

  /** Does again what was undone last; nothing happens without it. */
  public CompletableFuture<Void> redo() {
    return step(1);
  }

  private ProjectWrite redone(HistoryStep step) {
    Edit edit = EditStamp.stamped(step.edit().withWho(author), state, session);
    history.stepForward();
    state = StateChanges.apply(state, edit);
    return write(ProjectWrite.Kind.REDO, edit, step);
  }

  /**
   * Takes back or does again as many edits as it takes until so many of {@link #history} are done,
   * or as many as can be.
   *
   * @return as for {@link #apply}
   */
  public CompletableFuture<Void> goTo(int done) {
    return step(() -> done - history.done());
  }

  /**
   * Takes back (below 0) or does again so many edits, or as many as can be.
   *
   * @return as for {@link #apply}
   */
  public CompletableFuture<Void> step(int count) {
    return step(() -> count);
  }

  private CompletableFuture<Void> step(IntSupplier count) {
    CompletableFuture<Void> written;
    synchronized (this) {
      int done = history.done() + count.getAsInt();
      List<ProjectWrite> writes = new ArrayList<>();
      while (history.done() > done && history.undoable().isPresent()) {
        writes.add(undone(history.undoable().get()));
      }
      while (history.done() < done && history.redoable().isPresent()) {
        writes.add(redone(history.redoable().get()));
      }
      if (writes.isEmpty()) {
        return CompletableFuture.completedFuture(null);
      }
      written = writer.add(writes);
    }
    tellState();
    return written;
  }

  /**
   * What takes an edit back. A merge is taken back as if it had never been, so that the same files
   * can be merged again; everything else counts as one more edit of the annotations.
   */
  private Edit inverse(Edit edit) {
    Edit inverse = edit.inverse();
    return edit.name().equals(Edit.MERGE)
        ? inverse
        : EditStamp.stamped(inverse.withWho(author), state, session);
  }

  /** Everything that was done, the oldest first, as far as it can be undone or redone. */
  public synchronized List<HistoryEntry> history() {
    return history.entries();
  }

  /** The steps that are done, the oldest first. */
  synchronized List<HistoryStep> doneSteps() {
    return history.doneSteps();
  }

  /** Who works on the project: the name that its history has for what is done from now on. */
  public synchronized void setAuthor(String name) {
    author = name;
  }

  private ProjectWrite write(ProjectWrite.Kind kind, Edit edit, HistoryStep step) {
    List<UUID> order = state.layers().stream().map(LayerRecord::id).toList();
    return new ProjectWrite(kind, edit.changes(), step, order);
  }

  /** Calls back after each change of state, on the thread that made it. */
  public void onChange(Consumer<ProjectState> listener) {
    listeners.add(listener);
  }

  private void tellState() {
    // Outside the lock, and read anew: of two threads, the last to tell tells the latest state.
    listeners.forEach(listener -> listener.accept(state()));
  }

  /** Whether everything done is on the disk. */
  public SaveStatus saveStatus() {
    return writer.status();
  }

  /** Calls back when that changes, on any thread. */
  public void onSaveStatus(Consumer<SaveStatus> listener) {
    writer.onStatus(listener);
  }

  /** Tries again to write what could not be written; otherwise the next edit does. */
  public void retrySaving() {
    writer.retry();
  }

  /** Where the map was last looked at. */
  public synchronized Optional<SavedView> view() {
    return Optional.ofNullable(view);
  }

  /**
   * Keeps where the map is looked at; not an edit, cannot be undone. Written about once a second
   * and on closing.
   */
  public void saveView(SavedView newView) {
    synchronized (this) {
      if (newView.equals(view)) {
        return;
      }
      view = newView;
    }
    writer.keepView(newView);
  }

  /**
   * Waits until everything is on the disk, or cannot be ({@link #saveStatus} tells then), and lets
   * go of the file.
   */
  @Override
  public void close() {
    writer.close();
  }
}
