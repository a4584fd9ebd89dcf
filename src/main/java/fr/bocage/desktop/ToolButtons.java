package fr.bocage.desktop;

import fr.bocage.desktop.map.ToolBox;
import fr.bocage.desktop.map.ToolEntry;
import fr.bocage.desktop.words.ShownKeys;
import fr.bocage.desktop.words.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The tools in the window's upper edge: a button for each group, which picks up the tool of the
 * group that was used last, and beside it a small one that opens all of them.
 */
final class ToolButtons extends HBox {
  private final ToolBox tools;
  private final Texts texts;

  ToolButtons(ToolBox tools, Texts texts) {
    this.tools = tools;
    this.texts = texts;
    getStyleClass().add("tool-buttons");
    setAlignment(Pos.CENTER_LEFT);
    Map<String, List<ToolEntry>> groups = new LinkedHashMap<>();
    for (ToolEntry entry : tools.entries()) {
      groups.computeIfAbsent(entry.group(), name -> new ArrayList<>()).add(entry);
    }
    groups.forEach(this::addGroup);
  }

  private void addGroup(String name, List<ToolEntry> entries) {
    ToggleButton button = new ToggleButton();
    button.getStyleClass().addAll("button-icon", "flat");
    show(button, entries.get(0));
    tools.active().addListener((property, before, now) -> follow(button, entries, now));
    follow(button, entries, tools.active().get());
    getChildren().add(button);
    if (entries.size() > 1) {
      getChildren().add(more(name, entries));
    }
  }

  private void follow(ToggleButton button, List<ToolEntry> entries, ToolEntry active) {
    boolean ours = entries.contains(active);
    if (ours) {
      show(button, active);
    }
    button.setSelected(ours);
  }

  private void show(ToggleButton button, ToolEntry entry) {
    button.setId(entry.id());
    button.setGraphic(new FontIcon(entry.icon()));
    Buttons.name(button, WindowActions.toolAction(entry, tools).tooltip(texts));
    button.setOnAction(
        event -> {
          button.setSelected(true); // clicking the active one leaves it active
          tools.activate(entry);
        });
  }

  private Button more(String name, List<ToolEntry> entries) {
    Button more = new Button(null, new FontIcon(Feather.CHEVRON_DOWN));
    more.setId("tools-" + name);
    more.getStyleClass().addAll("button-icon", "flat", "tool-more");
    Buttons.name(more, texts.get("tools." + name));
    more.setOnAction(event -> menu(entries).show(more, Side.BOTTOM, 0, 4));
    return more;
  }

  private ContextMenu menu(List<ToolEntry> entries) {
    ContextMenu menu = new ContextMenu();
    for (ToolEntry entry : entries) {
      Action action = WindowActions.toolAction(entry, tools);
      MenuItem item = new MenuItem(texts.get(entry.textKey()), new FontIcon(entry.icon()));
      item.setAccelerator(ShownKeys.called(action.shortcut().words(texts)));
      item.setId("menu-" + entry.id());
      item.setOnAction(event -> tools.activate(entry));
      menu.getItems().add(item);
    }
    return menu;
  }
}
