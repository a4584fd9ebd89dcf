package fr.bocage.map;

import fr.bocage.annotation.Conflict;
import fr.bocage.annotation.ContentPart;
import fr.bocage.annotation.MapAnnotation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The edits that settle conflicts. Merging the same files again does not bring them back. */
public final class ConflictEdits {
  private ConflictEdits() {}

  /**
   * Keeps one annotation, made of the versions.
   *
   * @param chosen for each part the version that it is taken from; the first where nothing is said
   */
  public static Edit choosing(Conflict conflict, Map<ContentPart, MapAnnotation> chosen) {
    List<Change> changes = withoutRivals(conflict);
    changes.add(new Change.OfAnnotation(conflict.versions().get(0), conflict.chosen(chosen)));
    return new Edit("annotation.settle", Instant.now(), changes);
  }

  /** Keeps all versions, as annotations that have nothing to do with each other any more. */
  public static Edit keepingAll(Conflict conflict) {
    List<Change> changes = withoutRivals(conflict);
    MapAnnotation first = conflict.versions().get(0);
    changes.add(new Change.OfAnnotation(first, first));
    for (MapAnnotation own : conflict.rivalsOnTheirOwn()) {
      changes.add(new Change.OfAnnotation(null, own));
    }
    return new Edit("annotation.settle", Instant.now(), changes);
  }

  /** Rivals go first, so that what stays is a later version than theirs. */
  private static List<Change> withoutRivals(Conflict conflict) {
    List<Change> changes = new ArrayList<>();
    for (MapAnnotation rival : conflict.versions().subList(1, conflict.versions().size())) {
      changes.add(new Change.OfAnnotation(rival, null));
    }
    return changes;
  }
}
