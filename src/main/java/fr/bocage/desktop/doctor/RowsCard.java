package fr.bocage.desktop.doctor;

import fr.bocage.desktop.session.MapSession;
import fr.bocage.desktop.session.Selection;
import fr.bocage.desktop.words.LazyTooltip;
import fr.bocage.desktop.words.Texts;
import fr.bocage.map.Layer;
import fr.bocage.render.Picker.PickedFeature;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntFunction;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.locationtech.jts.geom.Envelope;

/**
 * Rows of a layer that have something in common, as a list beside the map: choosing some selects
 * them and looks at them. Esc or its button closes it. JavaFX thread only.
 */
public final class RowsCard extends VBox {
  private static final double WIDTH = 320;
  private static final double ROW_HEIGHT = 32;
  private static final double LIST_HEIGHT = 220;

  /** More outlines than these say nothing on a map. */
  private static final int MOST_ON_MAP = 1000;

  private final UUID layer;
  private final MapSession session;
  private final ListView<Integer> list = new ListView<>();

  /**
   * @param rows the layer's rows, in their order
   * @param words what is said of a row
   * @param closed called when it is to be taken away
   */
  public RowsCard(
      String title,
      UUID layer,
      List<Integer> rows,
      IntFunction<String> words,
      MapSession session,
      Texts texts,
      Runnable closed) {
    this.layer = layer;
    this.session = session;
    setId("rows-card");
    getStyleClass().add("rows-card");
    setMaxSize(WIDTH, USE_PREF_SIZE);
    setPrefWidth(WIDTH);
    Label heading = new Label(title);
    heading.setWrapText(true);
    heading.getStyleClass().add("rows-card-title");
    heading.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(heading, Priority.ALWAYS);
    Button close = new Button(null, new FontIcon(Feather.X));
    close.getStyleClass().addAll("flat", "button-icon");
    close.setAccessibleText(texts.get("sheet.close"));
    LazyTooltip.on(close, texts.get("sheet.close"));
    close.setOnAction(event -> closed.run());
    HBox header = new HBox(heading, close);
    header.setAlignment(Pos.TOP_LEFT);
    fill(rows, words);
    getChildren().addAll(header, list);
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            closed.run();
          }
        });
  }

  private void fill(List<Integer> rows, IntFunction<String> words) {
    list.setId("rows-list");
    list.setPrefHeight(Math.min(LIST_HEIGHT, ROW_HEIGHT * rows.size() + 4));
    list.setFixedCellSize(ROW_HEIGHT);
    list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    list.setCellFactory(
        view ->
            new ListCell<>() {
              @Override
              protected void updateItem(Integer row, boolean empty) {
                super.updateItem(row, empty);
                setText(empty ? null : words.apply(row));
              }
            });
    list.setItems(FXCollections.observableArrayList(rows));
    list.getSelectionModel()
        .selectedItemProperty()
        .addListener((property, before, now) -> show(list.getSelectionModel().getSelectedItems()));
    list.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.A && event.isShortcutDown()) {
            show(list.getItems());
          }
        });
  }

  /** Puts a button for something to do with the rows below the list. */
  void add(Button button) {
    button.setMaxWidth(Double.MAX_VALUE);
    getChildren().add(button);
  }

  /** Goes to the first row. */
  public void begin() {
    list.requestFocus();
    list.getSelectionModel().selectFirst();
  }

  private void show(List<Integer> rows) {
    Optional<Layer> shown =
        session.document().get().layers().stream()
            .filter(one -> one.id().equals(layer))
            .findFirst();
    if (shown.isEmpty() || rows.isEmpty()) {
      return;
    }
    Envelope extent = new Envelope();
    rows.forEach(row -> extent.expandToInclude(shown.get().table().geometry().envelope(row)));
    List<PickedFeature> features =
        rows.stream().limit(MOST_ON_MAP).map(row -> new PickedFeature(shown.get(), row)).toList();
    session.selection().set(Selection.OfFeatures.chosen(features));
    if (!extent.isNull()) {
      Platform.runLater(() -> session.lookAt(extent)); // the inspector takes its room first
    }
  }
}
