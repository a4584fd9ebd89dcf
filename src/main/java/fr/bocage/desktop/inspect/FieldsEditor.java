package fr.bocage.desktop.inspect;

import fr.bocage.desktop.words.LazyTooltip;
import fr.bocage.desktop.words.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A mark's own fields: a name and a value each. What is written is kept when a field is left or
 * Enter pressed.
 */
final class FieldsEditor extends VBox {
  private final Texts texts;
  private final Consumer<Map<String, String>> chosen;
  private final VBox lines = new VBox();
  private final List<Line> fields = new ArrayList<>();
  private Map<String, String> shown = Map.of();

  /** One field: its name, its value. */
  private record Line(TextField name, TextField value) {}

  /**
   * @param chosen told all fields whenever they differ from those shown
   */
  FieldsEditor(Texts texts, Consumer<Map<String, String>> chosen) {
    this.texts = texts;
    this.chosen = chosen;
    getStyleClass().add("mark-fields");
    lines.getStyleClass().add("mark-field-lines");
    Button add = new Button(texts.get("annotate.field.add"), new FontIcon(Feather.PLUS));
    add.setId("field-add");
    add.getStyleClass().addAll("flat", "small");
    add.setOnAction(event -> add("", "").name.requestFocus());
    getChildren().addAll(lines, add);
  }

  void show(Map<String, String> now) {
    if (now.equals(written()) && now.size() == fields.size()) {
      shown = now; // what is written stays where the cursor is
      return;
    }
    shown = now;
    fields.clear();
    lines.getChildren().clear();
    now.forEach(this::add);
  }

  private Line add(String name, String value) {
    Line line = new Line(field("annotate.field.name", name), field("annotate.field.value", value));
    Button remove = new Button(null, new FontIcon(Feather.X));
    remove.getStyleClass().addAll("flat", "button-icon");
    LazyTooltip.on(remove, texts.get("annotate.field.remove"));
    remove.setAccessibleText(texts.get("annotate.field.remove"));
    HBox row = new HBox(line.name, line.value, remove);
    row.getStyleClass().add("mark-field");
    HBox.setHgrow(line.value, Priority.ALWAYS);
    line.name.setPrefColumnCount(7);
    remove.setOnAction(
        event -> {
          fields.remove(line);
          lines.getChildren().remove(row);
          keep();
        });
    fields.add(line);
    lines.getChildren().add(row);
    return line;
  }

  private TextField field(String key, String words) {
    TextField field = new TextField(words);
    field.setPromptText(texts.get(key));
    field.setAccessibleText(texts.get(key));
    field.setOnAction(event -> keep());
    field
        .focusedProperty()
        .addListener(
            (property, before, focused) -> {
              if (!focused) {
                keep();
              }
            });
    return field;
  }

  /** All fields in which anything is written; of one name, the later ones get a number. */
  private Map<String, String> written() {
    Map<String, String> all = new LinkedHashMap<>();
    for (Line line : fields) {
      String name = line.name.getText().strip();
      String value = line.value.getText().strip();
      if (!name.isEmpty() || !value.isEmpty()) {
        String unique = name;
        for (int i = 2; all.containsKey(unique); i++) {
          unique = name + " " + i;
        }
        all.put(unique, value);
      }
    }
    return all;
  }

  void keep() {
    Map<String, String> all = written();
    if (!all.equals(shown)) {
      shown = all;
      chosen.accept(all);
    }
  }
}
