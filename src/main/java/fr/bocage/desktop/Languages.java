package fr.bocage.desktop;

import fr.bocage.desktop.words.Texts;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The choice of the window's language, each in its own words for whoever cannot read the other. */
final class Languages {
  private final Texts texts;
  private final Consumer<Locale> speak;

  Languages(Texts texts, Consumer<Locale> speak) {
    this.texts = texts;
    this.speak = speak;
  }

  /** For the bar: it shows which one is spoken. */
  MenuButton menuButton() {
    MenuButton menu = new MenuButton(texts.locale().getLanguage().toUpperCase(Locale.ROOT));
    menu.setId("language");
    menu.getStyleClass().addAll("flat", "language-menu");
    Buttons.name(menu, texts.get("language.tooltip"));
    menu.getItems().setAll(items("language-"));
    return menu;
  }

  /** For another menu. */
  Menu menu() {
    Menu menu = new Menu(texts.get("language.tooltip"), new FontIcon(Feather.GLOBE));
    menu.setId("menu-language");
    menu.getItems().setAll(items("menu-language-"));
    return menu;
  }

  private List<MenuItem> items(String id) {
    return List.of(item(id, Locale.FRENCH, "Français"), item(id, Locale.ENGLISH, "English"));
  }

  private MenuItem item(String id, Locale locale, String name) {
    MenuItem item = new MenuItem(name);
    item.setId(id + locale.getLanguage());
    item.setOnAction(event -> speak.accept(locale));
    return item;
  }
}
