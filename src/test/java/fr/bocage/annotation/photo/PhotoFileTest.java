package fr.bocage.annotation.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fr.bocage.annotation.AnnotationKind;
import fr.bocage.annotation.MapAnnotation;
import fr.bocage.problem.Problem;
import fr.bocage.problem.ProblemException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;

class PhotoFileTest {
  @TempDir Path folder;

  private PhotoFile read(byte[] bytes) throws Exception {
    return PhotoFile.read(Files.write(folder.resolve("IMG_0412.JPG"), bytes));
  }

  private static BufferedImage picture(PhotoFile photo) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(photo.thumbnail().jpeg()));
  }

  private static String colourAt(BufferedImage image, double right, double down) {
    int rgb = image.getRGB((int) (right * image.getWidth()), (int) (down * image.getHeight()));
    boolean green = (rgb >> 8 & 255) > 100;
    return green ? "green" : (rgb >> 16 & 255) > 100 ? "red" : "blue";
  }

  @Test
  void readsPlaceDateAndDirection() throws Exception {
    PhotoFile photo =
        read(new JpegBytes(64, 48).at(-49.707, -0.2025).taken("2026:05:01 10:20:30").bytes());
    assertThat(photo.title()).isEqualTo("IMG_0412");
    assertThat(photo.place().x).isCloseTo(-0.2025, within(1e-8));
    assertThat(photo.place().y).isCloseTo(-49.707, within(1e-8));
    assertThat(photo.fields())
        .containsExactly(
            Map.entry("date", "2026-05-01 10:20:30 +02:00"),
            Map.entry("altitude", "71 m"),
            Map.entry("direction", "225°"));
    assertThat(photo.problems()).isEmpty();
    MapAnnotation mark = photo.mark(photo.place(), "#d1495b", "Ana");
    assertThat(mark.kind()).isEqualTo(AnnotationKind.PHOTO);
    assertThat(mark.photo().name()).isEqualTo("IMG_0412.JPG");
    assertThat(mark.words().fields()).isEqualTo(photo.fields());
  }

  @Test
  void readsPhotosThatTellNothingAboutThemselves() throws Exception {
    PhotoFile photo = read(new JpegBytes(64, 48).taken("0000:00:00 00:00:00").at(0, 0).bytes());
    assertThat(photo.place()).isNull();
    assertThat(photo.fields()).doesNotContainKey("date");
    assertThat(photo.thumbnail()).isNotNull();
  }

  /** Where the picture's upper left corner and its upper half come to lie. */
  @ParameterizedTest
  @CsvSource({
    "1, 0.1, 0.1, 0.6, 0.1", "2, 0.9, 0.1, 0.4, 0.1", "3, 0.9, 0.9, 0.4, 0.9",
    "4, 0.1, 0.9, 0.6, 0.9", "5, 0.1, 0.1, 0.1, 0.6", "6, 0.9, 0.1, 0.9, 0.6",
    "7, 0.9, 0.9, 0.9, 0.4", "8, 0.1, 0.9, 0.1, 0.4", "9, 0.1, 0.1, 0.6, 0.1"
  })
  void turnsPicturesTheRightWayUp(
      int orientation, double greenX, double greenY, double redX, double redY) throws Exception {
    BufferedImage image = picture(read(new JpegBytes(1000, 600).oriented(orientation).bytes()));
    assertThat(Math.max(image.getWidth(), image.getHeight())).isEqualTo(320);
    assertThat(image.getWidth() > image.getHeight()).isEqualTo(orientation < 5 || orientation > 8);
    assertThat(colourAt(image, greenX, greenY)).isEqualTo("green");
    assertThat(colourAt(image, redX, redY)).isEqualTo("red");
    assertThat(colourAt(image, 1 - greenX, 1 - greenY)).isEqualTo("blue");
  }

  @Test
  void leavesSmallPicturesAsLargeAsTheyAre() throws Exception {
    assertThat(picture(read(new JpegBytes(50, 20).bytes())).getWidth()).isEqualTo(50);
    assertThat(picture(read(new JpegBytes(700, 20).progressive().bytes())).getWidth())
        .isEqualTo(320);
  }

  @Test
  void keepsThePlaceOfPicturesThatClaimMoreThanTheyHold() throws Exception {
    for (boolean progressive : new boolean[] {false, true}) {
      JpegBytes small = new JpegBytes(64, 48).at(49, 1);
      byte[] bytes = (progressive ? small.progressive() : small).bytes();
      PhotoFile photo = read(JpegBytes.claiming(bytes, 65_500, 65_500));
      assertThat(photo.thumbnail()).isNull();
      assertThat(photo.place()).isEqualTo(new Coordinate(1, 49));
      assertThat(photo.problems()).extracting(Problem::code).containsExactly("photo-undecodable");
      assertThat(photo.mark(photo.place(), "#d1495b", "").photo()).isNull();
    }
  }

  @Test
  void showsWhatIsThereOfPicturesThatAreCutOff() throws Exception {
    byte[] bytes = new JpegBytes(1000, 600).at(49, 1).bytes();
    PhotoFile photo = read(Arrays.copyOf(bytes, bytes.length * 2 / 3));
    assertThat(photo.problems()).extracting(Problem::code).containsExactly("photo-cut-off");
    assertThat(colourAt(picture(photo), 0.1, 0.1)).isEqualTo("green");
  }

  @Test
  void refusesWhatIsNoJpeg() {
    assertThatThrownBy(() -> read("GIF89a".getBytes()))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("IMG_0412.JPG is no JPEG");
    assertThatThrownBy(() -> read(new byte[0])).isInstanceOf(ProblemException.class);
    assertThatThrownBy(() -> PhotoFile.read(folder.resolve("rien.jpg")))
        .isInstanceOf(ProblemException.class);
    assertThatThrownBy(() -> PhotoFile.read(folder)).isInstanceOf(ProblemException.class);
  }

  @Test
  void survivesDamageAnywhere() throws Exception {
    byte[] whole =
        new JpegBytes(320, 200).at(49, 1).taken("2026:05:01 10:20:30").oriented(6).bytes();
    Random random = new Random(7);
    for (int round = 0; round < 300; round++) {
      byte[] damaged = whole.clone();
      for (int i = 0; i < 4; i++) {
        damaged[3 + random.nextInt(random.nextBoolean() ? 400 : damaged.length - 3)] =
            (byte) random.nextInt();
      }
      PhotoFile photo = read(damaged);
      assertThat(photo.thumbnail() == null)
          .isEqualTo(
              photo.problems().stream().anyMatch(one -> one.code().equals("photo-undecodable")));
      assertThat(photo.place() == null || Math.abs(photo.place().y) <= 90).isTrue();
    }
  }
}
