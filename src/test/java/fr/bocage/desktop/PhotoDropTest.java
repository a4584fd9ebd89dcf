package fr.bocage.desktop;

import static fr.bocage.desktop.ProjectWindow.onFx;
import static fr.bocage.desktop.ProjectWindow.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.bocage.annotation.AnnotationKind;
import fr.bocage.annotation.photo.JpegBytes;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Point2D;
import javafx.scene.image.ImageView;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.TransferMode;
import org.junit.jupiter.api.Test;

/** Photos dropped onto the map: marks where they were taken, else where they were dropped. */
class PhotoDropTest extends ProjectWindowTest {
  @Override
  void prepare() throws IOException {
    Files.write(own.resolve("phare.jpg"), new JpegBytes(48, 32).at(49.5, 0.1).bytes());
    Files.write(own.resolve("nulle-part.jpg"), new JpegBytes(32, 32).bytes());
    Files.writeString(own.resolve("faux.jpg"), "no picture");
  }

  private void drop(String... names) throws TimeoutException {
    map.keys(KeyCode.V);
    List<File> files = Arrays.stream(names).map(name -> own.resolve(name).toFile()).toList();
    Map<DataFormat, Object> content = Map.of(DataFormat.FILES, files);
    onFx(() -> new HeldContent(content, TransferMode.COPY).dropOn(window.map(), 140, 160));
  }

  @Test
  void standsWhereItWasTakenAndShowsItsPicture() throws TimeoutException {
    drop("phare.jpg");
    map.untilMarks(1);
    assertThat(map.last().kind()).isEqualTo(AnnotationKind.PHOTO);
    assertThat(map.last().title()).isEqualTo("phare");
    assertThat(map.last().geometry().getCoordinate().x).isCloseTo(0.1, within(1e-4));
    until(() -> map.robot.lookup("#mark-photo").tryQuery().isPresent());
    until(
        () -> ((ImageView) map.robot.lookup("#mark-photo .image-view").query()).getImage() != null);
  }

  @Test
  void standsWhereItWasDroppedWhenItDoesNotTellAndSaysSo() throws TimeoutException {
    drop("nulle-part.jpg");
    map.untilMarks(1);
    Point2D place = map.vertices(map.last()).get(0);
    assertThat(place.distance(140, 160)).isLessThan(3);
    until(() -> window.session.notices().size() == 1);
  }

  @Test
  void takesInThoseThatArePhotosAsOneEditAndTellsOfTheOthers() throws TimeoutException {
    drop("phare.jpg", "faux.jpg", "nulle-part.jpg");
    map.untilMarks(2);
    until(() -> window.session.notices().size() == 2);
    map.keys(KeyCode.CONTROL, KeyCode.Z);
    map.untilMarks(0);
    assertThat(window.session.loading()).isEmpty();
  }
}
