package fr.bocage.desktop.annotate;

import fr.bocage.geo.CoordinateParser;
import fr.bocage.geo.TypedPlace;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.locationtech.jts.geom.Coordinate;

/** A field for a place on earth, in whatever form people type or paste coordinates. */
public final class CoordinateField extends KeptField<Coordinate> {
  private final Function<TypedPlace, Optional<Coordinate>> place;

  /**
   * @param place longitude and latitude of what was typed; empty where it is nowhere on earth
   * @param chosen told each place that is typed, longitude and latitude
   */
  public CoordinateField(
      Function<TypedPlace, Optional<Coordinate>> place, Consumer<Coordinate> chosen) {
    super(chosen);
    this.place = place;
    getStyleClass().add("coordinate-field");
  }

  /** Shows a place in words. */
  public void show(String words) {
    showWords(words);
  }

  @Override
  Optional<Coordinate> read(String text) {
    return CoordinateParser.parse(text).stream().findFirst().flatMap(place);
  }

  @Override
  String words(Coordinate value, String typed) {
    return typed;
  }
}
