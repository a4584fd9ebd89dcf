package fr.bocage.annotation.exchange;

import fr.bocage.annotation.AnnotationKind;
import fr.bocage.annotation.MapAnnotation;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Lineal;
import org.locationtech.jts.geom.Polygonal;

/** Annotations as text that is copied and pasted. Safe on any thread. */
public final class ClipboardText {
  private static final String DEFAULT_COLOUR = "#d1495b";

  /** A latitude and a longitude in degrees, as maps on the web tell them: latitude first. */
  private static final Pattern DEGREES =
      Pattern.compile(
          "\\s*(-?[0-9]{1,3}(?:[.,][0-9]+)?)\\s*°?\\s*([NSns])?\\s*[,;\\s]\\s*"
              + "(-?[0-9]{1,3}(?:[.,][0-9]+)?)\\s*°?\\s*([EWOewo])?\\s*");

  private ClipboardText() {}

  /** The annotations as GeoJSON, with all that they say. */
  public static String geoJson(List<MapAnnotation> annotations) {
    StringWriter text = new StringWriter();
    try {
      new GeoJsonAnnotations().write(annotations, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a StringWriter has no trouble of its own
    }
    return text.toString();
  }

  /** The places alone, a line of Well-Known Text for each. */
  public static String wkt(List<MapAnnotation> annotations) {
    StringBuilder text = new StringBuilder();
    annotations.forEach(mark -> text.append(ExactWkt.write(mark.geometry())).append('\n'));
    return text.toString();
  }

  /**
   * What a pasted text marks: GeoJSON, Well-Known Text in longitude and latitude, or a latitude and
   * a longitude. They are new annotations: pasting twice makes two.
   *
   * @param author who pastes
   * @return none when the text is none of these
   */
  public static List<MapAnnotation> read(String text, String author) {
    String stripped = text.strip();
    if (stripped.startsWith("{")) {
      try {
        return new GeoJsonAnnotations()
            .read(new StringReader(stripped)).annotations().stream()
                .map(mark -> mark.duplicate(author))
                .toList();
      } catch (IOException e) {
        return List.of();
      }
    }
    List<MapAnnotation> places =
        stripped.lines().flatMap(line -> place(line, author).stream()).toList();
    return places.size() == stripped.lines().filter(line -> !line.isBlank()).count()
        ? places
        : List.of();
  }

  private static Optional<MapAnnotation> place(String line, String author) {
    Geometry geometry = degrees(line).orElseGet(() -> ExactWkt.read(line));
    if (geometry == null || !FlatAnnotation.isOnEarth(geometry)) {
      return Optional.empty();
    }
    AnnotationKind kind =
        geometry instanceof Polygonal
            ? AnnotationKind.AREA
            : geometry instanceof Lineal ? AnnotationKind.LINE : AnnotationKind.PIN;
    return Optional.of(MapAnnotation.create(kind, geometry, "", DEFAULT_COLOUR, author));
  }

  /** The place that a latitude and a longitude tell. */
  static Optional<Geometry> degrees(String text) {
    Matcher match = DEGREES.matcher(text);
    if (!match.matches()) {
      return Optional.empty();
    }
    double latitude = Double.parseDouble(match.group(1).replace(',', '.'));
    double longitude = Double.parseDouble(match.group(3).replace(',', '.'));
    if (match.group(2) != null && match.group(2).equalsIgnoreCase("S")) {
      latitude = -latitude;
    }
    if (match.group(4) != null && !match.group(4).equalsIgnoreCase("E")) {
      longitude = -longitude; // W, and O for ouest
    }
    if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) {
      return Optional.empty();
    }
    return Optional.of(new GeometryFactory().createPoint(new Coordinate(longitude, latitude)));
  }
}
