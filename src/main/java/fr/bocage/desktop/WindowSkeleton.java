package fr.bocage.desktop;

import javafx.geometry.Side;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;

/**
 * The window's places without their contents: what is seen for the half second in which the
 * contents are made. No controls, since the first one of each kind is what takes that time.
 */
final class WindowSkeleton extends BorderPane {
  WindowSkeleton() {
    getStyleClass().add("main-window");
    setTop(strip("top-bar", Side.TOP));
    setLeft(strip("side-panel", Side.LEFT));
    setBottom(strip("status-line", Side.BOTTOM));
    Region map = new Region();
    map.getStyleClass().add("map-ground");
    setCenter(map);
  }

  private static Region strip(String styleClass, Side side) {
    Region strip = new Region();
    strip.getStyleClass().addAll(styleClass, "skeleton-" + side.name().toLowerCase());
    return strip;
  }
}
