package fr.bocage.map;

import fr.bocage.annotation.MapAnnotation;
import fr.bocage.annotation.Version;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a project's rows lack of what its history says was done: a file whose pages are of two
 * moments may know of a step and not hold what it did. Versions tell which of the two is newer.
 */
final class LostMarks {
  private final ProjectState state;
  private final Map<UUID, MapAnnotation> present = new HashMap<>();
  private final Map<UUID, MapAnnotation> made = new LinkedHashMap<>();
  private final Map<UUID, Version> deleted = new LinkedHashMap<>();

  private LostMarks(ProjectState state) {
    this.state = state;
    state.annotations().forEach(mark -> present.put(mark.id(), mark));
  }

  /**
   * The changes that bring the rows up to what was done last to each mark.
   *
   * @throws IOException when a step of the history cannot be read
   */
  static List<Change> of(ProjectContents contents) throws IOException {
    LostMarks marks = new LostMarks(contents.state());
    for (HistoryStep step : contents.history().doneSteps()) {
      if (step.edit() == null) {
        throw new IOException("a step that cannot be read: " + step.sequence());
      }
      step.edit().changes().forEach(marks::follow);
    }
    return marks.changes();
  }

  private void follow(Change change) {
    if (change instanceof Change.OfAnnotation mark && mark.after() != null) {
      made.put(mark.id(), mark.after());
    } else if (change instanceof Change.OfAnnotation mark) {
      made.remove(mark.id());
    } else if (change instanceof Change.OfTombstone tombstone) {
      deleted.merge(tombstone.annotation(), tombstone.after(), Version::join);
    }
  }

  private List<Change> changes() {
    List<Change> changes = new ArrayList<>();
    for (MapAnnotation mark : made.values()) {
      MapAnnotation now = present.get(mark.id());
      if (!known(now, mark.origin()).includes(mark.version())) {
        changes.add(new Change.OfAnnotation(now, mark));
      }
    }
    deleted.forEach((origin, version) -> bury(origin, version, changes));
    return changes;
  }

  /** All versions that the rows know of: of the mark that is there, and of what was deleted. */
  private Version known(MapAnnotation now, UUID origin) {
    Version gone = state.deleted().getOrDefault(origin, Version.NONE);
    return now == null ? gone : gone.join(now.version());
  }

  private void bury(UUID origin, Version version, List<Change> changes) {
    Version before = state.deleted().getOrDefault(origin, Version.NONE);
    if (!before.includes(version)) {
      changes.add(new Change.OfTombstone(origin, before, before.join(version)));
    }
    MapAnnotation now = present.get(origin);
    if (now != null && !made.containsKey(origin) && version.includes(now.version())) {
      changes.add(new Change.OfAnnotation(now, null));
    }
  }
}
