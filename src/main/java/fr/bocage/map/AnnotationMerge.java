package fr.bocage.map;

import fr.bocage.annotation.AnnotationGroup;
import fr.bocage.annotation.AnnotationSet;
import fr.bocage.annotation.MapAnnotation;
import fr.bocage.annotation.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What must be changed in a project so that it knows what other files know.
 *
 * @param changes none when it knows all of it already
 * @param report in numbers
 */
record AnnotationMerge(List<Change> changes, MergeReport report) {

  static AnnotationMerge of(ProjectState state, List<SharedAnnotations> others) {
    AnnotationSet merged = AnnotationSet.of(state.annotations(), state.deleted());
    for (SharedAnnotations other : others) {
      merged = merged.merge(other.annotations());
    }
    Difference difference = new Difference(state);
    difference.groups(others);
    difference.annotations(merged.annotations());
    difference.tombstones(merged.deleted());
    return new AnnotationMerge(
        difference.changes,
        new MergeReport(
            others.size(),
            difference.added,
            difference.updated,
            difference.deleted,
            difference.unchanged,
            merged.conflicts()));
  }

  /** The edit that does it. */
  Edit edit(String name) {
    return new Edit(name, Instant.now(), changes);
  }

  /** Collects the changes that lead from a state to another. */
  private static final class Difference {
    private final ProjectState state;
    private final List<Change> changes = new ArrayList<>();
    private int added;
    private int updated;
    private int deleted;
    private int unchanged;

    Difference(ProjectState state) {
      this.state = state;
    }

    void groups(List<SharedAnnotations> others) {
      Set<UUID> known = new HashSet<>();
      state.groups().forEach(group -> known.add(group.id()));
      for (SharedAnnotations other : others) {
        for (AnnotationGroup group : other.groups()) {
          if (known.add(group.id())) {
            changes.add(new Change.OfGroup(null, group));
          }
        }
      }
    }

    void annotations(List<MapAnnotation> merged) {
      Map<UUID, MapAnnotation> before = new HashMap<>();
      state.annotations().forEach(mark -> before.put(mark.id(), mark));
      for (MapAnnotation mark : merged) {
        MapAnnotation old = before.remove(mark.id());
        if (mark.equals(old)) {
          unchanged++;
          continue;
        }
        added += old == null ? 1 : 0;
        updated += old == null ? 0 : 1;
        changes.add(new Change.OfAnnotation(old, mark));
      }
      for (MapAnnotation gone : before.values()) {
        deleted++;
        changes.add(new Change.OfAnnotation(gone, null));
      }
    }

    void tombstones(Map<UUID, Version> merged) {
      merged.forEach(
          (id, version) -> {
            Version before = state.deleted().getOrDefault(id, Version.NONE);
            if (!version.equals(before)) {
              changes.add(new Change.OfTombstone(id, before, version));
            }
          });
    }
  }
}
