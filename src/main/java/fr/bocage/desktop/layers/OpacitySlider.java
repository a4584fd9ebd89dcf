package fr.bocage.desktop.layers;

import fr.bocage.desktop.session.MapSession;
import fr.bocage.map.LayerRecord;
import javafx.scene.control.Slider;

/**
 * How opaque a layer is. While the thumb is held the map only previews; letting go is one edit.
 * JavaFX thread only.
 */
final class OpacitySlider extends Slider {
  private final MapSession session;
  private final LayerEdits edits;
  private LayerRecord layer;
  private boolean showing;

  OpacitySlider(MapSession session, LayerEdits edits) {
    super(0, 1, 1);
    this.session = session;
    this.edits = edits;
    valueProperty().addListener((value, before, after) -> moved());
    valueChangingProperty().addListener((value, before, after) -> moved());
  }

  void show(LayerRecord newLayer) {
    layer = newLayer;
    showing = true;
    setValue(layer.opacity());
    showing = false;
  }

  private void moved() {
    if (showing) {
      return;
    }
    double chosen = Math.round(getValue() * 100) / 100.0;
    if (isValueChanging()) {
      session.preview(layer.withOpacity(chosen));
    } else {
      edits.setOpacity(layer, chosen);
    }
  }
}
