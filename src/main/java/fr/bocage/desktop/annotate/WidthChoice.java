package fr.bocage.desktop.annotate;

import fr.bocage.annotation.AnnotationKind;
import fr.bocage.desktop.words.LazyTooltip;
import fr.bocage.desktop.words.Texts;
import java.util.function.DoubleConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;

/** How wide a mark's lines are: a slider and what it says. */
public final class WidthChoice extends HBox {
  private static final double WIDEST_LINE = 16;
  private static final double WIDEST_HIGHLIGHT = 48;
  private static final double SLIDER_WIDTH = 112;

  private final Slider slider = new Slider();
  private final Label pixels = new Label();
  private boolean showing;

  /**
   * @param chosen told each width that is chosen, pixels; once a drag of the thumb is over
   */
  public WidthChoice(Texts texts, DoubleConsumer chosen) {
    getStyleClass().add("width-choice");
    setAlignment(Pos.CENTER_LEFT);
    slider.setId("mark-width");
    slider.setMin(0.5);
    slider.setMajorTickUnit(1);
    slider.setMinorTickCount(1);
    slider.setSnapToTicks(true);
    slider.setBlockIncrement(0.5);
    slider.setPrefWidth(SLIDER_WIDTH);
    LazyTooltip.on(slider, texts.get("annotate.width"));
    slider.setAccessibleText(texts.get("annotate.width"));
    pixels.getStyleClass().add("width-pixels");
    getChildren().addAll(slider, pixels);
    slider
        .valueProperty()
        .addListener(
            (property, before, now) -> {
              pixels.setText(texts.get("annotate.width.pixels", rounded()));
              if (!showing && !slider.isValueChanging()) {
                chosen.accept(rounded());
              }
            });
    slider
        .valueChangingProperty()
        .addListener(
            (property, before, changing) -> {
              if (!changing && !showing) {
                chosen.accept(rounded());
              }
            });
  }

  private double rounded() {
    return Math.rint(slider.getValue() * 2) / 2;
  }

  /** Shows a width that somebody else has chosen. */
  public void show(AnnotationKind kind, double widthPixels) {
    showing = true;
    double widest = kind == AnnotationKind.HIGHLIGHT ? WIDEST_HIGHLIGHT : WIDEST_LINE;
    slider.setMax(Math.max(widest, widthPixels));
    slider.setValue(widthPixels);
    showing = false;
  }
}
