package fr.bocage.map;

import fr.bocage.annotation.MapAnnotation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What another program did to a project's annotations, as an edit that can be undone. */
final class ForeignEdits {
  private ForeignEdits() {}

  /**
   * The edit that leads from what was known to what the file holds now; none when that is the same.
   */
  static Optional<Edit> edit(List<MapAnnotation> known, List<MapAnnotation> now) {
    Map<UUID, MapAnnotation> before = new HashMap<>();
    known.forEach(mark -> before.put(mark.id(), mark));
    List<Change> changes = new ArrayList<>();
    for (MapAnnotation mark : now) {
      MapAnnotation old = before.remove(mark.id());
      if (old == null || !old.sameContent(mark)) {
        changes.add(new Change.OfAnnotation(old, mark));
      }
    }
    before.values().forEach(gone -> changes.add(new Change.OfAnnotation(gone, null)));
    return changes.isEmpty()
        ? Optional.empty()
        : Optional.of(new Edit(Edit.FOREIGN, Instant.now(), changes));
  }
}
