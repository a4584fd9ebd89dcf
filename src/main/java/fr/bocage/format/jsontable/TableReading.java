package fr.bocage.format.jsontable;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import fr.bocage.feature.ColumnBuilder;
import fr.bocage.format.geojson.GeoJsonGeometries;
import fr.bocage.format.json.JsonCopy;
import fr.bocage.format.json.JsonFailure;
import fr.bocage.format.json.PropertiesReader;
import fr.bocage.format.text.Flaw;
import fr.bocage.format.text.FlawTally;
import fr.bocage.format.text.LayerBuilder;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * The second pass over rows: fills columns, and geometries. Where the JSON breaks off, the rows
 * read whole so far stay. One thread.
 */
final class TableReading {
  private final JsonParser parser;
  private final RowPlace place;
  private final FlawTally flaws = new FlawTally();
  private final LayerBuilder rows = new LayerBuilder(flaws);
  private final PropertiesReader values;
  private final JsonCopy copy;
  private final GeoJsonGeometries geometries = new GeoJsonGeometries(rows.parts(), flaws);
  private final Map<String, String> placeValues = new HashMap<>();
  private JsonFailure failure;

  TableReading(JsonParser parser, JsonFactory json, RowPlace place) {
    this.parser = parser;
    this.place = place;
    values = new PropertiesReader(parser, json, rows.attributes(), flaws);
    copy = new JsonCopy(parser, json, flaws);
  }

  /** Reads rows from the first one on, on whose start the parser stands. */
  void run() throws IOException {
    RowReader row = new RowReader(parser, this::readMember);
    try {
      for (; !parser.hasToken(JsonToken.END_ARRAY); parser.nextToken()) {
        if (parser.hasToken(JsonToken.START_OBJECT)) {
          placeValues.clear();
          row.read();
          rows.endRow(place.write(placeValues, rows.parts(), geometries));
        } else {
          parser.skipChildren();
          flaws.note(Flaw.FEATURE_BROKEN);
          flaws.endFeature();
        }
      }
    } catch (JsonProcessingException e) {
      failure = new JsonFailure(e, parser);
      rows.dropRow();
    }
  }

  private void readMember(String name) throws IOException {
    ColumnBuilder column = place.isField(name) ? rows.column(name) : null;
    boolean isStructure = parser.currentToken().isStructStart();
    if (isStructure && place.isAt(name)) {
      String json = copy.text();
      placeValues.put(name, json);
      if (column != null) {
        column.setJson(rows.row(), json);
      }
      return;
    }
    if (place.isAt(name) && !parser.hasToken(JsonToken.VALUE_NULL)) {
      placeValues.put(name, parser.getText());
    }
    if (column == null) {
      parser.skipChildren();
    } else {
      values.readValue(column, rows.row());
    }
  }

  LayerBuilder rows() {
    return rows;
  }

  FlawTally flaws() {
    return flaws;
  }

  /** Where and why the JSON broke off, or null. */
  JsonFailure failure() {
    return failure;
  }
}
