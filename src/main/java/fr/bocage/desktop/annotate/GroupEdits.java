package fr.bocage.desktop.annotate;

import fr.bocage.annotation.AnnotationGroup;
import fr.bocage.annotation.MapAnnotation;
import fr.bocage.desktop.session.MapSession;
import fr.bocage.map.Change;
import fr.bocage.map.Edit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The edits of groups of annotations. JavaFX thread only. */
public final class GroupEdits {
  private final MapSession session;

  public GroupEdits(MapSession session) {
    this.session = session;
  }

  /** What a group is called; empty for none. */
  public String name(UUID group) {
    return groups().stream()
        .filter(one -> one.id().equals(group))
        .map(AnnotationGroup::name)
        .findFirst()
        .orElse("");
  }

  /** All groups, the lowest first. */
  public List<AnnotationGroup> groups() {
    return session.state().get().groups();
  }

  /**
   * Puts annotations into the group of that name, made where there is none yet.
   *
   * @param name empty takes them out of their groups
   */
  public void put(Collection<UUID> ids, String name) {
    List<Change> changes = new ArrayList<>();
    UUID group = null;
    if (!name.isBlank()) {
      Optional<AnnotationGroup> there =
          groups().stream().filter(one -> one.name().equals(name)).findFirst();
      AnnotationGroup into = there.orElseGet(() -> fresh(name));
      group = into.id();
      if (there.isEmpty()) {
        changes.add(new Change.OfGroup(null, into));
      }
    }
    Set<UUID> wanted = Set.copyOf(ids);
    for (MapAnnotation mark : session.state().get().annotations()) {
      if (wanted.contains(mark.id()) && !mark.stacking().locked()) {
        changes.add(
            new Change.OfAnnotation(mark, mark.withStacking(mark.stacking().withGroup(group))));
      }
    }
    edit("annotation.group", changes);
  }

  private AnnotationGroup fresh(String name) {
    int above = groups().stream().mapToInt(AnnotationGroup::position).max().orElse(-1) + 1;
    return new AnnotationGroup(UUID.randomUUID(), name, true, above);
  }

  /** Shows or hides a group's annotations. */
  public void show(AnnotationGroup group, boolean shown) {
    edit(
        shown ? "group.show" : "group.hide",
        List.of(new Change.OfGroup(group, group.withShown(shown))));
  }

  public void rename(AnnotationGroup group, String name) {
    if (!name.isBlank() && !name.equals(group.name())) {
      edit("group.rename", List.of(new Change.OfGroup(group, group.withName(name))));
    }
  }

  /** Takes a group away; its annotations stay, in none. */
  public void dissolve(AnnotationGroup group) {
    List<Change> changes = new ArrayList<>();
    for (MapAnnotation mark : session.state().get().annotations()) {
      if (group.id().equals(mark.stacking().group())) {
        changes.add(
            new Change.OfAnnotation(mark, mark.withStacking(mark.stacking().withGroup(null))));
      }
    }
    changes.add(new Change.OfGroup(group, null));
    edit("group.dissolve", changes);
  }

  private void edit(String name, List<Change> changes) {
    if (!changes.isEmpty()) {
      session.edit(new Edit(name, Instant.now(), changes));
    }
  }
}
