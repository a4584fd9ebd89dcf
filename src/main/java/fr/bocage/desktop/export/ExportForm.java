package fr.bocage.desktop.export;

import fr.bocage.desktop.words.ChoiceWords;
import fr.bocage.desktop.words.Texts;
import fr.bocage.feature.FeatureTable;
import fr.bocage.format.FeatureWriter;
import fr.bocage.geo.Crs;
import fr.bocage.map.LayerRecord;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Asks how a layer is to be written, then where. */
public final class ExportForm extends VBox {
  private final LayerRecord layer;
  private final FeatureTable data;
  private final LayerExport export;
  private final Crs wgs84;
  private final Texts texts;
  private final int[] selected;
  private final ComboBox<FeatureWriter> format = new ComboBox<>();
  private final ComboBox<Crs> system = new ComboBox<>();
  private final Label hint = new Label();
  private final RadioButton onlySelected = new RadioButton();
  private Crs wantedSystem;

  /**
   * @param data the layer's features as its file has them
   * @param systems the CRSs to choose from, WGS 84 among them
   * @param target asks where the file is to be
   * @param done called when the file is being written
   */
  public ExportForm(
      LayerRecord layer,
      FeatureTable data,
      LayerExport export,
      List<Crs> systems,
      Texts texts,
      FileTarget target,
      Runnable done) {
    this.layer = layer;
    this.data = data;
    this.export = export;
    this.texts = texts;
    selected = export.selectedRows(layer.id());
    wgs84 = systems.stream().filter(crs -> "EPSG:4326".equals(crs.code())).findFirst().orElse(null);
    wantedSystem = data.crs();
    setId("export-form");
    getStyleClass().add("export-form");
    buildFormats();
    buildSystems(systems);
    Button write = new Button(texts.get("export.write"));
    write.setId("export-write");
    write.setDefaultButton(true);
    write.getStyleClass().add("accent");
    write.setOnAction(event -> choosePlace(target, done));
    HBox buttons = new HBox(write);
    buttons.setAlignment(Pos.CENTER_RIGHT);
    getChildren().addAll(grid(), hint, buttons);
    followFormat();
  }

  private GridPane grid() {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("export-grid");
    ColumnConstraints grown = new ColumnConstraints();
    grown.setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints().addAll(new ColumnConstraints(), grown);
    addRow(grid, "export.format", format);
    addRow(grid, "export.system", system);
    addRow(grid, "export.features", features());
    hint.getStyleClass().add("export-hint");
    hint.setWrapText(true);
    return grid;
  }

  private void addRow(GridPane grid, String textKey, Node field) {
    Label label = new Label(texts.get(textKey));
    label.setMinWidth(USE_PREF_SIZE);
    label.setLabelFor(field);
    field.setAccessibleText(texts.get(textKey));
    GridPane.setValignment(label, VPos.TOP);
    grid.addRow(grid.getRowCount(), label, field);
  }

  private void buildFormats() {
    format.setId("export-format");
    format.setMaxWidth(Double.MAX_VALUE);
    format.setConverter(
        new ChoiceWords<>(
            writer -> texts.get("export.format." + writer.id()) + "  ·  ." + ending(writer)));
    format.setItems(FXCollections.observableArrayList(export.formats()));
    format.getSelectionModel().selectFirst();
    format.valueProperty().addListener((property, before, now) -> followFormat());
  }

  private static String ending(FeatureWriter writer) {
    return writer.extensions().get(0);
  }

  private void buildSystems(List<Crs> systems) {
    system.setId("export-system");
    system.setMaxWidth(Double.MAX_VALUE);
    system.setConverter(
        new ChoiceWords<>(
            crs -> crs.code() == null ? crs.name() : crs.name() + "  ·  " + crs.code()));
    system.setPromptText(texts.get("export.system.untold"));
    var choice = FXCollections.observableArrayList(systems);
    if (data.crs() != null) {
      choice.remove(data.crs());
      choice.add(0, data.crs());
    }
    system.setItems(choice);
    system.setValue(data.crs());
    system
        .valueProperty()
        .addListener(
            (property, before, now) -> {
              if (!system.isDisabled()) {
                wantedSystem = now;
              }
            });
  }

  private Node features() {
    RadioButton all = new RadioButton(texts.get("export.all", data.rowCount()));
    onlySelected.setText(texts.get("export.selected", selected.length));
    onlySelected.setId("export-selected");
    onlySelected.setDisable(selected.length == 0);
    ToggleGroup group = new ToggleGroup();
    all.setToggleGroup(group);
    onlySelected.setToggleGroup(group);
    group.selectToggle(all);
    VBox choice = new VBox(all, onlySelected);
    choice.getStyleClass().add("export-choice");
    return choice;
  }

  /** Says what the format is good for, and lets a CRS be chosen where it has a choice. */
  private void followFormat() {
    FeatureWriter writer = format.getValue();
    hint.setText(texts.get("export.hint." + writer.id()));
    system.setDisable(writer.isWgs84Only());
    system.setValue(writer.isWgs84Only() ? wgs84 : wantedSystem);
  }

  private void choosePlace(FileTarget target, Runnable done) {
    FeatureWriter writer = format.getValue();
    Crs crs = writer.isWgs84Only() ? null : wantedSystem;
    int[] rows = onlySelected.isSelected() ? selected : null;
    target
        .choose(layer.name(), writer)
        .ifPresent(
            file -> {
              done.run();
              export.start(layer, data, rows, writer, crs, file);
            });
  }
}
