package fr.bocage.desktop;

import fr.bocage.desktop.session.FirstFrame;
import fr.bocage.desktop.session.ProjectOpening;
import fr.bocage.desktop.session.ProjectSession;
import fr.bocage.desktop.session.SessionServices;
import fr.bocage.desktop.session.TrustedFiles;
import fr.bocage.desktop.session.UserProjects;
import fr.bocage.map.LayerFiles;
import fr.bocage.map.LayerReader;
import fr.bocage.map.NightMap;
import fr.bocage.map.ProjectRecognition;
import fr.bocage.map.TablePlacement;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
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
    TrustedFiles trusted = new TrustedFiles(services.userData());
    LayerReader reader =
        new LayerReader(
            services.formats(),
            services.catalogue(),
            new LayerFiles(services.samples(), trusted::contains),
            new TablePlacement(services.catalogue(), services.jobs()));
    SessionServices forSession =
        new SessionServices(
            services.jobs(),
            services.catalogue(),
            services.formats(),
            services.styles(),
            reader,
            projects,
            trusted,
            services.userData());
    // Whether one project file was named is for the session to see: then this one stays unmade.
    boolean project = files.size() == 1 && ProjectRecognition.isProject(files.get(0));
    Path first =
        project ? files.get(0) : files.isEmpty() ? projects.first() : projects.newUntitled();
    ProjectOpening opening =
        ProjectOpening.begin(first, services.jobs(), services.catalogue(), reader);
    NightMap night = new NightMap();
    FirstFrame.paintAhead(
        opening,
        memory.dark() ? night::of : UnaryOperator.identity(),
        services.renderer(),
        services.jobs(),
        (int) memory.bounds().width() - PANELS_WIDTH,
        (int) memory.bounds().height() - BARS_HEIGHT);
    List<Path> added = project ? List.of() : files;
    CompletableFuture<Void> closed = new CompletableFuture<>();
    start(
        () -> {
          try {
            open(new ProjectSession(forSession), services, memory, night, opening, added, closed);
          } catch (RuntimeException | Error e) { // else nobody would ever close the window
            closed.completeExceptionally(e);
          }
        });
    closed.join();
  }

  private static void open(
      ProjectSession session,
      Services services,
      WindowMemory memory,
      NightMap night,
      ProjectOpening opening,
      List<Path> added,
      CompletableFuture<Void> closed) {
    Stage stage = new Stage();
    BocageWindow window = new BocageWindow(stage, session, services, memory, night);
    stage.setOnHidden(
        event -> {
          session.close();
          closed.complete(null);
        });
    session.adopt(opening);
    if (!added.isEmpty()) {
      session.open(added);
    }
    window.show();
  }

  private static void start(Runnable window) throws NoDisplayException {
    TOOLKIT_LOG.setLevel(Level.OFF); // it warns of being on the class path, which is meant
    try {
      Platform.startup(window);
    } catch (UnsupportedOperationException | IllegalStateException e) {
      throw new NoDisplayException(e);
    }
  }
}
