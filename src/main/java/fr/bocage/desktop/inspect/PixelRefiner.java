package fr.bocage.desktop.inspect;

import fr.bocage.desktop.session.MapSession;
import fr.bocage.desktop.session.Selection;
import fr.bocage.job.Jobs;
import fr.bocage.map.Layer;
import fr.bocage.raster.TileAddress;
import fr.bocage.raster.TileLoader;
import fr.bocage.render.Picker.PickedFeature;
import fr.bocage.render.PixelProbe;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;

/**
 * What is under a click is found at once in what is on the screen, which may be averages of many
 * pixels; this brings in the pixels themselves, and tells those instead. JavaFX thread only.
 */
public final class PixelRefiner {
  private final MapSession session;
  private final Jobs jobs;
  private final TileLoader loader;

  public PixelRefiner(MapSession session, Jobs jobs) {
    this.session = session;
    this.jobs = jobs;
    loader = new TileLoader(jobs);
    session.selection().addListener((value, before, after) -> refine(after));
  }

  private void refine(Selection selection) {
    if (!(selection instanceof Selection.OfFeatures found) || found.chosen()) {
      return;
    }
    List<TileAddress> missing =
        found.features().stream()
            .map(PickedFeature::layer)
            .flatMap(layer -> PixelProbe.at(layer, found.x(), found.y()).stream())
            .flatMap(probe -> probe.missing().stream())
            .toList();
    if (missing.isEmpty()) {
      return;
    }
    jobs.start(
            "pixel",
            progress -> {
              loader.load(missing, progress);
              return null;
            })
        .result()
        .thenRun(() -> Platform.runLater(() -> replace(found)));
  }

  /** Unless something else was selected meanwhile. */
  private void replace(Selection.OfFeatures found) {
    if (session.selection().get() == found) {
      List<PickedFeature> refined =
          found.features().stream().map(feature -> refined(feature, found)).toList();
      session.selection().set(new Selection.OfFeatures(found.x(), found.y(), refined));
    }
  }

  private static PickedFeature refined(PickedFeature feature, Selection.OfFeatures found) {
    Layer layer = feature.layer();
    Optional<Layer> pixel =
        PixelProbe.at(layer, found.x(), found.y()).flatMap(probe -> probe.feature(layer));
    return pixel.map(one -> new PickedFeature(one, feature.row())).orElse(feature);
  }
}
