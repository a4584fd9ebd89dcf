package fr.bocage.desktop.layers;

import fr.bocage.desktop.session.LayerChoice;
import fr.bocage.desktop.session.MapSession;
import fr.bocage.desktop.words.Texts;
import fr.bocage.geo.Crs;
import fr.bocage.job.Jobs;
import fr.bocage.map.LayerRecord;
import fr.bocage.map.ProjectState;
import fr.bocage.style.StyleFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The layer list: the uppermost layer first, each row also the layer's legend. */
public final class LayerPanel extends VBox {
  private final MapSession session;
  private final Texts texts;
  private final LayerEdits edits;
  private final StyleFactory styles;
  private final Legend legend;
  private final VBox rows = new VBox();
  private final Label empty;
  private final Map<UUID, LayerRow> rowsById = new HashMap<>();
  private final LayerChoice choice;
  private final Runnable tableWanted;

  /**
   * @param choice the layer that one is working with
   * @param tableWanted called when the rows of the chosen layer are to be shown
   * @param systems the CRSs that a layer's data can be declared to be in
   */
  public LayerPanel(
      MapSession session,
      Texts texts,
      StyleFactory styles,
      Legend legend,
      List<Crs> systems,
      Jobs jobs,
      LayerChoice choice,
      Runnable tableWanted) {
    this.session = session;
    this.choice = choice;
    this.tableWanted = tableWanted;
    this.texts = texts;
    this.styles = styles;
    this.legend = legend;
    edits = new LayerEdits(session, styles, systems, jobs, texts.locale());
    getStyleClass().add("side-panel");
    empty = new Label(texts.get("layers.empty"));
    empty.getStyleClass().add("panel-hint");
    empty.setWrapText(true);
    ScrollPane scroll = new ScrollPane(rows);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("layer-scroll");
    rows.getStyleClass().add("layer-rows");
    rows.setAccessibleText(texts.get("layers.title"));
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(empty, scroll);
    session.state().addListener((value, before, after) -> show(after));
    session.document().addListener((value, before, after) -> refreshRows());
    legend.theme().addListener((value, before, after) -> refreshRows());
    choice.layer().addListener((value, before, after) -> showChoice());
    show(session.state().get());
  }

  private void show(ProjectState state) {
    List<LayerRecord> layers = state == null ? List.of() : state.layers();
    rowsById.keySet().retainAll(layers.stream().map(LayerRecord::id).toList());
    List<Node> shown = new ArrayList<>();
    for (int i = layers.size() - 1; i >= 0; i--) {
      LayerRecord layer = layers.get(i);
      LayerRow row = rowsById.computeIfAbsent(layer.id(), id -> newRow(layer));
      row.show(layer);
      shown.add(row);
    }
    if (!rows.getChildren().equals(shown)) {
      rows.getChildren().setAll(shown);
    }
    showChoice();
    empty.setVisible(layers.isEmpty());
    empty.setManaged(layers.isEmpty());
  }

  private LayerRow newRow(LayerRecord layer) {
    LayerRow row = new LayerRow(layer, session, texts, edits, styles, legend);
    row.onChoose(() -> choice.layer().set(layer.id()), tableWanted);
    return row;
  }

  private void showChoice() {
    rowsById.forEach((id, row) -> row.showChosen(id.equals(choice.layer().get())));
  }

  /** Data has come in: fields to label by and geometry kinds are known now. */
  private void refreshRows() {
    rowsById.values().forEach(LayerRow::refresh);
  }
}
