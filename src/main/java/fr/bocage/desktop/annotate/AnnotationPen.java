package fr.bocage.desktop.annotate;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** What new annotations are made with: a colour, and the name of who makes them. */
public final class AnnotationPen {
  private final ObjectProperty<String> colour;
  private final String author;

  /**
   * @param firstColour {@code #rrggbb} until another is chosen
   * @param author name kept with each annotation; may be empty
   */
  public AnnotationPen(String firstColour, String author) {
    this.colour = new SimpleObjectProperty<>(firstColour);
    this.author = author;
  }

  /** {@code #rrggbb} of the next annotation: the last colour that was chosen. */
  public ObjectProperty<String> colour() {
    return colour;
  }

  public String author() {
    return author;
  }
}
