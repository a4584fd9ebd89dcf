package fr.bocage.map;

import fr.bocage.annotation.AnnotationStore;
import fr.bocage.annotation.MapAnnotation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What an edit makes of a state. What an edit names but the state lacks is passed over. */
final class StateChanges {
  private final List<LayerRecord> layers;
  private final List<MapAnnotation> annotations;
  private final Map<String, String> settings;

  private StateChanges(ProjectState state) {
    layers = new ArrayList<>(state.layers());
    annotations = new ArrayList<>(state.annotations());
    settings = new HashMap<>(state.settings());
  }

  static ProjectState apply(ProjectState state, Edit edit) {
    StateChanges changes = new StateChanges(state);
    edit.changes().forEach(changes::apply);
    return new ProjectState(changes.layers, changes.annotations, changes.settings);
  }

  private void apply(Change change) {
    if (change instanceof Change.OfAnnotation annotation) {
      apply(annotation);
    } else if (change instanceof Change.OfLayer layer) {
      apply(layer);
    } else if (change instanceof Change.OfOrder order) {
      apply(order);
    } else if (change instanceof Change.OfSetting setting) {
      settings.remove(setting.key());
      if (setting.after() != null) {
        settings.put(setting.key(), setting.after());
      }
    }
  }

  private void apply(Change.OfAnnotation change) {
    MapAnnotation known = change.before() != null ? change.before() : change.after();
    annotations.removeIf(annotation -> annotation.id().equals(known.id()));
    if (change.after() != null) {
      int found =
          Collections.binarySearch(annotations, change.after(), AnnotationStore.OLDEST_FIRST);
      annotations.add(found < 0 ? -found - 1 : found, change.after());
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
}
