package fr.bocage.desktop;

import fr.bocage.desktop.map.ToolBox;
import fr.bocage.desktop.session.MapSession;
import fr.bocage.desktop.words.Texts;
import fr.bocage.map.Edit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
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
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The window's upper edge: open, tools, view, undo, search, and the window's own settings. */
final class TopBar extends HBox {
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
    getStyleClass().add("top-bar");
    setAlignment(Pos.CENTER_LEFT);
    setMinWidth(0); // in a small window its end is cut off, and nothing else moves
    getChildren().addAll(openMenu(), separator(), new ToolButtons(toolBox, texts), separator());
    addButtons(actions.zoomIn, actions.zoomOut, actions.fullExtent, actions.back, actions.forward);
    getChildren()
        .addAll(
            separator(),
            editButton(actions.undo, session.undoable()),
            editButton(actions.redo, session.redoable()),
            space(),
            search,
            space());
    addButtons(actions.layers, actions.table, actions.inspector);
    getChildren().add(separator());
    addButtons(actions.present, actions.theme);
    getChildren().add(languageMenu(speak));
    addButtons(actions.keys, actions.about);
  }

  private void addButtons(Action... added) {
    for (Action action : added) {
      getChildren().add(Buttons.icon(action, texts));
    }
  }

  private static Region space() {
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    return space;
  }

  private static Separator separator() {
    return new Separator(Orientation.VERTICAL);
  }

  private MenuButton openMenu() {
    MenuButton menu = new MenuButton(texts.get("open.menu"), new FontIcon(Feather.FOLDER));
    menu.setId("open");
    menu.getStyleClass().add("open-menu");
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
    if (action.shortcut() != null) { // shown here; ShortcutKeys runs it
      item.setText(item.getText() + "   " + action.shortcut().words(texts));
    }
    item.setOnAction(event -> action.run().run());
    return item;
  }

  /** Undo or redo: its tooltip tells what it would do. */
  private Button editButton(Action action, ReadOnlyObjectProperty<Edit> edit) {
    Button button = Buttons.icon(action, texts);
    Runnable refresh =
        () -> {
          Edit next = edit.get();
          button.setDisable(next == null);
          String what =
              next == null ? "" : texts.orElse("edit." + next.name(), texts.get("edit.other"));
          Buttons.name(
              button,
              next == null
                  ? action.tooltip(texts)
                  : texts.get(action.textKey() + ".what", what, action.shortcut().words(texts)));
        };
    edit.addListener((property, before, now) -> refresh.run());
    refresh.run();
    return button;
  }

  private MenuButton languageMenu(Consumer<Locale> speak) {
    String code = texts.locale().getLanguage().toUpperCase(Locale.ROOT);
    MenuButton menu = new MenuButton(code);
    menu.setId("language");
    menu.getStyleClass().addAll("flat", "language-menu");
    Buttons.name(menu, texts.get("language.tooltip"));
    for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
      // Each language in its own words, for whoever cannot read the present one.
      MenuItem item = new MenuItem(locale == Locale.FRENCH ? "Français" : "English");
      item.setId("language-" + locale.getLanguage());
      item.setOnAction(event -> speak.accept(locale));
      menu.getItems().add(item);
    }
    return menu;
  }
}
