package fr.bocage.desktop.map;

import fr.bocage.desktop.session.MapSession;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** What the keys do while the map has the focus. JavaFX thread only. */
final class MapKeys {
  private static final double STEP_SHARE = 0.15;

  private final MapView view;
  private final Navigation navigation;
  private final ToolBox tools;
  private final MapGestures gestures;
  private final MapSession session;

  MapKeys(
      MapView view,
      Navigation navigation,
      ToolBox tools,
      MapGestures gestures,
      MapSession session) {
    this.view = view;
    this.navigation = navigation;
    this.tools = tools;
    this.gestures = gestures;
    this.session = session;
    view.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private void pressed(KeyEvent event) {
    if (event.getTarget() != view) {
      return; // typed into a field that a tool has put on the map
    }
    tools.active().get().tool().keyPressed(event);
    if (event.isConsumed() || event.isControlDown() || event.isMetaDown()) {
      return;
    }
    if (event.getCode() == KeyCode.ESCAPE) {
      escape(event);
    } else if (!event.isAltDown() && move(event.getCode())) {
      event.consume();
    }
  }

  /** Gets out of the innermost thing; leaves the key to the window when nothing is under way. */
  private void escape(KeyEvent event) {
    if (gestures.cancelBox()) {
      event.consume();
    } else if (!tools.firstIsActive()) {
      tools.activateFirst();
      event.consume();
    }
  }

  private boolean move(KeyCode code) {
    switch (code) {
      case LEFT, KP_LEFT -> navigation.glide(STEP_SHARE, 0);
      case RIGHT, KP_RIGHT -> navigation.glide(-STEP_SHARE, 0);
      case UP, KP_UP -> navigation.glide(0, STEP_SHARE);
      case DOWN, KP_DOWN -> navigation.glide(0, -STEP_SHARE);
      case HOME -> session.lookAtAll();
      case BACK_SPACE -> session.back();
      default -> {
        return false;
      }
    }
    return true;
  }
}
