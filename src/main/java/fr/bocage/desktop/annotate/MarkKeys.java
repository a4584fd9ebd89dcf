package fr.bocage.desktop.annotate;

import fr.bocage.desktop.session.MapSession;
import fr.bocage.desktop.session.Selection;
import java.util.List;
import java.util.UUID;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** What the keys do with the selected marks while the map has the focus. */
public final class MarkKeys {
  private static final double STEP_PIXELS = 1;
  private static final double LONG_STEP_PIXELS = 10;
  private static final double TURN_STEP_DEGREES = 15;
  private static final double SCALE_STEP = 1.1;
  private static final double FINE_SCALE_STEP = 1.01;

  private final MapSession session;
  private final AnnotationEdits edits;
  private final ShapeEdits shapes;
  private final PartEdits parts;
  private final MarkClipboard clipboard;

  public MarkKeys(MapSession session, AnnotationEdits edits) {
    this.session = session;
    this.edits = edits;
    shapes = new ShapeEdits(session, edits);
    parts = new PartEdits(session, edits);
    clipboard = new MarkClipboard(edits);
  }

  /** Consumes the keys that it knows. */
  void pressed(KeyEvent event) {
    boolean command = event.isShortcutDown() && !event.isAltDown();
    List<UUID> ids = session.selection().get().annotations();
    boolean known =
        command && withoutMarks(event.getCode())
            || !ids.isEmpty() && (command ? command(event, ids) : act(event, ids));
    if (known) {
      event.consume();
    }
  }

  private boolean withoutMarks(KeyCode code) {
    if (code == KeyCode.V) {
      clipboard.paste();
    } else if (code == KeyCode.A) {
      session
          .selection()
          .set(
              Selection.ofAnnotations(
                  session.document().get().annotations().stream()
                      .map(mark -> mark.annotation().id())
                      .toList()));
    } else {
      return false;
    }
    return true;
  }

  private boolean command(KeyEvent event, List<UUID> ids) {
    switch (event.getCode()) {
      case D -> edits.duplicate(ids);
      case C -> clipboard.copyGeoJson(ids);
      case X -> {
        clipboard.copyGeoJson(ids);
        edits.delete(ids);
      }
      case J -> parts.join(ids);
      case U -> parts.intoParts(ids);
      default -> {
        return nudge(ids, event.getCode(), event.isShiftDown() ? LONG_STEP_PIXELS : STEP_PIXELS);
      }
    }
    return true;
  }

  private boolean act(KeyEvent event, List<UUID> ids) {
    if (event.getCode() == KeyCode.DELETE) {
      edits.delete(ids);
      return true;
    }
    return event.isAltDown()
        && event.isShiftDown()
        && turnOrScale(ids, event.getCode(), event.isControlDown());
  }

  private boolean turnOrScale(List<UUID> ids, KeyCode code, boolean fine) {
    double degrees = fine ? 1 : TURN_STEP_DEGREES;
    double factor = fine ? FINE_SCALE_STEP : SCALE_STEP;
    switch (code) {
      case LEFT, KP_LEFT -> shapes.turn(ids, -degrees);
      case RIGHT, KP_RIGHT -> shapes.turn(ids, degrees);
      case UP, KP_UP -> shapes.scale(ids, factor);
      case DOWN, KP_DOWN -> shapes.scale(ids, 1 / factor);
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean nudge(List<UUID> ids, KeyCode code, double pixels) {
    switch (code) {
      case LEFT, KP_LEFT -> shapes.nudge(ids, -pixels, 0);
      case RIGHT, KP_RIGHT -> shapes.nudge(ids, pixels, 0);
      case UP, KP_UP -> shapes.nudge(ids, 0, pixels);
      case DOWN, KP_DOWN -> shapes.nudge(ids, 0, -pixels);
      default -> {
        return false;
      }
    }
    return true;
  }
}
