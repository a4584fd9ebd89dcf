package fr.bocage.desktop.marks;

import fr.bocage.annotation.MapAnnotation;
import fr.bocage.annotation.Unsettled;
import fr.bocage.desktop.annotate.StatusWords;
import fr.bocage.desktop.words.ChoiceWords;
import fr.bocage.desktop.words.LazyTooltip;
import fr.bocage.desktop.words.Texts;
import fr.bocage.geo.Viewport;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import javafx.collections.ObservableList;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.locationtech.jts.geom.Envelope;

/** What the list is searched for, filtered and sorted by. */
final class MarkFilters extends VBox {
  private final Texts texts;
  private final Runnable changed;
  private final TextField text = new TextField();
  private final ComboBox<String> category;
  private final ComboBox<String> status;
  private final ComboBox<String> author;
  private final ComboBox<MarkOrder> order = new ComboBox<>();
  private final ToggleButton inView;
  private final ToggleButton unsettled;
  private final ToggleButton reversed;
  private boolean showing;

  /** Stands for “any” in a choice. */
  private static final String ANY = "\0any";

  MarkFilters(Texts texts, StatusWords statuses, Runnable changed) {
    this.texts = texts;
    this.changed = changed;
    getStyleClass().add("mark-filters");
    text.setId("marks-search");
    text.setPromptText(texts.get("marks.search"));
    text.setAccessibleText(texts.get("marks.search"));
    text.textProperty().addListener((property, before, now) -> tell());
    category = choice("category", word -> word);
    status = choice("status", statuses::words);
    author = choice("author", word -> word);
    inView = toggle("in-view", Feather.MAP);
    unsettled = toggle("unsettled", Feather.ALERT_TRIANGLE);
    reversed = toggle("reversed", Feather.ARROW_UP);
    order.setId("marks-order");
    order.getItems().setAll(MarkOrder.values());
    order.setValue(MarkOrder.STACKING);
    order.setConverter(new ChoiceWords<>(value -> texts.get(value.textKey())));
    LazyTooltip.on(order, texts.get("marks.order"));
    order.setMaxWidth(Double.MAX_VALUE);
    order.valueProperty().addListener((property, before, now) -> tell());
    layOut();
  }

  private void layOut() {
    HBox search = new HBox(text, unsettled, inView);
    search.getStyleClass().add("mark-filter-row");
    HBox.setHgrow(text, Priority.ALWAYS);
    GridPane grid = new GridPane();
    grid.getStyleClass().add("mark-filter-grid");
    HBox sorting = new HBox(order, reversed);
    sorting.getStyleClass().add("mark-filter-row");
    HBox.setHgrow(order, Priority.ALWAYS);
    for (int i = 0; i < 2; i++) {
      ColumnConstraints half = new ColumnConstraints();
      half.setPercentWidth(50);
      grid.getColumnConstraints().add(half);
    }
    grid.addRow(0, category, status);
    grid.addRow(1, author, sorting);
    getChildren().addAll(search, grid);
  }

  private ToggleButton toggle(String name, Feather icon) {
    ToggleButton toggle = new ToggleButton(null, new FontIcon(icon));
    toggle.setId("marks-" + name);
    toggle.getStyleClass().addAll("button-icon", "flat", "mark-toggle");
    LazyTooltip.on(toggle, texts.get("marks." + name));
    toggle.setAccessibleText(texts.get("marks." + name));
    toggle.selectedProperty().addListener((property, before, now) -> tell());
    return toggle;
  }

  private ComboBox<String> choice(String name, Function<String, String> words) {
    ComboBox<String> box = new ComboBox<>();
    box.setId("marks-" + name);
    box.setMaxWidth(Double.MAX_VALUE);
    box.setAccessibleText(texts.get("marks.any." + name));
    box.setConverter(
        new ChoiceWords<>(
            value ->
                value.equals(ANY)
                    ? texts.get("marks.any." + name)
                    : value.isEmpty() ? texts.get("marks.none") : words.apply(value)));
    box.getItems().add(ANY);
    box.setValue(ANY);
    box.valueProperty().addListener((property, before, now) -> tell());
    return box;
  }

  private void tell() {
    if (!showing) {
      changed.run();
    }
  }

  boolean wantsView() {
    return inView.isSelected();
  }

  /**
   * Offers what the marks have.
   *
   * @param waiting which of them wait for a decision
   */
  void offer(Collection<MapAnnotation> marks, Unsettled waiting) {
    showing = true;
    offer(category, marks, mark -> mark.words().category());
    offer(status, marks, mark -> mark.words().status());
    offer(author, marks, MapAnnotation::author);
    boolean there = !waiting.isEmpty();
    unsettled.setVisible(there);
    unsettled.setManaged(there);
    unsettled.setSelected(unsettled.isSelected() && there);
    showing = false;
  }

  private static void offer(
      ComboBox<String> box, Collection<MapAnnotation> marks, Function<MapAnnotation, String> word) {
    Set<String> words = new HashSet<>(); // sorted later: a tree would take ten times longer
    for (MapAnnotation mark : marks) {
      words.add(word.apply(mark));
    }
    ObservableList<String> items = box.getItems();
    List<String> wanted = new ArrayList<>(words);
    Collections.sort(wanted);
    wanted.add(0, ANY);
    if (!items.equals(wanted)) {
      String value = box.getValue();
      items.setAll(wanted);
      box.setValue(wanted.contains(value) ? value : ANY);
    }
  }

  /** Takes every filter off. */
  void clear() {
    showing = true;
    text.clear();
    for (ComboBox<String> box : List.of(category, status, author)) {
      box.setValue(ANY);
    }
    inView.setSelected(false);
    unsettled.setSelected(false);
    showing = false;
    changed.run();
  }

  /**
   * @param group that alone is listed; null for all
   * @param view what the map shows; may be null
   */
  MarksQuery query(UUID group, Viewport view) {
    Envelope extent = inView.isSelected() && view != null ? view.extent() : null;
    return new MarksQuery(
        text.getText(),
        word(category),
        word(status),
        word(author),
        group,
        unsettled.isSelected(),
        extent,
        Objects.requireNonNullElse(order.getValue(), MarkOrder.STACKING),
        reversed.isSelected());
  }

  private static String word(ComboBox<String> box) {
    return box.getValue() == null || box.getValue().equals(ANY) ? null : box.getValue();
  }

  void focusSearch() {
    text.requestFocus();
  }
}
