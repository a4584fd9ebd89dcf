package fr.bocage.desktop.layers;

import fr.bocage.desktop.session.MapSession;
import fr.bocage.desktop.words.Texts;
import fr.bocage.map.LayerRecord;
import fr.bocage.style.Classification;
import fr.bocage.style.SimpleLook;
import fr.bocage.style.StyleFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ColorPicker;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.layout.GridPane;
import javafx.scene.paint.Color;

/** Changes the simple things about a layer: opacity, colours, classes, width, size, labels. */
final class LookEditor extends GridPane {
  private final MapSession session;
  private final Texts texts;
  private final LayerEdits edits;
  private final StyleFactory styles;
  private final OpacitySlider opacity;
  private final ClassesEditor classes;
  private final ColorPicker fill = new ColorPicker();
  private final ColorPicker stroke = new ColorPicker();
  private final Spinner<Double> width = new Spinner<>(0.0, 20.0, 1.0, 0.25);
  private final Spinner<Double> size = new Spinner<>(1.0, 60.0, 7.0, 1.0);
  private final ComboBox<String> label = new ComboBox<>();
  private final String noLabel;
  private LayerRecord layer;
  private boolean showing;

  LookEditor(MapSession session, Texts texts, LayerEdits edits, StyleFactory styles) {
    this.session = session;
    this.texts = texts;
    this.edits = edits;
    this.styles = styles;
    noLabel = texts.get("layers.nolabel");
    opacity = new OpacitySlider(session, edits);
    classes = new ClassesEditor(session, texts, edits);
    label.setId("layer-label");
    getStyleClass().add("look-editor");
    width.setEditable(true);
    size.setEditable(true);
    fill.setOnAction(event -> lookChanged());
    stroke.setOnAction(event -> lookChanged());
    label.setOnAction(event -> lookChanged());
    width.valueProperty().addListener((value, before, after) -> lookChanged());
    size.valueProperty().addListener((value, before, after) -> lookChanged());
  }

  void show(LayerRecord newLayer) {
    if (layer == newLayer) {
      return;
    }
    layer = newLayer;
    showing = true;
    SimpleLook look = styles.look(layer.style());
    opacity.show(layer);
    show(fill, look.fill());
    show(stroke, look.stroke());
    width.getValueFactory().setValue(look.strokeWidthPixels());
    size.getValueFactory().setValue(look.sizePixels());
    label.setValue(look.labelField() == null ? noLabel : look.labelField());
    getChildren().clear();
    addLine("layers.opacity", opacity, true);
    Optional<Classification> classified = styles.classification(layer.style());
    classes.show(layer, classified, (key, control) -> addLine(key, control, true));
    boolean one = classified.isEmpty(); // a class's colours are the ramp's
    addLine("layers.fill", fill, look.fill() != null && one);
    addLine("layers.stroke", stroke, look.stroke() != null && (one || look.fill() != null));
    addLine("layers.width", width, look.stroke() != null);
    addLine("layers.size", size, look.sizePixels() > 0);
    addLine("layers.label", label, true);
    showing = false;
  }

  /** The layer's fields are known once its data is there. */
  void refreshFields() {
    showing = true;
    List<String> fields = fields();
    classes.showFields(fields);
    offer(label, noLabel, fields);
    showing = false;
  }

  /** A field or none. The box goes blank when its items are set though they are the same. */
  static void offer(ComboBox<String> box, String none, List<String> fields) {
    List<String> items = new ArrayList<>(fields);
    items.add(0, none);
    if (!box.getItems().equals(items)) {
      String chosen = box.getValue();
      box.getItems().setAll(items);
      box.setValue(null); // else it would not show what it has already
      box.setValue(chosen);
    }
  }

  private List<String> fields() {
    return session
        .loaded(layer.id())
        .map(data -> data.table().columns())
        .map(columns -> columns.stream().map(column -> column.field().name()).toList())
        .orElse(List.of());
  }

  private void addLine(String key, Node control, boolean wanted) {
    if (wanted) {
      Label words = new Label(texts.get(key));
      words.setLabelFor(control);
      words.setMinWidth(USE_PREF_SIZE); // the controls give way, not their names
      control.setAccessibleText(texts.get(key));
      addRow(getRowCount(), words, control);
    }
  }

  private static void show(ColorPicker picker, String colour) {
    if (colour != null) {
      picker.setValue(Color.web(colour));
    }
  }

  private void lookChanged() {
    if (showing) {
      return;
    }
    SimpleLook old = styles.look(layer.style());
    String field = label.getValue();
    edits.setLook(
        layer,
        new SimpleLook(
            old.fill() == null ? null : hex(fill.getValue()),
            old.stroke() == null ? null : hex(stroke.getValue()),
            width.getValue(),
            old.sizePixels() > 0 ? size.getValue() : 0,
            field == null || field.equals(noLabel) ? null : field));
  }

  private static String hex(Color colour) {
    return String.format(
        Locale.ROOT,
        "#%02x%02x%02x",
        Math.round(colour.getRed() * 255),
        Math.round(colour.getGreen() * 255),
        Math.round(colour.getBlue() * 255));
  }
}
