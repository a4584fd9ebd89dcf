package fr.bocage.desktop.session;

import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/**
 * The layer that one is working with: chosen in the layer list or in the attribute table, and the
 * same in both. JavaFX thread only.
 */
public final class LayerChoice {
  private final ObjectProperty<UUID> layer = new SimpleObjectProperty<>();

  /** The layer's id, null while none was chosen; it may have been removed meanwhile. */
  public ObjectProperty<UUID> layer() {
    return layer;
  }
}
