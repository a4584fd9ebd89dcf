package fr.bocage.format.jsontable;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import fr.bocage.format.json.JsonSource;
import fr.bocage.format.place.DegreesText;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;

/**
 * A point written as an object: {@code {"lon":0.11,"lat":49.49}}, its ordinates as numbers or in
 * quotes.
 *
 * @param x finite
 * @param y finite
 */
record PointObject(double x, double y) {
  private static final JsonFactory JSON = JsonSource.factory();
  private static final int LONGEST = 2000;
  private static final Set<String> X = Set.of("lon", "lng", "long", "longitude", "x");
  private static final Set<String> Y = Set.of("lat", "latitude", "y");

  /** The point that an object is; null for any other value. */
  static PointObject of(String json) {
    if (!json.startsWith("{") || json.length() > LONGEST) {
      return null;
    }
    double x = Double.NaN;
    double y = Double.NaN;
    try (JsonParser parser = JSON.createParser(json)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName().toLowerCase(Locale.ROOT);
        boolean isScalar = parser.nextToken().isScalarValue();
        double value = isScalar ? DegreesText.value(parser.getText()) : Double.NaN;
        x = X.contains(name) ? value : x;
        y = Y.contains(name) ? value : y;
        parser.skipChildren();
      }
    } catch (IOException e) {
      return null;
    }
    return Double.isFinite(x) && Double.isFinite(y) ? new PointObject(x, y) : null;
  }
}
