package fr.bocage.desktop.annotate;

import fr.bocage.annotation.AnnotationKind;
import fr.bocage.annotation.PinSymbol;
import fr.bocage.desktop.map.ToolBox;
import fr.bocage.desktop.map.ToolEntry;
import fr.bocage.desktop.words.Texts;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/**
 * While a tool is in the hand: how it is used, and what the next mark will look like. Filled when
 * the first such tool is taken up. JavaFX thread only.
 */
public final class PenBar extends VBox {
  private final AnnotationPen pen;
  private final Label hint = new Label();
  private ColourChoice colours;
  private SymbolChoice symbols;
  private WidthChoice width;
  private HBox row;
  private final Separator separator = new Separator(Orientation.VERTICAL);
  private final Texts texts;
  private AnnotationKind kind;

  public PenBar(AnnotationPen pen, ToolBox tools, Texts texts) {
    this.pen = pen;
    this.texts = texts;
    setId("pen-bar");
    getStyleClass().add("pen-bar");
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    setAlignment(Pos.CENTER);
    hint.getStyleClass().add("pen-hint");
    pen.colour().addListener((property, before, now) -> showColour(now));
    tools.active().addListener((property, before, now) -> show(now));
    show(tools.active().get());
  }

  private void fill() {
    colours = new ColourChoice(texts, pen.colour()::set);
    symbols =
        new SymbolChoice(
            texts,
            symbol -> {
              pen.numbered().set(false);
              pen.symbol().set(symbol);
            },
            () -> pen.numbered().set(true));
    width = new WidthChoice(texts, pixels -> pen.widths().put(kind, pixels));
    row = new HBox(colours, separator, symbols, width);
    row.getStyleClass().add("pen-row");
    row.setAlignment(Pos.CENTER);
    getChildren().addAll(hint, row);
  }

  private void showColour(String colour) {
    if (colours != null) {
      colours.show(colour);
    }
  }

  private void show(ToolEntry tool) {
    kind = tool.makes();
    String words = texts.orElse(tool.textKey() + ".hint", "");
    setVisible(!words.isEmpty());
    if (words.isEmpty()) {
      return;
    }
    if (colours == null) {
      fill();
    }
    hint.setText(words);
    row.setVisible(kind != null);
    row.setManaged(kind != null);
    if (kind == null) {
      return;
    }
    colours.show(pen.colour().get());
    boolean pin = kind == AnnotationKind.PIN;
    boolean lined = kind.usualWidthPixels() > 0;
    PinSymbol symbol = pen.numbered().get() ? null : pen.symbol().get();
    symbols.show(symbol);
    if (lined) {
      width.show(kind, pen.widthPixels(kind));
    }
    for (var part : new javafx.scene.Node[] {symbols, width, separator}) {
      boolean shown = part == symbols ? pin : part == width ? lined : pin || lined;
      part.setVisible(shown);
      part.setManaged(shown);
    }
  }
}
