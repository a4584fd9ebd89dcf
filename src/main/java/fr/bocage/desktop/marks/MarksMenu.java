package fr.bocage.desktop.marks;

import fr.bocage.annotation.Conflict;
import fr.bocage.desktop.session.MapSession;
import fr.bocage.desktop.words.LazyTooltip;
import fr.bocage.desktop.words.Texts;
import fr.bocage.map.Change;
import fr.bocage.map.Edit;
import fr.bocage.map.ProjectState;
import java.util.Map;
import javafx.event.EventType;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What can be done with all marks of the project, as a button that opens a menu. */
final class MarksMenu extends MenuButton {
  private final MapSession session;
  private final Texts texts;

  MarksMenu(MapSession session, Texts texts) {
    this.session = session;
    this.texts = texts;
    setId("marks-more");
    setGraphic(new FontIcon(Feather.MORE_VERTICAL));
    getStyleClass().addAll("flat", "button-icon", "no-arrow");
    setAccessibleText(texts.get("marks.more"));
    LazyTooltip.on(this, texts.get("marks.more"));
    getItems().add(new MenuItem()); // without one, it would not open
    setOnShowing(event -> fill());
  }

  private void fill() {
    ProjectState state = session.state().get();
    int conflicts = Conflict.among(state.annotations()).size();
    MenuItem settle = item("settle", Feather.ALERT_TRIANGLE, MarksEvent.SETTLE);
    settle.setText(texts.get("marks.settle", conflicts));
    settle.setDisable(conflicts == 0);
    MenuItem export = item("export", Feather.DOWNLOAD, MarksEvent.EXPORT);
    export.setDisable(state.annotations().isEmpty());
    getItems()
        .setAll(
            item("merge", Feather.GIT_MERGE, MarksEvent.MERGE),
            settle,
            export,
            new SeparatorMenuItem(),
            authorColours(state.settings()));
  }

  private MenuItem item(String name, Ikon icon, EventType<MarksEvent> wanted) {
    MenuItem item = new MenuItem(texts.get("marks." + name), new FontIcon(icon));
    item.setId("marks-" + name);
    item.setOnAction(event -> fireEvent(new MarksEvent(wanted)));
    return item;
  }

  private CheckMenuItem authorColours(Map<String, String> settings) {
    String now = settings.get(ProjectState.AUTHOR_COLOURS);
    boolean on = now != null;
    CheckMenuItem item = new CheckMenuItem(texts.get("marks.author-colours"));
    item.setId("marks-author-colours");
    item.setSelected(on);
    item.setOnAction(
        event ->
            session.edit(
                Edit.of(
                    "map.author-colours",
                    new Change.OfSetting(ProjectState.AUTHOR_COLOURS, now, on ? null : "1"))));
    return item;
  }
}
