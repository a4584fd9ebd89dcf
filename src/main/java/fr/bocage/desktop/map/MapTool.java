package fr.bocage.desktop.map;

import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/**
 * What the mouse does on the map. One tool is active at a time; wheel zoom, the arrow keys and
 * panning with the middle button or the space bar work in all of them. A handler that takes an
 * event consumes it; a primary-button drag that the tool leaves pans the map.
 */
public interface MapTool {
  Cursor cursor();

  /** Called when the tool becomes the active one; what it draws goes into the overlay. */
  default void activate(MapOverlay overlay) {}

  /** Called when another tool takes over: gives up what is unfinished and clears the overlay. */
  default void deactivate() {}

  default void pressed(MouseEvent event) {}

  default void dragged(MouseEvent event) {}

  default void released(MouseEvent event) {}

  default void moved(MouseEvent event) {}

  /** A press and release without a drag between; {@link MouseEvent#getClickCount} counts. */
  default void clicked(MouseEvent event) {}

  default void keyPressed(KeyEvent event) {}

  /** The map moved under the overlay: place again what the tool drew there. */
  default void viewChanged() {}
}
