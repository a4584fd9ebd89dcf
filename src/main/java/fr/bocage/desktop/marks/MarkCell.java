package fr.bocage.desktop.marks;

import fr.bocage.annotation.MapAnnotation;
import fr.bocage.annotation.Unsettled;
import fr.bocage.annotation.Words;
import fr.bocage.desktop.annotate.AnnotationEdits;
import fr.bocage.desktop.annotate.MarkIcons;
import fr.bocage.desktop.annotate.MarkMenu;
import fr.bocage.desktop.annotate.StatusWords;
import fr.bocage.desktop.words.Texts;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A mark in the list: its icon in its colour, its title, what it is sorted by, and its status.
 * Title and status are edited where they stand.
 */
final class MarkCell extends ListCell<MapAnnotation> {
  private final AnnotationEdits edits;
  private final MarkMenu menu;
  private final StatusWords statuses;
  private final Function<MapAnnotation, String> colour;
  private final Supplier<Unsettled> waiting;
  private final Texts texts;
  private final FontIcon icon = new FontIcon(Feather.MAP_PIN);
  private final Label title = new Label();
  private final TextField titleField = new TextField();
  private final Label more = new Label();
  private final Button status = new Button();
  private final FontIcon lock = new FontIcon(Feather.LOCK);
  private final Label sign = new Label(null, new FontIcon(Feather.ALERT_TRIANGLE));
  private final VBox words = new VBox(title, more);
  private final HBox row = new HBox(icon, words, sign, lock, status);

  /**
   * @param colour {@code #rrggbb} that a mark is drawn in
   * @param waiting which marks wait for a decision
   */
  MarkCell(
      AnnotationEdits edits,
      MarkMenu menu,
      StatusWords statuses,
      Function<MapAnnotation, String> colour,
      Supplier<Unsettled> waiting,
      Texts texts) {
    this.edits = edits;
    this.menu = menu;
    this.statuses = statuses;
    this.colour = colour;
    this.waiting = waiting;
    this.texts = texts;
    sign.getStyleClass().add("mark-sign");
    getStyleClass().add("mark-cell");
    icon.getStyleClass().add("mark-kind");
    title.getStyleClass().add("mark-title");
    more.getStyleClass().add("mark-more");
    status.getStyleClass().addAll("flat", "mark-status");
    status.setMinWidth(USE_PREF_SIZE);
    lock.getStyleClass().add("mark-lock");
    row.getStyleClass().add("mark-row");
    row.setAlignment(Pos.CENTER_LEFT);
    words.setMinWidth(0);
    words.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(words, Priority.ALWAYS);
    setPrefWidth(0); // as wide as the list, never wider
    titleField.setId("mark-title-in-list");
    titleField.setOnAction(event -> endTitle(true));
    titleField
        .focusedProperty()
        .addListener(
            (property, before, focused) -> {
              if (!focused) {
                endTitle(true);
              }
            });
    // After the field itself has had its keys: what is typed here is not for the list.
    words.addEventHandler(KeyEvent.KEY_PRESSED, this::titleKey);
    status.setOnAction(event -> chooseStatus());
  }

  private void titleKey(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      endTitle(false);
    }
    event.consume();
  }

  private void chooseStatus() {
    ContextMenu choice = new ContextMenu();
    choice.getItems().addAll(menu.statusItems(List.of(getItem().id())));
    choice.show(status, Side.BOTTOM, 0, 0);
  }

  /** Lets the title be written where it stands; what is locked stays. */
  void editTitle() {
    if (getItem() != null && !getItem().stacking().locked() && isShown(title)) {
      titleField.setText(getItem().title());
      words.getChildren().set(0, titleField);
      titleField.requestFocus();
      titleField.selectAll();
    }
  }

  private boolean isShown(Node node) {
    return words.getChildren().contains(node);
  }

  private void endTitle(boolean keep) {
    if (!isShown(titleField)) {
      return;
    }
    String written = titleField.getText().strip();
    words.getChildren().set(0, title);
    getListView().requestFocus();
    if (keep && getItem() != null) {
      edits.write(getItem().id(), all -> all.withTitle(written));
    }
  }

  @Override
  protected void updateItem(MapAnnotation mark, boolean empty) {
    boolean other = getItem() == null || mark == null || !getItem().id().equals(mark.id());
    if (other) {
      endTitle(false);
    }
    super.updateItem(mark, empty);
    setGraphic(empty || mark == null ? null : row);
    if (!empty && mark != null) {
      show(mark);
    }
  }

  private void show(MapAnnotation mark) {
    icon.setIconCode(MarkIcons.of(mark.kind()));
    row.setStyle("-mark-colour: " + colour.apply(mark) + ";"); // an icon's own style is its font
    boolean titled = !mark.title().isBlank();
    title.setText(titled ? mark.title() : texts.get("mark.kind." + mark.kind().word()));
    title.setOpacity(titled ? 1 : 0.65);
    lock.setVisible(mark.stacking().locked());
    lock.setManaged(mark.stacking().locked());
    Words said = mark.words();
    String why = why(mark);
    sign.setVisible(why != null);
    sign.setManaged(why != null);
    sign.setTooltip(why == null ? null : new Tooltip(why));
    String beside =
        Stream.of(said.category(), mark.author())
            .filter(word -> !word.isBlank())
            .collect(Collectors.joining(" · "));
    more.setText(beside);
    more.setManaged(!beside.isEmpty());
    more.setVisible(!beside.isEmpty());
    boolean judged = !said.status().isBlank();
    status.setText(judged ? statuses.words(said.status()) : "");
    status.setGraphic(judged ? null : new FontIcon(Feather.MORE_HORIZONTAL));
    status.setDisable(mark.stacking().locked());
    status.setAccessibleText(texts.get("annotate.status"));
    status.getStyleClass().removeAll("to-check", "doing", "done");
    if (judged) {
      status.getStyleClass().add(said.status());
    }
    setAccessibleText(
        Stream.of(title.getText(), beside, status.getText(), why)
            .filter(word -> word != null && !word.isEmpty())
            .collect(Collectors.joining(", ")));
  }

  /** What somebody has to decide about it; null for nothing. */
  private String why(MapAnnotation mark) {
    if (Unsettled.isOrphaned(mark)) {
      return texts.get("marks.orphaned");
    }
    return waiting.get().isContested(mark) ? texts.get("marks.contested") : null;
  }
}
