package fr.bocage.desktop;

import fr.bocage.desktop.map.MapView;
import fr.bocage.desktop.session.MapSession;
import fr.bocage.desktop.words.LazyTooltip;
import fr.bocage.desktop.words.Texts;
import fr.bocage.geo.Scales;
import fr.bocage.geo.Viewport;
import java.util.OptionalDouble;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Shows the map's scale, and takes one that is typed in. JavaFX thread only. */
final class ScaleField extends TextField {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
  private static final double WIDTH = 128;

  private final MapSession session;
  private final MapView map;

  ScaleField(MapSession session, MapView map, Texts texts) {
    this.session = session;
    this.map = map;
    setId("scale");
    getStyleClass().add("scale-field");
    setPrefWidth(WIDTH);
    setMinWidth(WIDTH);
    setAlignment(Pos.CENTER_RIGHT);
    LazyTooltip.on(this, texts.get("scale.tooltip"));
    setAccessibleText(texts.get("scale.accessible"));
    setOnAction(event -> accept());
    addEventHandler(KeyEvent.KEY_PRESSED, this::escape);
    textProperty().addListener((property, before, now) -> pseudoClassStateChanged(WRONG, false));
    focusedProperty()
        .addListener(
            (property, before, focused) -> {
              if (!focused) {
                refresh();
              }
            });
    session.viewport().addListener((property, before, now) -> refresh());
    session.document().addListener((property, before, now) -> refresh());
    refresh();
  }

  private void refresh() {
    Viewport view = session.viewport().get();
    if (view != null && !isFocused()) {
      // A point, not a pixel, is what people see as one: a finer screen shows the same scale.
      double denominator =
          view.scaleDenominator(session.document().get().crs().metresPerUnit()) * map.pixelRatio();
      setText(Scales.format(denominator));
    }
  }

  private void accept() {
    OptionalDouble denominator = Scales.parse(getText());
    if (denominator.isEmpty()) {
      pseudoClassStateChanged(WRONG, true);
      selectAll();
      return;
    }
    map.requestFocus();
    map.navigation().lookFrom(denominator.getAsDouble() / map.pixelRatio());
  }

  private void escape(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      event.consume();
      map.requestFocus();
    }
  }
}
