package fr.bocage.annotation;

import java.util.Locale;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Lineal;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.geom.Puntal;

/** What an annotation looks like and what geometry it has. */
public enum AnnotationKind {
  /** A pin at a point, with a symbol or a number in its head. */
  PIN(0),
  /** Its title written at a point. */
  TEXT(0),
  /** Its title in a box at the end of a two-point line, whose start is what it is about. */
  CALLOUT(1.5),
  /** A line string. */
  LINE(3),
  /** A line string with a head at its end. */
  ARROW(3),
  /** A line string drawn in one go. */
  FREEHAND(3),
  /** A polygon. */
  AREA(2),
  /** A polygon of four corners with right angles on the map that it was drawn on. */
  RECTANGLE(2),
  /** All that is not farther from a centre than a radius; its geometry is the outline. */
  CIRCLE(2),
  /** A line string or a polygon as a text marker would leave it: what lies below shines through. */
  HIGHLIGHT(16),
  /** A picture at a point. */
  PHOTO(0);

  private final double usualWidthPixels;

  AnnotationKind(double usualWidthPixels) {
    this.usualWidthPixels = usualWidthPixels;
  }

  /** How wide the lines of this kind are drawn unless somebody wants them otherwise. */
  public double usualWidthPixels() {
    return usualWidthPixels;
  }

  /** Whether annotations of this kind may have that geometry. */
  public boolean takes(Geometry geometry) {
    return switch (this) {
      case PIN, TEXT, PHOTO -> geometry instanceof Puntal;
      case LINE, ARROW, FREEHAND -> geometry instanceof Lineal;
      case CALLOUT -> geometry instanceof LineString;
      case AREA, RECTANGLE -> geometry instanceof Polygonal;
      case CIRCLE -> geometry instanceof Polygon;
      case HIGHLIGHT -> geometry instanceof Lineal || geometry instanceof Polygonal;
    };
  }

  /** Whether it consists of words: without any, there is nothing that anybody wanted to mark. */
  public boolean isWords() {
    return this == TEXT || this == CALLOUT;
  }

  /** The word that files have for it: {@code pin}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind of that word, in whatever case. */
  public static Optional<AnnotationKind> of(String word) {
    for (AnnotationKind kind : values()) {
      if (kind.word().equalsIgnoreCase(word)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
