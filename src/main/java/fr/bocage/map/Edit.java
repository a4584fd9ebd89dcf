package fr.bocage.map;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * One gesture of the user: kept, undone and redone as a whole.
 *
 * @param name what was done, as a key that the window puts into words: {@code annotation.add}
 * @param at when
 * @param who did it; empty for whoever works on the project, and where another program did it
 * @param changes what it changed, in order
 */
public record Edit(String name, Instant at, String who, List<Change> changes) {
  /** Name of the edit that takes in other people's annotations. */
  public static final String MERGE = "annotation.merge";

  /** Name of the edit that takes up what could not be written before. */
  public static final String RESCUE = "project.rescue";

  /** Name of the edit that another program made. */
  public static final String FOREIGN = "annotation.foreign";

  public Edit {
    changes = List.copyOf(changes);
  }

  /** An edit by whoever works on the project. */
  public Edit(String name, Instant at, List<Change> changes) {
    this(name, at, "", changes);
  }

  public static Edit of(String name, Change... changes) {
    return new Edit(name, Instant.now(), List.of(changes));
  }

  /** What it is done to, for people to read. */
  public EditSubject subject() {
    return EditSubject.of(changes);
  }

  /** The edit that undoes this one. */
  public Edit inverse() {
    List<Change> reversed = new ArrayList<>();
    for (int i = changes.size() - 1; i >= 0; i--) {
      reversed.add(changes.get(i).inverse());
    }
    return withChanges(reversed);
  }

  Edit withChanges(List<Change> newChanges) {
    return new Edit(name, at, who, newChanges);
  }

  Edit withWho(String newWho) {
    return new Edit(name, at, newWho, changes);
  }

  boolean touchesAnnotations() {
    return changes.stream().anyMatch(change -> change instanceof Change.OfAnnotation);
  }
}
