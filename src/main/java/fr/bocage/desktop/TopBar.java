package fr.bocage.desktop;

import fr.bocage.desktop.map.ToolBox;
import fr.bocage.desktop.session.MapSession;
import fr.bocage.desktop.words.EditWords;
import fr.bocage.desktop.words.ShownKeys;
import fr.bocage.desktop.words.Texts;
import fr.bocage.map.Edit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Separator;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The window's upper edge: open, tools, view, undo, search, and the window's own settings. What a
 * narrow window has no room for is in a menu at its end, the rarest first.
 */
final class TopBar extends StackPane {
  private final MapSession session;
  private final WindowActions actions;
  private final Texts texts;

  TopBar(
      MapSession session,
      WindowActions actions,
      ToolBox toolBox,
      Node search,
      Texts texts,
      Consumer<Locale> speak) {
    this.session = session;
    this.actions = actions;
    this.texts = texts;
    setMinWidth(0);
    Languages languages = new Languages(texts, speak);
    List<Node> zoom = after(separator(), actions.zoomIn, actions.zoomOut, actions.fullExtent);
    List<Node> views = buttons(actions.back, actions.forward);
    List<Node> edits =
        List.of(
            separator(),
            editButton(actions.undo, session.undoable()),
            editButton(actions.redo, session.redoable()));
    List<Node> panels = buttons(actions.layers, actions.table, actions.inspector);
    List<Node> present = List.of(separator(), Buttons.icon(actions.present, texts), pictureMenu());
    List<Node> settings = List.of(Buttons.icon(actions.theme, texts), languages.menuButton());
    List<Node> help = buttons(actions.keys, actions.about);
    MenuButton more = more();
    FoldingBar bar = new FoldingBar(more, search);
    bar.getStyleClass().add("top-bar");
    bar.setAlignment(Pos.CENTER_LEFT);
    bar.getChildren().addAll(openMenu(), separator(), new ToolButtons(toolBox, texts));
    Stream.of(zoom, views, edits, List.of(space(), search, space()), panels, present, settings)
        .forEach(bar.getChildren()::addAll);
    bar.getChildren().addAll(help);
    bar.getChildren().add(more);
    bar.fold(
        List.of(
            new FoldingBar.Group(views, () -> items(actions.back, actions.forward)),
            new FoldingBar.Group(settings, () -> List.of(item(actions.theme), languages.menu())),
            new FoldingBar.Group(help, () -> items(actions.keys, actions.about)),
            new FoldingBar.Group(
                zoom, () -> items(actions.zoomIn, actions.zoomOut, actions.fullExtent)),
            new FoldingBar.Group(
                panels,
                () -> items(actions.layers, actions.marks, actions.table, actions.inspector)),
            new FoldingBar.Group(
                present, () -> items(actions.present, actions.savePicture, actions.copyPicture)),
            new FoldingBar.Group(edits, this::editItems)));
    getChildren().add(bar);
  }

  private List<Node> buttons(Action... all) {
    return Stream.of(all).<Node>map(action -> Buttons.icon(action, texts)).toList();
  }

  private List<Node> after(Node first, Action... all) {
    return Stream.concat(Stream.of(first), buttons(all).stream()).toList();
  }

  private List<MenuItem> items(Action... all) {
    return Stream.of(all).map(this::item).toList();
  }

  private List<MenuItem> editItems() {
    List<MenuItem> items = items(actions.undo, actions.redo, actions.history);
    items.get(0).setDisable(session.undoable().get() == null);
    items.get(1).setDisable(session.redoable().get() == null);
    return items;
  }

  private MenuButton more() {
    MenuButton menu = new MenuButton(null, new FontIcon(Feather.MORE_HORIZONTAL));
    menu.setId("more");
    menu.getStyleClass().addAll("button-icon", "flat", "no-arrow");
    Buttons.name(menu, texts.get("bar.more"));
    return menu;
  }

  private static Region space() {
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    return space;
  }

  private static Separator separator() {
    return new Separator(Orientation.VERTICAL);
  }

  private MenuButton pictureMenu() {
    MenuButton menu = new MenuButton(null, new FontIcon(Feather.SHARE));
    menu.setId("picture");
    menu.getStyleClass().addAll("button-icon", "flat", "no-arrow");
    Buttons.name(menu, texts.get("picture.menu"));
    menu.getItems().setAll(items(actions.savePicture, actions.copyPicture));
    return menu;
  }

  private MenuButton openMenu() {
    MenuButton menu = new MenuButton(texts.get("open.menu"), new FontIcon(Feather.FOLDER));
    menu.setId("open");
    menu.getStyleClass().add("open-menu");
    menu.setMinWidth(Region.USE_PREF_SIZE);
    Buttons.name(menu, texts.get("open.tooltip"));
    menu.setOnShowing(event -> menu.getItems().setAll(openItems()));
    menu.getItems().add(new SeparatorMenuItem()); // an empty menu would not open at all
    return menu;
  }

  private List<MenuItem> openItems() {
    Menu recent = new Menu(texts.get("open.recent"), new FontIcon(Feather.CLOCK));
    recent.getItems().setAll(recentItems());
    return List.of(
        item(actions.openFiles),
        item(actions.openFolder),
        item(actions.openPhotos),
        recent,
        item(actions.openSample),
        new SeparatorMenuItem(),
        item(actions.openProject),
        item(actions.newProject));
  }

  private List<MenuItem> recentItems() {
    List<MenuItem> items = new ArrayList<>();
    for (Path path : session.recent()) {
      MenuItem item = new MenuItem(path.getFileName() + "  —  " + path.getParent());
      item.setMnemonicParsing(false);
      item.setOnAction(event -> session.open(List.of(path)));
      items.add(item);
    }
    if (items.isEmpty()) {
      MenuItem none = new MenuItem(texts.get("open.recent.none"));
      none.setDisable(true);
      items.add(none);
    }
    return items;
  }

  private MenuItem item(Action action) {
    MenuItem item = new MenuItem(texts.get(action.textKey()), new FontIcon(action.icon()));
    item.setId("menu-" + action.id());
    if (action.shortcut() != null) { // ShortcutKeys runs it
      item.setAccelerator(ShownKeys.called(action.shortcut().words(texts)));
    }
    item.setOnAction(event -> action.run().run());
    return item;
  }

  private String tooltip(Action action, Edit next) {
    String what = new EditWords(texts).of(next.name(), next.subject());
    return texts.get(action.textKey() + ".what", what, action.shortcut().words(texts));
  }

  /** Undo or redo: its tooltip tells what it would do. */
  private Button editButton(Action action, ReadOnlyObjectProperty<Edit> edit) {
    Button button = Buttons.icon(action, texts);
    Runnable refresh =
        () -> {
          Edit next = edit.get();
          button.setDisable(next == null);
          Buttons.name(button, next == null ? action.tooltip(texts) : tooltip(action, next));
        };
    edit.addListener((property, before, now) -> refresh.run());
    refresh.run();
    return button;
  }
}
