package fr.bocage.desktop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;

/** A test of the whole window over a real project file: for each test a new one of each. */
@ExtendWith(ApplicationExtension.class)
abstract class ProjectWindowTest {
  @TempDir private static Path folder;
  private static int windows;

  /** The folder of this test's project and user data. */
  Path own;

  ProjectWindow window;
  MapRobot map;

  @BeforeEach
  void openWindow() throws IOException, TimeoutException {
    own = Files.createDirectories(folder.resolve("window-" + windows++));
    prepare();
    FxToolkit.setupStage(stage -> window = new ProjectWindow(stage, own));
    map = new MapRobot(new FxRobot(), window);
  }

  /** Puts into the test's folder what must be there before the window opens. */
  void prepare() throws IOException {}

  @AfterEach
  void closeWindow() {
    window.close();
  }
}
