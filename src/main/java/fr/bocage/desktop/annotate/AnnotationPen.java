package fr.bocage.desktop.annotate;

import fr.bocage.annotation.AnnotationKind;
import fr.bocage.annotation.Look;
import fr.bocage.annotation.PinSymbol;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;

/**
 * What new annotations are made with: colour, symbol, width, and the name of who makes them. Each
 * is the last one that was chosen. JavaFX thread only.
 */
public final class AnnotationPen {
  private final ObjectProperty<String> colour;
  private final ObjectProperty<PinSymbol> symbol = new SimpleObjectProperty<>(PinSymbol.DOT);
  private final BooleanProperty numbered = new SimpleBooleanProperty();
  private final ObservableMap<AnnotationKind, Double> widths = FXCollections.observableHashMap();
  private final String author;

  /**
   * @param firstColour {@code #rrggbb} until another is chosen
   * @param author name kept with each annotation; may be empty
   */
  public AnnotationPen(String firstColour, String author) {
    this.colour = new SimpleObjectProperty<>(firstColour);
    this.author = author;
  }

  /** {@code #rrggbb} of the next annotation. */
  public ObjectProperty<String> colour() {
    return colour;
  }

  /** In the head of the next pin. */
  public ObjectProperty<PinSymbol> symbol() {
    return symbol;
  }

  /** Whether pins get the next number in place of a symbol. */
  public BooleanProperty numbered() {
    return numbered;
  }

  /** Widths that were chosen, pixels; a kind that is missing has its usual one. */
  public ObservableMap<AnnotationKind, Double> widths() {
    return widths;
  }

  double widthPixels(AnnotationKind kind) {
    return widths.getOrDefault(kind, kind.usualWidthPixels());
  }

  /**
   * @param nextNumber for a pin, should pins be numbered
   */
  Look look(AnnotationKind kind, int nextNumber) {
    Look look = Look.of(kind, colour.get()).withWidth(widthPixels(kind));
    if (kind != AnnotationKind.PIN) {
      return look;
    }
    return numbered.get() ? look.withNumber(nextNumber) : look.withSymbol(symbol.get());
  }

  public String author() {
    return author;
  }
}
