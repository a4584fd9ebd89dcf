package fr.bocage.desktop;

import static fr.bocage.desktop.ProjectWindow.onFx;
import static fr.bocage.desktop.ProjectWindow.until;
import static org.assertj.core.api.Assertions.assertThat;

import fr.bocage.desktop.export.MapPicture;
import fr.bocage.desktop.map.ThemedMap;
import fr.bocage.feature.SmallTable;
import fr.bocage.job.Jobs;
import fr.bocage.map.Layer;
import fr.bocage.map.NightMap;
import fr.bocage.problem.Severity;
import fr.bocage.render.MapRenderer;
import fr.bocage.style.MapTheme;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Envelope;
import org.testfx.api.FxRobot;

/** The map taken along as a picture, to a file and to the clipboard. */
class MapPictureTest extends SketchWindowTest {
  @TempDir private Path folder;

  @Override
  SketchSession makeSession() {
    Layer zones = layer(new SmallTable("zones").areas(3));
    Envelope home = new Envelope(-0.4, 1, -0.4, 1); // its middle lies in the first area
    SketchSession made = new SketchSession(catalogue.lambert93(), home, List.of(zones));
    made.state.set(stateOf(zones));
    return made;
  }

  private void save(FxRobot robot, Jobs jobs, Path file) throws TimeoutException {
    save(robot, jobs, new ThemedMap(new NightMap()), file, MapTheme.DAY);
  }

  private void save(FxRobot robot, Jobs jobs, ThemedMap themed, Path file, MapTheme theme)
      throws TimeoutException {
    until(() -> session.viewport.get() != null);
    robot.interact(
        () ->
            new MapPicture(session, map(robot), themed, new MapRenderer(jobs), jobs)
                .save(file, theme));
    until(() -> !session.notices.isEmpty() && session.loading.isEmpty());
  }

  private Severity told() {
    return onFx(() -> session.notices.get(0).severity());
  }

  @Test
  void isTwiceAsFineAsTheScreen(FxRobot robot) throws TimeoutException, IOException {
    Path file = folder.resolve("carte.png");
    try (Jobs jobs = new Jobs(1)) {
      save(robot, jobs, file);
    }
    assertThat(told()).isEqualTo(Severity.INFO);
    BufferedImage picture = ImageIO.read(file.toFile());
    assertThat(picture.getWidth()).isEqualTo(2 * onFx(() -> session.viewport.get().widthPixels()));
    assertThat(picture.getHeight())
        .isEqualTo(2 * onFx(() -> session.viewport.get().heightPixels()));
    assertThat(picture.getRGB(picture.getWidth() / 2, picture.getHeight() / 2))
        .isNotEqualTo(picture.getRGB(1, 1));
  }

  @Test
  void isLightForPaperThoughTheMapIsDark(FxRobot robot) throws TimeoutException, IOException {
    ThemedMap dark = new ThemedMap(new NightMap());
    robot.interact(() -> dark.theme().set(MapTheme.NIGHT));
    Path paper = folder.resolve("papier.png");
    Path slide = folder.resolve("ecran.png");
    try (Jobs jobs = new Jobs(1)) {
      save(robot, jobs, dark, paper, MapTheme.DAY);
      robot.interact(() -> session.notices.clear());
      save(robot, jobs, dark, slide, MapTheme.NIGHT);
    }
    assertThat(brightness(paper)).isGreaterThan(128);
    assertThat(brightness(slide)).isLessThan(128);
  }

  /** The green of the ground, 0 … 255. */
  private static int brightness(Path picture) throws IOException {
    return ImageIO.read(picture.toFile()).getRGB(1, 1) >> 8 & 0xff;
  }

  @Test
  void saysWhyItCannotBeWritten(FxRobot robot) throws TimeoutException {
    Path file = folder.resolve("gone").resolve("carte.png");
    try (Jobs jobs = new Jobs(1)) {
      save(robot, jobs, file);
    }
    assertThat(told()).isEqualTo(Severity.ERROR);
    assertThat(Files.exists(file)).isFalse();
  }

  @Test
  void goesToTheClipboardByItsKeys(FxRobot robot) throws TimeoutException {
    until(() -> session.viewport.get() != null);
    robot.interact(() -> map(robot).requestFocus());
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
    until(() -> !session.notices.isEmpty());
    assertThat(told()).isEqualTo(Severity.INFO);
    Image image = onFx(() -> Clipboard.getSystemClipboard().getImage());
    assertThat((int) image.getWidth())
        .isEqualTo(2 * onFx(() -> session.viewport.get().widthPixels()));
  }
}
