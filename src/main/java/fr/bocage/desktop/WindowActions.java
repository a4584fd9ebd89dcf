package fr.bocage.desktop;

import fr.bocage.desktop.map.MapView;
import fr.bocage.desktop.map.Navigation;
import fr.bocage.desktop.map.ToolBox;
import fr.bocage.desktop.map.ToolEntry;
import fr.bocage.desktop.session.MapSession;
import java.util.ArrayList;
import java.util.List;
import org.kordamp.ikonli.feather.Feather;

/** All that the window can be told to do, each with its icon and its key. */
final class WindowActions {
  final Action openFiles;
  final Action openFolder;
  final Action openSample;
  final Action openPhotos;
  final Action openProject;
  final Action newProject;
  final Action zoomIn;
  final Action zoomOut;
  final Action fullExtent;
  final Action back;
  final Action forward;
  final Action undo;
  final Action redo;
  final Action history;
  final Action snapping;
  final Action layers;
  final Action marks;
  final Action inspector;
  final Action search;
  final Action table;
  final Action filterTable;
  final Action theme;
  final Action fullScreen;
  final Action present;
  final Action savePicture;
  final Action copyPicture;
  final Action keys;
  final Action about;
  private final List<Action> tools;

  /** What the actions on the window itself do. */
  interface Shell {
    void chooseFiles();

    void chooseFolder();

    void choosePhotos();

    void chooseProject();

    void chooseNewProject();

    void toggleSnapping();

    void toggleLayers();

    void toggleMarks();

    void toggleInspector();

    void search();

    void toggleTable();

    void filterTable();

    void toggleTheme();

    void toggleFullScreen();

    void togglePresentation();

    void savePicture();

    void copyPicture();

    void showHistory();

    void showKeys();

    void showAbout();
  }

  WindowActions(MapSession session, MapView map, ToolBox toolBox, Shell shell) {
    Navigation move = map.navigation();
    openFiles = action("open-files", Feather.FILE_PLUS, "Shortcut+O", shell::chooseFiles);
    openFolder =
        action("open-folder", Feather.FOLDER_PLUS, "Shortcut+Shift+O", shell::chooseFolder);
    openPhotos = action("open-photos", Feather.CAMERA, "Shift+P", shell::choosePhotos);
    openSample = action("open-sample", Feather.MAP, null, session::openSample);
    openProject = action("open-project", Feather.FOLDER, "Shortcut+P", shell::chooseProject);
    newProject = action("new-project", Feather.FILE, "Shortcut+N", shell::chooseNewProject);
    zoomIn = typed("zoom-in", Feather.PLUS, "+", () -> move.zoom(Navigation.STEP));
    zoomOut = typed("zoom-out", Feather.MINUS, "-", () -> move.zoom(1 / Navigation.STEP));
    fullExtent = typed("full-extent", Feather.MAXIMIZE, "0", session::lookAtAll);
    back = action("view-back", Feather.ARROW_LEFT, "Alt+Left", session::back);
    forward = action("view-forward", Feather.ARROW_RIGHT, "Alt+Right", session::forward);
    undo = action("undo", Feather.CORNER_UP_LEFT, "Shortcut+Z", session::undo);
    redo = action("redo", Feather.CORNER_UP_RIGHT, "Shortcut+Shift+Z", session::redo);
    history = action("history", Feather.CLOCK, "Shortcut+H", shell::showHistory);
    snapping = action("snapping", Feather.GIT_COMMIT, "S", shell::toggleSnapping);
    layers = action("toggle-layers", Feather.LAYERS, "F9", shell::toggleLayers);
    marks = action("toggle-marks", Feather.MAP_PIN, "F8", shell::toggleMarks);
    inspector = action("toggle-inspector", Feather.SIDEBAR, "F10", shell::toggleInspector);
    search = action("search-map", Feather.SEARCH, "Shortcut+F", shell::search);
    table = action("toggle-table", Feather.LIST, "F6", shell::toggleTable);
    filterTable = action("filter-table", Feather.FILTER, "Shortcut+Shift+F", shell::filterTable);
    theme = action("theme", Feather.MOON, "Shortcut+T", shell::toggleTheme);
    fullScreen = action("full-screen", Feather.MAXIMIZE_2, "F11", shell::toggleFullScreen);
    present = action("present", Feather.MONITOR, "F5", shell::togglePresentation);
    savePicture = action("save-picture", Feather.IMAGE, "Shortcut+Shift+E", shell::savePicture);
    copyPicture = action("copy-picture", Feather.COPY, "Shortcut+Shift+C", shell::copyPicture);
    keys = action("keys", Feather.HELP_CIRCLE, "F1", shell::showKeys);
    about = action("about", Feather.INFO, null, shell::showAbout);
    tools = toolBox.entries().stream().map(entry -> toolAction(entry, toolBox)).toList();
  }

  static Action toolAction(ToolEntry entry, ToolBox toolBox) {
    return new Action(
        entry.id(),
        entry.textKey(),
        entry.icon(),
        new Shortcut(entry.shortcut(), null),
        () -> toolBox.activate(entry));
  }

  private static Action action(String id, Feather icon, String keys, Runnable run) {
    return new Action(id, "action." + id, icon, keys == null ? null : Shortcut.keys(keys), run);
  }

  private static Action typed(String id, Feather icon, String character, Runnable run) {
    return new Action(id, "action." + id, icon, Shortcut.typed(character), run);
  }

  /** Picking up a tool, in the toolbar's order. */
  List<Action> tools() {
    return tools;
  }

  /** Those that have a button or a menu entry, in the order in which the help lists them. */
  List<Action> listed() {
    List<Action> all =
        new ArrayList<>(
            List.of(openFiles, openFolder, openPhotos, openProject, newProject, openSample));
    all.addAll(tools);
    all.addAll(
        List.of(
            snapping,
            zoomIn,
            zoomOut,
            fullExtent,
            back,
            forward,
            undo,
            redo,
            history,
            layers,
            marks,
            inspector,
            search,
            table,
            filterTable,
            theme,
            fullScreen,
            present,
            savePicture,
            copyPicture,
            keys,
            about));
    return all;
  }

  /** All that keys run, with second keys for what people expect elsewhere. */
  List<Action> withKeys() {
    List<Action> all = new ArrayList<>(listed());
    all.add(again(zoomIn, Shortcut.typed("=")));
    all.add(again(search, Shortcut.typed("/")));
    all.add(again(fullExtent, Shortcut.keys("Home")));
    all.add(again(redo, Shortcut.keys("Shortcut+Y")));
    all.add(again(layers, Shortcut.keys("Shortcut+L")));
    all.add(again(inspector, Shortcut.keys("Shortcut+I")));
    return all;
  }

  private static Action again(Action action, Shortcut other) {
    return new Action(action.id(), action.textKey(), action.icon(), other, action.run());
  }
}
