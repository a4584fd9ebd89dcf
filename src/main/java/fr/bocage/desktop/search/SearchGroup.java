package fr.bocage.desktop.search;

import fr.bocage.map.Layer;
import java.util.List;

/**
 * What was found in one place of the map.
 *
 * @param kind what it is
 * @param layer the layer of features; null for all else
 * @param match how well the best of it matches, the lower the better
 * @param hits the best first; never empty
 */
record SearchGroup(Kind kind, Layer layer, int match, List<SearchHit> hits) {
  /** In the order in which groups that match as well stand. */
  enum Kind {
    PLACE,
    ANNOTATIONS,
    FEATURES,
    LAYERS
  }

  SearchGroup {
    hits = List.copyOf(hits);
  }
}
