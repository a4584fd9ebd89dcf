package fr.bocage.annotation;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.locationtech.jts.geom.Geometry;

/**
 * One thing that a person marked.
 *
 * @param id the same through all edits, copies and merges
 * @param kind how it is drawn
 * @param geometry in WGS 84, x longitude and y latitude in degrees: a point for pin and text, a
 *     line string, a polygon; never changed in place
 * @param title one line; may be empty
 * @param note any length; may be empty
 * @param colour {@code #rrggbb}
 * @param author who made it; may be empty
 * @param created when it was made, to the millisecond
 * @param changed when it was last edited, to the millisecond
 * @param version 1 when made, one more with each edit
 */
public record MapAnnotation(
    UUID id,
    AnnotationKind kind,
    Geometry geometry,
    String title,
    String note,
    String colour,
    String author,
    Instant created,
    Instant changed,
    long version) {

  public MapAnnotation {
    Objects.requireNonNull(id);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(geometry);
    created = created.truncatedTo(ChronoUnit.MILLIS); // no more is kept
    changed = changed.truncatedTo(ChronoUnit.MILLIS);
    if (!colour.matches("#[0-9a-fA-F]{6}")) {
      throw new IllegalArgumentException("expected a colour #rrggbb, got " + colour);
    }
  }

  /** A new annotation made now. */
  public static MapAnnotation create(
      AnnotationKind kind, Geometry geometry, String title, String colour, String author) {
    Instant now = Instant.now();
    return new MapAnnotation(
        UUID.randomUUID(), kind, geometry, title, "", colour, author, now, now, 1);
  }

  /** The same annotation elsewhere or in another shape. */
  public MapAnnotation withGeometry(Geometry newGeometry) {
    return edited(newGeometry, title, note, colour);
  }

  /** The same annotation with other words or another colour. */
  public MapAnnotation withContent(String newTitle, String newNote, String newColour) {
    return edited(geometry, newTitle, newNote, newColour);
  }

  private MapAnnotation edited(Geometry shape, String words, String text, String hue) {
    return new MapAnnotation(
        id, kind, shape, words, text, hue, author, created, Instant.now(), version + 1);
  }
}
