package fr.bocage.desktop;

import com.sun.javafx.tk.TKClipboard;
import java.lang.reflect.Constructor;
import java.lang.reflect.Proxy;
import java.util.EnumSet;
import java.util.Map;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

/**
 * Something dragged with the mouse. Its events are fired: the headless platform mixes up one drag's
 * end with the next one's beginning. JavaFX thread only.
 */
final class HeldContent {
  private final Dragboard board;
  private final TransferMode mode;

  HeldContent(Map<DataFormat, Object> content, TransferMode mode) {
    board = boardWith(content);
    this.mode = mode;
  }

  private static Dragboard boardWith(Map<DataFormat, Object> content) {
    TKClipboard clipboard =
        (TKClipboard)
            Proxy.newProxyInstance(
                HeldContent.class.getClassLoader(),
                new Class<?>[] {TKClipboard.class},
                (proxy, method, arguments) ->
                    switch (method.getName()) {
                      case "hasContent" -> content.containsKey(arguments[0]);
                      case "getContent" -> content.get(arguments[0]);
                      case "getContentTypes" -> content.keySet();
                      case "getTransferModes" -> EnumSet.allOf(TransferMode.class);
                      default -> null;
                    });
    try {
      Constructor<Dragboard> constructor =
          Dragboard.class.getDeclaredConstructor(TKClipboard.class);
      constructor.setAccessible(true);
      return constructor.newInstance(clipboard);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Holds it over a node; whether that would take it. */
  boolean over(Node node, double x, double y) {
    return fire(DragEvent.DRAG_OVER, node, x, y).isAccepted();
  }

  /** Lets go of it over a node; whether that took it. */
  boolean dropOn(Node node, double x, double y) {
    return over(node, x, y) && fire(DragEvent.DRAG_DROPPED, node, x, y).isDropCompleted();
  }

  private DragEvent fire(EventType<DragEvent> type, Node node, double x, double y) {
    Point2D scene = node.localToScene(x, y);
    Point2D screen = node.localToScreen(x, y);
    DragEvent event =
        new DragEvent(
            type,
            board,
            scene.getX(),
            scene.getY(),
            screen.getX(),
            screen.getY(),
            mode,
            null,
            null,
            null);
    Event.fireEvent(node, event);
    return event; // shares what is answered with the copies that the handlers get
  }
}
