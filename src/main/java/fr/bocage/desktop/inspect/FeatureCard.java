package fr.bocage.desktop.inspect;

import fr.bocage.desktop.words.LazyTooltip;
import fr.bocage.desktop.words.Texts;
import fr.bocage.feature.AttributeColumn;
import fr.bocage.feature.FeatureTable;
import fr.bocage.render.Picker.PickedFeature;
import java.text.NumberFormat;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** One feature: its name, and each attribute as text that can be marked and copied. */
final class FeatureCard extends VBox {
  private static final List<String> NAME_FIELDS =
      List.of("nom", "name", "libelle", "label", "nom_code", "titre", "title");

  private final FeatureTable table;
  private final int row;
  private final boolean pixel;

  FeatureCard(PickedFeature feature, Texts texts) {
    table = feature.layer().table();
    row = feature.row();
    pixel = feature.layer().raster().isPresent();
    getStyleClass().add("feature-card");
    Label title = new Label(name(texts));
    title.getStyleClass().add("feature-title");
    title.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(title, Priority.ALWAYS);
    Button copy = new Button(null, new FontIcon(Feather.COPY));
    copy.getStyleClass().addAll("flat", "button-icon");
    LazyTooltip.on(copy, texts.get("inspect.copy"));
    copy.setAccessibleText(texts.get("inspect.copy"));
    copy.setOnAction(event -> copy());
    HBox header = new HBox(title, copy);
    header.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(header, attributes(texts));
  }

  private String name(Texts texts) {
    if (pixel) {
      return texts.get("inspect.pixel");
    }
    for (String wanted : NAME_FIELDS) {
      for (AttributeColumn column : table.columns()) {
        if (column.field().name().equalsIgnoreCase(wanted) && column.text(row) != null) {
          return column.text(row);
        }
      }
    }
    return texts.get("inspect.row", row + 1);
  }

  private GridPane attributes(Texts texts) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("attributes");
    ColumnConstraints names = new ColumnConstraints();
    names.setPercentWidth(38);
    ColumnConstraints values = new ColumnConstraints();
    values.setPercentWidth(62);
    grid.getColumnConstraints().addAll(names, values);
    for (AttributeColumn column : table.columns()) {
      addLine(grid, words(column, texts), column.text(row), texts);
    }
    double[] heights = table.geometry().heightRange(row);
    if (heights != null) {
      addLine(grid, texts.get("inspect.height"), heights(heights, texts), texts);
    }
    return grid;
  }

  /** One height, or the lowest and the highest. */
  private static String heights(double[] range, Texts texts) {
    NumberFormat number = NumberFormat.getNumberInstance(texts.locale());
    String lowest = number.format(range[0]);
    return range[0] == range[1] ? lowest : lowest + " – " + number.format(range[1]);
  }

  private static void addLine(GridPane grid, String label, String text, Texts texts) {
    Label name = new Label(label);
    name.getStyleClass().add("attribute-name");
    LazyTooltip.on(name, label);
    TextField value = new TextField(text == null ? "" : text);
    value.setPromptText(text == null ? texts.get("inspect.missing") : null);
    value.setEditable(false);
    value.getStyleClass().add("attribute-value");
    value.setAccessibleText(label);
    grid.addRow(grid.getRowCount(), name, value);
  }

  /** A pixel's fields are the program's own, and so have words in each language. */
  private String words(AttributeColumn column, Texts texts) {
    String name = column.field().name();
    return pixel ? texts.get("inspect.pixel." + name) : name;
  }

  /** Puts the attributes on the clipboard, a line each, name and value apart by a tab. */
  private void copy() {
    StringBuilder lines = new StringBuilder();
    for (AttributeColumn column : table.columns()) {
      String text = column.text(row);
      lines.append(column.field().name()).append('\t').append(text == null ? "" : text);
      lines.append('\n');
    }
    ClipboardContent content = new ClipboardContent();
    content.putString(lines.toString());
    Clipboard.getSystemClipboard().setContent(content);
  }
}
