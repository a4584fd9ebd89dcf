package fr.bocage.desktop.map;

import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.shape.Rectangle;

/**
 * What the mouse does on the map: wheel zoom, panning, box zoom; the rest is handed to the active
 * tool. JavaFX thread only.
 */
final class MapGestures {
  private static final double DRAG_THRESHOLD_POINTS = 3;
  private static final double MIN_BOX_POINTS = 6;

  /** JavaFX reports this for one notch of a wheel. */
  private static final double NOTCH = 40;

  /** How much of a notch's effect remains with Ctrl held. */
  private static final double FINE = 0.25;

  private enum Mode {
    NONE,
    UNDECIDED,
    TOOL,
    PAN,
    BOX
  }

  private final MapView view;
  private final Navigation navigation;
  private final ToolBox tools;
  private final Rectangle box = new Rectangle();
  private Mode mode = Mode.NONE;
  private boolean spaceDown;
  private boolean moved;
  private double pressX;
  private double pressY;
  private double lastX;
  private double lastY;

  MapGestures(MapView view, Navigation navigation, ToolBox tools) {
    this.view = view;
    this.navigation = navigation;
    this.tools = tools;
    box.getStyleClass().add("zoom-box");
    box.setManaged(false);
    box.setMouseTransparent(true);
    box.setVisible(false);
    view.setOnMousePressed(this::pressed);
    view.setOnMouseDragged(this::dragged);
    view.setOnMouseReleased(this::released);
    view.setOnMouseClicked(this::clicked);
    view.setOnMouseMoved(
        event -> {
          tool().moved(event);
          view.showCursor();
        });
    view.setOnScroll(this::scrolled);
    view.addEventHandler(KeyEvent.KEY_PRESSED, event -> space(event, true));
    view.addEventHandler(KeyEvent.KEY_RELEASED, event -> space(event, false));
    view.focusedProperty().addListener((property, before, now) -> spaceDown = false);
  }

  /** The rubber band of the box zoom, to be laid over the map. */
  Rectangle box() {
    return box;
  }

  private MapTool tool() {
    return tools.active().get().tool();
  }

  private void pressed(MouseEvent event) {
    view.requestFocus();
    moved = false;
    pressX = lastX = event.getX();
    pressY = lastY = event.getY();
    boolean primary = event.getButton() == MouseButton.PRIMARY;
    if (event.getButton() == MouseButton.MIDDLE || primary && spaceDown) {
      startPan();
    } else {
      tool().pressed(event);
      mode = event.isConsumed() ? Mode.TOOL : primary ? leftByTool(event) : Mode.NONE;
    }
  }

  private Mode leftByTool(MouseEvent event) {
    return event.isShiftDown() && tools.firstIsActive() ? Mode.BOX : Mode.UNDECIDED;
  }

  private void startPan() {
    mode = Mode.PAN;
    view.setCursor(Cursor.CLOSED_HAND);
  }

  private void dragged(MouseEvent event) {
    moved |= Math.hypot(event.getX() - pressX, event.getY() - pressY) > DRAG_THRESHOLD_POINTS;
    if (mode == Mode.TOOL) {
      tool().dragged(event);
    } else if (mode == Mode.UNDECIDED && moved) {
      tool().dragged(event);
      if (event.isConsumed()) {
        mode = Mode.TOOL;
      } else {
        startPan();
      }
    }
    if (mode == Mode.PAN) {
      pan(event);
    } else if (mode == Mode.BOX) {
      stretch(event);
    }
  }

  /** Moves by whole pixels, so that the frame stays sharp; what is left over waits. */
  private void pan(MouseEvent event) {
    double ratio = view.pixelRatio();
    double right = Math.rint((event.getX() - lastX) * ratio);
    double down = Math.rint((event.getY() - lastY) * ratio);
    if (right != 0 || down != 0) {
      navigation.drag(right, down);
      lastX += right / ratio;
      lastY += down / ratio;
    }
  }

  private void stretch(MouseEvent event) {
    box.setX(Math.min(pressX, event.getX()));
    box.setY(Math.min(pressY, event.getY()));
    box.setWidth(Math.abs(event.getX() - pressX));
    box.setHeight(Math.abs(event.getY() - pressY));
    box.setVisible(true);
  }

  private void released(MouseEvent event) {
    Mode ended = mode;
    mode = Mode.NONE;
    view.showCursor();
    if (ended == Mode.TOOL || ended == Mode.UNDECIDED) {
      tool().released(event);
    } else if (ended == Mode.BOX) {
      zoomToBox();
    }
  }

  private void zoomToBox() {
    box.setVisible(false);
    if (box.getWidth() < MIN_BOX_POINTS || box.getHeight() < MIN_BOX_POINTS) {
      return;
    }
    double ratio = view.pixelRatio();
    navigation.lookAtBox(
        box.getX() * ratio,
        box.getY() * ratio,
        (box.getX() + box.getWidth()) * ratio,
        (box.getY() + box.getHeight()) * ratio);
    box.setWidth(0);
    box.setHeight(0);
  }

  /** Gives up a box that is being drawn. */
  boolean cancelBox() {
    boolean drawing = mode == Mode.BOX;
    if (drawing) {
      mode = Mode.NONE;
      box.setVisible(false);
    }
    return drawing;
  }

  private void clicked(MouseEvent event) {
    if (moved) {
      return;
    }
    tool().clicked(event);
    boolean twice = event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2;
    if (twice && !event.isConsumed()) {
      double ratio = view.pixelRatio();
      navigation.zoom(2, event.getX() * ratio, event.getY() * ratio);
    }
  }

  private void scrolled(ScrollEvent event) {
    // Shift turns a wheel sideways on most systems.
    double delta = event.getDeltaY() != 0 ? event.getDeltaY() : event.getDeltaX();
    double notches = delta / NOTCH * (event.isControlDown() ? FINE : 1);
    if (notches != 0) {
      double ratio = view.pixelRatio();
      navigation.zoom(
          Math.pow(Navigation.STEP, Math.max(-4, Math.min(4, notches))),
          event.getX() * ratio,
          event.getY() * ratio);
    }
    event.consume();
  }

  private void space(KeyEvent event, boolean down) {
    if (event.getCode() == KeyCode.SPACE && event.getTarget() == view) {
      spaceDown = down;
      if (mode != Mode.PAN) {
        view.showCursor();
      }
      event.consume();
    }
  }

  boolean spaceDown() {
    return spaceDown;
  }
}
