package fr.bocage.format.jsontable;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import fr.bocage.format.json.JsonCopy;
import fr.bocage.format.place.DegreesText;
import fr.bocage.format.place.OrdinateNames;
import fr.bocage.format.place.PairText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The first pass over rows: what tells their places, by the first thousand of them. One thread. */
final class RowSurvey {
  private static final int MOST_ROWS = 1000;
  private static final Pattern GEOMETRY =
      Pattern.compile("\\{.*\"(coordinates|geometries)\".*", Pattern.DOTALL);

  private final JsonParser parser;
  private final JsonCopy copy;
  private final Map<String, Counts> members = new LinkedHashMap<>();

  /** What a member's values look like. */
  private enum Look {
    GEOMETRY,
    POINT,
    ORDINATE,
    PAIR,
    OTHER
  }

  /** How many of a member's values have each look. */
  private static final class Counts extends EnumMap<Look, Integer> {
    private static final long serialVersionUID = 1;

    Counts() {
      super(Look.class);
    }

    boolean isMostly(Look look) {
      int all = values().stream().mapToInt(Integer::intValue).sum();
      return getOrDefault(look, 0) * 2 > all;
    }
  }

  RowSurvey(JsonParser parser, JsonCopy copy) {
    this.parser = parser;
    this.copy = copy;
  }

  /** Looks at rows from the first one on, on whose start the parser stands. */
  void run() throws IOException {
    RowReader row = new RowReader(parser, this::look);
    try {
      for (int rows = 0; rows < MOST_ROWS && parser.hasToken(JsonToken.START_OBJECT); rows++) {
        row.read();
        parser.nextToken();
      }
    } catch (JsonProcessingException e) {
      return; // the second pass says so
    }
  }

  private void look(String name) throws IOException {
    if (parser.hasToken(JsonToken.VALUE_NULL)) {
      return;
    }
    boolean isOrdinate = parser.currentToken().isNumeric();
    String text = parser.currentToken().isStructStart() ? copy.text() : parser.getText();
    Look look = isOrdinate ? Look.ORDINATE : look(text, name);
    members.computeIfAbsent(name, any -> new Counts()).merge(look, 1, Integer::sum);
  }

  private static Look look(String text, String name) {
    if (GEOMETRY.matcher(text).matches()) {
      return Look.GEOMETRY;
    }
    if (PointObject.of(text) != null) {
      return Look.POINT;
    }
    if (PairText.of(text) != null) {
      return OrdinateNames.isPlace(name) ? Look.PAIR : Look.OTHER;
    }
    return Double.isNaN(DegreesText.value(text)) ? Look.OTHER : Look.ORDINATE;
  }

  /** The likeliest: geometries before points, one ordinate each before both in one value. */
  RowPlace place() {
    String geometry = first(Look.GEOMETRY);
    if (geometry != null) {
      return new RowPlace(RowPlace.Kind.GEOMETRY, geometry, null);
    }
    String point = first(Look.POINT);
    if (point != null) {
      return new RowPlace(RowPlace.Kind.POINT, point, null);
    }
    List<String> names = new ArrayList<>(members.keySet());
    int[] xy =
        new OrdinateNames(names)
            .find(column -> members.get(names.get(column)).isMostly(Look.ORDINATE));
    if (xy != null) {
      return new RowPlace(RowPlace.Kind.ORDINATES, names.get(xy[0]), names.get(xy[1]));
    }
    String pair = first(Look.PAIR);
    return pair == null ? RowPlace.NOWHERE : new RowPlace(RowPlace.Kind.PAIR, pair, null);
  }

  private String first(Look look) {
    return members.entrySet().stream()
        .filter(member -> member.getValue().isMostly(look))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(null);
  }
}
