package fr.bocage.desktop.session;

import fr.bocage.desktop.session.MapSession.SaveState;
import fr.bocage.map.Edit;
import fr.bocage.map.HistoryEntry;
import fr.bocage.map.MergeReport;
import fr.bocage.map.Project;
import fr.bocage.map.ProjectState;
import fr.bocage.map.SaveStatus;
import fr.bocage.map.SavedView;
import fr.bocage.map.SharedAnnotations;
import fr.bocage.problem.Severity;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;

/**
 * The project that is open, as the window sees it: what it keeps, what can be undone, whether all
 * is on the disk. JavaFX thread only.
 */
final class OpenProject {
  private static final ProjectState NOTHING_KEPT = new ProjectState(List.of(), List.of(), Map.of());

  private final Executor closing;
  private final ObservableList<Notice> notices;
  private final Runnable changed;
  private final ReadOnlyObjectWrapper<ProjectState> state =
      new ReadOnlyObjectWrapper<>(NOTHING_KEPT);
  private final ReadOnlyObjectWrapper<SaveState> saveState =
      new ReadOnlyObjectWrapper<>(SaveState.SAVED);
  private final ReadOnlyObjectWrapper<Edit> undoable = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Edit> redoable = new ReadOnlyObjectWrapper<>();
  private Project project;
  private Notice notSaved;

  /** Steps to undo (below 0) or redo that wait to be taken. */
  private int steps;

  private boolean stepping;

  /**
   * @param closing where projects are let go of, which waits for the disk
   * @param notices told of what cannot be written
   * @param changed called after each change of the state
   */
  OpenProject(Executor closing, ObservableList<Notice> notices, Runnable changed) {
    this.closing = closing;
    this.notices = notices;
    this.changed = changed;
  }

  ReadOnlyObjectProperty<ProjectState> state() {
    return state.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<SaveState> saveState() {
    return saveState.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Edit> undoable() {
    return undoable.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Edit> redoable() {
    return redoable.getReadOnlyProperty();
  }

  boolean isThere() {
    return project != null;
  }

  /** The file of the project; empty while there is none. */
  Optional<Path> file() {
    return Optional.ofNullable(project).map(Project::file);
  }

  /** Takes a project over, in place of the one before. */
  void take(Project opened) {
    letGo();
    project = opened;
    opened.onChange(now -> Platform.runLater(this::follow));
    opened.onSaveStatus(status -> Platform.runLater(() -> showSaveStatus(opened)));
    showSaveStatus(opened);
    state.set(opened.state());
    showUndo();
  }

  /** Lets go of the project in the background. */
  void letGo() {
    takeSteps();
    if (project != null) {
      closing.execute(project::close);
      project = null;
    }
  }

  /** Lets go of the project once everything is on the disk. Waits for that. */
  void close() {
    takeSteps();
    if (project != null) {
      project.close();
      project = null;
    }
  }

  /** Does an edit; there must be a project. */
  void apply(Edit edit) {
    takeSteps();
    project.apply(edit);
    follow();
  }

  /** Does an edit in place of the last one; there must be a project. */
  void amend(Edit edit) {
    takeSteps();
    project.amend(edit);
    follow();
  }

  /** Takes the last edit back as if it had never been; there must be a project. */
  void withdraw() {
    takeSteps();
    project.withdraw();
    follow();
  }

  /** Takes in the annotations of other files; there must be a project. */
  CompletableFuture<MergeReport> merge(List<SharedAnnotations> others) {
    takeSteps();
    CompletableFuture<MergeReport> merged = project.merge(others);
    follow();
    return merged;
  }

  void undo() {
    step(-1);
  }

  void redo() {
    step(1);
  }

  /**
   * Takes steps soon: of a key that is held, all that came since the last picture are taken at
   * once. Else each would wait for what the window does about the one before, and with key presses
   * going before pictures there would be none until the key is let go.
   */
  private void step(int direction) {
    if (steps * direction < 0) {
      takeSteps(); // back and forth is not nothing at either end of the history
    }
    steps += direction;
    if (!stepping) {
      stepping = true;
      Platform.runLater(
          () -> {
            stepping = false;
            takeSteps();
          });
    }
  }

  private void takeSteps() {
    int taken = steps;
    steps = 0;
    if (project != null && taken != 0) {
      project.step(taken);
      follow();
    }
  }

  /** Everything that was done, the oldest first; empty without a project. */
  List<HistoryEntry> history() {
    return project == null ? List.of() : project.history();
  }

  void goTo(int done) {
    takeSteps();
    if (project != null) {
      project.goTo(done);
      follow();
    }
  }

  void keep(SavedView view) {
    if (project != null) {
      project.saveView(view);
    }
  }

  /** The project's state may have changed: shows what it is now. */
  private void follow() {
    if (project != null && project.state() != state.get()) {
      state.set(project.state());
      showUndo();
      changed.run();
    }
  }

  private void showUndo() {
    undoable.set(project.undoable().orElse(null));
    redoable.set(project.redoable().orElse(null));
  }

  private void showSaveStatus(Project of) {
    if (of != project) {
      return;
    }
    SaveStatus status = of.saveStatus();
    notices.remove(notSaved);
    notSaved = null;
    if (status.kind() == SaveStatus.Kind.UNSAVED) {
      String subject = String.valueOf(of.file().getFileName());
      notSaved = new Notice(Severity.ERROR, subject, status.reason());
      notices.add(notSaved);
    }
    saveState.set(
        switch (status.kind()) {
          case SAVED -> SaveState.SAVED;
          case SAVING -> SaveState.SAVING;
          case UNSAVED -> SaveState.FAILED;
        });
  }
}
