package fr.bocage.desktop.doctor;

import fr.bocage.desktop.words.LazyTooltip;
import fr.bocage.desktop.words.Texts;
import fr.bocage.format.doctor.EncodingComparison;
import java.nio.charset.Charset;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.HPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A layer's accented values side by side under the encodings that they may be in. */
final class TextSection extends VBox {
  private final Texts texts;
  private final Consumer<Charset> choose;

  /**
   * @param choose called when the user declares the text to be in an encoding
   */
  TextSection(Texts texts, Consumer<Charset> choose) {
    this.texts = texts;
    this.choose = choose;
    setId("doctor-text");
    getStyleClass().add("doctor-section");
  }

  /**
   * Shows the comparison.
   *
   * @param present name of the encoding that the text is read with
   */
  void show(EncodingComparison comparison, String present) {
    getChildren().setAll(DoctorSheet.heading(texts.get("doctor.text.title")));
    if (comparison.samples().isEmpty()) {
      getChildren().add(DoctorSheet.paragraph(texts.get("doctor.text.plain")));
      return;
    }
    String likeliest = comparison.likeliest().name();
    String key = likeliest.equals(present) ? "doctor.text.fine" : "doctor.text.doubt";
    getChildren()
        .addAll(
            DoctorSheet.paragraph(texts.get(key, words(present), words(likeliest))),
            grid(comparison, present));
  }

  private GridPane grid(EncodingComparison comparison, String present) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("encoding-grid");
    for (Charset charset : comparison.charsets()) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(100.0 / comparison.charsets().size());
      column.setHgrow(Priority.ALWAYS);
      column.setHalignment(HPos.LEFT);
      grid.getColumnConstraints().add(column);
      grid.addRow(0, button(charset, present));
    }
    int line = 1;
    for (EncodingComparison.Sample sample : comparison.samples()) {
      List<String> readings = sample.readings();
      for (int column = 0; column < readings.size(); column++) {
        boolean now = comparison.charsets().get(column).name().equals(present);
        grid.add(value(readings.get(column), now), column, line);
      }
      line++;
    }
    return grid;
  }

  private Button button(Charset charset, String present) {
    boolean now = charset.name().equals(present);
    Button button = new Button(words(charset.name()));
    button.setId("encoding-" + charset.name());
    button.setMaxWidth(Double.MAX_VALUE);
    button.getStyleClass().add(now ? "accent" : "button-outlined");
    button.setAccessibleText(
        now
            ? words(charset.name()) + ", " + texts.get("doctor.present")
            : texts.get("doctor.text.choose", words(charset.name())));
    LazyTooltip.on(button, button.getAccessibleText());
    if (!now) {
      button.setOnAction(event -> choose.accept(charset));
    }
    return button;
  }

  /** What people call an encoding. */
  private String words(String name) {
    return texts.orElse("doctor.encoding." + name, name);
  }

  private static Label value(String text, boolean now) {
    Label label = new Label(text);
    label.getStyleClass().add("encoding-value");
    if (now) {
      label.getStyleClass().add("encoding-present");
    }
    LazyTooltip.on(label, text);
    return label;
  }
}
