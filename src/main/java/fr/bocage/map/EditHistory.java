package fr.bocage.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The steps that can be undone and redone, in one line. Guarded by its project's lock. */
final class EditHistory {
  private final List<HistoryStep> steps;

  /** How many steps are done; those after it are undone and can be redone. */
  private int done;

  EditHistory(List<HistoryStep> steps, int done) {
    this.steps = new ArrayList<>(steps);
    this.done = done;
  }

  /** Adds a step and forgets those that could have been redone. */
  HistoryStep add(Edit edit) {
    steps.subList(done, steps.size()).clear();
    HistoryStep step = new HistoryStep(edit);
    steps.add(step);
    done++;
    return step;
  }

  /** The step that undo takes back, unless its text cannot be read. */
  Optional<HistoryStep> undoable() {
    return done > 0 ? readable(steps.get(done - 1)) : Optional.empty();
  }

  Optional<HistoryStep> redoable() {
    return done < steps.size() ? readable(steps.get(done)) : Optional.empty();
  }

  private static Optional<HistoryStep> readable(HistoryStep step) {
    return step.edit() == null ? Optional.empty() : Optional.of(step);
  }

  /** The steps that are done, the oldest first. */
  List<HistoryStep> doneSteps() {
    return List.copyOf(steps.subList(0, done));
  }

  /** How many steps are done. */
  int done() {
    return done;
  }

  void stepBack() {
    done--;
  }

  /** Forgets the last step that is done, and those that could have been redone. */
  void withdraw() {
    done--;
    steps.subList(done, steps.size()).clear();
  }

  void stepForward() {
    done++;
  }

  /** All steps, the oldest first. */
  List<HistoryEntry> entries() {
    List<HistoryEntry> entries = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      entries.add(steps.get(i).entry(i >= done));
    }
    return entries;
  }

  /** Key in the file of the last step; 0 without one. For the writing thread only. */
  long lastSequence() {
    return steps.isEmpty() ? 0 : steps.get(steps.size() - 1).sequence();
  }

  /** How many steps can be redone. */
  int undone() {
    return steps.size() - done;
  }
}
