package fr.bocage.map;

import fr.bocage.annotation.MapAnnotation;
import fr.bocage.annotation.Tie;
import fr.bocage.annotation.Ties;
import fr.bocage.feature.FeatureTable;
import fr.bocage.geo.CrsCatalogue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What becomes of the annotations that are tied to a layer's features when its data is another.
 *
 * @param changes to the annotations; none when all of them are as they should be
 * @param attached how many found their feature again
 * @param moved how many of those went with it
 * @param orphaned how many did not find it
 */
public record RetiedAnnotations(List<Change> changes, int attached, int moved, int orphaned) {
  /** When nothing is tied. */
  public static final RetiedAnnotations NONE = new RetiedAnnotations(List.of(), 0, 0, 0);

  public RetiedAnnotations {
    changes = List.copyOf(changes);
  }

  /**
   * Finds the features again. Slow: on jobs' threads only.
   *
   * @param annotations all of the project
   * @param before what the layer read
   * @param after what it reads now; may be the same
   * @param table its data now, in whatever CRS
   */
  public static RetiedAnnotations of(
      List<MapAnnotation> annotations,
      LayerSource before,
      LayerSource after,
      FeatureTable table,
      CrsCatalogue catalogue) {
    String dataset = TieFeatures.dataset(before);
    List<MapAnnotation> tied =
        annotations.stream()
            .filter(mark -> mark.tie() != null && mark.tie().dataset().equals(dataset))
            .toList();
    if (tied.isEmpty() || table.crs() == null) {
      return NONE;
    }
    return TieFeatures.of(table, catalogue, tied)
        .map(there -> Ties.retied(tied, dataset, TieFeatures.dataset(after), there))
        .map(changed -> of(tied, changed))
        .orElse(NONE);
  }

  private static RetiedAnnotations of(List<MapAnnotation> tied, List<MapAnnotation> changed) {
    Map<UUID, MapAnnotation> before = new HashMap<>();
    tied.forEach(mark -> before.put(mark.id(), mark));
    List<Change> changes = new ArrayList<>();
    int moved = 0;
    int orphaned = 0;
    for (MapAnnotation mark : changed) {
      MapAnnotation old = before.get(mark.id());
      changes.add(new Change.OfAnnotation(old, mark));
      orphaned += mark.tie().state() == Tie.State.ORPHANED ? 1 : 0;
      moved += mark.placement().equals(old.placement()) ? 0 : 1;
    }
    return new RetiedAnnotations(changes, changes.size() - orphaned, moved, orphaned);
  }
}
