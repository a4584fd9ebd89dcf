package fr.bocage.desktop.layers;

import java.util.UUID;
import javafx.event.Event;
import javafx.event.EventType;

/** The user wants a layer written to a file. Fired at the layer's row; the window answers it. */
public final class ExportEvent extends Event {
  public static final EventType<ExportEvent> ASKED = new EventType<>(Event.ANY, "EXPORT_ASKED");

  private final UUID layer;

  ExportEvent(UUID layer) {
    super(ASKED);
    this.layer = layer;
  }

  /** The layer's id. */
  public UUID layer() {
    return layer;
  }
}
