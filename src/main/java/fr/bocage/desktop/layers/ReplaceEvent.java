package fr.bocage.desktop.layers;

import java.util.UUID;
import javafx.event.Event;
import javafx.event.EventType;

/**
 * The user wants a layer to read another file. Fired at the layer's row; the window asks which one.
 */
public final class ReplaceEvent extends Event {
  public static final EventType<ReplaceEvent> ASKED = new EventType<>(Event.ANY, "REPLACE_ASKED");

  private final UUID layer;

  ReplaceEvent(UUID layer) {
    super(ASKED);
    this.layer = layer;
  }

  /** The layer's id. */
  public UUID layer() {
    return layer;
  }
}
