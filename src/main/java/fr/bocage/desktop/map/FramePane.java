package fr.bocage.desktop.map;

import fr.bocage.geo.Viewport;
import fr.bocage.render.Frame;
import java.nio.IntBuffer;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import org.locationtech.jts.geom.Envelope;

/**
 * Shows frames where they belong in the present view: moved and scaled while the right one is in
 * the works. The frame before the last stays below it until the last one covers the view. JavaFX
 * thread only.
 */
final class FramePane extends Pane {
  /** Beyond this a frame is a smear of a few pixels, and its node needlessly large. */
  private static final double MAX_ENLARGEMENT = 64;

  private static final double COVERS_SHARE = 0.7;

  private final ImageView above = new ImageView();
  private final ImageView below = new ImageView();
  private Frame shown;
  private Frame former;

  FramePane() {
    setMouseTransparent(true);
    getChildren().addAll(below, above);
  }

  /** The last frame, or null before the first. */
  Frame shown() {
    return shown;
  }

  /** Whether the last frame shows most of what a view does. */
  boolean covers(Viewport view) {
    if (shown == null) {
      return false;
    }
    Envelope seen = shown.viewport().extent().intersection(view.extent());
    return seen.getArea() >= COVERS_SHARE * view.extent().getArea();
  }

  /** Puts a new frame on top; its pixels are used as they are, not copied. */
  void show(Frame frame) {
    former = shown;
    below.setImage(above.getImage());
    shown = frame;
    Viewport size = frame.viewport();
    above.setImage(
        new WritableImage(
            new PixelBuffer<>(
                size.widthPixels(),
                size.heightPixels(),
                IntBuffer.wrap(frame.argb()),
                PixelFormat.getIntArgbPreInstance())));
  }

  /** Forgets all frames: they show another CRS. */
  void clear() {
    shown = null;
    former = null;
    above.setImage(null);
    below.setImage(null);
  }

  /** Lays the frames under the present view. */
  void place(Viewport view, double pixelRatio) {
    if (shown != null && shown.viewport().extent().contains(view.extent())) {
      former = null;
      below.setImage(null);
    }
    place(below, former, view, pixelRatio);
    place(above, shown, view, pixelRatio);
  }

  private static void place(ImageView node, Frame frame, Viewport view, double pixelRatio) {
    if (frame == null) {
      return;
    }
    Viewport at = frame.viewport();
    double scale = at.resolution() / view.resolution();
    node.setVisible(scale <= MAX_ENLARGEMENT && scale >= 1 / MAX_ENLARGEMENT);
    double x = (at.minX() - view.minX()) / view.resolution();
    double y = (view.maxY() - at.maxY()) / view.resolution();
    boolean unscaled = Math.abs(scale - 1) < 1e-9;
    if (unscaled) { // on whole pixels it stays sharp
      x = Math.rint(x);
      y = Math.rint(y);
    }
    node.setSmooth(!unscaled);
    node.setX(x / pixelRatio);
    node.setY(y / pixelRatio);
    node.setFitWidth(at.widthPixels() * scale / pixelRatio);
    node.setFitHeight(at.heightPixels() * scale / pixelRatio);
  }
}
