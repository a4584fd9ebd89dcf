package fr.bocage.desktop.layers;

import java.util.UUID;
import javafx.event.Event;
import javafx.event.EventType;

/** The user wants a layer looked into. Fired at the layer's row; the window answers it. */
public final class DoctorEvent extends Event {
  public static final EventType<DoctorEvent> ANY = new EventType<>(Event.ANY, "DOCTOR");

  /** What its file may have wrong. */
  public static final EventType<DoctorEvent> EXAMINE = new EventType<>(ANY, "DOCTOR_EXAMINE");

  /** Whether its polygons are valid. */
  public static final EventType<DoctorEvent> CHECK = new EventType<>(ANY, "DOCTOR_CHECK");

  private final UUID layer;

  DoctorEvent(EventType<DoctorEvent> type, UUID layer) {
    super(type);
    this.layer = layer;
  }

  /** The layer's id. */
  public UUID layer() {
    return layer;
  }
}
