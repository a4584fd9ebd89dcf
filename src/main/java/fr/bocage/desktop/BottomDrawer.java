package fr.bocage.desktop;

import java.util.function.Supplier;
import javafx.animation.Interpolator;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.Cursor;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/**
 * The window's middle, and a panel that slides up from below it, made when it is first shown. The
 * middle gets its new size once, when the slide is over, because the map is painted anew for each
 * size. JavaFX thread only.
 */
final class BottomDrawer extends Region {
  private static final Duration SLIDE = Duration.millis(140);
  private static final double EDGE = 7;
  private static final double MIN_HEIGHT = 120;
  private static final double MIN_MIDDLE = 120;

  private final Region middle;
  private final Supplier<? extends Region> maker;
  private final Region edge = new Region();
  private final DoubleProperty out = new SimpleDoubleProperty();
  private final Timeline slide = new Timeline();
  private Region panel;
  private double height;
  private double grabbed;
  private boolean shown;

  /**
   * @param maker makes the panel
   * @param height the panel's height at first, points
   */
  BottomDrawer(Region middle, Supplier<? extends Region> maker, double height) {
    this.middle = middle;
    this.maker = maker;
    this.height = height;
    edge.getStyleClass().add("drawer-edge");
    edge.setCursor(Cursor.V_RESIZE);
    edge.setOnMousePressed(event -> grabbed = event.getSceneY() + this.height);
    edge.setOnMouseDragged(this::drag);
    edge.setVisible(false);
    getChildren().addAll(middle, edge);
    out.addListener((property, before, now) -> requestLayout());
  }

  boolean isShown() {
    return shown;
  }

  /** The panel's height, as it was last dragged. */
  double drawerHeight() {
    return height;
  }

  void show(boolean show) {
    if (shown == show) {
      return;
    }
    shown = show;
    if (panel == null) {
      panel = maker.get();
      getChildren().add(1, panel);
    }
    panel.setVisible(true);
    edge.setVisible(show);
    requestLayout();
    slide.stop();
    slide
        .getKeyFrames()
        .setAll(new KeyFrame(SLIDE, new KeyValue(out, show ? 1 : 0, Interpolator.EASE_BOTH)));
    slide.setOnFinished(event -> panel.setVisible(shown));
    slide.play();
  }

  private void drag(MouseEvent event) {
    height = grabbed - event.getSceneY();
    height = fittingHeight();
    requestLayout();
  }

  private double fittingHeight() {
    return Math.max(MIN_HEIGHT, Math.min(height, getHeight() - MIN_MIDDLE));
  }

  @Override
  protected void layoutChildren() {
    double tall = fittingHeight();
    boolean settled = shown && out.get() == 1;
    middle.resizeRelocate(0, 0, getWidth(), getHeight() - (settled ? tall : 0));
    double top = snapPositionY(getHeight() - tall * out.get());
    if (panel != null) {
      panel.resizeRelocate(0, top, getWidth(), tall);
    }
    edge.resizeRelocate(0, top - EDGE / 2, getWidth(), EDGE);
  }
}
