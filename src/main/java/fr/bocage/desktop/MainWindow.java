package fr.bocage.desktop;

import fr.bocage.desktop.annotate.AnnotationEdits;
import fr.bocage.desktop.annotate.AnnotationPen;
import fr.bocage.desktop.annotate.PenBar;
import fr.bocage.desktop.annotate.PhotoMarks;
import fr.bocage.desktop.annotate.Snapping;
import fr.bocage.desktop.export.MapPicture;
import fr.bocage.desktop.inspect.Inspector;
import fr.bocage.desktop.inspect.PixelRefiner;
import fr.bocage.desktop.layers.LayerPanel;
import fr.bocage.desktop.layers.Legend;
import fr.bocage.desktop.layers.ReplaceEvent;
import fr.bocage.desktop.map.MapView;
import fr.bocage.desktop.map.ToolBox;
import fr.bocage.desktop.marks.MarksPanel;
import fr.bocage.desktop.search.SearchBox;
import fr.bocage.desktop.session.DegreesFinder;
import fr.bocage.desktop.session.LayerChoice;
import fr.bocage.desktop.session.MapSession;
import fr.bocage.desktop.session.Selection;
import fr.bocage.desktop.table.TablePanel;
import fr.bocage.desktop.words.Texts;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

/**
 * Lays out the window in one language: the map in the middle, everything else around it. Another
 * language makes another one. JavaFX thread only.
 */
final class MainWindow extends StackPane implements WindowActions.Shell {
  private static final String FIRST_PEN_COLOUR = "#d1495b";

  private final MapSession session;
  private final StageControls stage;
  private final Texts texts;
  private final FileDialogs dialogs;
  private final MapView map;
  private final WindowActions actions;
  private final LeftPanel left;
  private final SideBySide middle;
  private final BorderPane frame;
  private final Supplier<Presentation> newPresentation;
  private Presentation presentation;
  private final StackPane mapHome;
  private final WindowSheets sheets;
  private final Subscription leavingFullScreen;
  private final SearchBox search;
  private final Lazy<TablePanel> table;
  private final Lazy<PhotoMarks> photos;
  private final Lazy<MapPicture> picture;
  private final BottomDrawer drawer;
  private boolean inspectorWanted = true;
  private boolean wasFullScreen;

  MainWindow(
      MapSession session,
      Services services,
      DegreesFinder degrees,
      Texts texts,
      StageControls stage) {
    this.session = session;
    this.stage = stage;
    this.texts = texts;
    dialogs = new FileDialogs(session, services.formats(), stage, texts);
    AnnotationPen pen = new AnnotationPen(FIRST_PEN_COLOUR, System.getProperty("user.name", ""));
    AnnotationEdits edits = new AnnotationEdits(session, pen, degrees);
    ToolBox tools =
        MapTools.box(
            session,
            edits,
            new Snapping(session, stage.snapping(), texts),
            services.picker(),
            () -> presentation != null,
            texts);
    map =
        new MapView(
            session,
            stage.themedMap(),
            services.renderer(),
            services.jobs(),
            degrees,
            tools,
            texts);
    actions = new WindowActions(session, map, tools, this);
    Legend legend =
        new Legend(
            stage.themedMap(),
            services.jobs(),
            services.catalogue().webMercator(),
            services.styles(),
            texts.locale());
    new PixelRefiner(session, services.jobs());
    mapHome = mapWithNotices(tools, new PenBar(pen, tools, texts));
    sheets = new WindowSheets(this, session, services, dialogs, mapHome, texts, map::requestFocus);
    LayerChoice choice = new LayerChoice();
    LayerPanel layers =
        new LayerPanel(
            session,
            texts,
            services.styles(),
            legend,
            services.catalogue().known(),
            services.jobs(),
            choice,
            () -> showTable(true));
    left =
        new LeftPanel(
            layers,
            () -> new MarksPanel(session, map.navigation(), edits, services.jobs(), texts),
            actions.layers,
            actions.marks,
            texts);
    middle =
        new SideBySide(left, mapHome, new Inspector(session, texts, edits, pen, services.jobs()));
    photos = new Lazy<>(() -> new PhotoMarks(session, edits, map.navigation(), services.jobs()));
    picture =
        new Lazy<>(
            () ->
                new MapPicture(
                    session, map, stage.themedMap(), services.renderer(), services.jobs()));
    table =
        new Lazy<>(
            () ->
                new TablePanel(
                    session,
                    map.navigation(),
                    choice,
                    services.jobs(),
                    texts,
                    () -> showTable(false)));
    search =
        new SearchBox(
            session,
            map.navigation(),
            choice,
            services.jobs(),
            services.catalogue(),
            services.styles(),
            legend,
            texts,
            map::requestFocus);
    drawer = new BottomDrawer(middle, table, stage.tableHeight());
    frame = new BorderPane(drawer);
    frame.setTop(new TopBar(session, actions, tools, search, texts, stage::speak));
    frame.setBottom(
        new StatusLine(
            session,
            map,
            degrees,
            services.catalogue(),
            Magnet.button(actions.snapping, stage.snapping(), texts),
            actions.history,
            texts));
    getStyleClass().add("main-window");
    getChildren().addAll(frame, new DropTarget(session, this, map, photos, texts));
    newPresentation =
        () -> new Presentation(session, map, mapHome, texts, this::togglePresentation);
    leavingFullScreen = stage.fullScreen().subscribe(this::followFullScreen);
    addEventHandler(
        ReplaceEvent.ASKED,
        event -> dialogs.replaceData().ifPresent(file -> session.replaceData(event.layer(), file)));
    session.selection().addListener((property, before, now) -> followSelection());
    followSelection();
  }

