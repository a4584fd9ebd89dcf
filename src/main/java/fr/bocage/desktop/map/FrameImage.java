package fr.bocage.desktop.map;

import fr.bocage.geo.Viewport;
import fr.bocage.render.Frame;
import java.nio.IntBuffer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/**
 * An image that shows one frame after another of the same size. Copying one takes a millisecond;
 * new pixels for each would cost the collector, and a new image JavaFX's textures, far more. JavaFX
 * thread only.
 */
final class FrameImage {
  private final int[] argb;
  private final PixelBuffer<IntBuffer> pixels;
  private final Image image;
  private Frame frame;

  /** An image for frames of that frame's size. */
  FrameImage(Frame first) {
    Viewport size = first.viewport();
    argb = new int[first.argb().length];
    pixels =
        new PixelBuffer<>(
            size.widthPixels(),
            size.heightPixels(),
            IntBuffer.wrap(argb),
            PixelFormat.getIntArgbPreInstance());
    image = new WritableImage(pixels);
  }

  boolean fits(Frame next) {
    Viewport size = next.viewport();
    return size.widthPixels() == pixels.getWidth() && size.heightPixels() == pixels.getHeight();
  }

  /** Copies a frame's pixels, which are not needed after that. */
  void show(Frame next) {
    System.arraycopy(next.argb(), 0, argb, 0, argb.length);
    pixels.updateBuffer(all -> null); // all of it has changed
    frame = new Frame(next.viewport(), argb);
  }

  /** What it shows: its own pixels, which the next frame will change. */
  Frame frame() {
    return frame;
  }

  Image image() {
    return image;
  }
}
