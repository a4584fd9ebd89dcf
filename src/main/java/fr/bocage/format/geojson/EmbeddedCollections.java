package fr.bocage.format.geojson;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import fr.bocage.format.json.JsonSource;
import fr.bocage.format.text.TextFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** FeatureCollections that stand somewhere inside other JSON, as services wrap them. One thread. */
final class EmbeddedCollections {
  /** Collections beyond are not read: nobody could use such a list of layers. */
  private static final int MOST = 100;

  private final TextFile source;
  private final JsonFactory json = JsonSource.factory();

  EmbeddedCollections(TextFile source) {
    this.source = source;
  }

  /** A collection's name, empty where it has none, and what was read of it. */
  record Collection(String name, GeoJsonReader document) {}

  /** All outermost collections that have a type and features; none where there is none. */
  List<Collection> read() throws IOException {
    List<Collection> collections = new ArrayList<>();
    for (JsonPointer place : places()) {
      try (JsonParser parser = JsonSource.within(JsonSource.open(source, json), place)) {
        GeoJsonReader document = new GeoJsonReader(parser, json);
        document.read();
        if (document.understood()) {
          collections.add(new Collection(name(place), document));
        }
      }
    }
    return collections;
  }

  /** The last name on the way to a place, rather than a number in a list. */
  private static String name(JsonPointer place) {
    JsonPointer last = place;
    while (!last.matches() && last.last().getMatchingIndex() >= 0) {
      last = last.head();
    }
    return last.matches() ? "" : last.last().getMatchingProperty();
  }

  private List<JsonPointer> places() throws IOException {
    List<JsonPointer> places = new ArrayList<>();
    try (JsonParser parser = JsonSource.open(source, json)) {
      while (places.size() < MOST && parser.nextToken() != null) {
        if (parser.hasToken(JsonToken.VALUE_STRING)
            && "type".equals(parser.currentName())
            && "FeatureCollection".equals(parser.getText())) {
          add(parser.getParsingContext().pathAsPointer().head(), places);
        }
      }
    } catch (JsonProcessingException e) {
      return places; // what stands before the break counts
    }
    return places;
  }

  private static void add(JsonPointer place, List<JsonPointer> places) {
    String path = place.toString();
    places.removeIf(other -> other.toString().startsWith(path + "/"));
    if (places.stream().noneMatch(other -> path.startsWith(other + "/"))) {
      places.add(place);
    }
  }
}
