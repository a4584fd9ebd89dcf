package fr.bocage.desktop.map;

import fr.bocage.geo.Viewport;
import fr.bocage.render.Frame;
import javafx.scene.image.ImageView;
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
  private FrameImage shown;
  private FrameImage former;

  /** What neither node shows now, for the next frame: a new image is a new texture each time. */
  private FrameImage spare;

  FramePane() {
    setMouseTransparent(true);
    getChildren().addAll(below, above);
  }

  /** The last frame, or null before the first. */
  Frame shown() {
    return shown == null ? null : shown.frame();
  }

  /** Whether the last frame shows most of what a view does. */
  boolean covers(Viewport view) {
    if (shown == null) {
      return false;
    }
    Envelope seen = shown.frame().viewport().extent().intersection(view.extent());
    return seen.getArea() >= COVERS_SHARE * view.extent().getArea();
  }

  /** Puts a copy of a new frame on top. */
  void show(Frame frame) {
    FrameImage next = former == null ? spare : former;
    spare = null;
    former = shown;
    shown = next != null && next.fits(frame) ? next : new FrameImage(frame);
    shown.show(frame);
    below.setImage(above.getImage());
    above.setImage(shown.image());
  }

  /** Forgets all frames: they show another CRS. */
  void clear() {
    shown = null;
    former = null;
    spare = null;
    above.setImage(null);
    below.setImage(null);
  }

  /** Lays the frames under the present view. */
  void place(Viewport view, double pixelRatio) {
    if (former != null && shown.frame().viewport().extent().contains(view.extent())) {
      spare = former;
      former = null;
      below.setImage(null);
    }
    place(below, former, view, pixelRatio);
    place(above, shown, view, pixelRatio);
  }

  private static void place(ImageView node, FrameImage image, Viewport view, double pixelRatio) {
    if (image == null) {
      return;
    }
    Viewport at = image.frame().viewport();
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
