package fr.bocage.map;

import java.util.Objects;
import java.util.UUID;

/**
 * A place on the map that somebody wants to come back to.
 *
 * @param id the same through all edits
 * @param name what the user calls it
 * @param view where it is, in the project's display CRS at the time
 * @param position its place among the bookmarks, 0 the first
 */
public record Bookmark(UUID id, String name, SavedView view, int position) {
  public Bookmark {
    Objects.requireNonNull(id);
    Objects.requireNonNull(name);
    Objects.requireNonNull(view);
  }

  public Bookmark withName(String newName) {
    return new Bookmark(id, newName, view, position);
  }

  public Bookmark withPosition(int newPosition) {
    return new Bookmark(id, name, view, newPosition);
  }
}
