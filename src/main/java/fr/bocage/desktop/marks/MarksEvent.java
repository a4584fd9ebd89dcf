package fr.bocage.desktop.marks;

import javafx.event.Event;
import javafx.event.EventType;

/** The user wants something of all marks. Fired at the list of marks; the window answers it. */
public final class MarksEvent extends Event {
  private static final long serialVersionUID = 1L;

  public static final EventType<MarksEvent> ANY = new EventType<>(Event.ANY, "MARKS");

  /** Taking in those of other files. */
  public static final EventType<MarksEvent> MERGE = new EventType<>(ANY, "MARKS_MERGE");

  /** Writing them to a file. */
  public static final EventType<MarksEvent> EXPORT = new EventType<>(ANY, "MARKS_EXPORT");

  /** Choosing between versions that people made without knowing of each other. */
  public static final EventType<MarksEvent> SETTLE = new EventType<>(ANY, "MARKS_SETTLE");

  MarksEvent(EventType<MarksEvent> type) {
    super(type);
  }
}
