package fr.bocage.desktop.table;

import fr.bocage.desktop.words.LazyTooltip;
import fr.bocage.desktop.words.Texts;
import fr.bocage.job.Job;
import javafx.animation.AnimationTimer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The table's upper edge: whose rows, which of them, how many. JavaFX thread only. */
final class TableBar extends HBox {
  private static final double BAR_WIDTH = 72;

  final ComboBox<LayerName> layers = new ComboBox<>();
  final TextField filter = new TextField();
  final ToggleButton inView = new ToggleButton();
  final Label count = new Label();
  private final Texts texts;
  private final MenuButton columns = new MenuButton();
  private final ProgressBar progress = new ProgressBar();
  private final Button cancel;
  private Job<?> running;
  private final AnimationTimer poll =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          progress.setProgress(running == null ? -1 : running.fraction());
        }
      };

  /**
   * @param closed called when the table is to be put away
   * @param cancelled called when what is being worked out is not wanted any more
   */
  TableBar(Texts texts, FeatureGrid grid, Runnable closed, Runnable cancelled) {
    this.texts = texts;
    getStyleClass().add("table-bar");
    setAlignment(Pos.CENTER_LEFT);
    layers.setId("table-layer");
    layers.setAccessibleText(texts.get("table.layer"));
    LazyTooltip.on(layers, texts.get("table.layer"));
    filter.setId("table-filter");
    filter.setPromptText(texts.get("table.filter"));
    filter.setAccessibleText(texts.get("table.filter.tooltip"));
    LazyTooltip.on(filter, texts.get("table.filter.tooltip"));
    inView.setId("table-in-view");
    inView.setText(texts.get("table.in-view"));
    inView.getStyleClass().addAll("flat", "in-view");
    dress(inView, Feather.EYE, "table.in-view.tooltip");
    count.setId("table-count");
    count.getStyleClass().add("table-count");
    count.setMinWidth(USE_PREF_SIZE);
    progress.setPrefWidth(BAR_WIDTH);
    cancel = button("table-cancel", Feather.X, "table.cancel", cancelled);
    columns.setId("table-columns");
    columns.setText(texts.get("table.columns"));
    columns.getStyleClass().add("flat");
    dress(columns, Feather.COLUMNS, "table.columns.tooltip");
    columns.setOnShowing(event -> listColumns(grid));
    listColumns(grid); // a menu button without items does not open
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox.setHgrow(filter, Priority.SOMETIMES);
    Button close = button("table-close", Feather.X, "table.close", closed);
    getChildren().addAll(layers, filter, inView, count, progress, cancel, space, columns, close);
    showRunning(null);
  }

  /** A layer as the list offers it. */
  record LayerName(java.util.UUID id, String name) {
    @Override
    public String toString() {
      return name;
    }
  }

  private Button button(String id, Feather icon, String key, Runnable action) {
    Button button = new Button();
    button.setId(id);
    button.getStyleClass().addAll("flat", "button-icon");
    dress(button, icon, key);
    button.setOnAction(event -> action.run());
    return button;
  }

  private void dress(ButtonBase button, Feather icon, String key) {
    button.setGraphic(new FontIcon(icon));
    LazyTooltip.on(button, texts.get(key));
    button.setAccessibleText(texts.get(key));
    button.setMinWidth(USE_PREF_SIZE);
  }

  /** Shows how far a job is, for as long as there is one. */
  void follow(ObservableValue<? extends Job<?>> job) {
    job.addListener((property, before, now) -> showRunning(now));
  }

  private void showRunning(Job<?> job) {
    running = job;
    boolean busy = job != null;
    progress.setVisible(busy);
    cancel.setVisible(busy);
    if (busy) {
      poll.start();
    } else {
      poll.stop();
    }
  }

  private void listColumns(FeatureGrid grid) {
    columns.getItems().clear();
    for (TableColumn<Integer, ?> column : grid.fieldColumns()) {
      CheckMenuItem item = new CheckMenuItem(column.getText());
      item.setMnemonicParsing(false);
      item.setSelected(column.isVisible());
      item.setOnAction(event -> column.setVisible(item.isSelected()));
      columns.getItems().add(item);
    }
    if (columns.getItems().isEmpty()) {
      CheckMenuItem none = new CheckMenuItem(texts.get("table.columns.none"));
      none.setDisable(true);
      columns.getItems().add(none);
    }
  }
}
