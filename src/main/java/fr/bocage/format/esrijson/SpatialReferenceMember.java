package fr.bocage.format.esrijson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import fr.bocage.geo.Crs;
import fr.bocage.geo.CrsCatalogue;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;

/** What {@code spatialReference} says: numbers of EPSG or ESRI, or WKT. One thread. */
final class SpatialReferenceMember {
  private String number;
  private String latestNumber;
  private String wkt;

  /** Reads the value that the parser stands on. */
  void read(JsonParser parser) throws IOException {
    if (!parser.hasToken(JsonToken.START_OBJECT)) {
      parser.skipChildren();
      return;
    }
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String member = parser.currentName();
      boolean scalar = parser.nextToken().isScalarValue();
      String text = scalar && !parser.hasToken(JsonToken.VALUE_NULL) ? parser.getText() : null;
      parser.skipChildren();
      switch (member) {
        case "wkid" -> number = text;
        case "latestWkid" -> latestNumber = text;
        case "wkt", "wkt2" -> wkt = wkt == null ? text : wkt;
        default -> {} // of heights, and tolerances
      }
    }
  }

  /** Whether anything is said at all. */
  boolean isTold() {
    return number != null || latestNumber != null || wkt != null;
  }

  /** The CRS that is meant; null when it is not told or not known. */
  Crs resolve(CrsCatalogue catalogue) {
    return Stream.of(code("EPSG", latestNumber), code("EPSG", number), code("ESRI", number))
        .flatMap(Optional::stream)
        .map(catalogue::fromCode)
        .flatMap(Optional::stream)
        .findFirst()
        .or(() -> Optional.ofNullable(wkt).flatMap(catalogue::fromText))
        .orElse(null);
  }

  private static Optional<String> code(String authority, String number) {
    return Optional.ofNullable(number).map(one -> authority + ":" + one);
  }
}
