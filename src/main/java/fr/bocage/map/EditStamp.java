package fr.bocage.map;

import fr.bocage.annotation.MapAnnotation;
import fr.bocage.annotation.Version;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Counts what an edit does to annotations: each edited one gets a version that knows the last and
 * tells who edited it, each deleted one leaves a tombstone. Annotations that come with a version
 * that the project does not know yet, out of another file, keep it.
 */
final class EditStamp {
  private final ProjectState state;
  private final String session;
  private final String editor;
  private final Map<UUID, MapAnnotation> marks = new HashMap<>();

  /** What the edit itself has deleted so far, with what was deleted before. */
  private final Map<UUID, Version> deleted = new HashMap<>();

  private EditStamp(ProjectState state, String session, String editor) {
    this.state = state;
    this.session = session;
    this.editor = editor;
  }

  /**
   * The edit with its annotations' versions counted.
   *
   * @param state before the edit
   * @param session names who counts: one opening of one project
   */
  static Edit stamped(Edit edit, ProjectState state, String session) {
    return edit.touchesAnnotations()
        ? new EditStamp(state, session, edit.who()).stamped(edit)
        : edit;
  }

  private Edit stamped(Edit edit) {
    findMarks(edit);
    List<Change> changes = new ArrayList<>();
    for (Change change : edit.changes()) {
      if (change instanceof Change.OfAnnotation annotation) {
        stamp(annotation, edit.changes(), changes);
      } else {
        changes.add(change);
      }
    }
    return edit.withChanges(changes);
  }

  /** Finds the annotations that are edited, as they are now. */
  private void findMarks(Edit edit) {
    Set<UUID> edited = new HashSet<>();
    for (Change change : edit.changes()) {
      if (change instanceof Change.OfAnnotation annotation) {
        edited.add(annotation.id());
      }
    }
    for (MapAnnotation mark : state.annotations()) {
      if (edited.contains(mark.id())) {
        marks.put(mark.id(), mark);
      }
    }
  }

  private void stamp(Change.OfAnnotation change, List<Change> all, List<Change> stamped) {
    MapAnnotation after = change.after();
    if (after != null) {
      Version known = known(after);
      MapAnnotation counted =
          known.includes(after.version())
              ? after.withVersion(known.next(session)).withEditor(editor)
              : after;
      stamped.add(new Change.OfAnnotation(change.before(), counted));
      return;
    }
    stamped.add(change);
    MapAnnotation gone = marks.getOrDefault(change.before().id(), change.before());
    UUID origin = gone.origin();
    if (all.stream().noneMatch(other -> buries(other, origin))) {
      Version before = deleted(origin);
      deleted.put(origin, before.join(gone.version()));
      stamped.add(new Change.OfTombstone(origin, before, deleted(origin)));
    }
  }

  private static boolean buries(Change change, UUID origin) {
    return change instanceof Change.OfTombstone tombstone
        && tombstone.annotation().equals(origin)
        && tombstone.after().includes(tombstone.before());
  }

  private Version known(MapAnnotation after) {
    MapAnnotation now = marks.get(after.id());
    Version deleted = deleted(after.origin());
    return now == null ? deleted : deleted.join(now.version());
  }

  private Version deleted(UUID origin) {
    Version before = state.deleted().getOrDefault(origin, Version.NONE);
    return deleted.getOrDefault(origin, before);
  }
}
