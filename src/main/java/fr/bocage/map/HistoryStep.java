package fr.bocage.map;

import java.io.IOException;
import java.time.Instant;

/**
 * One step of a project's history. Of an earlier run it is text until somebody wants to undo or
 * redo it.
 */
final class HistoryStep {
  private final String name;
  private final Instant at;
  private final String json;
  private Edit edit;
  private long sequence;

  /** A step taken now. */
  HistoryStep(Edit edit) {
    this.name = edit.name();
    this.at = edit.at();
    this.json = null;
    this.edit = edit;
  }

  /** A step out of the file. */
  HistoryStep(long sequence, String name, Instant at, String json) {
    this.sequence = sequence;
    this.name = name;
    this.at = at;
    this.json = json;
  }

  /** What was done; null when its text cannot be read. */
  synchronized Edit edit() {
    if (edit == null) {
      try {
        edit = EditJson.read(name, at, json);
      } catch (IOException e) {
        return null;
      }
    }
    return edit;
  }

  /** Its key in the file; 0 before it is there. For the writing thread only. */
  long sequence() {
    return sequence;
  }

  void wasWrittenAs(long key) {
    sequence = key;
  }
}
