package fr.bocage.desktop.inspect;

import fr.bocage.annotation.Photo;
import fr.bocage.annotation.photo.Pixels;
import fr.bocage.job.Jobs;
import fr.bocage.render.Thumbnails;
import java.nio.IntBuffer;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.VBox;

/** The photo of the shown annotation, decoded in the background; takes no room without one. */
final class PhotoView extends VBox {
  private static final int LONGEST = 320;
  private static final double WIDTH = 272;

  private final Jobs jobs;
  private final ImageView picture = new ImageView();
  private final Label name = new Label();
  private Thumbnails thumbnails;
  private Photo shown;

  PhotoView(Jobs jobs) {
    this.jobs = jobs;
    setId("mark-photo");
    getStyleClass().add("mark-photo");
    picture.setPreserveRatio(true);
    picture.setSmooth(true);
    picture.setFitWidth(WIDTH);
    picture.setFitHeight(WIDTH);
    name.getStyleClass().add("panel-hint");
    getChildren().addAll(picture, name);
    show(null);
  }

  /**
   * @param photo null for none
   */
  void show(Photo photo) {
    setVisible(photo != null);
    setManaged(photo != null);
    if (photo == null || !photo.equals(shown)) {
      picture.setImage(null);
    }
    if (photo != null && !photo.equals(shown)) {
      decode(photo);
      name.setText(photo.name());
    }
    shown = photo;
  }

  private void decode(Photo photo) {
    if (thumbnails == null) {
      thumbnails = new Thumbnails();
    }
    Thumbnails pictures = thumbnails;
    jobs.start("photo", progress -> pictures.of(photo, LONGEST))
        .result()
        .thenAccept(pixels -> Platform.runLater(() -> decoded(photo, pixels)));
  }

  private void decoded(Photo photo, Optional<Pixels> pixels) {
    if (photo.equals(shown)) {
      pixels.ifPresent(found -> picture.setImage(image(found)));
    }
  }

  private static WritableImage image(Pixels pixels) {
    return new WritableImage(
        new PixelBuffer<>(
            pixels.width(),
            pixels.height(),
            IntBuffer.wrap(pixels.argb()),
            PixelFormat.getIntArgbPreInstance()));
  }
}
