package fr.bocage.desktop.map;

import fr.bocage.desktop.session.Selection;
import fr.bocage.geo.Viewport;
import fr.bocage.map.Layer;
import fr.bocage.map.MapDocument;
import fr.bocage.render.Picker.PickedFeature;
import java.util.List;
import java.util.UUID;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Path;

/**
 * Outlines the selected features: those chosen from a list strongly; of those found at a place the
 * uppermost strongly and what lies below it faintly. JavaFX thread only.
 */
final class SelectionHighlight extends Pane {
  private final Path halo = styled("selection-halo");
  private final Path first = styled("selection-first");
  private final Path others = styled("selection-others");

  SelectionHighlight() {
    setMouseTransparent(true);
    getChildren().addAll(others, halo, first);
  }

  private static Path styled(String styleClass) {
    Path path = new Path();
    path.getStyleClass().add(styleClass);
    path.setManaged(false);
    return path;
  }

  void show(Selection selection, MapDocument document, Viewport view, double pixelRatio) {
    for (Path path : List.of(halo, first, others)) {
      path.getElements().clear();
    }
    if (!(selection instanceof Selection.OfFeatures picked) || picked.features().isEmpty()) {
      return;
    }
    FeatureOutline strong = new FeatureOutline(view, pixelRatio, first.getElements());
    FeatureOutline faint = new FeatureOutline(view, pixelRatio, others.getElements());
    boolean uppermost = true;
    for (PickedFeature feature : picked.features()) {
      trace(feature, document, uppermost || picked.chosen() ? strong : faint);
      uppermost = false;
    }
    halo.getElements().setAll(first.getElements());
  }

  /** Traces the feature as its layer has it now, which may be in another CRS than when picked. */
  private static void trace(PickedFeature feature, MapDocument document, FeatureOutline outline) {
    if (feature.layer().raster().isPresent()) {
      outline.trace(feature.layer().table().geometry(), feature.row()); // the pixel itself
      return;
    }
    UUID id = feature.layer().id();
    for (Layer layer : document.layers()) {
      if (layer.id().equals(id) && feature.row() < layer.table().rowCount() && layer.visible()) {
        outline.trace(layer.table().geometry(), feature.row());
      }
    }
  }
}
