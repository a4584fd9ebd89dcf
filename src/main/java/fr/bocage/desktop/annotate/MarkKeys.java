package fr.bocage.desktop.annotate;

import fr.bocage.desktop.session.MapSession;
import fr.bocage.desktop.session.Selection;
import java.util.List;
import java.util.UUID;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** What the keys do with the selected mark while the map has the focus. */
final class MarkKeys {
  private static final double STEP_PIXELS = 1;
  private static final double LONG_STEP_PIXELS = 10;

  private final MapSession session;
  private final AnnotationEdits edits;
  private final MarkClipboard clipboard;

  MarkKeys(MapSession session, AnnotationEdits edits) {
    this.session = session;
    this.edits = edits;
    clipboard = new MarkClipboard(edits);
  }

  /** Consumes the keys that it knows. */
  void pressed(KeyEvent event) {
    boolean command = event.isShortcutDown() && !event.isAltDown();
    if (command && event.getCode() == KeyCode.V) {
      clipboard.paste();
      event.consume();
    } else if (session.selection().get() instanceof Selection.OfAnnotation one
        && act(event, command, one.id())) {
      event.consume();
    }
  }

  private boolean act(KeyEvent event, boolean command, UUID id) {
    KeyCode code = event.getCode();
    List<UUID> ids = List.of(id);
    if (code == KeyCode.DELETE) {
      edits.delete(ids);
    } else if (command && code == KeyCode.D) {
      edits.duplicate(ids);
    } else if (command && code == KeyCode.C) {
      clipboard.copyGeoJson(ids);
    } else if (command && code == KeyCode.X) {
      clipboard.copyGeoJson(ids);
      edits.delete(ids);
    } else {
      return command && nudge(id, code, event.isShiftDown() ? LONG_STEP_PIXELS : STEP_PIXELS);
    }
    return true;
  }

  private boolean nudge(UUID id, KeyCode code, double pixels) {
    switch (code) {
      case LEFT, KP_LEFT -> edits.nudge(id, -pixels, 0);
      case RIGHT, KP_RIGHT -> edits.nudge(id, pixels, 0);
      case UP, KP_UP -> edits.nudge(id, 0, pixels);
      case DOWN, KP_DOWN -> edits.nudge(id, 0, -pixels);
      default -> {
        return false;
      }
    }
    return true;
  }
}
