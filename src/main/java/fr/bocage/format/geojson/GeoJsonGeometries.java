package fr.bocage.format.geojson;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import fr.bocage.feature.GeometryType;
import fr.bocage.format.json.JsonSource;
import fr.bocage.format.text.FlawTally;
import fr.bocage.format.text.PartWriter;
import java.io.IOException;

/** Reads geometries that stand, in GeoJSON, among other things. One thread. */
public final class GeoJsonGeometries {
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
   * @return its type, {@link GeometryType#NULL} when there is nothing to draw, or null when it is
   *     broken
   */
  public GeometryType write(String geometry) {
    try (JsonParser text = json.createParser(geometry)) {
      parser.switchTo(text);
      return parser.nextToken() == null ? GeometryType.NULL : reader.read();
    } catch (IOException e) {
      return null;
    }
  }
}
