package fr.bocage.desktop;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import fr.bocage.desktop.map.ThemedMap;
import fr.bocage.desktop.session.DegreesFinder;
import fr.bocage.desktop.session.MapSession;
import fr.bocage.desktop.words.Texts;
import fr.bocage.map.NightMap;
import fr.bocage.map.ProjectState;
import fr.bocage.style.MapTheme;
import java.util.List;
import java.util.Locale;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;

/**
 * The window itself: its place on the screen, theme and language, remembered from one run to the
 * next. JavaFX thread only.
 */
public final class BocageWindow implements StageControls {
  private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");

  /** What an empty window shows until its style sheets are applied: the dark theme's own ground. */
  private static final Color DARK_GROUND = Color.web("#0d1117");

  private static final double MIN_WIDTH = 640;
  private static final double MIN_HEIGHT = 400;

  private final Stage stage;
  private final MapSession session;
  private final Services services;
  private final WindowMemory memory;
  private final DegreesFinder degrees;
  private final ThemedMap themedMap;
  private final Scene scene = new Scene(new Region());
  private final ShortcutKeys keys = new ShortcutKeys(scene);
  private final BooleanProperty snapping;
  private Texts texts;

  /** Null until the window has been seen. */
  private MainWindow content;

  /**
   * @param night makes the dark theme's map; may have been used to paint ahead
   */
  public BocageWindow(
      Stage stage, MapSession session, Services services, WindowMemory memory, NightMap night) {
    this.stage = stage;
    this.session = session;
    this.services = services;
    this.memory = memory;
    themedMap = new ThemedMap(night);
    texts = new Texts(memory.language());
    snapping = new SimpleBooleanProperty(memory.snapping());
    snapping.addListener((property, before, now) -> memory.setSnapping(now));
    degrees = new DegreesFinder(session, services.catalogue(), services.jobs());
    for (String sheet : List.of("bocage.css", "panels.css", "table.css")) {
      scene.getStylesheets().add(BocageWindow.class.getResource(sheet).toExternalForm());
    }
    stage.setScene(scene);
    stage.setMinWidth(MIN_WIDTH);
    stage.setMinHeight(MIN_HEIGHT);
    stage.setFullScreenExitKeyCombination(KeyCombination.keyCombination("F11"));
    stage.setFullScreenExitHint("");
    stage.setOnHiding(event -> remember());
    applyTheme();
    session.state().addListener((property, before, now) -> nameStage());
  }

  /** Opens it where it was when it was last closed: its places at once, then their contents. */
  public void show() {
    WindowMemory.Bounds bounds = memory.bounds();
    Rectangle2D room = screen(bounds).getVisualBounds();
    stage.setWidth(Math.min(bounds.width(), room.getWidth()));
    stage.setHeight(Math.min(bounds.height(), room.getHeight()));
    if (isOnScreen(bounds)) {
      stage.setX(bounds.x());
      stage.setY(bounds.y());
    }
    stage.setMaximized(bounds.maximised());
    WindowSkeleton skeleton = new WindowSkeleton();
    skeleton.pseudoClassStateChanged(DARK, memory.dark());
    scene.setRoot(skeleton);
    nameStage();
    afterNextFrame(this::rebuild);
    stage.show();
  }

  private void afterNextFrame(Runnable then) {
    scene.addPostLayoutPulseListener(
        new Runnable() {
          @Override
          public void run() {
            scene.removePostLayoutPulseListener(this);
            Platform.runLater(then);
          }
        });
  }

  private static Screen screen(WindowMemory.Bounds bounds) {
    return Screen.getScreensForRectangle(bounds.x(), bounds.y(), bounds.width(), bounds.height())
        .stream()
        .findFirst()
        .orElseGet(Screen::getPrimary);
  }

  /** A screen that was there last time may be unplugged now. */
  private static boolean isOnScreen(WindowMemory.Bounds bounds) {
    double titleBar = 48;
    for (Screen screen : Screen.getScreens()) {
      Rectangle2D area = screen.getVisualBounds();
      if (area.intersects(bounds.x(), bounds.y(), bounds.width(), titleBar)) {
        return true;
      }
    }
    return false;
  }

  private void remember() {
    memory.setBounds(
        new WindowMemory.Bounds(
            stage.getX(),
            stage.getY(),
            stage.getWidth(),
            stage.getHeight(),
            stage.isMaximized() || stage.isFullScreen()));
    if (content != null) {
      content.close();
    }
    memory.save();
  }

  private void rebuild() {
    if (content != null) {
      content.close();
    }
    texts = new Texts(memory.language());
    content = new MainWindow(session, services, degrees, texts, this);
    content.pseudoClassStateChanged(DARK, memory.dark());
    keys.set(content.actions());
    scene.setRoot(content);
    nameStage();
    // A new root's first pulse gives the focus to its first control.
    afterNextFrame(content.map()::requestFocus);
  }

  private void nameStage() {
    String title = session.state().get().settings().get(ProjectState.TITLE);
    String name = texts.get("app.name");
    stage.setTitle(title == null || title.isBlank() ? name : title + " — " + name);
  }

  private void applyTheme() {
    var theme = memory.dark() ? new PrimerDark() : new PrimerLight();
    Application.setUserAgentStylesheet(theme.getUserAgentStylesheetBSS());
    scene.setFill(memory.dark() ? DARK_GROUND : Color.WHITE);
    themedMap.theme().set(memory.dark() ? MapTheme.NIGHT : MapTheme.DAY);
  }

  @Override
  public ThemedMap themedMap() {
    return themedMap;
  }

  @Override
  public void toggleTheme() {
    memory.setDark(!memory.dark());
    applyTheme();
    content.pseudoClassStateChanged(DARK, memory.dark());
  }

  @Override
  public void toggleFullScreen() {
    stage.setFullScreen(!stage.isFullScreen());
  }

  @Override
  public ReadOnlyBooleanProperty fullScreen() {
    return stage.fullScreenProperty();
  }

  @Override
  public void setFullScreen(boolean full) {
    stage.setFullScreen(full);
  }

  @Override
  public void speak(Locale language) {
    memory.setLanguage(language);
    rebuild();
  }

  @Override
  public double tableHeight() {
    return memory.tableHeight();
  }

  @Override
  public void rememberTableHeight(double height) {
    memory.setTableHeight(height);
  }

  @Override
  public BooleanProperty snapping() {
    return snapping;
  }

  @Override
  public Window window() {
    return stage;
  }
}
