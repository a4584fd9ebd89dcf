package fr.bocage.desktop.table;

import fr.bocage.desktop.map.Navigation;
import fr.bocage.desktop.session.LayerChoice;
import fr.bocage.desktop.session.MapSession;
import fr.bocage.desktop.session.Selection;
import fr.bocage.desktop.words.Texts;
import fr.bocage.feature.FeatureTable;
import fr.bocage.job.Jobs;
import fr.bocage.map.Layer;
import fr.bocage.map.LayerRecord;
import fr.bocage.map.MapDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import javafx.util.Subscription;

/**
 * The attribute table: the rows of the chosen layer, filtered, sorted, and tied to the map. It
 * works only while it is open. JavaFX thread only.
 */
public final class TablePanel extends VBox {
  /** Someone is still typing, or the map still moving, for as long as this. */
  private static final Duration PAUSE = Duration.millis(120);

  /** A condition is wrong while it is being typed: that is said only to whoever stops there. */
  private static final Duration BEFORE_COMPLAINT = Duration.millis(700);

  private static final Duration NOTE_STAYS = Duration.seconds(4);

  private final MapSession session;
  private final LayerChoice choice;
  private final Jobs jobs;
  private final Texts texts;
  private final Runnable closed;
  private final FeatureGrid grid;
  private final TableBar bar;
  private final RowsFinder finder;
  private final RowLink link;
  private final Label complaint = new Label();
  private final Label placeholder = new Label();
  private final PauseTransition pause = new PauseTransition(PAUSE);
  private final PauseTransition complaining = new PauseTransition(BEFORE_COMPLAINT);
  private final PauseTransition note = new PauseTransition(NOTE_STAYS);
  private Subscription subscriptions = Subscription.EMPTY;
  private boolean open;
  private boolean listing;
  private Layer shown;

  /**
   * @param choice the layer whose rows are shown
   * @param closed called when it is to be put away
   */
  public TablePanel(
      MapSession session,
      Navigation navigation,
      LayerChoice choice,
      Jobs jobs,
      Texts texts,
      Runnable closed) {
    this.session = session;
    this.choice = choice;
    this.jobs = jobs;
    this.texts = texts;
    this.closed = closed;
    setId("attribute-table");
    getStyleClass().add("table-panel");
    grid = new FeatureGrid(texts, this::findSoon);
    finder = new RowsFinder(jobs, texts, this::show, this::complain);
    bar = new TableBar(texts, grid, closed, this::cancel);
    link = new RowLink(session, navigation, grid, () -> shown);
    new RowMenu(grid, link, jobs, texts, this::tell);
    complaint.setId("table-complaint");
    complaint.getStyleClass().add("table-complaint");
    complaint.setWrapText(true);
    say("");
    placeholder.getStyleClass().add("panel-hint");
    placeholder.setWrapText(true);
    grid.setPlaceholder(placeholder);
    VBox.setVgrow(grid, Priority.ALWAYS);
    getChildren().addAll(bar, complaint, grid);
    listen();
  }

  private void listen() {
    bar.follow(finder.running());
    bar.filter.textProperty().addListener((property, before, now) -> findSoon());
    bar.inView.setOnAction(event -> find());
    bar.layers.valueProperty().addListener((property, before, now) -> chooseListed(now));
    pause.setOnFinished(event -> find());
    note.setOnFinished(event -> showCount());
    grid.getColumns()
        .addListener((ListChangeListener<TableColumn<Integer, ?>>) change -> dressColumns());
    addEventHandler(KeyEvent.KEY_PRESSED, this::escape);
  }

  /** Begins to work: it has come onto the screen. */
  public void open() {
    if (open) {
      return;
    }
    open = true;
    subscriptions =
        Subscription.combine(
            session.document().subscribe((before, now) -> followDocument(now)),
            session.viewport().subscribe((before, now) -> followView()),
            choice.layer().subscribe((before, now) -> showLayer()),
            link.listen());
    followDocument(session.document().get());
    grid.requestFocus();
  }

  /** Stops all work and lets go of the rows: it has left the screen. */
  public void close() {
    open = false;
    subscriptions.unsubscribe();
    pause.stop();
    complaining.stop();
    finder.clear();
    shown = null;
    link.quietly(() -> grid.showColumns(null, null));
  }

  /** Puts the keyboard into the filter. */
  public void focusFilter() {
    bar.filter.requestFocus();
    bar.filter.selectAll();
  }

  /** Where nobody has chosen a layer: what is selected on the map, else the uppermost one. */
  private void chooseFirst() {
    MapDocument document = session.document().get();
    UUID chosen = choice.layer().get();
    if (session.state().get().layer(chosen).isPresent()) {
      return;
    }
    if (session.selection().get() instanceof Selection.OfFeatures found
        && !found.features().isEmpty()) {
      choice.layer().set(found.features().get(0).layer().id());
      return;
    }
    List<Layer> layers = document.layers();
    for (int i = layers.size() - 1; i >= 0; i--) {
      if (layers.get(i).visible()) {
        choice.layer().set(layers.get(i).id());
        return;
      }
    }
  }

