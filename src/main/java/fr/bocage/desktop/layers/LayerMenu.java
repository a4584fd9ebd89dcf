package fr.bocage.desktop.layers;

import fr.bocage.desktop.session.MapSession;
import fr.bocage.desktop.words.ShownKeys;
import fr.bocage.desktop.words.Texts;
import fr.bocage.geo.Crs;
import fr.bocage.map.LayerRecord;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What can be done with a layer, as a menu. */
final class LayerMenu {
  private LayerMenu() {}

  static ContextMenu of(LayerRow row, MapSession session, Texts texts, LayerEdits edits) {
    LayerRecord layer = row.layer();
    int place = edits.position(layer.id());
    MenuItem zoom =
        item(
            texts,
            "layers.zoom",
            Feather.MAXIMIZE,
            null,
            () ->
                session
                    .loaded(layer.id())
                    .ifPresent(data -> session.lookAt(data.table().geometry().extent())));
    zoom.setDisable(session.loaded(layer.id()).isEmpty());
    boolean raster =
        session.loaded(layer.id()).map(data -> data.raster().isPresent()).orElse(false);
    MenuItem table = item(texts, "action.toggle-table", Feather.LIST, "F6", row::openTable);
    MenuItem rename = item(texts, "layers.rename", Feather.EDIT_2, "F2", row::rename);
    MenuItem up =
        item(
            texts,
            "layers.up",
            Feather.ARROW_UP,
            "Alt+Up",
            () -> edits.move(layer.id(), place + 1));
    MenuItem down =
        item(
            texts,
            "layers.down",
            Feather.ARROW_DOWN,
            "Alt+Down",
            () -> edits.move(layer.id(), place - 1));
    MenuItem export =
        item(texts, "layers.export", Feather.DOWNLOAD, "Shortcut+E", row::askForExport);
    export.setDisable(raster || session.loaded(layer.id()).isEmpty());
    MenuItem examine =
        item(texts, "layers.examine", Feather.ACTIVITY, "Shortcut+D", row::askForExamination);
    examine.setDisable(session.loaded(layer.id()).isEmpty());
    MenuItem check =
        item(texts, "layers.check", Feather.CHECK_CIRCLE, "Shortcut+G", row::askForCheck);
    check.setDisable(raster || session.loaded(layer.id()).isEmpty());
    MenuItem reload = item(texts, "layers.reload", Feather.REFRESH_CW, "Shortcut+R", row::reload);
    MenuItem replace =
        item(texts, "layers.replace", Feather.REPEAT, "Shortcut+Shift+R", row::askForReplacement);
    MenuItem remove =
        item(texts, "layers.remove", Feather.TRASH_2, "Delete", () -> edits.remove(layer));
    return new ContextMenu(
        zoom,
        table,
        rename,
        up,
        down,
        systems(layer, session, texts, edits),
        reload,
        replace,
        export,
        examine,
        check,
        new SeparatorMenuItem(),
        remove);
  }

  /** For data whose file tells its CRS wrong or not at all. */
  private static Menu systems(
      LayerRecord layer, MapSession session, Texts texts, LayerEdits edits) {
    Menu menu = new Menu(texts.get("layers.crs"), new FontIcon(Feather.GLOBE));
    ToggleGroup group = new ToggleGroup();
    Crs now = session.loaded(layer.id()).map(data -> data.source().crs()).orElse(null);
    for (Crs crs : edits.systems()) {
      RadioMenuItem choice = new RadioMenuItem(crs.name() + " · " + crs.code());
      choice.setToggleGroup(group);
      choice.setSelected(crs.equals(now));
      choice.setOnAction(event -> edits.declare(layer, crs));
      menu.getItems().add(choice);
    }
    return menu;
  }

  private static MenuItem item(
      Texts texts, String textKey, Feather icon, String key, Runnable action) {
    MenuItem item = new MenuItem(texts.get(textKey), new FontIcon(icon));
    if (key != null) {
      item.setAccelerator(ShownKeys.of(key, texts)); // the row listens to it
    }
    item.setOnAction(event -> action.run());
    return item;
  }
}
