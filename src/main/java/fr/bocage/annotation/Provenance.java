package fr.bocage.annotation;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;

/**
 * Who made an annotation, who made it what it is, when, and how it came to be what it is.
 *
 * @param author who made it; may be empty
 * @param editor who edited it last; empty where nobody knows: before Bocage 0.2, and of what
 *     another program edited
 * @param created when it was made, to the millisecond
 * @param changed when it was last edited, to the millisecond
 * @param version which edits it knows; counted by the project that keeps it
 * @param rivalOf id of the annotation that it is another version of: two people edited it without
 *     knowing of each other, and both versions are kept until somebody chooses; else null
 */
public record Provenance(
    String author, String editor, Instant created, Instant changed, Version version, UUID rivalOf) {
  public Provenance {
    Objects.requireNonNull(author);
    Objects.requireNonNull(editor);
    Objects.requireNonNull(version);
    created = created.truncatedTo(ChronoUnit.MILLIS); // no more is kept
    changed = changed.truncatedTo(ChronoUnit.MILLIS);
  }

  /** Of what is made now. */
  public static Provenance madeBy(String author) {
    Instant now = Instant.now();
    return new Provenance(author, author, now, now, Version.NONE, null);
  }

  Provenance editedNow() {
    return new Provenance(author, editor, created, Instant.now(), version, rivalOf);
  }

  Provenance withVersion(Version newVersion) {
    return new Provenance(author, editor, created, changed, newVersion, rivalOf);
  }

  Provenance withRivalOf(UUID newRivalOf) {
    return new Provenance(author, editor, created, changed, version, newRivalOf);
  }

  Provenance withEditor(String newEditor) {
    return new Provenance(author, newEditor, created, changed, version, rivalOf);
  }
}
