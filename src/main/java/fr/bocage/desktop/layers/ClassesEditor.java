package fr.bocage.desktop.layers;

import fr.bocage.desktop.session.MapSession;
import fr.bocage.desktop.words.ChoiceWords;
import fr.bocage.desktop.words.Texts;
import fr.bocage.feature.AttributeColumn;
import fr.bocage.feature.FeatureTable;
import fr.bocage.feature.FieldType;
import fr.bocage.map.LayerRecord;
import fr.bocage.style.Classification;
import fr.bocage.style.Classification.Method;
import fr.bocage.style.ColourRamp;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Spinner;

/**
 * Chooses the field whose values a layer's colours tell, and how: a colour for each value, or a row
 * of colours for classes of numbers. Each choice is one edit. JavaFX thread only.
 */
final class ClassesEditor {
  /** A field of numbers with fewer different ones for more rows, a rank, is one of categories. */
  private static final int FEW_VALUES = 12;

  private static final int SAMPLED_ROWS = 2_000;

  private final MapSession session;
  private final Texts texts;
  private final LayerEdits edits;
  private final ComboBox<String> field = new ComboBox<>();
  private final ComboBox<Method> method = new ComboBox<>();
  private final Spinner<Integer> count = new Spinner<>(2, Classification.MOST_CLASSES, 5);
  private final ComboBox<ColourRamp> ramp = new ComboBox<>();
  private final String none;
  private LayerRecord layer;
  private Classification shown;
  private boolean showing;

  ClassesEditor(MapSession session, Texts texts, LayerEdits edits) {
    this.session = session;
    this.texts = texts;
    this.edits = edits;
    none = texts.get("layers.classes.none");
    field.setId("layer-classes-field");
    method.setId("layer-classes-method");
    count.setId("layer-classes-count");
    ramp.setId("layer-classes-ramp");
    method.getItems().setAll(Method.values());
    method.setConverter(
        new ChoiceWords<>(
            one -> texts.get("layers.classes." + one.name().toLowerCase(texts.locale()))));
    ramp.getItems().setAll(ColourRamp.values());
    ramp.setConverter(new ChoiceWords<>(one -> texts.get("layers.ramp." + one.key())));
    ramp.setCellFactory(list -> new RampCell(texts, RampCell.WIDE));
    ramp.setButtonCell(new RampCell(texts, RampCell.NARROW));
    field.setOnAction(event -> fieldChosen());
    method.setOnAction(event -> changed());
    ramp.setOnAction(event -> changed());
    count.valueProperty().addListener((value, before, after) -> changed());
  }

  /**
   * Shows a layer's classes, and hands over what there is to choose: keys of names and controls.
   */
  void show(
      LayerRecord newLayer, Optional<Classification> classes, BiConsumer<String, Node> lines) {
    layer = newLayer;
    shown = classes.orElse(null);
    showing = true;
    field.setValue(shown == null ? none : shown.field());
    lines.accept("layers.classes", field);
    if (shown != null) {
      showMethod(lines);
    }
    showing = false;
  }

  private void showMethod(BiConsumer<String, Node> lines) {
    method.setValue(shown.method());
    count.getValueFactory().setValue(shown.classes());
    ramp.setValue(shown.ramp());
    boolean numbers = shown.method() != Method.VALUES;
    if (numbers || column(shown.field()).filter(ClassesEditor::isNumber).isPresent()) {
      lines.accept("layers.classes.method", method);
    }
    if (numbers) {
      lines.accept("layers.classes.count", count);
      lines.accept("layers.ramp", ramp);
    }
  }

  /** The layer's fields are known once its data is there. */
  void showFields(List<String> fields) {
    showing = true;
    LookEditor.offer(field, none, fields);
    showing = false;
  }

  private void fieldChosen() {
    String chosen = field.getValue();
    if (showing || chosen == null) {
      return;
    }
    if (chosen.equals(none)) {
      edits.unclassify(layer);
    } else {
      boolean numbers = column(chosen).filter(this::hasManyNumbers).isPresent();
      edits.classify(
          layer, numbers ? Classification.byNumber(chosen) : Classification.byValue(chosen));
    }
  }

  private void changed() {
    if (!showing && shown != null) {
      Classification wanted =
          new Classification(shown.field(), method.getValue(), count.getValue(), ramp.getValue());
      if (!wanted.equals(shown)) {
        edits.classify(layer, wanted);
      }
    }
  }

  private Optional<FeatureTable> table() {
    return session.loaded(layer.id()).map(data -> data.table());
  }

  private Optional<AttributeColumn> column(String name) {
    return table().map(table -> table.column(name));
  }

  private static boolean isNumber(AttributeColumn column) {
    FieldType type = column.field().type();
    return type == FieldType.INTEGER || type == FieldType.REAL;
  }

  private boolean hasManyNumbers(AttributeColumn column) {
    int rows = Math.min(SAMPLED_ROWS, table().map(FeatureTable::rowCount).orElse(0));
    Set<Double> different = new HashSet<>();
    for (int row = 0; isNumber(column) && row < rows && different.size() <= FEW_VALUES; row++) {
      different.add(column.number(row));
    }
    return different.size() > Math.min(FEW_VALUES, rows / 2);
  }
}
