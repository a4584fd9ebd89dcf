package fr.bocage.desktop.annotate;

import fr.bocage.geo.CoordinateParser;
import fr.bocage.geo.TypedPlace;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.control.TextField;
import org.locationtech.jts.geom.Coordinate;

/**
 * A field for a place, in whatever form people type or paste coordinates. Enter and leaving the
 * field keep it; what is no place on earth is marked and not kept.
 */
public final class CoordinateField extends TextField {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

  private final Function<TypedPlace, Optional<Coordinate>> place;
  private final Consumer<Coordinate> chosen;
  private String shown = "";

  /**
   * @param place longitude and latitude of what was typed; empty where it is nowhere on earth
   * @param chosen told each place that is typed, longitude and latitude
   */
  public CoordinateField(
      Function<TypedPlace, Optional<Coordinate>> place, Consumer<Coordinate> chosen) {
    this.place = place;
    this.chosen = chosen;
    getStyleClass().add("coordinate-field");
    setOnAction(event -> keep());
    focusedProperty()
        .addListener(
            (property, before, focused) -> {
              if (!focused) {
                keep();
                show(shown);
              }
            });
    textProperty()
        .addListener(
            (property, before, now) ->
                pseudoClassStateChanged(WRONG, !now.equals(shown) && read().isEmpty()));
  }

  /** Shows a place in words. */
  public void show(String words) {
    shown = words;
    setText(words);
  }

  private Optional<Coordinate> read() {
    return CoordinateParser.parse(getText()).stream().findFirst().flatMap(place);
  }

  private void keep() {
    if (!getText().equals(shown)) {
      Optional<Coordinate> typed = read();
      typed.ifPresent(
          coordinate -> {
            shown = getText();
            chosen.accept(coordinate);
          });
    }
  }
}
