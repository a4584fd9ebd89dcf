package fr.bocage.desktop;

import fr.bocage.desktop.session.MapSession;
import fr.bocage.desktop.words.EditWords;
import fr.bocage.desktop.words.Texts;
import fr.bocage.map.HistoryEntry;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * What was done to the project, the latest first: what, when and by whom. A click or Enter goes
 * back, or forward again, to where that had just been done. JavaFX thread only.
 */
final class HistoryList extends VBox {
  /** Of the whole, so that the sheet around it need not scroll what scrolls by itself. */
  private static final double HEIGHT = 400;

  private static final double ICON_WIDTH = 20;

  private final MapSession session;
  private final Texts texts;
  private final EditWords edits;
  private final DateTimeFormatter times;
  private final ListView<Step> list = new ListView<>();

  /**
   * A moment that one can go to.
   *
   * @param entry what was done last by then; null before all
   * @param done how many edits are done by then
   * @param now whether it is now
   */
  private record Step(HistoryEntry entry, int done, boolean now) {}

  HistoryList(MapSession session, Texts texts) {
    this.session = session;
    this.texts = texts;
    edits = new EditWords(texts);
    times =
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT)
            .withLocale(texts.locale())
            .withZone(ZoneId.systemDefault());
    getStyleClass().add("history");
    Label hint = new Label(texts.get("history.hint"));
    hint.setWrapText(true);
    hint.setMinHeight(Region.USE_PREF_SIZE);
    list.setId("history-list");
    list.setAccessibleText(texts.get("action.history"));
    VBox.setVgrow(list, Priority.ALWAYS);
    setPrefHeight(HEIGHT);
    list.setCellFactory(view -> new StepCell());
    list.setOnMouseClicked(event -> go());
    list.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            go();
          }
        });
    getChildren().addAll(hint, list);
    refresh();
  }

  void takeFocus() {
    list.requestFocus();
  }

  private void go() {
    Step chosen = list.getSelectionModel().getSelectedItem();
    if (chosen != null && !chosen.now()) {
      session.goTo(chosen.done());
      refresh();
    }
  }

  private void refresh() {
    List<HistoryEntry> entries = session.history();
    int done = (int) entries.stream().filter(entry -> !entry.undone()).count();
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i <= entries.size(); i++) {
      steps.add(new Step(i == 0 ? null : entries.get(i - 1), i, i == done));
    }
    Collections.reverse(steps);
    list.getItems().setAll(steps);
    list.getSelectionModel().select(entries.size() - done);
    list.scrollTo(Math.max(0, entries.size() - done - 3));
  }

  /** What, who and when in one row; what is taken back now is pale. */
  private final class StepCell extends ListCell<Step> {
    @Override
    protected void updateItem(Step step, boolean empty) {
      super.updateItem(step, empty);
      setGraphic(empty || step == null ? null : row(step));
    }

    private HBox row(Step step) {
      Label mark = new Label();
      mark.setGraphic(step.now() ? new FontIcon(Feather.CHEVRON_RIGHT) : null);
      mark.setMinWidth(ICON_WIDTH);
      Label what = new Label(what(step.entry()));
      Region space = new Region();
      HBox.setHgrow(space, Priority.ALWAYS);
      HBox row = new HBox(mark, what, space);
      row.getStyleClass().add("history-row");
      if (step.entry() != null) {
        String when = times.format(step.entry().when());
        String who = step.entry().who();
        Label quiet = new Label(who.isEmpty() ? when : who + " · " + when);
        quiet.getStyleClass().add("history-quiet");
        quiet.setMinWidth(Region.USE_PREF_SIZE);
        row.getChildren().add(quiet);
        row.setOpacity(step.entry().undone() ? 0.5 : 1);
      }
      return row;
    }

    private String what(HistoryEntry entry) {
      if (entry == null) {
        return texts.get("history.start");
      }
      String words = edits.of(entry.what(), entry.subject());
      return words.substring(0, 1).toUpperCase(texts.locale()) + words.substring(1);
    }
  }
}
