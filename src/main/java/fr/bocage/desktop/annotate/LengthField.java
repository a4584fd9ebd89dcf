package fr.bocage.desktop.annotate;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleConsumer;

/** A field for a length on the ground, a number with m or km. */
public final class LengthField extends KeptField<Double> {
  private final TypedLength lengths;
  private double shownMetres;

  /**
   * @param chosen told each length that is typed, metres
   */
  public LengthField(Locale locale, DoubleConsumer chosen) {
    super(chosen::accept);
    lengths = new TypedLength(locale);
    getStyleClass().add("length-field");
  }

  /** Shows a length in words. */
  public void show(double metres) {
    shownMetres = metres;
    showWords(lengths.words(metres));
  }

  @Override
  Optional<Double> read(String text) {
    OptionalDouble metres = lengths.metres(text, shownMetres);
    return metres.isPresent() ? Optional.of(metres.getAsDouble()) : Optional.empty();
  }

  @Override
  String words(Double metres, String typed) {
    shownMetres = metres;
    return lengths.words(metres);
  }
}
