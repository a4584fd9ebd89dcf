package fr.bocage.map;

import fr.bocage.annotation.Photo;
import java.io.IOException;
import java.time.Instant;
import java.util.function.Function;

/**
 * One step of a project's history. Of an earlier run it is text until somebody wants to undo or
 * redo it.
 */
final class HistoryStep {
  private final String name;
  private final Instant at;
  private final String who;
  private final EditSubject subject;
  private final String json;
  private final Function<String, Photo> photos;
  private Edit edit;
  private long sequence;

  /** A step taken now. */
  HistoryStep(Edit edit) {
    this.name = edit.name();
    this.at = edit.at();
    this.who = edit.who();
    this.subject = edit.subject();
    this.json = null;
    this.photos = null;
    this.edit = edit;
  }

  /**
   * A step out of the file.
   *
   * @param subject {@link EditSubject#NONE} where the file does not tell
   * @param photos the photo of a key, or null
   */
  HistoryStep(
      long sequence,
      String name,
      Instant at,
      String who,
      EditSubject subject,
      String json,
      Function<String, Photo> photos) {
    this.sequence = sequence;
    this.name = name;
    this.at = at;
    this.who = who;
    this.subject = subject;
    this.json = json;
    this.photos = photos;
  }

  /** What was done; null when its text cannot be read. */
  synchronized Edit edit() {
    if (edit == null) {
      try {
        edit = new Edit(name, at, who, EditJsonReader.read(json, photos));
      } catch (IOException e) {
        return null;
      }
    }
    return edit;
  }

  EditSubject subject() {
    return subject;
  }

  HistoryEntry entry(boolean undone) {
    return new HistoryEntry(name, at, who, undone, subject);
  }

  /** Its key in the file; 0 before it is there. For the writing thread only. */
  long sequence() {
    return sequence;
  }

  void wasWrittenAs(long key) {
    sequence = key;
  }
}
