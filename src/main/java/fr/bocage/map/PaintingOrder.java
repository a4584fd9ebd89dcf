package fr.bocage.map;

import fr.bocage.annotation.AnnotationGroup;
import fr.bocage.annotation.AnnotationStore;
import fr.bocage.annotation.MapAnnotation;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The order that annotations are drawn in, the lowest first: those in no group, then the groups by
 * their position; among those of one group by their own order, then the oldest first.
 */
final class PaintingOrder {
  private PaintingOrder() {}

  static Comparator<MapAnnotation> of(List<AnnotationGroup> groups) {
    Map<UUID, Integer> positions = new HashMap<>();
    groups.forEach(group -> positions.put(group.id(), group.position()));
    return Comparator.<MapAnnotation>comparingInt(
            mark -> positions.getOrDefault(mark.stacking().group(), Integer.MIN_VALUE))
        .thenComparingDouble(mark -> mark.stacking().order())
        .thenComparing(AnnotationStore.OLDEST_FIRST);
  }
}
