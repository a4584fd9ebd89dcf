package fr.bocage.map;

import fr.bocage.problem.Message;

/**
 * Whether everything done is on the disk.
 *
 * @param kind how far it is
 * @param reason why not, for UNSAVED; else null
 */
public record SaveStatus(Kind kind, Message reason) {
  /** How far the file is behind the state. */
  public enum Kind {
    /** Everything is on the disk. */
    SAVED,
    /** The last edits are on their way. */
    SAVING,
    /** The last edits could not be written; they wait in memory for the next try. */
    UNSAVED
  }

  static final SaveStatus SAVED = new SaveStatus(Kind.SAVED, null);
  static final SaveStatus SAVING = new SaveStatus(Kind.SAVING, null);
}
