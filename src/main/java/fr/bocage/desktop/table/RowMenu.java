package fr.bocage.desktop.table;

import fr.bocage.desktop.words.ShownKeys;
import fr.bocage.desktop.words.Texts;
import fr.bocage.feature.AttributeColumn;
import fr.bocage.job.Jobs;
import java.util.List;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What can be done with rows, by keys and as a menu: fly there, copy. JavaFX thread only. */
final class RowMenu {
  private static final int MOST_COPIED = 100_000;
  private static final KeyCombination COPY_ROWS =
      new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
  private static final KeyCombination COPY_CELL =
      new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);

  private final FeatureGrid grid;
  private final RowLink link;
  private final Jobs jobs;
  private final Texts texts;
  private final Consumer<String> told;
  private final ContextMenu menu = new ContextMenu();

  /**
   * @param told gets words about what was copied
   */
  RowMenu(FeatureGrid grid, RowLink link, Jobs jobs, Texts texts, Consumer<String> told) {
    this.grid = grid;
    this.link = link;
    this.jobs = jobs;
    this.texts = texts;
    this.told = told;
    menu.getItems()
        .addAll(
            item("table.fly", Feather.CROSSHAIR, null, link::fly),
            new SeparatorMenuItem(),
            item("table.copy-rows", Feather.COPY, COPY_ROWS, this::copyRows),
            item("table.copy-cell", Feather.CLIPBOARD, COPY_CELL, this::copyCell),
            new SeparatorMenuItem(),
            item("table.column", Feather.COLUMNS, null, this::showColumnMenu));
    grid.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
    grid.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    grid.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::showMenu);
  }

  private MenuItem item(String key, Feather icon, KeyCombination keys, Runnable action) {
    MenuItem item = new MenuItem(texts.get(key), new FontIcon(icon));
    if (keys != null) { // the grid itself listens to them
      item.setAccelerator(ShownKeys.called(ShownKeys.words(keys, texts)));
    }
    item.setOnAction(event -> action.run());
    return item;
  }

  private void showMenu(ContextMenuEvent event) {
    boolean onHeader = event.getTarget() instanceof javafx.scene.Node node && isHeader(node);
    if (!onHeader && !grid.getSelectionModel().isEmpty()) {
      menu.show(grid, event.getScreenX(), event.getScreenY());
      event.consume();
    }
  }

  private static boolean isHeader(javafx.scene.Node node) {
    for (javafx.scene.Node at = node; at != null; at = at.getParent()) {
      if (at.getStyleClass().contains("column-header-background")) {
        return true;
      }
    }
    return false;
  }

  private void keyPressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER) {
      link.fly();
    } else if (COPY_ROWS.match(event)) {
      copyRows();
    } else if (COPY_CELL.match(event)) {
      copyCell();
    } else {
      return;
    }
    event.consume();
  }

  private void clicked(MouseEvent event) {
    boolean onHeader = event.getTarget() instanceof javafx.scene.Node node && isHeader(node);
    if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && !onHeader) {
      link.fly();
    }
  }

  private void copyRows() {
    List<AttributeColumn> fields = grid.shownFields();
    int chosen = grid.getSelectionModel().getSelectedIndices().size();
    int[] rows = link.chosenRows(MOST_COPIED);
    if (rows.length == 0 || fields.isEmpty()) {
      return;
    }
    jobs.start("copy", progress -> RowClipboard.lines(fields, rows))
        .result()
        .thenAccept(
            lines ->
                Platform.runLater(
                    () -> {
                      put(lines);
                      told.accept(
                          chosen > rows.length
                              ? texts.get("table.copied.first", rows.length)
                              : texts.get("table.copied", rows.length));
                    }));
  }

  private void copyCell() {
    AttributeColumn field = FeatureGrid.field(grid.focusedColumn());
    int position = grid.getFocusModel().getFocusedIndex();
    if (field != null && position >= 0 && position < grid.rows().size()) {
      put(RowClipboard.cell(field, grid.rows().row(position)));
      told.accept(texts.get("table.copied.cell", field.field().name()));
    }
  }

  private static void put(String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }

  private void showColumnMenu() {
    TableColumn<Integer, ?> column = grid.focusedColumn();
    if (column != null && column.getContextMenu() != null) {
      var corner = grid.localToScreen(0, 0);
      column.getContextMenu().show(grid, corner.getX() + 48, corner.getY() + 32);
    }
  }
}