  private Layer layer(MapDocument document) {
    UUID wanted = choice.layer().get();
    return document.layers().stream()
        .filter(layer -> layer.id().equals(wanted))
        .findFirst()
        .orElse(null);
  }

  private void followDocument(MapDocument document) {
    chooseFirst();
    listLayers();
    Layer now = layer(document);
    FeatureTable before = shown == null ? null : shown.table();
    if (now == null || now.table() != before) {
      showLayer();
    } else {
      shown = now;
    }
  }

  private void listLayers() {
    List<TableBar.LayerName> names = new ArrayList<>();
    List<LayerRecord> layers = session.state().get().layers();
    for (int i = layers.size() - 1; i >= 0; i--) {
      names.add(new TableBar.LayerName(layers.get(i).id(), layers.get(i).name()));
    }
    listing = true;
    if (!bar.layers.getItems().equals(names)) {
      bar.layers.getItems().setAll(names);
    }
    bar.layers.setValue(
        names.stream()
            .filter(name -> name.id().equals(choice.layer().get()))
            .findFirst()
            .orElse(null));
    listing = false;
  }

  private void chooseListed(TableBar.LayerName name) {
    if (!listing && name != null) {
      choice.layer().set(name.id());
    }
  }

  private void showLayer() {
    listLayers();
    finder.clear();
    shown = layer(session.document().get());
    boolean raster = shown != null && shown.raster().isPresent();
    shown = raster ? null : shown;
    FeatureTable table = shown == null ? null : shown.table();
    link.quietly(() -> grid.showColumns(choice.layer().get(), table));
    boolean places = shown != null && !shown.table().geometry().extent().isNull();
    bar.inView.setDisable(!places);
    if (shown == null) {
      boolean none = session.state().get().layers().isEmpty();
      String words = raster ? "table.raster" : none ? "table.no-layer" : "table.loading";
      placeholder.setText(texts.get(words));
      bar.count.setText("");
      return;
    }
    if (bar.filter.getText().isBlank() && !bar.inView.isSelected()) {
      showRows(TableRows.all(shown.table().rowCount())); // at once: nothing is to be worked out
    }
    find();
  }

  private void dressColumns() {
    for (TableColumn<Integer, ?> column : grid.fieldColumns()) {
      if (column.getContextMenu() == null) {
        column.setContextMenu(new ColumnMenu(grid, column, jobs, texts));
      }
    }
  }

  private void followView() {
    if (bar.inView.isSelected()) {
      findSoon();
    }
  }

  private void findSoon() {
    if (open) {
      pause.playFromStart();
    }
  }

  private void find() {
    pause.stop();
    if (!open || shown == null) {
      return;
    }
    boolean inView = bar.inView.isSelected() && !bar.inView.isDisabled();
    boolean looking = inView && session.viewport().get() != null;
    finder.find(
        new RowsRequest(
            shown.table(),
            bar.filter.getText(),
            grid.order(),
            looking ? session.viewport().get().extent() : null));
  }

  private void cancel() {
    finder.cancel();
    say(texts.get("table.cancelled"));
  }

  private void show(RowsResult result) {
    if (shown != null && result.request().table() == shown.table()) {
      complaining.stop();
      say("");
      showRows(result.rows());
    }
  }

  private void showRows(TableRows rows) {
    link.showRows(rows);
    placeholder.setText(
        texts.get(shown.table().rowCount() == 0 ? "table.no-rows" : "table.no-match"));
    showCount();
  }

  private void showCount() {
    if (shown != null) {
      int all = shown.table().rowCount();
      int some = grid.rows().size();
      bar.count.setText(
          some == all ? texts.get("table.rows", all) : texts.get("table.rows.of", some, all));
    }
  }

  private void complain(String words) {
    complaining.setOnFinished(event -> say(words));
    complaining.playFromStart();
  }

  private void say(String words) {
    complaint.setText(words);
    complaint.setVisible(!words.isEmpty());
    complaint.setManaged(!words.isEmpty());
  }

  /** Says in the place of the number of rows what was just done. */
  private void tell(String words) {
    bar.count.setText(words);
    note.playFromStart();
  }

  /** Empties the filter, and puts the table away when it is empty. */
  private void escape(KeyEvent event) {
    if (event.getCode() != KeyCode.ESCAPE) {
      return;
    }
    event.consume();
    if (bar.filter.isFocused() && !bar.filter.getText().isEmpty()) {
      bar.filter.clear();
    } else {
      closed.run();
    }
  }
}
