package fr.bocage.format.geojson;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import fr.bocage.feature.GeometryType;
import fr.bocage.format.json.JsonSource;
import fr.bocage.format.text.FlawTally;
import fr.bocage.format.text.PartWriter;
import java.io.IOException;

/** Reads geometries that stand, in GeoJSON, among other things. One thread. */
public final class GeoJsonGeometries {
  private static final String FEATURE = "\"Feature\"";
  private static final JsonPointer OF_FEATURE = JsonPointer.compile("/geometry");

  private final JsonFactory json = JsonSource.factory();
  private final SwitchingParser parser;
  private final GeometryReader reader;

  /**
   * @param parts takes the geometries' parts
   * @param flaws takes note of what is wrong with them
   */
  public GeoJsonGeometries(PartWriter parts, FlawTally flaws) {
    try {
      parser = new SwitchingParser(json.createParser(""));
    } catch (IOException e) {
      throw new IllegalStateException("expected a parser of no text", e);
    }
    reader = new GeometryReader(parser, new CoordinatesWriter(parts), flaws, new CrsMember());
  }

  /**
   * Writes a geometry's parts.
   *
   * @param geometry or a feature around one
   * @return its type, {@link GeometryType#NULL} when there is nothing to draw, or null when it is
   *     broken
   */
  public GeometryType write(String geometry) {
    try {
      GeometryType type = write(json.createParser(geometry));
      return type == null && geometry.contains(FEATURE)
          ? write(JsonSource.within(json.createParser(geometry), OF_FEATURE))
          : type;
    } catch (IOException e) {
      return null;
    }
  }

  private GeometryType write(JsonParser text) throws IOException {
    try (text) {
      parser.switchTo(text);
      return parser.nextToken() == null ? GeometryType.NULL : reader.read();
    }
  }
}