  private StackPane mapWithNotices(ToolBox tools, PenBar penBar) {
    NoticeCards notices = new NoticeCards(session.notices(), texts, id -> sheets.showDoctor(id));
    EmptyInvitation invitation =
        new EmptyInvitation(session, tools, actions.openFiles, actions.openSample, texts);
    StackPane stack = new StackPane(map, invitation, penBar, notices);
    stack.setMinWidth(0);
    StackPane.setAlignment(notices, Pos.TOP_RIGHT);
    StackPane.setMargin(notices, new Insets(16));
    StackPane.setAlignment(penBar, Pos.BOTTOM_CENTER);
    StackPane.setMargin(penBar, new Insets(0, 16, 40, 16));
    return stack;
  }

  /** All that keys run in this window. */
  List<Action> actions() {
    return actions.withKeys();
  }

  MapView map() {
    return map;
  }

  /** Lets go of the map and the table; the window is not used any more. */
  void close() {
    leavingFullScreen.unsubscribe();
    stage.rememberTableHeight(drawer.drawerHeight());
    if (table.isMade()) {
      table.get().close();
    }
    left.close();
    map.close();
  }

  private void showTable(boolean shown) {
    drawer.show(shown);
    if (shown) {
      table.get().open();
    } else {
      table.get().close();
      map.requestFocus();
    }
  }

  /**
   * The inspector comes with a selection and goes with it, unless it was put away. It does not come
   * to say that there is nothing.
   */
  private void followSelection() {
    Selection now = session.selection().get();
    boolean empty = now instanceof Selection.OfFeatures found && found.features().isEmpty();
    boolean selected = !(now instanceof Selection.Nothing) && (middle.shows(Side.RIGHT) || !empty);
    middle.show(Side.RIGHT, selected && inspectorWanted);
  }

  @Override
  public void chooseFiles() {
    dialogs.openFiles();
  }

  @Override
  public void choosePhotos() {
    List<Path> chosen = dialogs.choosePhotos();
    if (!chosen.isEmpty()) {
      photos.get().add(chosen, map.toMap(map.getWidth() / 2, map.getHeight() / 2));
    }
  }

  @Override
  public void chooseFolder() {
    dialogs.openFolder();
  }

  @Override
  public void chooseProject() {
    dialogs.openProject();
  }

  @Override
  public void chooseNewProject() {
    dialogs.newProject();
  }

  @Override
  public void toggleLayers() {
    middle.show(Side.LEFT, !middle.shows(Side.LEFT));
  }

  @Override
  public void toggleMarks() {
    boolean shown = !(middle.shows(Side.LEFT) && left.showsMarks());
    left.showMarks(shown);
    if (shown) {
      middle.show(Side.LEFT, true);
      left.focusMarksSearch();
    } else {
      map.requestFocus();
    }
  }

  @Override
  public void toggleInspector() {
    inspectorWanted = !middle.shows(Side.RIGHT);
    middle.show(Side.RIGHT, inspectorWanted);
  }

  @Override
  public void toggleSnapping() {
    stage.snapping().set(!stage.snapping().get());
  }

  @Override
  public void search() {
    search.focusField();
  }

  @Override
  public void toggleTable() {
    showTable(!drawer.isShown());
  }

  @Override
  public void filterTable() {
    showTable(true);
    table.get().focusFilter();
  }

  @Override
  public void toggleTheme() {
    stage.toggleTheme();
  }

  @Override
  public void toggleFullScreen() {
    stage.toggleFullScreen();
  }

  /** The system has its own ways out of full screen, which lead out of a presentation too. */
  private void followFullScreen(boolean full) {
    if (!full && presentation != null) {
      togglePresentation();
    }
  }

  @Override
  public void togglePresentation() {
    if (presentation != null) {
      getChildren().remove(presentation);
      presentation.end();
      presentation = null;
      stage.setFullScreen(wasFullScreen);
    } else {
      sheets.close();
      wasFullScreen = stage.fullScreen().get();
      presentation = newPresentation.get();
      getChildren().add(getChildren().indexOf(frame) + 1, presentation);
      presentation.begin();
      stage.setFullScreen(true);
    }
  }

  @Override
  public void savePicture() {
    if (picture.get().isPossible()) {
      dialogs
          .savePicture(stage.themedMap().theme().get())
          .ifPresent(wanted -> picture.get().save(wanted.file(), wanted.theme()));
    }
  }

  @Override
  public void copyPicture() {
    if (picture.get().isPossible()) {
      picture.get().copy(texts.get("picture.name"));
    }
  }

  @Override
  public void showHistory() {
    sheets.showHistory();
  }

  @Override
  public void showKeys() {
    sheets.showKeys(actions);
  }

  @Override
  public void showAbout() {
    sheets.showAbout();
  }
}
