package fr.bocage.desktop.search;

import fr.bocage.desktop.layers.Legend;
import fr.bocage.desktop.words.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;

/** The list below the search field. The keyboard stays in the field. JavaFX thread only. */
final class SearchResults {
  /** Lines that a page key moves by. */
  static final int PAGE = 8;

  private static final double WIDTH = 420;
  private static final double LINE_HEIGHT = 30;
  private static final int MOST_LINES_SEEN = 16;
  private static final double GAP = 4;

  private final Texts texts;
  private final Popup popup = new Popup();
  private final ListView<SearchLine> list = new ListView<>();
  private final Label nothing = new Label();

  /**
   * @param chosen called when a hit is clicked
   */
  SearchResults(Legend legend, Texts texts, Consumer<SearchHit> chosen) {
    this.texts = texts;
    list.setId("search-results");
    list.setFixedCellSize(LINE_HEIGHT);
    list.setFocusTraversable(false);
    list.setAccessibleText(texts.get("search.results"));
    list.setCellFactory(
        view -> new SearchLineCell(legend, texts, line -> chosen.accept(line.hit())));
    nothing.getStyleClass().add("search-nothing");
    nothing.setWrapText(true);
    VBox content = new VBox(list, nothing);
    content.getStyleClass().add("search-popup");
    content.setPrefWidth(WIDTH);
    popup.getContent().add(content);
    popup.setAutoHide(true);
    popup.setHideOnEscape(false); // the field's own Esc does more
  }

  /**
   * Shows what was found.
   *
   * @param owner the field
   * @param all whether that is all, and nothing more will come
   */
  void show(Node owner, List<SearchGroup> groups, boolean all) {
    if (groups.isEmpty() && !all && popup.isShowing()) {
      return; // what the last letter found stays until this one has found something
    }
    SearchLine before = list.getSelectionModel().getSelectedItem();
    List<SearchLine> lines = new ArrayList<>();
    for (SearchGroup group : groups) {
      lines.add(new SearchLine(group, null));
      group.hits().forEach(hit -> lines.add(new SearchLine(group, hit)));
    }
    list.setItems(FXCollections.observableArrayList(lines));
    choose(lines, before);
    boolean none = lines.isEmpty();
    nothing.setText(texts.get(all ? "search.nothing" : "search.searching"));
    nothing.setVisible(none);
    nothing.setManaged(none);
    list.setVisible(!none);
    list.setManaged(!none);
    double height = Math.min(lines.size(), MOST_LINES_SEEN) * LINE_HEIGHT + 2;
    list.setMinHeight(height);
    list.setPrefHeight(height);
    list.setMaxHeight(height);
    place(owner);
  }

  /** What was chosen stays chosen while more comes in; else the best is. */
  private void choose(List<SearchLine> lines, SearchLine before) {
    int index = 0;
    for (int i = 0; i < lines.size(); i++) {
      if (before != null && !lines.get(i).isHeading() && lines.get(i).hit().equals(before.hit())) {
        index = i;
      }
    }
    list.getSelectionModel().clearSelection();
    if (!lines.isEmpty()) {
      list.getSelectionModel().select(index == 0 ? 1 : index); // below the first heading
    }
  }

  private void place(Node owner) {
    if (!popup.isShowing() && owner.getScene() != null) {
      Bounds field = owner.localToScreen(owner.getBoundsInLocal());
      popup.show(owner, field.getMinX(), field.getMaxY() + GAP);
    }
  }

  void hide() {
    popup.hide();
    list.getItems().clear();
  }

  /** Chooses another hit, some lines further on; headings are passed over. */
  void move(int lines) {
    int size = list.getItems().size();
    if (size == 0) {
      return;
    }
    int step = Integer.signum(lines);
    int index = list.getSelectionModel().getSelectedIndex();
    int target = Math.max(1, Math.min(size - 1, index + lines));
    if (list.getItems().get(target).isHeading()) {
      target = target + step < 1 ? target + 1 : Math.min(size - 1, target + step);
    }
    list.getSelectionModel().select(target);
    list.scrollTo(Math.max(0, target - PAGE));
  }

  /** The hit that Enter would go to. */
  Optional<SearchHit> chosen() {
    return popup.isShowing()
        ? Optional.ofNullable(list.getSelectionModel().getSelectedItem()).map(SearchLine::hit)
        : Optional.empty();
  }
}
