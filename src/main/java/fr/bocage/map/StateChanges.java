package fr.bocage.map;

import fr.bocage.annotation.AnnotationGroup;
import fr.bocage.annotation.MapAnnotation;
import fr.bocage.annotation.Version;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** What an edit makes of a state. What an edit names but the state lacks is passed over. */
final class StateChanges {
  private final ProjectState state;
  private final List<LayerRecord> layers;
  private final Map<String, String> settings;
  private final Map<UUID, AnnotationGroup> groups = new LinkedHashMap<>();
  private final Map<UUID, Bookmark> bookmarks = new LinkedHashMap<>();
  private final Map<UUID, Version> deleted;

  /** By id; null where one is taken away. */
  private final Map<UUID, MapAnnotation> changedMarks = new HashMap<>();

  private StateChanges(ProjectState state) {
    this.state = state;
    layers = new ArrayList<>(state.layers());
    settings = new HashMap<>(state.settings());
    state.groups().forEach(group -> groups.put(group.id(), group));
    state.bookmarks().forEach(bookmark -> bookmarks.put(bookmark.id(), bookmark));
    deleted = new HashMap<>(state.deleted());
  }

  static ProjectState apply(ProjectState state, Edit edit) {
    StateChanges changes = new StateChanges(state);
    edit.changes().forEach(changes::apply);
    return changes.result();
  }

  private void apply(Change change) {
    if (change instanceof Change.OfAnnotation annotation) {
      changedMarks.put(annotation.id(), annotation.after());
    } else if (change instanceof Change.OfTombstone tombstone) {
      deleted.put(tombstone.annotation(), tombstone.after());
    } else if (change instanceof Change.OfGroup group) {
      UUID id = (group.before() != null ? group.before() : group.after()).id();
      replace(groups, id, group.after());
    } else if (change instanceof Change.OfBookmark bookmark) {
      UUID id = (bookmark.before() != null ? bookmark.before() : bookmark.after()).id();
      replace(bookmarks, id, bookmark.after());
    } else if (change instanceof Change.OfLayer layer) {
      apply(layer);
    } else if (change instanceof Change.OfOrder order) {
      apply(order);
    } else if (change instanceof Change.OfSetting setting) {
      replace(settings, setting.key(), setting.after());
    }
  }

  private static <K, V> void replace(Map<K, V> map, K key, V after) {
    if (after == null) {
      map.remove(key);
    } else {
      map.put(key, after);
    }
  }

  private void apply(Change.OfLayer change) {
    LayerRecord known = change.before() != null ? change.before() : change.after();
    int index = indexOf(known.id());
    if (change.after() == null) {
      if (index >= 0) {
        layers.remove(index);
      }
    } else if (index >= 0) {
      layers.set(index, change.after());
    } else {
      layers.add(clamp(change.position()), change.after());
    }
  }

  private void apply(Change.OfOrder change) {
    int index = indexOf(change.layer());
    if (index >= 0) {
      LayerRecord layer = layers.remove(index);
      layers.add(clamp(change.to()), layer);
    }
  }

  private int clamp(int position) {
    return Math.max(0, Math.min(position, layers.size()));
  }

  private int indexOf(UUID layer) {
    for (int i = 0; i < layers.size(); i++) {
      if (layers.get(i).id().equals(layer)) {
        return i;
      }
    }
    return -1;
  }

  private ProjectState result() {
    List<AnnotationGroup> sortedGroups =
        sorted(groups.values(), Comparator.comparingInt(AnnotationGroup::position));
    List<Bookmark> sortedBookmarks =
        sorted(bookmarks.values(), Comparator.comparingInt(Bookmark::position));
    return new ProjectState(
        layers, marks(sortedGroups), settings, sortedGroups, sortedBookmarks, deleted);
  }

  private static <T> List<T> sorted(Collection<T> items, Comparator<T> order) {
    return items.stream().sorted(order).toList();
  }

  private List<MapAnnotation> marks(List<AnnotationGroup> sortedGroups) {
    if (changedMarks.isEmpty() && sortedGroups.equals(state.groups())) {
      return state.annotations();
    }
    List<MapAnnotation> left = new ArrayList<>(state.annotations().size());
    for (MapAnnotation mark : state.annotations()) {
      if (!changedMarks.containsKey(mark.id())) {
        left.add(mark);
      }
    }
    Comparator<MapAnnotation> order = PaintingOrder.of(sortedGroups);
    if (!sortedGroups.equals(state.groups())) {
      left.sort(order);
    }
    List<MapAnnotation> changed =
        changedMarks.values().stream().filter(Objects::nonNull).sorted(order).toList();
    return changed.isEmpty() ? left : merged(left, changed, order);
  }

  /** Two sorted lists as one; of many that stay, few are compared. */
  private static List<MapAnnotation> merged(
      List<MapAnnotation> left, List<MapAnnotation> changed, Comparator<MapAnnotation> order) {
    List<MapAnnotation> all = new ArrayList<>(left.size() + changed.size());
    int from = 0;
    for (MapAnnotation mark : changed) {
      int found = Collections.binarySearch(left, mark, order);
      int place = Math.max(from, found >= 0 ? found : -found - 1);
      all.addAll(left.subList(from, place));
      all.add(mark);
      from = place;
    }
    all.addAll(left.subList(from, left.size()));
    return all;
  }
}
