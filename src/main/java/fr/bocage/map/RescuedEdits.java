package fr.bocage.map;

import fr.bocage.annotation.AnnotationSet;
import fr.bocage.annotation.MapAnnotation;
import fr.bocage.annotation.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What edits that could not be written become in a project that may have changed since: annotations
 * are merged, so that nothing that somebody did meanwhile is lost; everything else is done again.
 */
final class RescuedEdits {
  private RescuedEdits() {}

  /** The one edit that does it; none when the project knows all of it already. */
  static Optional<Edit> edit(ProjectState state, List<Edit> rescued) {
    Map<UUID, MapAnnotation> marks = new LinkedHashMap<>();
    Map<UUID, Version> deleted = new HashMap<>();
    List<Change> others = new ArrayList<>();
    for (Edit edit : rescued) {
      for (Change change : edit.changes()) {
        if (change instanceof Change.OfAnnotation annotation) {
          marks.remove(annotation.id());
          if (annotation.after() != null) {
            marks.put(annotation.id(), annotation.after());
          }
        } else if (change instanceof Change.OfTombstone tombstone) {
          deleted.merge(tombstone.annotation(), tombstone.after(), Version::join);
        } else {
          others.add(change);
        }
      }
    }
    SharedAnnotations shared =
        new SharedAnnotations(AnnotationSet.of(marks.values(), deleted), List.of(), 0);
    List<Change> changes = new ArrayList<>(others);
    changes.addAll(AnnotationMerge.of(state, List.of(shared)).changes());
    Edit edit = new Edit(Edit.RESCUE, Instant.now(), changes);
    boolean known = StateChanges.apply(state, edit).equals(state);
    return known ? Optional.empty() : Optional.of(edit);
  }
}
