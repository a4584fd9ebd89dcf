package fr.bocage.desktop;

import fr.bocage.desktop.session.FileLayerReading;
import fr.bocage.desktop.session.FirstFrame;
import fr.bocage.desktop.session.LayerReading;
import fr.bocage.desktop.session.ProjectOpening;
import fr.bocage.desktop.session.ProjectSession;
import fr.bocage.desktop.session.SessionServices;
import fr.bocage.desktop.session.UserProjects;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;
import javafx.stage.Stage;

/**
 * Opens the window. Reading the project begins before the toolkit does, because both take about as
 * long and know nothing of each other.
 */
public final class DesktopLauncher {
  private static final Logger TOOLKIT_LOG = Logger.getLogger("javafx");

  /** What the toolbar and the panels take from the window's size; only a guess for a warm-up. */
  private static final int PANELS_WIDTH = 272;

  private static final int BARS_HEIGHT = 110;

  private DesktopLauncher() {}

  /**
   * Opens the window and returns when it is closed. Without files it shows the project of the last
   * run, at first the sample; files are added to a new untitled project in the user's data folder,
   * a project file is opened as it is.
   *
   * @throws NoDisplayException when there is no screen to open it on
   */
  public static void launch(Services services, List<Path> files) throws NoDisplayException {
    WindowMemory memory = new WindowMemory(services.userData());
    UserProjects projects = new UserProjects(services.samples(), services.userData());
    LayerReading reading =
        new FileLayerReading(
            services.formats(), services.catalogue(), services.samples(), services.jobs());
    SessionServices forSession =
        new SessionServices(
            services.jobs(),
            services.catalogue(),
            services.formats(),
            services.styles(),
            reading,
            projects,
            services.userData());
    // Whether one project file was named is for the session to see: then this one stays unmade.
    boolean project = files.size() == 1 && files.get(0).toString().endsWith(".gpkg");
    Path first =
        project ? files.get(0) : files.isEmpty() ? projects.first() : projects.newUntitled();
    ProjectOpening opening =
        ProjectOpening.begin(first, services.jobs(), services.catalogue(), reading);
    FirstFrame.paintAhead(
        opening,
        services.renderer(),
        services.jobs(),
        (int) memory.bounds().width() - PANELS_WIDTH,
        (int) memory.bounds().height() - BARS_HEIGHT);
    CountDownLatch closed = new CountDownLatch(1);
    start(
        () -> {
          ProjectSession session = new ProjectSession(forSession);
          Stage stage = new Stage();
          BocageWindow window = new BocageWindow(stage, session, services, memory);
          stage.setOnHidden(
              event -> {
                session.close();
                closed.countDown();
              });
          session.adopt(opening);
          if (!project && !files.isEmpty()) {
            session.open(files);
          }
          window.show();
        });
    awaitQuietly(closed);
  }

  private static void start(Runnable window) throws NoDisplayException {
    TOOLKIT_LOG.setLevel(Level.OFF); // it warns of being on the class path, which is meant
    try {
      Platform.startup(window);
    } catch (UnsupportedOperationException | IllegalStateException e) {
      throw new NoDisplayException(e);
    }
  }

  private static void awaitQuietly(CountDownLatch closed) {
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
