package fr.bocage.render;

import fr.bocage.job.Jobs;
import fr.bocage.map.Layer;
import fr.bocage.map.MapDocument;
import java.util.ArrayList;
import java.util.List;

/**
 * The layers of the last document that was painted, prepared; whatever it no longer has is let go.
 * Safe on any thread.
 */
final class PreparedLayers {
  private final Jobs jobs;
  private volatile List<PreparedLayer> last = List.of();

  PreparedLayers(Jobs jobs) {
    this.jobs = jobs;
  }

  /** One for each visible layer of the document, in its order. */
  List<PreparedLayer> of(MapDocument document) {
    List<PreparedLayer> known = last;
    List<PreparedLayer> kept = new ArrayList<>();
    List<PreparedLayer> visible = new ArrayList<>();
    for (Layer layer : document.layers()) {
      PreparedLayer prepared = known.stream().filter(p -> p.isFor(layer)).findFirst().orElse(null);
      if (prepared == null && layer.visible()) {
        prepared = new PreparedLayer(layer, jobs);
      }
      if (prepared != null) {
        kept.add(prepared); // also while hidden: it may come back at a click
      }
      if (layer.visible()) {
        visible.add(prepared);
      }
    }
    last = List.copyOf(kept);
    return visible;
  }
}
