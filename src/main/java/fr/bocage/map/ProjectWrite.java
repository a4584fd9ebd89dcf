package fr.bocage.map;

import java.util.List;
import java.util.UUID;

/**
 * What one gesture writes.
 *
 * @param kind whether it is a new step, or one undone, redone or withdrawn
 * @param changes what it does to the rows, in order
 * @param step the step of the history that it makes or marks
 * @param layerOrder all layers after it, the lowest first
 */
record ProjectWrite(Kind kind, List<Change> changes, HistoryStep step, List<UUID> layerOrder) {
  /** What the write does to the history. */
  enum Kind {
    DO,
    UNDO,
    REDO,
    WITHDRAW
  }

  /** What the write does, as an edit of its own. */
  Edit edit() {
    return step.edit().withChanges(changes);
  }

  boolean touchesLayers() {
    return changes.stream()
        .anyMatch(change -> change instanceof Change.OfLayer || change instanceof Change.OfOrder);
  }
}
