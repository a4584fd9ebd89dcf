package fr.bocage.desktop.layers;

import fr.bocage.desktop.session.MapSession;
import fr.bocage.desktop.words.ChoiceWords;
import fr.bocage.desktop.words.LazyTooltip;
import fr.bocage.desktop.words.Texts;
import fr.bocage.map.LayerRecord;
import fr.bocage.raster.RasterStatistics;
import fr.bocage.style.ColourRamp;
import fr.bocage.style.RasterLook;
import fr.bocage.style.StyleFactory;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;

/**
 * Changes how a raster looks: its opacity, and, where its pixels are measurements, which values get
 * the first and the last of which colours. Each change is one edit. JavaFX thread only.
 */
final class RasterLookEditor extends GridPane {
  private final MapSession session;
  private final Texts texts;
  private final LayerEdits edits;
  private final StyleFactory styles;
  private final OpacitySlider opacity;
  private final ComboBox<ColourRamp> ramp = new ComboBox<>();
  private final TextField low = new TextField();
  private final TextField high = new TextField();
  private final Button percentiles = new Button();
  private final Button everything = new Button();
  private LayerRecord layer;
  private boolean showing;

  RasterLookEditor(MapSession session, Texts texts, LayerEdits edits, StyleFactory styles) {
    this.session = session;
    this.texts = texts;
    this.edits = edits;
    this.styles = styles;
    opacity = new OpacitySlider(session, edits);
    getStyleClass().add("look-editor");
    setId("raster-look");
    ramp.setId("raster-ramp");
    ramp.getItems().setAll(ColourRamp.values());
    ramp.setConverter(new ChoiceWords<>(one -> texts.get("layers.ramp." + one.key())));
    ramp.setCellFactory(list -> new RampCell(texts, RampCell.WIDE));
    ramp.setButtonCell(new RampCell(texts, RampCell.NARROW));
    ramp.setOnAction(event -> lookChanged());
    low.setId("raster-low");
    high.setId("raster-high");
    for (TextField field : new TextField[] {low, high}) {
      field.setPrefColumnCount(7);
      field.setOnAction(event -> lookChanged());
      field.focusedProperty().addListener((value, before, focused) -> leave(focused));
    }
    button(percentiles, "layers.stretch.percentiles", "raster-percentiles");
    button(everything, "layers.stretch.everything", "raster-everything");
    percentiles.setOnAction(event -> stretch(true));
    everything.setOnAction(event -> stretch(false));
  }

  private void button(Button button, String key, String id) {
    button.setId(id);
    button.setText(texts.get(key));
    LazyTooltip.on(button, texts.get(key + ".hint"));
    button.getStyleClass().add("small");
  }

  void show(LayerRecord newLayer) {
    if (layer == newLayer) {
      return;
    }
    layer = newLayer;
    showing = true;
    opacity.show(layer);
    getChildren().clear();
    addLine("layers.opacity", opacity);
    Optional<RasterLook> look = styles.rasterLook(layer.style());
    look.ifPresent(this::showLook);
    showing = false;
  }

  private void showLook(RasterLook look) {
    ramp.setValue(look.ramp());
    low.setText(text(look.low(), look));
    high.setText(text(look.high(), look));
    addLine("layers.ramp", ramp);
    addLine("layers.low", low);
    addLine("layers.high", high);
    addLine("layers.stretch", new FlowPane(8, 8, percentiles, everything));
  }

  private void addLine(String key, Node control) {
    Label words = new Label(texts.get(key));
    words.setLabelFor(control);
    words.setMinWidth(USE_PREF_SIZE); // the controls give way, not their names
    control.setAccessibleText(texts.get(key));
    addRow(getRowCount(), words, control);
  }

  private String text(double value, RasterLook look) {
    return RasterNumbers.of(value, look, texts.locale());
  }

  private void leave(boolean focused) {
    if (!focused) {
      lookChanged();
    }
  }

  private void lookChanged() {
    if (showing) {
      return;
    }
    RasterLook old = styles.rasterLook(layer.style()).orElseThrow();
    // What was not touched keeps all its digits.
    double newLow = low.getText().equals(text(old.low(), old)) ? old.low() : number(low);
    double newHigh = high.getText().equals(text(old.high(), old)) ? old.high() : number(high);
    if (newHigh > newLow) {
      set(new RasterLook(newLow, newHigh, ramp.getValue()));
    } else {
      showing = true;
      low.setText(text(old.low(), old));
      high.setText(text(old.high(), old));
      showing = false;
    }
  }

  /** NaN for what is no number. */
  private static double number(TextField field) {
    try {
      String plain = field.getText().replaceAll("[\\s\\u00a0\\u202f]", "").replace(',', '.');
      double value = Double.parseDouble(plain.replace('\u2212', '-'));
      return Double.isFinite(value) ? value : Double.NaN;
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  private void stretch(boolean withoutTails) {
    session
        .loaded(layer.id())
        .flatMap(data -> data.raster())
        .flatMap(raster -> raster.source().statistics())
        .ifPresent(values -> stretch(values, withoutTails));
  }

  private void stretch(RasterStatistics values, boolean withoutTails) {
    double from = withoutTails ? values.low() : values.least();
    double to = withoutTails ? values.high() : values.most();
    if (to > from) {
      set(new RasterLook(from, to, ramp.getValue()));
    }
  }

  private void set(RasterLook look) {
    edits.setRasterLook(layer, look);
  }
}
