package fr.bocage.map;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * One gesture of the user: kept, undone and redone as a whole.
 *
 * @param name what was done, as a key that the window puts into words: {@code annotation.add}
 * @param at when
 * @param changes what it changed, in order
 */
public record Edit(String name, Instant at, List<Change> changes) {
  public Edit {
    changes = List.copyOf(changes);
  }

  public static Edit of(String name, Change... changes) {
    return new Edit(name, Instant.now(), List.of(changes));
  }

  /** The edit that undoes this one. */
  public Edit inverse() {
    List<Change> reversed = new ArrayList<>();
    for (int i = changes.size() - 1; i >= 0; i--) {
      reversed.add(changes.get(i).inverse());
    }
    return new Edit(name, at, reversed);
  }
}
