package fr.bocage.desktop;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

/**
 * Runs actions by their keys, wherever the focus is; but a plain key belongs to the text field in
 * which someone is typing. JavaFX thread only.
 */
final class ShortcutKeys {
  private final Scene scene;
  private List<Action> actions = List.of();

  ShortcutKeys(Scene scene) {
    this.scene = scene;
    scene.addEventHandler(KeyEvent.KEY_PRESSED, this::handle);
    scene.addEventHandler(KeyEvent.KEY_TYPED, this::handle);
  }

  /** Replaces the actions that keys run. */
  void set(List<Action> newActions) {
    actions = List.copyOf(newActions);
  }

  private void handle(KeyEvent event) {
    if (isTyping() && !isCommand(event)) {
      return;
    }
    for (Action action : actions) {
      if (action.shortcut() != null && action.shortcut().matches(event)) {
        event.consume();
        action.run().run();
        return;
      }
    }
  }

  private boolean isTyping() {
    return scene.getFocusOwner() instanceof TextInputControl;
  }

  private static boolean isCommand(KeyEvent event) {
    return event.isShortcutDown() || event.isAltDown() || event.getCode().isFunctionKey();
  }
}
