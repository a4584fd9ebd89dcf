package fr.bocage.annotation;

import fr.bocage.geopackage.GeoPackageException;
import fr.bocage.geopackage.GeometryBlob;
import fr.bocage.geopackage.Moments;
import fr.bocage.geopackage.Rows;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Lineal;
import org.locationtech.jts.geom.Polygonal;

/** An annotation out of a row of {@link AnnotationStore}'s table, however incomplete it is. */
final class AnnotationRow {
  /** For marks made without a colour by another program. */
  private static final String DEFAULT_COLOUR = "#d1495b";

  private AnnotationRow() {}

  static MapAnnotation read(Rows rows, UUID id) throws GeoPackageException {
    Geometry geometry = GeometryBlob.decode(rows.blob(1));
    Instant created = Moments.parse(rows.text(8), Instant.EPOCH);
    return new MapAnnotation(
        id,
        kind(rows.text(3), geometry),
        geometry,
        Objects.requireNonNullElse(rows.text(4), ""),
        Objects.requireNonNullElse(rows.text(5), ""),
        colour(rows.text(6)),
        Objects.requireNonNullElse(rows.text(7), ""),
        created,
        Moments.parse(rows.text(9), created),
        Math.max(1, rows.integer(10)));
  }

  /** The word that the table has for a kind. */
  static String word(AnnotationKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private static AnnotationKind kind(String word, Geometry geometry) {
    for (AnnotationKind kind : AnnotationKind.values()) {
      if (word(kind).equals(word)) {
        return kind;
      }
    }
    if (geometry instanceof Polygonal) {
      return AnnotationKind.AREA;
    }
    return geometry instanceof Lineal ? AnnotationKind.LINE : AnnotationKind.PIN;
  }

  private static String colour(String text) {
    return text != null && text.matches("#[0-9a-fA-F]{6}") ? text : DEFAULT_COLOUR;
  }
}
